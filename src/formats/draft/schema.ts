type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = Readonly<Record<string, Json>>;

/** A part of a schema that is written twice and longer than this is written once, and pointed to. */
const LEAST = 50;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON Schema in few bytes: on one line, and with every part that it repeats under `definitions`, named by the
 * property that it is of. Means the same.
 */
export function compactSchema(schema: string): string {
  const root = JSON.parse(schema) as Json;
  const counts = new Map<string, number>();
  walk(root, (part) => {
    const count = (counts.get(part) ?? 0) + 1;
    counts.set(part, count);
    return count === 1;
  });
  const names = new Map<string, string>();
  const definitions: Record<string, Json> = {};
  const compact = (value: Json, property: string): Json => {
    if (Array.isArray(value)) return value.map((entry: Json) => compact(entry, property));
    if (!isObject(value)) return value;
    const text = JSON.stringify(value);
    const isPart = SCHEMA_WORDS.some((word) => word in value);
    if (!isPart || text.length < LEAST || (counts.get(text) ?? 0) < 2) return inside(value, property);
    let name = names.get(text);
    if (name === undefined) {
      name = property;
      for (let count = 2; name in definitions; count++) name = `${property}${count}`;
      names.set(text, name);
      // Taken before what is in it asks for a name of its own.
      definitions[name] = null;
      definitions[name] = inside(value, property);
    }
    return { $ref: `#/definitions/${name}` };
  };
  const inside = (value: JsonObject, property: string): Json =>
    Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        key,
        key === 'properties' && isObject(entry)
          ? Object.fromEntries(Object.entries(entry).map(([name, part]) => [name, compact(part, name)]))
          : compact(entry, property),
      ]),
    );
  const whole = isObject(root) ? inside(root, 'bank') : root;
  return JSON.stringify(isObject(whole) && Object.keys(definitions).length ? { ...whole, definitions } : whole);
}

/** What only a schema has, and no map of properties by name that lies in one. */
const SCHEMA_WORDS = ['type', 'anyOf', 'oneOf', 'enum', 'const', '$ref'];

/** Visits every object; what is in one, if `visit` says so: what is in a part that repeats, repeats with it. */
function walk(value: Json, visit: (part: string) => boolean): void {
  if (Array.isArray(value)) for (const entry of value as readonly Json[]) walk(entry, visit);
  if (isObject(value) && visit(JSON.stringify(value))) for (const entry of Object.values(value)) walk(entry, visit);
}
