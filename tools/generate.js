// `npm run generate` writes the files that follow from others: the lists of item types from the folders of src/items, and
// the JSON Schema of banks. With --check it writes nothing, and fails where one of them is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './lib/console.js';

const ITEMS = 'src/items';
/** Part of the first bundle, so the entry imports it itself. */
const EAGER = ['choice'];
const NOTICE = '// Written by `npm run generate` from the folders of src/items: do not edit.';

/** The names of the item types: the folders that have a type.ts. @param {string} [root] */
export const itemNames = (root = ROOT) =>
  readdirSync(join(root, ITEMS), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, ITEMS, entry.name, 'type.ts')))
    .map(({ name }) => name)
    .sort();

/** `text-entry` as an identifier, also where the name is a word of the language. @param {string} name */
const identifier = (name) => `${name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}Type`;

/**
 * The types that load on demand, each in one file with its element: a page always needs both. What only a score and the
 * results need stands apart where a folder keeps a card.ts.
 *
 * @param {string} root
 */
function lazyList(root) {
  const lines = itemNames(root)
    .filter((name) => !EAGER.includes(name))
    .map((name) => {
      const from = `import('../items/${name}/define.js')`;
      const apart = existsSync(join(root, ITEMS, name, 'card.ts'));
      return [
        `  registry.define('item-type', '${name}', () => ${from}.then((m) => m.${apart ? 'card' : 'type'}));`,
        `  registry.define('item-report', '${name}', () => ${from}.then((m) => m.${apart ? 'report()' : 'type'}));`,
        `  registry.define('item-view', '${name}', () => ${from}.then((m) => m.view));`,
      ].join('\n');
    });
  return [
    NOTICE,
    "import type { Registry } from '../core/registry.js';",
    ...(lines.length ? ["import type {} from '../elements/base/item-element.js';"] : []),
    '',
    `export function defineItemTypes(${lines.length ? 'registry' : '_registry'}: Registry): void {`,
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** All types at once, without their elements. @param {string} root */
function fullList(root) {
  const names = itemNames(root);
  return [
    NOTICE,
    "import type { ItemType } from '../core/item-type.js';",
    ...names.map((name) => `import ${identifier(name)} from '../items/${name}/type.js';`),
    '',
    `export const itemTypes: readonly ItemType[] = [${names.map(identifier).join(', ')}];`,
    '',
  ].join('\n');
}

/** Folders that hold nothing but what is generated. */
const WHOLE = ['docs/reference', 'docs/reference/interactions'];

const elementNames = readdirSync(join(ROOT, 'src/elements')).filter((name) =>
  existsSync(join(ROOT, 'src/elements', name, 'define.ts')),
);
const REFERENCE = [
  ...['README', ...elementNames.filter((name) => name !== 'base'), 'events', 'bank', 'cli'].map(
    (name) => `docs/reference/${name}.md`,
  ),
  ...itemNames().map((name) => `docs/reference/interactions/${name}.md`),
  'demo/reference/elements.generated.html',
  'demo/reference/items/items.generated.html',
];
/** @type {Promise<Map<string, string>> | undefined} */
let told;
/** All of the reference at once. */
const reference = () =>
  (told ??= Promise.all([
    import('./lib/reference/model.js'),
    import('./lib/reference/markdown.js'),
    import('./lib/reference/page.js'),
  ]).then(async ([{ readModel }, { referencePages }, { elementsPart, itemsPart }]) => {
    const model = await readModel();
    return new Map([
      ...referencePages(model),
      ['demo/reference/elements.generated.html', elementsPart(model)],
      ['demo/reference/items/items.generated.html', itemsPart(model)],
    ]);
  }));

/** The generated files in the order of their making: the schema reads the list. @type {[string, () => string | Promise<string>][]} */
const FILES = [
  ['src/entries/item-types.generated.ts', () => lazyList(ROOT)],
  ['src/entries/item-types-core.generated.ts', () => fullList(ROOT)],
  ['src/items/hotspot/maps/caspian.generated.ts', async () => (await import('./maps.js')).mapText()],
  ['src/items/hotspot/maps/names.generated.ts', async () => (await import('./maps.js')).namesText()],
  ['src/core/bank/shapes.generated.ts', async () => (await import('./lib/shapes.js')).bankShapes()],
  ...EAGER.map(
    (name) =>
      /** @type {[string, () => Promise<string>]} */ ([
        `${ITEMS}/${name}/shape.generated.ts`,
        async () => (await import('./lib/shapes.js')).itemShapes(name),
      ]),
  ),
  ['docs/check.md', async () => (await import('./lib/check-docs.js')).checkDocsText()],
  ['docs/sessions.md', async () => (await import('./lib/sessions-docs.js')).sessionsDocsText()],
  ['docs/scoring.md', async () => (await import('./lib/scoring-docs.js')).scoringDocsText()],
  ['docs/frameworks.md', async () => (await import('./lib/frameworks-docs.js')).frameworksDocsText()],
  ['docs/theming.md', async () => (await import('./lib/theming.js')).themingDocsText()],
  ['demo/themes/tokens.generated.ts', async () => (await import('./lib/theming.js')).tokensText()],
  ...REFERENCE.map(
    (file) => /** @type {[string, () => Promise<string>]} */ ([file, async () => (await reference()).get(file) ?? '']),
  ),
  ['questions/bank.schema.json', async () => (await import('./lib/bank-schema.js')).bankSchemaText()],
];

/** @param {string} file */
const present = (file) => (existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined);

const check = process.argv.includes('--check');
const stale = [];
for (const [file, make] of FILES) {
  const text = await make();
  if (present(file) === text) continue;
  stale.push(file);
  if (check) continue;
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
  console.log(`wrote ${file}`);
}
const files = new Set(FILES.map(([file]) => file));
for (const folder of WHOLE) {
  const names = existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)) : [];
  for (const file of names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`)) {
    if (files.has(file)) continue;
    stale.push(file);
    if (!check) rmSync(join(ROOT, file));
  }
}
if (check && stale.length) {
  console.error(`Out of date: ${stale.join(', ')}. To mend it: run \`npm run generate\`.`);
  process.exitCode = 1;
}
