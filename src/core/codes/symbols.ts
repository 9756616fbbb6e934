/**
 * A code's letters: Crockford's base 32, in which no two look or sound alike, and all of which a QR code's alphanumeric mode
 * has. What is read is forgiven capitals, spaces and hyphens, and O for 0, I and L for 1.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What every code begins with, whatever its format. */
const BEGINS = 'LQ';
/** The same as it is read: there is no L in the alphabet. */
const READS = '1Q';

/** How many letters stand together. */
const GROUP = 5;

/** More than any session has: what is longer isn't looked at. */
export const LONGEST_CODE = 100_000;

/** How many letters the checksum takes. */
const CHECK = 6;

const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** The generator of the code that Bech32 uses (P. Wuille and G. Maxwell, BIP 173), over the field of 32. */
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;
/** What the sum comes to in the end; that of Bech32m (BIP 350), under which letters put in at the end are found too. */
const FINAL = 0x2bc830a3;

/**
 * The remainder of Bech32's cyclic code of degree 6. However long the code, it finds each changed letter, each two letters
 * that were exchanged with their neighbour, and each run of up to six wrong ones; of texts made at random it lets through
 * one in 2^30.
 */
function remainder(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (let bit = 0; bit < 5; bit++) if ((top >> bit) & 1) sum ^= GENERATOR[bit] ?? 0;
  }
  return sum;
}

/**
 * A code: `LQ`, the format (one letter), what it says, six letters of checksum; in groups of five, to be read aloud.
 *
 * @param format 1 … 31.
 * @param values Each of 0 … 31.
 */
export function writeSymbols(format: number, values: readonly number[]): string {
  const all = [format, ...values];
  const sum = remainder([...all, ...Array<number>(CHECK).fill(0)]) ^ FINAL;
  const check = Array.from({ length: CHECK }, (_, place) => (sum >>> (5 * (CHECK - 1 - place))) & 31);
  const letters = [...values, ...check].map((value) => ALPHABET.charAt(value)).join('');
  return [`${BEGINS}${ALPHABET.charAt(format)}`, ...(letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [])].join('-');
}

/** What a code says, when its checksum is right, in a format that need not be known. */
export interface Symbols {
  readonly format: number;
  readonly values: readonly number[];
}

/** Why a text is no code: it doesn't begin like one; or it does, and its checksum is wrong. */
export type SymbolIssue = 'not-a-code' | 'damaged';

/** The letters of a text as the alphabet has them. */
export const plainLetters = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015\u2212\u00ad]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** Reads a code's letters. Takes any text; never throws. */
export function readSymbols(text: string): Symbols | SymbolIssue {
  if (text.length > LONGEST_CODE * 2) return 'not-a-code';
  const letters = plainLetters(text);
  if (!letters.startsWith(READS)) return 'not-a-code';
  const values = Array.from(letters.slice(READS.length), (letter) => VALUES.get(letter) ?? -1);
  const [format = 0] = values;
  if (values.includes(-1) || values.length <= CHECK || values.length > LONGEST_CODE) return 'damaged';
  if (remainder(values) !== FINAL || format < 1) return 'damaged';
  return { format, values: values.slice(1, -CHECK) };
}
