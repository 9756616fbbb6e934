import { FORBIDDEN_KEYS, isObject, type Json } from '../json.js';
import { Unreadable, widthOf, type BitReader, type BitWriter } from './bits.js';
import { readString, writeString } from './strings.js';

/**
 * Words that responses are made of beside the item's own ids: names of fields, grades, languages. Part of the format: only
 * ever add at the end, and no more than 32. A type that has others loses nothing but room.
 */
const COMMON = [
  ...['text', 'locale', 'start', 'end', 'prefix', 'suffix', 'revealed', 'grade', 'ticked'],
  ...['knew', 'partly', 'not_yet', 'en', 'ru', 'kk', 'hy', 'az', 'tr', 'fr', 'de', 'ar'],
] as const;
const COMMON_WIDTH = 5;

/** Deeper than any response; what lies deeper is left out. */
const DEEPEST = 24;

const NULL = 0;
const FALSE = 1;
const TRUE = 2;
const WHOLE = 3;
/** A number as JSON writes it: a fraction, or one below zero. */
const NUMBER = 4;
const STRING = 5;
const LIST = 6;
const OBJECT = 7;
const KIND = 3;

/** The least that a value takes: the one word that there is. */
const LEAST = 2;

/**
 * Writes a value of JSON that is mostly made of an item's `words`: each takes as many bits as tell it from the others. What
 * most responses are, a list of such words without repeats, takes the least: one of n options 2 + log2 n bits, the order of n
 * 3 + log2 n!.
 */
export function writeValue(bits: BitWriter, value: Json, words: readonly string[], depth = 0): void {
  const isPicked = isSelection(value, words);
  bits.flag(!isPicked);
  if (isPicked) writeSelection(bits, value, words);
  else writeOther(bits, value, words, depth);
}

function writeOther(bits: BitWriter, value: Json, words: readonly string[], depth: number): void {
  if (typeof value === 'boolean') bits.number(value ? TRUE : FALSE, KIND);
  else if (typeof value === 'number') writeNumber(bits, value);
  else if (typeof value === 'string') {
    bits.number(STRING, KIND);
    writeWord(bits, value, words);
  } else if (value === null || depth >= DEEPEST) bits.number(NULL, KIND);
  else if (isObject(value)) {
    const fields = Object.entries(value).filter(([name]) => !FORBIDDEN_KEYS.has(name));
    bits.number(OBJECT, KIND);
    bits.count(fields.length);
    for (const [name, field] of fields) {
      writeWord(bits, name, words);
      writeValue(bits, field as Json, words, depth + 1);
    }
  } else {
    const list = value as readonly Json[];
    bits.number(LIST, KIND);
    bits.count(list.length);
    for (const entry of list) writeValue(bits, entry, words, depth + 1);
  }
}

function writeNumber(bits: BitWriter, value: number): void {
  const isWhole = Number.isInteger(value) && value >= 0 && value < 2 ** 39;
  bits.number(isWhole ? WHOLE : NUMBER, KIND);
  if (isWhole) bits.count(value);
  else writeString(bits, JSON.stringify(value));
}

const isSelection = (value: Json, words: readonly string[]): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= words.length &&
  value.every((entry: unknown) => typeof entry === 'string' && words.includes(entry)) &&
  new Set(value).size === value.length;

/** How many there are (one, all, or a number), then which list of so many it is: Lehmer's number of it. */
function writeSelection(bits: BitWriter, list: readonly string[], words: readonly string[]): void {
  bits.flag(list.length !== 1);
  if (list.length !== 1) bits.flag(list.length !== words.length);
  if (list.length !== 1 && list.length !== words.length) bits.number(list.length, widthOf(words.length));
  const left = [...words];
  let [rank, size] = [0n, 1n];
  for (const entry of list) {
    const place = left.indexOf(entry);
    rank = rank * BigInt(left.length) + BigInt(place);
    size *= BigInt(left.length);
    left.splice(place, 1);
  }
  bits.rank(rank, size);
}

/** A text: one of the item's words, one of the common ones, or any. */
function writeWord(bits: BitWriter, text: string, words: readonly string[]): void {
  const own = words.indexOf(text);
  if (words.length) bits.flag(own >= 0);
  if (own >= 0) return bits.number(own, widthOf(words.length));
  const common = COMMON.indexOf(text as (typeof COMMON)[number]);
  bits.flag(common >= 0);
  if (common >= 0) bits.number(common, COMMON_WIDTH);
  else writeString(bits, text);
}

/** @throws {Unreadable} */
export function readValue(bits: BitReader, words: readonly string[], depth = 0): Json {
  if (!bits.flag()) return readSelection(bits, words);
  const kind = bits.number(KIND);
  if (depth > DEEPEST) throw new Unreadable();
  switch (kind) {
    case NULL:
      return null;
    case FALSE:
    case TRUE:
      return kind === TRUE;
    case WHOLE:
      return bits.count();
    case NUMBER:
      return readNumber(bits);
    case STRING:
      return readWord(bits, words);
    case LIST:
      return Array.from({ length: bits.countOf(LEAST) }, () => readValue(bits, words, depth + 1));
    default:
      return readObject(bits, words, depth);
  }
}

function readNumber(bits: BitReader): number {
  const text = readString(bits);
  const value = Number(text);
  if (!Number.isFinite(value) || JSON.stringify(value) !== text) throw new Unreadable();
  return value;
}

function readWord(bits: BitReader, words: readonly string[]): string {
  if (words.length && bits.flag()) return words[bits.below(words.length)] ?? '';
  if (!bits.flag()) return readString(bits);
  const word = COMMON[bits.number(COMMON_WIDTH)];
  if (word === undefined) throw new Unreadable();
  return word;
}

function readSelection(bits: BitReader, words: readonly string[]): string[] {
  const length = !bits.flag() ? 1 : !bits.flag() ? words.length : bits.below(words.length);
  if (length > words.length) throw new Unreadable();
  const left = [...words];
  // As format 1 has it: the place of each among those that are left, in bits of its own.
  if (bits.format === 1) {
    return Array.from({ length }, () => {
      const [word] = left.splice(bits.below(left.length), 1);
      if (word === undefined) throw new Unreadable();
      return word;
    });
  }
  const sizes = Array.from({ length }, (_, place) => words.length - place);
  const list: string[] = [];
  const size = sizes.reduce((all, each) => all * BigInt(each), 1n);
  bits.rank(size, (rank) => {
    const places = sizes.toReversed().map((each) => {
      const place = Number(rank % BigInt(each));
      rank /= BigInt(each);
      return place;
    });
    for (const place of places.toReversed()) list.push(...left.splice(place, 1));
  });
  return list;
}

function readObject(bits: BitReader, words: readonly string[], depth: number): Json {
  const fields = Array.from({ length: bits.countOf(LEAST + 1) }, (): [string, Json] => {
    const name = readWord(bits, words);
    if (FORBIDDEN_KEYS.has(name)) throw new Unreadable();
    return [name, readValue(bits, words, depth + 1)];
  });
  return Object.fromEntries(fields);
}
