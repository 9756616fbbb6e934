/** A number of a sum as it is written. `percent` is counted into `value`: `20%` is 0.2. */
export interface SumNumber {
  readonly value: number;
  /** As shown, without the percent sign: 20. */
  readonly shown: number;
  readonly places: number;
  readonly percent: boolean;
}

/** A sum that was read: what its left side comes to, the numbers in it, and the result that it claims. */
export interface Sum {
  readonly value: number;
  readonly operands: readonly SumNumber[];
  readonly result: SumNumber;
}

const LONGEST = 200;
const DEEPEST = 20;

const TOKEN = /\s*(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)|([-+*/()%=−–×·÷≈]))/uy;
const SAME: Readonly<Record<string, string>> = { '−': '-', '–': '-', '×': '*', '·': '*', '÷': '/', '≈': '=' };

type Token = string | SumNumber;

/** Splits into numbers and signs; nothing where any other character stands. A percent sign joins the number before. */
function tokensOf(text: string): Token[] | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (!match) return undefined;
    const [, number, sign = ''] = match;
    if (number !== undefined) {
      const value = Number(number.replaceAll(',', ''));
      tokens.push({ value, shown: value, places: number.split('.')[1]?.length ?? 0, percent: false });
    } else if (sign === '%') {
      const last = tokens.pop();
      if (last === undefined || typeof last === 'string' || last.percent) return undefined;
      tokens.push({ ...last, value: last.value / 100, percent: true });
    } else tokens.push(Object.hasOwn(SAME, sign) ? (SAME[sign] ?? sign) : sign);
  }
  return tokens;
}

/** Reads one side by recursive descent; keeps its place in `at`. */
class Reader {
  at = 0;
  readonly operands: SumNumber[] = [];
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.at === this.#tokens.length;
  }

  /** Terms with + and −. NaN where the text is no arithmetic: it spreads to the result. */
  sum(depth = 0): number {
    let value = this.#product(depth);
    for (let sign = this.#take('+', '-'); sign; sign = this.#take('+', '-')) {
      const term = this.#product(depth);
      value = sign === '+' ? value + term : value - term;
    }
    return value;
  }

  #product(depth: number): number {
    let value = this.#factor(depth);
    for (let sign = this.#take('*', '/'); sign; sign = this.#take('*', '/')) {
      const factor = this.#factor(depth);
      value = sign === '*' ? value * factor : value / factor;
    }
    return value;
  }

  #factor(depth: number): number {
    if (depth > DEEPEST) return NaN;
    if (this.#take('-')) return -this.#factor(depth + 1);
    if (this.#take('(')) {
      const value = this.sum(depth + 1);
      return this.#take(')') ? value : NaN;
    }
    const token = this.#tokens[this.at];
    if (token === undefined || typeof token === 'string') return NaN;
    this.at++;
    this.operands.push(token);
    return token.value;
  }

  #take(...signs: string[]): string | undefined {
    const token = this.#tokens[this.at];
    if (typeof token !== 'string' || !signs.includes(token)) return undefined;
    this.at++;
    return token;
  }
}

/**
 * Reads and works out `350 / 33.4 = 10.5`: numbers with decimal points (and commas between groups of three), `+ − × ÷`
 * (`- * / ·` too), brackets, `%` behind a number, one `=` or `≈`, and one number as the result. There is nothing else
 * that it could evaluate: any other character, over 200 of them, or a division by zero, and it reads nothing.
 */
export function readSum(text: string): Sum | undefined {
  const tokens = tokensOf(text);
  const equals = tokens?.indexOf('=') ?? -1;
  if (!tokens || equals < 0) return undefined;
  const left = new Reader(tokens.slice(0, equals));
  const value = left.sum();
  const right = new Reader(tokens.slice(equals + 1));
  const given = right.sum();
  const [shown] = right.operands;
  if (!left.done || !right.done || right.operands.length !== 1 || !shown) return undefined;
  if (!Number.isFinite(value) || !Number.isFinite(given)) return undefined;
  const sign = given < 0 ? -1 : 1;
  return { value, operands: left.operands, result: { ...shown, value: given, shown: sign * shown.shown } };
}

/** Whether a value, rounded to so many decimals, is the number shown; half a unit of the last place either way. */
export const roundsTo = (value: number, shown: number, places: number): boolean =>
  Math.abs(value - shown) <= 0.5 * 10 ** -places + 1e-9 * Math.max(1, Math.abs(shown));

/** Whether a sum comes to what it says, within the digits that its result shows. */
export const sumHolds = ({ value, result }: Sum): boolean =>
  roundsTo(result.percent ? value * 100 : value, result.shown, result.places);
