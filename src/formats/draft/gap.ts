import { hasMarkup } from '../../core/text/markup.js';
import { RUN } from './locate.js';
import { wordCount, wordsOf, type Span } from './words.js';

/** Words on each side of a gap: two fewer than a run that would be a copy. */
const SIDE = RUN - 2;
/** Fewer words around it leave a gap that anything may fill. */
const FEWEST = 4;
const LONGEST = 400;

/** A text that CommonMark reads as its plain characters. */
export const plain = (text: string): string =>
  hasMarkup(text) ? text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&#~|]/g, '\\$&') : text;

/** A piece of the article for a text of ours: plain, and without quotes and brackets, whose other half may be missing. */
export const quoted = (text: string): string => plain(unpaired(text).replace(/\s+/g, ' ').trim());

const STRAY = /[“”„‟"«»()[\]{}]+/gu;

/** Where they stand between letters, a space keeps the words apart. */
const unpaired = (text: string): string => text.replace(/(?<=\S)[“”„‟"«»()[\]{}]+(?=\p{L})/gu, ' ').replace(STRAY, '');

/** A sentence around a gap, and what may not stand beside it. */
export interface GapOptions {
  readonly text: string;
  readonly sentence: Span;
  readonly gap: Span;
  /** What stands in the gap's place, in brackets: "which year?". */
  readonly label: string;
  /** The key in all its forms: none may be read beside the gap. */
  readonly forms: Iterable<string>;
}

/**
 * A few of the sentence's words on both sides of a gap: “… to cancel a visit in (which year?), following protests …”.
 * Ends at a comma where one is near. Nothing where too few words are left, or the key stands beside the gap as well.
 */
export function gapFragment({ text, sentence, gap, label, forms }: GapOptions): string | undefined {
  const words = wordsOf(text, sentence);
  const keys = [...forms];
  const left = tidy(cutLeft(leftOf(text, words, sentence, gap), keys));
  const right = tidy(cutRight(rightOf(text, words, sentence, gap), keys));
  const count = wordCount(left.text) + wordCount(right.text);
  if (count < FEWEST) return undefined;
  const body = `${left.text}(${label})${right.text}`
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;:–—-]+$/u, '');
  const fragment = `${left.whole ? '' : '… '}${body}${right.whole ? '' : ' …'}`;
  return fragment.length > LONGEST ? undefined : `“${plain(fragment)}”`;
}

interface Side {
  readonly text: string;
  /** It reaches to the end of the sentence. */
  readonly whole: boolean;
}

function leftOf(text: string, words: readonly Span[], sentence: Span, gap: Span): Side {
  const before = words.filter(({ start }) => start < gap.start).slice(-SIDE);
  const fits = before.findIndex(({ start }) => wordCount(text.slice(start, gap.start)) <= SIDE);
  if (fits < 0) return { text: '', whole: sentence.start === gap.start };
  const from = before[fits]?.start ?? gap.start;
  const first = words[0]?.start ?? sentence.start;
  if (from <= first) return { text: text.slice(first, gap.start), whole: true };
  const clause = before
    .slice(fits)
    .find(
      ({ start }) =>
        /[,;:—(“]\s*$/u.test(text.slice(sentence.start, start)) && wordCount(text.slice(start, gap.start)) >= FEWEST,
    );
  return { text: text.slice(clause?.start ?? from, gap.start), whole: false };
}

function rightOf(text: string, words: readonly Span[], sentence: Span, gap: Span): Side {
  const behind = words.filter(({ end }) => end > gap.end).slice(0, SIDE);
  const fits = behind.findLastIndex(({ end }) => wordCount(text.slice(gap.end, end)) <= SIDE);
  const to = behind[fits]?.end ?? gap.end;
  if (to >= (words.at(-1)?.end ?? sentence.end))
    return { text: text.slice(gap.end, sentence.end).replace(/[\s.,;:!?…。！？։؟،؛۔।]+$/u, ''), whole: true };
  const clause = behind
    .slice(0, fits + 1)
    .findLast(
      ({ end }) => /^[,;:—)”]/u.test(text.slice(end, sentence.end)) && wordCount(text.slice(gap.end, end)) >= FEWEST,
    );
  return { text: text.slice(gap.end, clause?.end ?? to), whole: false };
}

/** Where a form of the key stands in a text as words of their own. */
function places(text: string, forms: readonly string[]): Span[] {
  const lower = text.toLowerCase();
  return forms.flatMap((form) => {
    const spans: Span[] = [];
    const sought = form.toLowerCase();
    for (let at = lower.indexOf(sought); sought && at >= 0; at = lower.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      if (!/[\p{L}\p{N}]$/u.test(lower.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(lower.slice(end)))
        spans.push({ start: at, end });
    }
    return spans;
  });
}

function cutLeft(side: Side, forms: readonly string[]): Side {
  const end = Math.max(0, ...places(side.text, forms).map((place) => place.end));
  if (!end) return side;
  return { text: side.text.slice(end).replace(/^(?:['’]s)?[^\p{L}\p{N}\p{Sc}]*/u, ''), whole: false };
}

function cutRight(side: Side, forms: readonly string[]): Side {
  const start = Math.min(Infinity, ...places(side.text, forms).map((place) => place.start));
  return start === Infinity ? side : { text: side.text.slice(0, start).trimEnd(), whole: false };
}

/** Without quotes and brackets, whose other half may be cut off. */
const tidy = ({ text, whole }: Side): Side => ({ text: unpaired(text), whole });
