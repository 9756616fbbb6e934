// The shapes that the first bundle checks a bank by, from the same schema as the JSON Schema.
import { toJsonSchema } from '@valibot/to-json-schema';
import { importSource } from './bank-schema.js';

const NOTICE = '// Written by `npm run generate` from the schema: do not edit.';

/** @param {any} schema A JSON Schema. @returns {string} A shape, as source text. */
function shapeOf(schema) {
  const list = (/** @type {any[]} */ ...parts) => {
    while (parts.length && (parts.at(-1) === undefined || parts.at(-1) === null)) parts.pop();
    return `[${parts.map((part) => part ?? 'null').join(', ')}]`;
  };
  if (schema.anyOf) {
    // A text that comes as a tree is left to the parser, which looks at all of its nodes.
    const branches = schema.anyOf.filter((/** @type {any} */ { type, items }) => type !== 'array' || items?.type);
    return branches.length === 1 ? shapeOf(branches[0]) : list("'u'", ...branches.map(shapeOf));
  }
  if (schema.const !== undefined) return list("'e'", JSON.stringify(schema.const));
  if (schema.enum) return list("'e'", ...schema.enum.map((/** @type {unknown} */ v) => JSON.stringify(v)));
  switch (schema.type) {
    case 'string':
      return list("'s'", schema.minLength, schema.maxLength, schema.pattern && `/${schema.pattern}/`);
    case 'integer':
    case 'number':
      return list("'n'", schema.minimum, schema.maximum, schema.type === 'integer' || undefined);
    case 'boolean':
      return list("'b'");
    case 'array':
      return list("'a'", shapeOf(schema.items ?? {}), schema.minItems, schema.maxItems);
    case 'object':
      return schema.additionalProperties?.not ? list("'o'", fieldsOf(schema)) : list("'m'");
    default:
      return list("'x'");
  }
}

/** @param {any} schema A JSON Schema of an object. */
const fieldsOf = ({ properties = {}, required = [] }) =>
  `{ ${Object.entries(properties)
    .map(([name, of]) => `${required.includes(name) ? name : `${name}_`}: ${shapeOf(of)}`)
    .join(', ')} }`;

/**
 * @param {string} name
 * @param {string} from Where the type of shapes is.
 * @param {string} body
 */
const moduleOf = (name, from, body) =>
  `${NOTICE}\nimport type { ObjectShape } from '${from}';\n\nexport const ${name}: ObjectShape = ${body};\n`;

/**
 * @param {string} file
 * @param {string} entries The name of the exported entries.
 * @param {string} name
 * @param {string} from
 */
async function shapeModule(file, entries, name, from) {
  const { fields } = await importSource('src/core/bank/schema.ts');
  const source = await importSource(file);
  const schema = toJsonSchema(fields(source[entries]), { errorMode: 'ignore', typeMode: 'input' });
  return moduleOf(name, from, fieldsOf(schema));
}

/** The file around the items, then what every item has. */
export const bankShapes = async () =>
  `${await shapeModule('src/core/bank/schema.ts', 'bankFileEntries', 'bankShape', './shape.js')}\n` +
  (await shapeModule('src/core/bank/schema.ts', 'itemEntries', 'itemShape', './shape.js')).split('\n\n')[1];

/** @param {string} type The folder of an item type. */
export const itemShapes = (type) =>
  shapeModule(`src/items/${type}/schema.ts`, `${type}Entries`, `${type}Shape`, '../../core/bank/shape.js');
