/** What was read is no code's content: a forged one, or one of another form. Never leaves this folder. */
export class Unreadable extends Error {}

/** The greatest number that {@link BitWriter.count} takes. */
const GREATEST = 2 ** 40;

/** How many bits tell `size` things apart. */
export const widthOf = (size: number): number => (size > 1 ? Math.ceil(Math.log2(size)) : 0);

/** Bits of a number that is no less than 1. */
const lengthOf = (value: bigint): number => value.toString(2).length;

/** What one of `size` things is: all of them together take no more than their sizes' product has room for. */
interface Rank<V> {
  readonly size: bigint;
  readonly value: V;
}

/** A product of more bits than this goes into a number of its own, so that long codes take no long time. */
const LONGEST_PRODUCT = 1024;

/** Divides ranks into those that make one number each; both halves of the format divide alike. */
function products<V>(ranks: readonly Rank<V>[]): Rank<V>[][] {
  const groups: Rank<V>[][] = [];
  let product = 1n;
  for (const rank of ranks) {
    product *= rank.size;
    if (!groups.length || lengthOf(product) > LONGEST_PRODUCT) {
      groups.push([]);
      product = rank.size;
    }
    groups.at(-1)?.push(rank);
  }
  return groups;
}

const productOf = (ranks: readonly Rank<unknown>[]): bigint => ranks.reduce((all, { size }) => all * size, 1n);

/** Collects bits, the highest of each number first. */
export class BitWriter {
  readonly #bits: number[] = [];
  readonly #ranks: Rank<bigint>[] = [];

  /** A whole number of 0 … 2^width − 1; up to 40 bits. */
  number(value: number, width: number): void {
    for (let place = width - 1; place >= 0; place--) this.#bits.push(Math.floor(value / 2 ** place) % 2);
  }

  flag(value: boolean): void {
    this.#bits.push(value ? 1 : 0);
  }

  /** A whole number of 0 or more, the smaller the shorter: Elias's gamma code (1975) of it and 1. */
  count(value: number): void {
    const next = Math.min(value, GREATEST - 2) + 1;
    const width = Math.floor(Math.log2(next));
    this.number(0, width);
    this.number(next, width + 1);
  }

  /**
   * One of `size` things, for which a whole number of bits would be too many. All such are written at the end as the digits of
   * one number in mixed radix: together they take as many bits as their product, rounded up.
   */
  rank(value: bigint, size: bigint): void {
    if (size > 1n) this.#ranks.push({ value, size });
  }

  /** Writes the ranks: nothing may follow. */
  #settle(): void {
    for (const group of products(this.#ranks.splice(0))) {
      const whole = group.reduce((sum, { value, size }) => sum * size + value, 0n);
      const width = lengthOf(productOf(group) - 1n);
      for (const bit of whole.toString(2).padStart(width, '0')) this.#bits.push(Number(bit));
    }
  }

  /** The bits in groups of five, filled up with zeros. Ends the writing. */
  fives(): number[] {
    this.#settle();
    const groups: number[] = [];
    for (let at = 0; at < this.#bits.length; at += 5) {
      groups.push([0, 1, 2, 3, 4].reduce((sum, place) => sum * 2 + (this.#bits[at + place] ?? 0), 0));
    }
    return groups;
  }

  get length(): number {
    return this.#bits.length;
  }
}

/** Reads what a {@link BitWriter} wrote. Every method throws {@link Unreadable} beyond the end. */
export class BitReader {
  readonly #fives: readonly number[];
  readonly #ranks: Rank<(value: bigint) => void>[] = [];
  #at = 0;
  /** The least that the ranks take. */
  #kept = 0;
  /** Of the code that is read: what the first had otherwise is read as it was. */
  readonly format: number;

  constructor(fives: readonly number[], format: number) {
    this.#fives = fives;
    this.format = format;
  }

  /** Bits that are left, with those that fill up the last group. */
  get left(): number {
    return this.#fives.length * 5 - this.#at;
  }

  number(width: number): number {
    if (width > this.left) throw new Unreadable();
    let value = 0;
    for (let place = 0; place < width; place++, this.#at++) {
      const five = this.#fives[Math.floor(this.#at / 5)] ?? 0;
      value = value * 2 + ((five >> (4 - (this.#at % 5))) & 1);
    }
    return value;
  }

  flag(): boolean {
    return this.number(1) === 1;
  }

  count(): number {
    let width = 0;
    while (!this.flag()) if (++width > 40) throw new Unreadable();
    return 2 ** width + this.number(width) - 1;
  }

  /** A {@link count} of things each of which takes some bits: more than there is room for is a forgery. */
  countOf(bits: number): number {
    const count = this.count();
    if (count * bits > this.left) throw new Unreadable();
    return count;
  }

  /** One of `size` things: what a forged code may say, but no encoder does, is refused. */
  below(size: number): number {
    const value = this.number(widthOf(size));
    if (value >= size) throw new Unreadable();
    return value;
  }

  /** One of `size` things; which, is told at the {@link end}, where they stand. */
  rank(size: bigint, tell: (value: bigint) => void): void {
    if (size <= 1n) return tell(0n);
    this.#kept += lengthOf(size) - 1;
    if (this.#kept > this.left) throw new Unreadable();
    this.#ranks.push({ size, value: tell });
  }

  #settle(): void {
    for (const group of products(this.#ranks.splice(0))) {
      const product = productOf(group);
      const width = lengthOf(product - 1n);
      let whole = 0n;
      for (let place = 0; place < width; place++) whole = whole * 2n + BigInt(this.number(1));
      if (whole >= product) throw new Unreadable();
      for (const { size, value: tell } of group.toReversed()) {
        tell(whole % size);
        whole /= size;
      }
    }
  }

  /** Reads the ranks; throws unless nothing is left then but what fills up the last group. */
  end(): void {
    this.#settle();
    if (this.left >= 5 || this.number(this.left) !== 0) throw new Unreadable();
  }
}
