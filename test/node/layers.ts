import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** One import that breaks a rule. */
export interface Breach {
  readonly file: string;
  readonly imports: string;
  readonly why: string;
}

interface Layer {
  /** Paths below src; the first layer that matches is a file's own. */
  readonly files: RegExp;
  /** What it may import of ours, beside files of its own layer. */
  readonly may: readonly string[];
  /** Packages it may import, by their beginning. */
  readonly packages: readonly string[];
}

const LIT = ['lit', '@lit/'];
const PURE = ['valibot', 'mdast-util-from-markdown', 'mdast', 'micromark', 'ts-fsrs'];
const NODE = ['node:', 'yaml', 'vite', 'fflate', 'commander', 'compromise', 'parse5', 'papaparse'];

/** Who may import what. `'item-core'` and `'item-view'` are the two halves of one and the same item type. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  core: { files: /^core\//, may: [], packages: PURE },
  'item-core': { files: /^items\/[^/]+\/(?!define\.ts$|.*\.(?:element|styles)\.ts$)/, may: ['core'], packages: PURE },
  'item-view': {
    files: /^items\//,
    may: ['core', 'item-core', 'i18n', 'state', 'base'],
    packages: [...LIT, 'valibot'],
  },
  i18n: { files: /^i18n\//, may: ['core'], packages: [] },
  state: { files: /^state\//, may: ['core', 'i18n'], packages: LIT },
  base: { files: /^elements\/base\//, may: ['core', 'i18n', 'state'], packages: [...LIT, 'uqr'] },
  elements: { files: /^elements\//, may: ['core', 'i18n', 'state', 'base'], packages: LIT },
  themes: { files: /^themes\//, may: [], packages: LIT },
  article: { files: /^article\//, may: ['core'], packages: [] },
  adapters: { files: /^adapters\//, may: ['core'], packages: [...PURE, 'fflate'] },
  formats: { files: /^formats\//, may: ['core'], packages: [...PURE, ...NODE] },
  // The entries that have no DOM: the core with the items' pure halves.
  'core-entry': {
    files: /^entries\/(?:core|item-types-core\.generated)\.ts$/,
    may: ['core', 'item-core'],
    packages: PURE,
  },
  entries: {
    files: /^entries\//,
    may: 'core item-core item-view i18n state base elements themes article adapters formats core-entry'.split(' '),
    packages: [...LIT, ...PURE],
  },
  vite: { files: /^vite\//, may: ['core', 'formats', 'adapters', 'core-entry'], packages: NODE },
  // The sentences for a bank's issues are the same as on the page.
  cli: { files: /^cli\//, may: ['core', 'i18n', 'formats', 'adapters', 'core-entry'], packages: NODE },
};

const layerOf = (path: string): string | undefined =>
  Object.keys(LAYERS).find((name) => LAYERS[name]?.files.test(path));

const itemOf = (path: string): string | undefined => /^items\/([^/]+)\//.exec(path)?.[1];

/** Every module name that a file imports: `import`, `export … from`, `import()`, types too. */
export function importsOf(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, false, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (name && ts.isStringLiteralLike(name)) found.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Why a file may not import a module; nothing where it may. Both paths are below src; a package is named as it is. */
export function faultOf(file: string, imported: string, isOurs: boolean): string | undefined {
  const from = layerOf(file);
  const layer = from === undefined ? undefined : LAYERS[from];
  if (!from || !layer) return 'it lies in no layer: give its folder a row in the table of test/node/layers.ts';
  if (!isOurs) {
    const allowed = layer.packages.some(
      (name) => imported === name || imported.startsWith(name.replace(/([^/:])$/, '$1/')),
    );
    return allowed ? undefined : `${from} imports no such package`;
  }
  if (imported.startsWith('..')) return 'it lies outside of src';
  const to = layerOf(imported);
  if (itemOf(file) && itemOf(imported) && itemOf(file) !== itemOf(imported)) return 'one item type imports another';
  return to === from || (to && layer.may.includes(to)) ? undefined : `${from} may not import ${to ?? 'that'}`;
}

/** All breaches in a source folder. Tests are not held to the layers. */
export function breachesOf(src: string): Breach[] {
  const files = existsSync(src) ? readdirSync(src, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !/\.(?:test|wtr|d)\.ts$/.test(path))
    .sort()
    .flatMap((file) =>
      importsOf(readFileSync(join(src, file), 'utf8')).flatMap((imports) => {
        const isOurs = imports.startsWith('.');
        const target = isOurs
          ? posix.normalize(posix.join(posix.dirname(file), imports)).replace(/\.js$/, '.ts')
          : imports;
        const why = faultOf(file, target, isOurs);
        return why === undefined ? [] : [{ file, imports, why }];
      }),
    );
}

/** The project's own sources. */
export const SRC = join(import.meta.dirname, '..', '..', 'src');
