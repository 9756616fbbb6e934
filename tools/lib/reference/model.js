// What the reference tells, read from the manifest, the JSON Schema, the types and their docstrings, the commands, and the
// examples in docs/reference/examples. Two writers make of it: markdown.js the pages in docs/reference, page.js the demo's.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { parse } from 'yaml';
import { bankJsonSchema, importSources } from '../bank-schema.js';
import { ROOT } from '../console.js';
import { fieldsIn, takes } from './fields.js';
import { SHAPES, TypeReader } from './types.js';

/** @typedef {{ name: string, words: string, type?: string, note?: string, property?: string }} Row A name, and what is said of it. */
/** @typedef {{ path: string, takes: string, required: boolean, words: string }} FieldRow */
/** @typedef {{ name: string, text: string, words: string, silent: readonly string[], by: readonly string[] }} Told A request or a fact. */
/**
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} summary
 * @property {string} description
 * @property {Row[]} attributes
 * @property {Row[]} properties Those that no attribute sets.
 * @property {Row[]} methods
 * @property {Row[]} events
 * @property {Row[]} slots
 * @property {Row[]} parts
 * @property {Row[]} states
 * @property {Row[]} tokens Its own; those that all have stand apart.
 * @property {string | undefined} example
 */
/** @typedef {Element & { interaction: string, fields: FieldRow[], response: { text: string, words: string }, yaml: string, item: any }} Interaction */
/**
 * @typedef {object} Model
 * @property {Element[]} elements
 * @property {Interaction[]} interactions
 * @property {Row[]} tokens What all elements have.
 * @property {FieldRow[]} bank
 * @property {FieldRow[]} item
 * @property {Told[]} requests
 * @property {Told[]} facts
 * @property {{ name: string, text: string, words: string }[]} shapes
 * @property {readonly import('../../../src/cli/command.ts').Command[]} commands
 * @property {string} exits
 */

const EVENTS = 'src/state/events.ts';
const FACTS = 'src/core/session/facts.ts';
const SOURCES = ['src/core/bank/schema.ts', 'src/cli/commands.ts', 'src/cli/command.ts'];
export const EXAMPLES = 'docs/reference/examples';
const FIRST = ['learning-quiz', 'quiz-card', 'quiz-progress', 'quiz-score', 'quiz-nav', 'quiz-palette', 'quiz-start'];

/** @param {string} text */
const oneLine = (text = '') =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\{@link (\w+)\}/g, '`$1()`')
    .trim();

/** @param {string} name `quiz-text-entry` @returns `QuizTextEntry` */
const classOf = (name) => name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());

/** The folders of item types. */
const interactions = () =>
  readdirSync(join(ROOT, 'src/items'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'src/items', entry.name, 'schema.ts')))
    .map(({ name }) => name)
    .sort();

/** The manifest's elements with the module of each. */
async function declared() {
  const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: ROOT, noWrite: true });
  return manifest.modules.flatMap((/** @type {any} */ { path, declarations = [] }) =>
    declarations
      .filter((/** @type {any} */ { tagName }) => tagName)
      .map((/** @type {any} */ one) => ({ ...one, path })),
  );
}

