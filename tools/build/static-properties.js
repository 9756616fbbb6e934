// Lit's decorators as static properties, which say the same in fewer bytes and without the decorator helper. The sources
// keep the decorators, from which editors, the analyser and the manifest read types.
import MagicString from 'magic-string';
import ts from 'typescript';

const DECORATORS = new Set(['property', 'state']);

/** @param {ts.PropertyDeclaration} member */
function decorationOf(member) {
  const decorators = ts.getDecorators(member) ?? [];
  const [decorator] = decorators;
  if (!decorator || decorators.length > 1 || !ts.isCallExpression(decorator.expression)) return undefined;
  const { expression, arguments: args } = decorator.expression;
  if (!ts.isIdentifier(expression) || !DECORATORS.has(expression.text)) return undefined;
  const options = args[0]?.getText() ?? '{}';
  return { decorator, options: expression.text === 'state' ? options.replace(/^\{/, '{ state: true, ') : options };
}

/**
 * `@property(options) name` → `static properties = { name: options }`. A field without an initial value goes away: it
 * would hide the accessor.
 *
 * @param {string} code @param {string} id
 */
export function toStaticProperties(code, id) {
  if (!/from 'lit\/decorators\.js'/.test(code)) return undefined;
  const file = ts.createSourceFile(id, code, ts.ScriptTarget.ES2022, true);
  const out = new MagicString(code);
  const seen = new Set();
  for (const node of file.statements) {
    if (
      ts.isImportDeclaration(node) &&
      /** @type {ts.StringLiteral} */ (node.moduleSpecifier).text === 'lit/decorators.js'
    ) {
      // Other decorators stay as they are, with their import.
      const bindings = /** @type {ts.NamedImports} */ (/** @type {ts.ImportClause} */ (node.importClause).namedBindings)
        .elements;
      const others = bindings.map((binding) => binding.getText()).filter((name) => !DECORATORS.has(name));
      if (others.length)
        out.overwrite(node.getStart(), node.end, `import { ${others.join(', ')} } from 'lit/decorators.js';`);
      else out.remove(node.getStart(), node.end);
    }
    if (!ts.isClassDeclaration(node)) continue;
    const properties = [];
    for (const member of node.members.filter(ts.isPropertyDeclaration)) {
      const decoration = decorationOf(member);
      if (!decoration) continue;
      seen.add(decoration.decorator);
      properties.push(`${member.name.getText()}: ${decoration.options}`);
      if (member.initializer) out.remove(decoration.decorator.getStart(), decoration.decorator.end);
      else out.remove(member.getStart(), member.end);
    }
    if (properties.length) {
      const brace = node.members.pos;
      out.appendLeft(brace, ` static properties = { ${properties.join(', ')} };`);
    }
  }
  if (!seen.size) return undefined;
  return { code: out.toString(), map: out.generateMap({ source: id, hires: true }) };
}

/** The vite plugin; for builds alone. @returns {import('vite').Plugin} */
export const staticProperties = () => ({
  name: 'static-properties',
  enforce: 'pre',
  apply: 'build',
  transform: { filter: { id: /\.ts$/ }, handler: (code, id) => toStaticProperties(code, id) },
});

/** Dynamic imports as they are: vite's helper for preloading costs a kilobyte, and the chunks have no styles to wait for. */
export const plainImports = () => ({
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
