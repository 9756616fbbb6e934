// What the types for frameworks and the data for editors are made of: the elements of custom-elements.json, without what
// only documentation needs.

/** @typedef {{ name: string, description: string }} Named */
/** @typedef {Named & { type: 'QuizFactEvent' | 'QuizRequestEvent' }} QuizEvent */
/**
 * @typedef {object} QuizElement
 * @property {string} tag
 * @property {string} name Its class.
 * @property {string} module Where that is declared, from `src`, without an ending.
 * @property {string} summary
 * @property {readonly Named[]} properties What a page sets.
 * @property {readonly { name: string, property?: string, type?: string, description: string }[]} attributes Those that a framework may set by
 *   their own name: it is neither a property's nor a method's. Frameworks assign where the name is `in` the element, and
 *   `start="manual"` would so overwrite `start()`.
 * @property {readonly string[]} taken Attributes with the name of a method: only markup may use them.
 * @property {readonly QuizEvent[]} events What is heard at it: its own, and at the quiz also the requests of all its parts.
 */

/** @param {any} declaration @param {string} path @returns {QuizElement} */
function elementOf({ tagName, name, summary = '', members = [], attributes = [], events = [] }, path) {
  const properties = members.filter(
    (/** @type {any} */ member) => member.kind === 'field' && !member.static && !member.readonly,
  );
  const names = new Set(members.map((/** @type {Named} */ member) => member.name));
  const methods = new Set(
    members
      .filter((/** @type {any} */ { kind }) => kind === 'method')
      .map((/** @type {Named} */ member) => member.name),
  );
  return {
    tag: tagName,
    name,
    module: path.replace(/^src\//, '').replace(/\.ts$/, ''),
    summary,
    properties: properties.map(named),
    attributes: attributes
      .filter((/** @type {Named} */ attribute) => !names.has(attribute.name))
      .map((/** @type {any} */ attribute) => ({
        ...named(attribute),
        property: attribute.fieldName,
        type: attribute.type?.text,
      })),
    taken: attributes
      .map((/** @type {Named} */ attribute) => attribute.name)
      .filter((/** @type {string} */ attribute) => methods.has(attribute)),
    events: events.map((/** @type {any} */ event) => ({ ...named(event), type: event.type.text })),
  };
}

/** @param {Partial<Named> & { name: string }} source @returns {Named} */
const named = ({ name, description = '' }) => ({
  name,
  description: description.replace(/\{@link (\w+)\}/g, '`$1()`'),
});

/** @param {readonly QuizEvent[]} events */
const once = (events) => [...new Map(events.map((event) => [event.name, event])).values()];

/**
 * The elements by tag, `learning-quiz` first.
 *
 * @param {any} manifest
 * @returns {QuizElement[]}
 */
export function elementsOf(manifest) {
  /** @type {QuizElement[]} */
  const elements = manifest.modules.flatMap((/** @type {any} */ { path, declarations = [] }) =>
    declarations
      .filter((/** @type {any} */ { tagName }) => tagName)
      .map((/** @type {any} */ declaration) => elementOf(declaration, path)),
  );
  const requests = elements.flatMap(({ events }) => events.filter(({ type }) => type === 'QuizRequestEvent'));
  return elements.map((element) => {
    const owns = element.events.some(({ type }) => type === 'QuizFactEvent');
    return owns ? { ...element, events: once([...element.events, ...requests]) } : element;
  });
}

/** What a page writes itself; the others are a card's, which the quiz renders. @param {QuizElement} element */
export const isPart = ({ module }) => module.startsWith('elements/');