/** @param {any} declaration @param {TypeReader} types @param {ReadonlySet<string>} shared @returns {Element} */
function elementOf(declaration, types, shared) {
  const { tagName: tag, name: className, path, summary, description, members = [] } = declaration;
  const typeOf = (/** @type {any} */ { name, fieldName, type }) =>
    types.member(path, className, fieldName ?? name) ?? type?.text.replace(/ \| undefined$/, '');
  /** @param {any[] | undefined} list @param {(entry: any) => Partial<Row>} [more] @returns {Row[]} */
  const rows = (list = [], more = () => ({})) =>
    list.map((entry) => ({ name: entry.name, words: oneLine(entry.description), ...more(entry) }));
  const public_ = members.filter((/** @type {any} */ member) => !member.static);
  const file = join(ROOT, EXAMPLES, `${tag}.html`);
  return {
    tag,
    className,
    summary: oneLine(summary),
    description: oneLine(description),
    attributes: rows(declaration.attributes, (entry) => ({
      type: asText(entry, typeOf(entry)),
      note: initial(entry),
      property: entry.fieldName,
    })),
    properties: rows(
      public_.filter((/** @type {any} */ { kind, attribute }) => kind === 'field' && !attribute),
      (entry) => ({ type: typeOf(entry), note: entry.readonly ? 'read only' : initial(entry) }),
    ),
    methods: rows(
      public_.filter((/** @type {any} */ { kind }) => kind === 'method'),
      (entry) => ({ type: typeOf(entry) }),
    ),
    events: rows(declaration.events).sort(
      (a, b) => Number(b.name.endsWith('-request')) - Number(a.name.endsWith('-request')),
    ),
    slots: rows(declaration.slots),
    parts: rows(declaration.cssParts),
    states: rows(declaration.cssStates),
    tokens: rows(
      (declaration.cssProperties ?? []).filter((/** @type {Row} */ { name }) => !shared.has(name)),
      (entry) => ({ type: entry.type?.text.replace(/[<>]/g, ''), note: entry.default }),
    ),
    example: existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : undefined,
  };
}

/** How an attribute is written that is a switch. @param {any} entry @param {string} type */
const asText = ({ description = '' }, type) => (description.includes('`on` or `off`') ? "'on' | 'off'" : type);

/** What stands where nothing is set. @param {any} entry */
const initial = ({ default: value }) => (value === undefined || value === 'undefined' ? undefined : value);

/** @param {any} schema @returns {FieldRow[]} */
function fieldRows(schema) {
  /** @type {Map<string, FieldRow>} */
  const rows = new Map();
  for (const { path, schema: of, required } of fieldsIn(schema)) {
    const before = rows.get(path);
    const each = new Set([...(before?.takes.split(' or ') ?? []), takes(of)]);
    const words = of.description ?? '';
    rows.set(path, { path, takes: [...each].join(' or '), required: required && (before?.required ?? true), words });
  }
  return [...rows.values()];
}

/** @param {string} tag @param {readonly Element[]} elements */
const firedBy = (tag, elements) =>
  elements.filter(({ events }) => events.some(({ name }) => name === tag)).map((element) => element.tag);

/** The first item of a type's examples: as it stands, and as JSON. @param {string} name */
function exampleOf(name) {
  const text = readFileSync(join(ROOT, 'src/items', name, 'example.yaml'), 'utf8');
  const [yaml = ''] = text.split(/^(?=- )/m).filter((entry) => entry.startsWith('- '));
  return { yaml: yaml.trimEnd(), item: parse(yaml)[0] };
}

