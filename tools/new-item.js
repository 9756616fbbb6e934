// `npm run new-item NAME` writes the folder of a new item type, which works as it is: a text that is typed. What to change
// first: the fields in schema.ts, the rule in score.ts, the controls in NAME.element.ts.
import './lib/node-version.js';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, ROOT } from './lib/console.js';

const TEMPLATE = new URL('new-item/template/', import.meta.url);
/** Files that are named after the type. */
const NAMED = /^(?:element|styles|test|wtr)\.ts$/;

/** @param {string} name `text-entry` @returns {Record<string, string>} */
const wordsOf = (name) => {
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  // As a part of identifiers only, so that a name like `switch` does no harm.
  return { name, Pascal: pascal, camel: `${pascal[0]?.toLowerCase()}${pascal.slice(1)}` };
};

/**
 * @param {string} name
 * @returns {Record<string, string>} Path in the type's folder → text.
 */
export function filesOf(name) {
  const words = wordsOf(name);
  const fill = (/** @type {string} */ text) => text.replace(/__(name|Pascal|camel)__/g, (_, word) => words[word] ?? '');
  const files = readdirSync(TEMPLATE).map((file) => {
    const plain = file.replace(/\.txt$/, '');
    return [NAMED.test(plain) ? `${name}.${plain}` : plain, fill(readFileSync(new URL(file, TEMPLATE), 'utf8'))];
  });
  return Object.fromEntries(files);
}

/** The text as `npm run format` would leave it. @param {string} path @param {string} text */
async function formatted(path, text) {
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

/**
 * What is wrong with a name; nothing when it can be had.
 *
 * @param {string | undefined} name
 * @param {string} [root]
 */
export function faultOfName(name, root = ROOT) {
  if (!name) return 'Give the new type a name, as in `npm run new-item drag-along`.';
  if (!/^[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*$/.test(name))
    return `"${name}" is no name: small letters, digits and hyphens.`;
  if (existsSync(join(root, 'src/items', name))) return `There is an item type "${name}" already.`;
  if (existsSync(join(root, 'src/elements', `quiz-${name}`))) return `<quiz-${name}> is the name of another element.`;
  return undefined;
}

async function main() {
  const name = process.argv[2];
  const fault = faultOfName(name);
  if (fault || !name) {
    console.error(fault);
    process.exitCode = 2;
    return;
  }
  const folder = join('src/items', name);
  mkdirSync(join(ROOT, folder), { recursive: true });
  for (const [file, text] of Object.entries(filesOf(name))) {
    const path = join(ROOT, folder, file);
    writeFileSync(path, await formatted(path, text));
    console.log(`wrote ${join(folder, file)}`);
  }
  const good = await run(process.execPath, ['tools/generate.js']);
  console.log(
    `Next: the fields in schema.ts, the rule in score.ts, the controls in ${name}.element.ts; then \`npm test\`.`,
  );
  process.exitCode = good ? 0 : 1;
}

if (process.argv[1]?.endsWith('new-item.js')) await main();
