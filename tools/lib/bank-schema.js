// The JSON Schema of banks, for editors' completion and for other tools, from the schema that the code itself uses.
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';
import { ROOT } from './console.js';

/** @param {string} file A TypeScript module of the project. @returns {Promise<any>} What it exports. */
export async function importSource(file) {
  const { module } = await runnerImport(join(ROOT, file), { configFile: false, root: ROOT, logLevel: 'error' });
  return module;
}

const ALL = 'virtual:sources';

/**
 * Several at once, which takes little longer than one.
 *
 * @param {readonly string[]} files
 * @returns {Promise<any[]>} What each exports.
 */
export async function importSources(files) {
  const text = files.map((file, index) => `export * as m${index} from ${JSON.stringify(join(ROOT, file))};`).join('\n');
  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'sources',
    resolveId: (id) => (id === ALL ? `\0${ALL}` : undefined),
    load: (id) => (id === `\0${ALL}` ? text : undefined),
  };
  const options = { configFile: /** @type {const} */ (false), root: ROOT, logLevel: /** @type {const} */ ('error') };
  const { module } = await runnerImport(ALL, { ...options, plugins: [plugin] });
  return files.map((_, index) => /** @type {any} */ (module)[`m${index}`]);
}

/** @returns {Promise<string>} */
export async function bankSchemaText() {
  const { bankSchema } = await importSource('src/core/bank/schema.ts');
  const { itemTypes } = await importSource('src/entries/item-types-core.generated.ts');
  // What a JSON Schema can't say (that an item has a key, say) is said by `learning-quiz check`.
  const schema = toJsonSchema(bankSchema(itemTypes), { errorMode: 'ignore', typeMode: 'input' });
  const { $schema, ...rest } = schema;
  const title = 'A question bank of learning-quiz, version 1';
  return `${JSON.stringify({ $schema, title, ...rest }, closed, 2)}\n`;
}

/** "No other fields" as editors know it. @param {string} key @param {any} value */
const closed = (key, value) => (key === 'additionalProperties' && value.not ? false : value);
