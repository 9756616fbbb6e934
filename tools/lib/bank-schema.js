// The JSON Schema of banks, for editors' completion and for other tools, from the schema that the code itself uses.
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { runnerImport } from 'vite';
import { ROOT } from './console.js';
import { fieldsIn } from './reference/fields.js';

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

/** The JSON Schema itself, each field with the words that stand beside its schema. @returns {Promise<any>} */
export async function bankJsonSchema() {
  const { itemTypes } = await importSource('src/entries/item-types-core.generated.ts');
  const names = itemTypes.map((/** @type {any} */ { interaction }) => interaction);
  const [{ bankSchema }, { BANK_WORDS, ITEM_WORDS, COMMON_WORDS }, ...own] = await importSources([
    'src/core/bank/schema.ts',
    'src/core/bank/field-words.ts',
    ...names.map((/** @type {string} */ name) => `src/items/${name}/schema.ts`),
  ]);
  // What a JSON Schema can't say (that an item has a key, say) is said by `learning-quiz check`.
  const schema = /** @type {any} */ (toJsonSchema(bankSchema(itemTypes), { errorMode: 'ignore', typeMode: 'input' }));
  const { items, ...around } = schema.properties;
  describe({ ...schema, properties: around }, [BANK_WORDS]);
  const variants = items.items.anyOf ?? items.items.oneOf;
  for (const variant of variants) {
    const { FIELD_WORDS, INNER_WORDS = [] } = own[names.indexOf(variant.properties.interaction.const)];
    describe(variant, [FIELD_WORDS, ITEM_WORDS, ...INNER_WORDS], COMMON_WORDS);
  }
  return schema;
}

/**
 * @param {any} schema
 * @param {readonly Readonly<Record<string, string>>[]} words Where a field's words are looked for, by its path, or by that
 *   within an entry of a record.
 * @param {Readonly<Record<string, string>>} [common] By its name alone.
 */
function describe(schema, words, common = {}) {
  for (const { path, schema: of } of fieldsIn(schema)) {
    const leaf = path.split('.').at(-1)?.replace('[]', '') ?? path;
    const inner = path.replace(/^\w+\.\*\./, '');
    const said = words.map((some) => some[path]).concat(words.map((some) => some[inner]));
    const found = said.find(Boolean) ?? common[leaf];
    if (found) of.description = found;
  }
}

/** @returns {Promise<string>} */
export async function bankSchemaText() {
  const { $schema, ...rest } = await bankJsonSchema();
  const title = 'A question bank of learning-quiz, version 1';
  return `${JSON.stringify({ $schema, title, ...rest }, closed, 2)}\n`;
}

/** "No other fields" as editors know it. @param {string} key @param {any} value */
const closed = (key, value) => (key === 'additionalProperties' && value.not ? false : value);
