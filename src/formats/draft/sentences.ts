import type { Span } from './words.js';

// Intl.Segmenter would do, but V8 copies the whole text for each segment, and its rules change with Node.
/** Where a sentence ends: the mark with what closes behind it, and a sign that another begins. */
const END =
  /[.!?…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{Lo}\p{N}])|[。！？]+[”’」』）]*|[։؟।॥۔]+["”»)]*(?=\s)|[:;]?\s*$/gu;

// A point behind these ends no sentence: "Mr. Jones", "Robert M. Cutler", "e.g. Baku".
const OPEN_END =
  /(?:^|[\s(“"‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|vs|cf|Fig|e\.g|i\.e|approx|ca)\.$/u;

/** The sentences of a part of a text, without the white space around them. A line break ends none. Linear. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of part.matchAll(END)) {
    const to = index + mark.length;
    if (to < part.length && OPEN_END.test(part.slice(Math.max(from, to - 12), to))) continue;
    const piece = part.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length) sentences.push({ start: start + from + lead, end: start + from + lead + length });
    from = to;
  }
  return sentences;
}
