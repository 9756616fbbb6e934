/** A number as whole decimal digits times ten to a power. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly power: number;
}

/**
 * Rounds, halves away from zero, the number's shortest decimal form and not its binary one: (3.175).toPrecision(3) is
 * "3.17", since the double lies just below; a reader who rounds 3.175 writes 3.18.
 */
export function roundTo(
  value: number,
  { kind, by }: { readonly kind: 'decimals' | 'figures'; readonly by: number },
): Decimal {
  const { negative, digits, power } = decimalOf(value);
  const kept = kind === 'figures' ? by : digits.length + power + by;
  const dropped = digits.length - kept;
  // Nothing to drop: filled up with zeros, so that `power` is the place that was rounded to.
  if (dropped <= 0) return { negative, digits: digits + '0'.repeat(-dropped), power: power + dropped };
  const head = kept > 0 ? digits.slice(0, kept) : '0';
  const up = kept >= 0 && (digits[kept] ?? '0') >= '5';
  const rounded = String(BigInt(head) + (up ? 1n : 0n));
  // 9.96 to two figures is 10, not 10.0: the place that was rounded to moves along.
  const carried = kind === 'figures' && rounded.length > kept ? 1 : 0;
  return { negative, digits: rounded.slice(0, rounded.length - carried), power: power + dropped + carried };
}

/** The shortest digits that make this double; with `places`, rounded to so many after the first. */
function decimalOf(value: number, places?: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(places).split('e');
  const digits = mantissa.replace('.', '');
  return { negative: value < 0, digits, power: Number(exponent) + 1 - digits.length };
}

/** Whether two decimals are the same number; zero has no sign. */
export function sameNumber(a: Decimal, b: Decimal): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x.digits === y.digits && (x.digits === '' || (x.power === y.power && x.negative === y.negative));
}

/** Without the zeros that digits end with; zero has no digits left. */
function bare({ digits, power, ...rest }: Decimal): Decimal {
  const short = digits.replace(/0+$/, '');
  return { ...rest, digits: short, power: power + digits.length - short.length };
}

/**
 * Where rounding goes over to the number below and to the one above, of a size that was rounded (its sign is not looked
 * at): the halves, as the nearest doubles.
 */
export function halvesOf({ digits, power }: Decimal, kind: 'decimals' | 'figures'): readonly [number, number] {
  const size = BigInt(digits);
  // Below a power of ten the same count of figures reaches one place further.
  const further = kind === 'figures' && /^10*$/.test(digits) ? 1 : 0;
  return [
    Number(`${size * 10n ** BigInt(1 + further) - 5n}e${power - 1 - further}`),
    Number(`${size * 10n + 5n}e${power - 1}`),
  ];
}

/** The double after a positive one (`step` 1), or before it (-1). */
export function nextDouble(size: number, step: 1 | -1): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, size);
  bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(step));
  return bits.getFloat64(0);
}

/** SCORM's `real(10,7)`. */
const PLACES = 7;

/**
 * A number in plain ASCII decimals, as LMSs take it: no exponent, no group signs, and at most seven figures after the
 * point (SCORM's `real(10,7)`). They are cut there and not rounded: what lies within a range lies within it when both are
 * cut. Noise beyond 15 figures is rounded away first, unless the number is meant `exactly`.
 */
export function plainDecimal(value: number, exactly = false): string {
  const { negative, digits, power } = bare(decimalOf(value, exactly ? undefined : 14));
  const whole = power >= 0 ? digits + '0'.repeat(power) : digits.padStart(1 - power, '0');
  const point = power >= 0 ? whole.length : whole.length + power;
  const after = whole.slice(point, point + PLACES).replace(/0+$/, '');
  const size = `${whole.slice(0, point) || '0'}${after && `.${after}`}`;
  return negative && size !== '0' ? `-${size}` : size;
}
