// What a JSON Schema says of each field, by the field's path: `options[].text`, `gaps.*.unit`.

/** @typedef {any} Schema A JSON Schema. */

/**
 * @typedef {object} Field
 * @property {string} path
 * @property {Schema} schema
 * @property {boolean} required Where the object around it is there.
 */

/** The alternatives of a schema; itself, where there are none. @param {Schema} schema @returns {Schema[]} */
const branches = (schema) => schema.anyOf ?? schema.oneOf ?? [schema];

/** What is in a schema: the fields of an object, of a list's entries, of a record's. @param {Schema} schema @param {string} path @returns {Field[]} */
function inside(schema, path) {
  return branches(schema).flatMap((branch) => {
    if (branch !== schema) return inside(branch, path);
    if (branch.properties) return own(branch, path ? `${path}.` : '');
    if (branch.items?.type || branch.items?.anyOf) return inside(branch.items, `${path}[]`);
    if (typeof branch.additionalProperties === 'object' && !branch.additionalProperties.not) {
      const entries = branch.additionalProperties;
      return Object.keys(entries).length ? inside(entries, `${path}.*`) : [];
    }
    return [];
  });
}

/** @param {Schema} schema Of an object. @param {string} prefix @returns {Field[]} */
const own = ({ properties, required = [] }, prefix) =>
  Object.entries(properties).flatMap(([name, of]) => [
    { path: `${prefix}${name}`, schema: of, required: required.includes(name) },
    ...inside(of, `${prefix}${name}`),
  ]);

/** All fields that a schema names, outer ones first; one of several alternatives stands once for each. @param {Schema} schema @returns {Field[]} */
export const fieldsIn = (schema) => inside(schema, '');

/** What a field takes, in words. @param {Schema} schema @returns {string} */
export function takes(schema) {
  const kinds = branches(schema);
  if (kinds.length > 1) return [...new Set(kinds.filter((kind) => !isTree(kind)).map(takes))].join(' or ');
  const { const: only, enum: some, type, minimum, maximum, minLength, minItems, maxItems, items } = kinds[0];
  if (only !== undefined) return `\`${only}\``;
  if (some) return some.map((/** @type {string} */ value) => `\`${value}\``).join(', ');
  if (type === 'array') {
    const many = maxItems === minItems ? minItems : `${minItems ?? 0} to ${maxItems ?? 'any number'}`;
    return `a list of ${many}${items?.type === 'string' || items?.enum ? `: ${takes(items)}` : ''}`;
  }
  if (type === 'integer' || type === 'number') {
    const kind = type === 'integer' ? 'a whole number' : 'a number';
    if (minimum === undefined) return kind;
    return maximum === undefined ? `${kind}, ${minimum} or more` : `${kind}, ${minimum} to ${maximum}`;
  }
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'string') return minLength ? 'text' : 'a string';
  return 'fields';
}

/** A text that comes parsed already, as `build` writes it: no author does. @param {Schema} schema */
const isTree = ({ type, items }) => type === 'array' && !items?.type && !items?.properties && !items?.anyOf;
