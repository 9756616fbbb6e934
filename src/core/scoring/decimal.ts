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
 * A number in plain ASCII decimals, as LMSs take it: no exponent, no group signs, no noise beyond 15 figures. SCORM
 * takes 7 figures after the point; its adapter cuts them.
 */
export function plainDecimal(value: number): string {
  const { negative, digits, power } = bare(decimalOf(value, 14));
  if (digits === '') return '0';
  const whole = power >= 0 ? digits + '0'.repeat(power) : digits.padStart(1 - power, '0');
  const point = power >= 0 ? whole.length : whole.length + power;
  return `${negative ? '-' : ''}${whole.slice(0, point)}${point < whole.length ? `.${whole.slice(point)}` : ''}`;
}
