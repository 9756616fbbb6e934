/** What was read is no code's content: a forged one, or one of another form. Never leaves this folder. */
export class Unreadable extends Error {}

/** The greatest number that {@link BitWriter.count} takes. */
const GREATEST = 2 ** 40;

/** How many bits tell `size` things apart. */
export const widthOf = (size: number): number => (size > 1 ? Math.ceil(Math.log2(size)) : 0);

/** Collects bits, the highest of each number first. */
export class BitWriter {
  readonly #bits: number[] = [];

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

  /** The bits in groups of five, filled up with zeros. */
  fives(): number[] {
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
  #at = 0;

  constructor(fives: readonly number[]) {
    this.#fives = fives;
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

  /** Throws unless nothing is left but what fills up the last group. */
  end(): void {
    if (this.left >= 5 || this.number(this.left) !== 0) throw new Unreadable();
  }
}
