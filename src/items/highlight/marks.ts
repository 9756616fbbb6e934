import { findPassage } from '../../core/evidence/find.js';
import { fold } from '../../core/evidence/fold.js';
import { isObject } from '../../core/json.js';
import type { HighlightItem, HighlightKey, Mark, Stretch } from './schema.js';
import { unitsOf } from './units.js';

/** What a response may hold: marks, UTF-16 units of marked text in all, and units around each mark. */
const MOST_MARKS = 100;
const MOST_TEXT = 20_000;
const MOST_AROUND = 400;

/** Marks with the text that they are in. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Those of the units in which any of the stretches has a part. */
export const touched = (units: readonly Stretch[], stretches: readonly Stretch[]): Stretch[] =>
  units.filter((unit) => stretches.some((stretch) => overlap(unit, stretch)));

const isAround = (words: unknown): boolean =>
  words === undefined || (typeof words === 'string' && words.length <= MOST_AROUND);

function isMark({ text, scope }: HighlightItem, mark: unknown): mark is Mark {
  if (!isObject(mark)) return false;
  // What it claims to be is looked at here.
  const { start, end, text: words, prefix, suffix } = mark as unknown as Mark;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return false;
  if (start < 0 || end <= start || !isAround(prefix) || !isAround(suffix)) return false;
  if (words === undefined) return text !== undefined && end <= text.length;
  return scope === 'article' && typeof words === 'string' && words.length === end - start;
}

/** The marks of a response, in the order of the text; nothing where it is none. */
export function readMarks(item: HighlightItem, response: unknown): readonly Mark[] | undefined {
  if (!Array.isArray(response) || response.length > MOST_MARKS) return undefined;
  if (!response.every((mark): mark is Mark => isMark(item, mark))) return undefined;
  // All in the article, or all in the item's own text.
  if (new Set(response.map(({ text }) => text === undefined)).size > 1) return undefined;
  const length = response.reduce((sum, { text = '' }) => sum + text.length, 0);
  return length > MOST_TEXT ? undefined : response.toSorted((a, b) => a.start - b.start);
}

/**
 * Marks in the item's own text; those of the article in what they bring along of it, where they stand anew. What is not
 * known between two of them counts as a paragraph's end.
 */
export function markedIn({ text: own = '' }: HighlightItem, marks: readonly Mark[]): Marked {
  if (marks[0]?.text === undefined) return { text: own, marks };
  let text = '';
  /** Where in the article the text ends. */
  let end = -Infinity;
  const placed = marks.map((mark) => {
    const { prefix = '', suffix = '' } = mark;
    const words = prefix + mark.text + suffix;
    const from = mark.start - prefix.length;
    if (from > end) {
      text += text && '\n\n';
      end = from;
    }
    const moved = text.length - end;
    text += words.slice(end - from);
    end = Math.max(end, from + words.length);
    return { start: mark.start + moved, end: mark.end + moved };
  });
  return { text, marks: placed };
}

/** The words of a key by themselves, where the text between them is not known. */
export const keyWords = ({ textStart, textEnd }: HighlightKey): string =>
  textEnd === undefined ? textStart : `${textStart} … ${textEnd}`;

/** How many the learner may mark: what the item says, else what its keys ask for. */
export function chooseOf({ choose, keys = [], text, unit }: HighlightItem): 'one' | 'many' {
  if (choose) return choose;
  const source = fold(text ?? '');
  const asked =
    unit === 'phrase' || text === undefined
      ? keys
      : touched(
          unitsOf(text, unit),
          keys.flatMap((key) => findPassage(source, key) ?? []),
        );
  return asked.length > 1 ? 'many' : 'one';
}

/** Marks that touch or overlap, as one stretch each. */
export function stretchesOf(marks: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of marks) {
    const last = stretches.at(-1);
    if (last && start <= last.end)
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else stretches.push({ start, end });
  }
  return stretches;
}

/** What was marked: sentences each by itself, of words each stretch as one. */
export const pickedIn = ({ unit }: HighlightItem, { text, marks }: Marked): Stretch[] => {
  const units = touched(unitsOf(text, unit), marks);
  return unit === 'phrase' && units.length ? stretchesOf(marks) : units;
};
