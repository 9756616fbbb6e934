import { Unreadable, type BitReader, type BitWriter } from './bits.js';

/** Numbers as they are typed: four bits a character. */
const DIGITS = '0123456789.,-+/ ';
/** Plain words and ids: six bits. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -';

/** The ways to write a text: what `ALPHABETS` has, and last the one that takes every text. */
const ALPHABETS = [DIGITS, LETTERS] as const;
const ANY = ALPHABETS.length;
/** Two numbers of 32 bits and a hyphen: a seed that a page made by itself. */
const PAIR = ANY + 1;
const HALF = 32;
const WAY = 2;

/** The least that a character takes. */
const LEAST = 4;

/**
 * Any text, each UTF-16 unit as it is. Texts of a few characters stay short: digits take four bits each, Latin letters six.
 * Else ASCII takes eight, a unit of the same block of 128 as the last one of another script nine (a word in Cyrillic,
 * Armenian or Arabic script is so a third to a half shorter than in UTF-8), any other eighteen.
 */
export function writeString(bits: BitWriter, text: string): void {
  const halves = pairIn(text);
  if (halves) {
    bits.number(PAIR, WAY);
    for (const half of halves) bits.number(half, HALF);
    return;
  }
  const found = ALPHABETS.findIndex((alphabet) => [...text].every((character) => alphabet.includes(character)));
  const way = found < 0 ? ANY : found;
  const alphabet = ALPHABETS[way];
  bits.number(way, WAY);
  bits.count(text.length);
  let block = -1;
  for (let index = 0; index < text.length; index++) {
    if (alphabet) bits.number(alphabet.indexOf(text.charAt(index)), alphabet === DIGITS ? 4 : 6);
    else block = writeUnit(bits, text.charCodeAt(index), block);
  }
}

/** The numbers of a {@link PAIR}, where a text is one, and no shorter as digits. */
function pairIn(text: string): readonly number[] | undefined {
  const halves = text.split('-').map(Number);
  const isPair = halves.length === 2 && halves.every((half) => Number.isInteger(half) && half >= 0 && half < 2 ** HALF);
  return isPair && text.length > 16 && halves.join('-') === text ? halves : undefined;
}

/** @returns The block that the next units are near to. */
function writeUnit(bits: BitWriter, unit: number, block: number): number {
  if (unit < 128) {
    bits.number(unit, 8);
    return block;
  }
  bits.flag(true);
  const isNear = unit >> 7 === block;
  bits.flag(!isNear);
  bits.number(isNear ? unit & 127 : unit, isNear ? 7 : 16);
  return unit >> 7;
}

/** @throws {Unreadable} */
export function readString(bits: BitReader): string {
  const way = bits.number(WAY);
  const alphabet = ALPHABETS[way];
  if (way === PAIR && bits.format > 1) return [bits.number(HALF), bits.number(HALF)].join('-');
  if (!alphabet && way !== ANY) throw new Unreadable();
  const length = bits.countOf(LEAST);
  const units: number[] = [];
  let block = -1;
  for (let index = 0; index < length; index++) {
    const unit = alphabet
      ? alphabet.charCodeAt(bits.number(alphabet === DIGITS ? 4 : 6))
      : !bits.flag()
        ? bits.number(7)
        : bits.flag()
          ? bits.number(16)
          : block * 128 + bits.number(7);
    if (unit < 0) throw new Unreadable();
    if (unit >= 128) block = unit >> 7;
    units.push(unit);
  }
  return units.map((unit) => String.fromCharCode(unit)).join('');
}
