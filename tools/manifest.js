// For the analyser of custom elements: our elements are registered by `define('tag', Class)` in a file of their own and
// extend base classes of ours, neither of which it takes for a custom element by itself.

/** @typedef {any} Declaration A declaration of the manifest. */
/** @typedef {{ path: string, declarations?: Declaration[], exports?: any[] }} Module */

/**
 * What a manifest is read for: no private parts, and no field of another object (`this.#store.keeping = this`) that the
 * analyser takes for the element's own, which always has a type.
 *
 * @param {Declaration} member
 */
const isPublic = ({ kind, name, privacy, type }) =>
  !name.startsWith('#') && (privacy ?? 'public') === 'public' && (kind !== 'field' || type !== undefined);

/** @param {Declaration} member A property that has an attribute. */
const attributeOf = ({ attribute, name, type, default: initial, description, inheritedFrom }) => ({
  name: attribute,
  fieldName: name,
  ...(type ? { type } : {}),
  ...(initial === undefined ? {} : { default: initial }),
  ...(description ? { description } : {}),
  ...(inheritedFrom ? { inheritedFrom } : {}),
});

/** @param {Declaration} declaration @param {string} tagName */
function describe(declaration, tagName) {
  declaration.customElement = true;
  declaration.tagName = tagName;
  declaration.members = (declaration.members ?? []).filter(isPublic);
  declaration.attributes = declaration.members
    .filter((/** @type {Declaration} */ { attribute }) => attribute)
    .map(attributeOf);
}

/** A plugin for `custom-elements-manifest.config.js`. */
export function definedElements() {
  /** @type {Map<string, { tagName: string, path: string }>} */
  const defined = new Map();
  return {
    name: 'defined-elements',
    /** @param {{ ts: any, node: any, moduleDoc: Module }} phase */
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, element] = node.arguments;
      if (!tag || !ts.isStringLiteralLike(tag) || !element || !ts.isIdentifier(element)) return;
      defined.set(element.text, { tagName: tag.text, path: moduleDoc.path });
    },
    /** @param {{ customElementsManifest: { modules: Module[] } }} phase */
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const module of manifest.modules) {
        const elements = (module.declarations ?? []).filter(({ kind, name }) => kind === 'class' && defined.has(name));
        for (const declaration of elements) {
          const { tagName, path } = /** @type {{ tagName: string, path: string }} */ (defined.get(declaration.name));
          describe(declaration, tagName);
          const definition = { kind: 'custom-element-definition', name: tagName };
          const from = manifest.modules.find((other) => other.path === path);
          (from?.exports ?? []).push({ ...definition, declaration: { name: declaration.name, module: module.path } });
        }
        module.declarations = elements;
      }
      const definitions = new Set([...defined.values()].map(({ path }) => path));
      manifest.modules = manifest.modules.filter(
        ({ path, declarations }) => declarations?.length || definitions.has(path),
      );
    },
  };
}
