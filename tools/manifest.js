// For the analyser of custom elements: our elements are registered by `define('tag', Class)` in a file of their own and
// extend base classes of ours, neither of which it takes for a custom element by itself.

/** @typedef {any} Declaration A declaration of the manifest. */
/** @typedef {{ path: string, declarations?: Declaration[], exports?: any[] }} Module */

/**
 * What a manifest is read for: no private parts, and nothing that the analyser took for a member since a constructor sets it
 * on something else.
 *
 * @param {Declaration} member
 * @param {ReadonlySet<string>} own What the class's body names.
 */
const isPublic = ({ name, privacy, inheritedFrom, description }, own) =>
  !name.startsWith('#') && (privacy ?? 'public') === 'public' && (inheritedFrom || description || own.has(name));

/** @param {Declaration} member A property that has an attribute. */
const attributeOf = ({ attribute, name, type, default: initial, description, inheritedFrom }) => ({
  name: attribute,
  fieldName: name,
  ...(type ? { type } : {}),
  ...(initial === undefined ? {} : { default: initial }),
  ...(description ? { description } : {}),
  ...(inheritedFrom ? { inheritedFrom } : {}),
});

/** @param {Declaration} declaration @param {string} tagName @param {ReadonlySet<string>} own */
function describe(declaration, tagName, own) {
  declaration.customElement = true;
  declaration.tagName = tagName;
  declaration.members = (declaration.members ?? []).filter((/** @type {Declaration} */ member) =>
    isPublic(member, own),
  );
  // An attribute that only a docs block names has no property.
  const alone = (declaration.attributes ?? []).filter((/** @type {Declaration} */ { fieldName }) => !fieldName);
  declaration.attributes = declaration.members
    .filter((/** @type {Declaration} */ { attribute }) => attribute)
    .map(attributeOf)
    .concat(alone);
}

/** A plugin for `custom-elements-manifest.config.js`. */
export function definedElements() {
  /** @type {Map<string, { tagName: string, path: string }>} */
  const defined = new Map();
  /** @type {Map<string, Set<string>>} */
  const bodies = new Map();
  return {
    name: 'defined-elements',
    /** @param {{ ts: any, node: any, moduleDoc: Module }} phase */
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isClassDeclaration(node) && node.name) {
        const names = node.members.map((/** @type {any} */ member) => member.name?.getText());
        bodies.set(node.name.text, new Set(names));
      }
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
          describe(declaration, tagName, bodies.get(declaration.name) ?? new Set());
          const definition = { kind: 'custom-element-definition', name: tagName };
          const from = manifest.modules.find((other) => other.path === path);
          (from?.exports ?? []).push({ ...definition, declaration: { name: declaration.name, module: module.path } });
        }
        module.declarations = elements;
      }
      const definitions = new Set([...defined.values()].map(({ path }) => path));
      // The analyser has them as its reading of the disk happened to end.
      manifest.modules = manifest.modules
        .filter(({ path, declarations }) => declarations?.length || definitions.has(path))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
