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
