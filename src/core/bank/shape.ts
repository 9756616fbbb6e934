/**
 * A JSON Schema said as shortly as it can be, for the part that a page loads before anything else. Generated from the
 * valibot schema (`npm run generate`), so that there is one truth:
 *
 * - `['s', min, max, pattern]`, `['n', min, max, whole]`, `['b']`, `['e', ...values]`, `['m']` for any object, `['x']` for anything,
 * - `['a', of, min, max]`, `['o', { name: of, optional_: of }]` with no other fields, `['u', ...of]` for any of these.
 *
 * What isn't bounded is `null` or left away. A field's name that ends in `_` may be absent.
 */
export type Shape =
  | readonly ['s', (number | null)?, (number | null)?, (RegExp | null)?]
  | readonly ['n', (number | null)?, (number | null)?, boolean?]
  | readonly ['b' | 'm' | 'x']
  | readonly ['e', ...unknown[]]
  | readonly ['a', Shape, (number | null)?, (number | null)?]
  | readonly ['o', ObjectShape]
  | readonly ['u', ...Shape[]];

export type ObjectShape = { readonly [name: string]: Shape };

const within = (value: number, min?: unknown, max?: unknown): boolean =>
  value >= Number(min ?? -Infinity) && value <= Number(max ?? Infinity);

/** Whether the value is of the shape. Takes anything; never throws. */
export function fits(value: unknown, shape: Shape): boolean {
  const [kind, a, b, c] = shape;
  switch (kind) {
    case 's':
      return (
        typeof value === 'string' && within(value.length, a, b) && (c as RegExp | undefined)?.test(value) !== false
      );
    case 'n':
      return typeof value === 'number' && within(value, a, b) && (!c || Number.isInteger(value));
    case 'b':
      return typeof value === 'boolean';
    case 'a':
      return Array.isArray(value) && within(value.length, b, c) && value.every((entry) => fits(entry, a as Shape));
    case 'o':
      return hasFields(value, a as ObjectShape, true);
    case 'e':
      return shape.indexOf(value as never, 1) > 0;
    case 'u':
      return shape.slice(1).some((one) => fits(value, one as Shape));
    case 'm':
      return hasFields(value, {}, false);
    case 'x':
      return true;
  }
}

/** Whether an object has these fields, and, where it is `closed`, no others. */
export function hasFields(value: unknown, shape: ObjectShape, closed: boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const given = value as Record<string, unknown>;
  return (
    Object.keys(shape).every((key) => {
      const name = key.replace(/_$/, '');
      return given[name] === undefined ? name !== key : fits(given[name], shape[key] as Shape);
    }) && !(closed && Object.keys(given).some((key) => !knows(shape, key)))
  );
}

/** Whether a field of this name has a shape; `toString` has none, nor has `stem_`. */
const knows = (shape: ObjectShape, name: string): boolean =>
  Object.hasOwn(shape, `${name}_`) || (Object.hasOwn(shape, name) && !name.endsWith('_'));
