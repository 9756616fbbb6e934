import type { Evidence } from '../bank/model.js';
import { fold, type Folded } from './fold.js';

/** A place in a text, in UTF-16 units: from `start` up to and without `end`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** What evidence says about the place, without its source. */
export type Pointer = Pick<Evidence, 'prefix' | 'textStart' | 'textEnd' | 'suffix'>;

/**
 * The first passage that evidence points to, in offsets of the text as it was handed in; nothing where there is none.
 *
 * The rules are those of a URL text fragment (WICG scroll-to-text-fragment, "find a range from a text directive"):
 * `textEnd` is the first one after `textStart` (that `suffix` follows, where there is one), `prefix` and `suffix` touch
 * the passage with at most white space between, and all four begin and end at word bounds. Both sides are folded
 * (see `fold`). A number is one word: `33` isn't found in `33.4`. Writing without spaces (Chinese, Japanese, Thai, …)
 * has a bound after each character.
 *
 * @param source the text, or the text folded once for many lookups
 */
export const findPassage = (text: string | Folded, evidence: Pointer): Passage | undefined =>
  findPassages(text, evidence)[0];

/**
 * All passages that evidence could mean, in the order of their starts; they may overlap where `textStart` stands twice
 * before one `textEnd`. More than one means that the evidence should say more. Linear in the text's length.
 */
export function findPassages(source: string | Folded, { prefix, textStart, textEnd, suffix }: Pointer): Passage[] {
  const folded = typeof source === 'string' ? fold(source) : source;
  const { text } = folded;
  const first = places(text, textStart);
  if (!first) return [];
  const end = places(text, textEnd);
  const last = end ?? first;
  const before = places(text, prefix);
  const after = places(text, suffix);
  const opens = before && new Set(before.starts.map((start) => start + before.length));
  const closes = after && new Set(after.starts);
  // Touches: white space may stand between, of which a folded text has but one.
  const opened = (at: number) => !opens || opens.has(at) || (text[at - 1] === ' ' && opens.has(at - 1));
  const closed = (at: number) => !closes || closes.has(at) || (text[at] === ' ' && closes.has(at + 1));
  const lasts = last.starts.filter((start) => closed(start + last.length));

  const passages: Passage[] = [];
  let next = 0;
  for (const start of first.starts) {
    const from = end ? start + first.length : start;
    while ((lasts[next] ?? Infinity) < from) next++;
    const found = lasts[next];
    if (found === undefined) break;
    if (opened(start) && (end || found === start)) passages.push(original(folded, start, found + last.length));
  }
  return passages;
}

/**
 * The directive that lets a browser find the passage by itself, `:~:text=[prefix-,]textStart[,textEnd][,-suffix]`,
 * percent-encoded (`-`, `,` and `&` too, which mean something there). It goes behind the `#` of an address, and behind
 * its fragment, where it has one.
 */
export function textFragment({ prefix, textStart, textEnd, suffix }: Pointer): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(textStart), textEnd && encode(textEnd)];
  return `:~:text=${[...parts, suffix && `-${encode(suffix)}`].filter(Boolean).join()}`;
}

// A lone surrogate cannot be encoded; encodeURIComponent would throw.
const encode = (part: string): string =>
  encodeURIComponent(
    part
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/\p{Cs}/gu, '\ufffd'),
  ).replaceAll('-', '%2D');

interface Places {
  readonly starts: readonly number[];
  readonly length: number;
}

/** Where a term stands in a folded text, at word bounds; nothing for a term that is missing or blank. */
function places(text: string, field: string | undefined): Places | undefined {
  const term = fold(field ?? '').text.trim();
  if (!term) return undefined;
  // Knuth, Morris and Pratt: `indexOf` is quadratic on hostile repeats. No folded text holds a line break.
  const all = `${term}\n${text}`;
  const { length } = term;
  const borders = [0];
  const starts: number[] = [];
  for (let i = 1, border = 0; i < all.length; i++) {
    const unit = all.charCodeAt(i);
    while (border && unit !== all.charCodeAt(border)) border = borders[border - 1] ?? 0;
    if (unit === all.charCodeAt(border)) border++;
    // A border is never longer than the term, so no more of them is ever asked for.
    if (i < length) borders.push(border);
    const start = i - 2 * length;
    if (border === length && bounded(text, start) && bounded(text, start + length)) starts.push(start);
  }
  return { starts, length };
}

/** A letter of a script without spaces between words, whose words only a dictionary could tell apart. */
export const UNSPACED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const LETTER = `(?!${UNSPACED})[\\p{L}\\p{M}\\p{N}]`;
// The line break stands for the place that is looked at; lookbehind would keep the module from loading in Safari 16.3.
const INSIDE = new RegExp(`${LETTER}\\n${LETTER}|\\n\\p{M}|\\p{N}[.,]\\n\\p{N}|\\p{N}\\n[.,]\\p{N}`, 'u');

const bounded = (text: string, offset: number): boolean =>
  !INSIDE.test(`${text.slice(Math.max(0, offset - 4), offset)}\n${text.slice(offset, offset + 4)}`);

function original({ at }: Folded, from: number, to: number): Passage {
  // A character may have folded to several units: its end is where the next one begins.
  while (at[to] === at[to - 1]) to++;
  return { start: at[from] ?? 0, end: at[to] ?? 0 };
}