/** @returns {Promise<Model>} */
export async function readModel() {
  const names = interactions();
  const [declarations, schema] = await Promise.all([declared(), bankJsonSchema()]);
  const [base, { COMMANDS }, { EXIT_HELP }] = await importSources(SOURCES);
  const files = declarations.map((/** @type {any} */ { path }) => path);
  const types = new TypeReader([
    EVENTS,
    FACTS,
    ...files,
    ...SHAPES.map(([file = '']) => file),
    ...names.map((name) => `src/items/${name}/schema.ts`),
  ]);
  const { properties } = schema;
  const variants = properties.items.items.anyOf ?? properties.items.items.oneOf;
  const shared = sharedTokens(declarations);
  /** @type {Element[]} */
  const elements = declarations.map((/** @type {any} */ one) =>
    elementOf(one, types, new Set(shared.map(({ name }) => name))),
  );
  const ofItem = new Set(Object.keys(base.itemEntries));
  /** @param {string} name @returns {Interaction} */
  const interaction = (name) => {
    const element = elements.find(({ tag }) => tag === `quiz-${name}`);
    if (!element) throw new Error(`The manifest knows no quiz-${name}.`);
    const variant = variants.find((/** @type {any} */ one) => one.properties.interaction.const === name);
    const own = Object.fromEntries(Object.entries(variant.properties).filter(([key]) => !ofItem.has(key)));
    const fields = fieldRows({ ...variant, properties: own });
    const response = types.exported(`src/items/${name}/schema.ts`, `${classOf(name)}Response`);
    return { ...element, interaction: name, fields, response, ...exampleOf(name) };
  };
  const { items: _, ...around } = properties;
  const itemProperties = Object.fromEntries(Object.entries(variants[0].properties).filter(([key]) => ofItem.has(key)));
  itemProperties['interaction'] = { ...variants[0].properties.interaction, const: undefined, enum: names };
  const told = (/** @type {string} */ file, /** @type {string} */ name) =>
    types.properties(file, name).map((one) => ({ ...one, by: firedBy(one.name, elements) }));
  return {
    elements: inOrder(elements.filter((/** @type {Element} */ { tag }) => !names.includes(tag.replace('quiz-', '')))),
    interactions: names.map(interaction),
    tokens: shared,
    bank: fieldRows({ ...schema, properties: around }),
    item: fieldRows({ ...variants[0], properties: itemProperties }),
    requests: told(EVENTS, 'RequestDetails'),
    facts: told(FACTS, 'FactDetails'),
    shapes: SHAPES.map(([file = '', name = '']) => ({ name, ...types.exported(file, name) })),
    commands: COMMANDS,
    exits: EXIT_HELP,
  };
}

/** What each element inherits of tokens. @param {readonly any[]} declarations @returns {Row[]} */
function sharedTokens(declarations) {
  /** @type {Map<string, Row>} */
  const found = new Map();
  for (const { cssProperties = [] } of declarations) {
    for (const { name, description, type, default: note, inheritedFrom } of cssProperties) {
      if (!inheritedFrom) continue;
      found.set(name, { name, words: oneLine(description), type: type?.text.replace(/[<>]/g, ''), note });
    }
  }
  return [...found.values()];
}

/** What is met first stands first. @param {Element[]} elements */
const inOrder = (elements) => {
  const place = ({ tag = '' }) => (FIRST.includes(tag) ? FIRST.indexOf(tag) : FIRST.length);
  return elements.sort((a, b) => place(a) - place(b) || (a.tag < b.tag ? -1 : 1));
};

/** What the sources say nothing of; each with its place. @param {Model} model @returns {string[]} */
export function silences({ elements, interactions: types, bank, item, requests, facts, commands, tokens }) {
  /** @param {string} where @param {readonly { name?: string, path?: string, words?: string }[]} rows */
  const without = (where, rows) =>
    rows.filter(({ words }) => !words).map(({ name, path }) => `${where}: ${name ?? path}`);
  return [
    ...[...elements, ...types].flatMap((one) => [
      ...without(one.tag, [
        { name: 'summary', words: one.summary },
        { name: 'description', words: one.description },
      ]),
      ...[
        one.attributes,
        one.properties,
        one.methods,
        one.events,
        one.slots,
        one.parts,
        one.states,
        one.tokens,
      ].flatMap((rows) => without(one.tag, rows)),
      ...(one.example || 'interaction' in one ? [] : [`${one.tag}: an example in ${EXAMPLES}`]),
    ]),
    ...types.flatMap(({ interaction, fields, response }) => [
      ...without(interaction, fields),
      ...without(interaction, [{ name: 'response', words: response.words }]),
    ]),
    ...without('bank', bank),
    ...without('item', item),
    ...without('tokens', tokens),
    ...[...requests, ...facts].flatMap((one) => [
      ...without('events', [one]),
      ...one.silent.map((name) => `${one.name}: ${name}`),
      ...(one.by.length ? [] : [`${one.name}: no element fires it`]),
    ]),
    ...commands.flatMap(({ name, summary, args, options }) => [
      ...without(name, [{ name: 'summary', words: summary }]),
      ...without(
        name,
        args.map(([arg, words]) => ({ name: arg, words })),
      ),
      ...without(
        name,
        options.map(({ flags, description }) => ({ name: flags, words: description })),
      ),
    ]),
  ];
}
