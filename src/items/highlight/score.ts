import { findPassages } from '../../core/evidence/find.js';
import { fold, type Folded } from '../../core/evidence/fold.js';
import { isObject } from '../../core/json.js';
import { clampFraction } from '../../core/scoring/outcome.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import type { HighlightItem, HighlightKey, Mark, Stretch } from './schema.js';
import { unitsOf } from './units.js';

/** `net` is the default for sentences, `overlap` for phrases. */
export const HIGHLIGHT_RULES = ['net', 'overlap', 'exact'] as const;
export type HighlightRule = (typeof HIGHLIGHT_RULES)[number];

const HIGHLIGHT_WORDS = {
  one: {
    formula: '1 for any sentence of the key, else 0',
    words: 'Where one sentence is to be marked, `scoring` says nothing.',
    from: { d: '' },
    default: 'always, with `choose: one` and sentences',
  },
  net: {
    formula: 'max(0, (r − w) / c)',
    words: 'Each unit of the key that is marked earns its share, each other one costs as much.',
    from: { d: '`net` of a choice, by units' },
    default: 'default for sentences',
  },
  overlap: {
    formula: 'r / (c + w)',
    words: 'What mark and key have in common, of all that either of them holds (Jaccard).',
    from: { d: '' },
    default: 'default for phrases',
  },
  exact: {
    formula: '1 if r = c and w = 0, else 0',
    words: 'The key’s units and no others.',
    from: { d: '' },
  },
} satisfies WordsOf<'one' | HighlightRule>;

export const RULE_WORDS = [HIGHLIGHT_WORDS];

/** What a response may hold: marks, UTF-16 units of marked text in all, and units around each mark. */
const MOST = { marks: 100, text: 20_000, around: 400 };

/** Marks with the text that they are in. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

export const ruleOf = ({ scoring, unit }: HighlightItem): HighlightRule =>
  ((typeof scoring === 'object' ? scoring.rule : scoring) as HighlightRule | undefined) ??
  (unit === 'phrase' ? 'overlap' : 'net');

export const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Those of the units in which any of the stretches has a part. */
export const touched = (units: readonly Stretch[], stretches: readonly Stretch[]): Stretch[] =>
  units.filter((unit) => stretches.some((stretch) => overlap(unit, stretch)));

const isWords = (value: unknown, most: number): boolean =>
  value === undefined || (typeof value === 'string' && value.length <= most);

function isMark({ text, scope }: HighlightItem, mark: unknown): mark is Mark {
  if (!isObject(mark)) return false;
  const { start, end, text: words, prefix, suffix } = mark;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return false;
  const length = Number(end) - Number(start);
  if (Number(start) < 0 || length <= 0 || !isWords(prefix, MOST.around) || !isWords(suffix, MOST.around)) return false;
  if (words === undefined) return text !== undefined && Number(end) <= text.length;
  return scope === 'article' && typeof words === 'string' && words.length === length;
}

/** The marks of a response, in the order of the text; nothing where it is none. */
export function readMarks(item: HighlightItem, response: unknown): readonly Mark[] | undefined {
  if (!Array.isArray(response) || response.length > MOST.marks) return undefined;
  if (!response.every((mark): mark is Mark => isMark(item, mark))) return undefined;
  // All in the article, or all in the item's own text.
  if (new Set(response.map(({ text }) => text === undefined)).size > 1) return undefined;
  const length = response.reduce((sum, { text = '' }) => sum + text.length, 0);
  return length > MOST.text ? undefined : response.toSorted((a, b) => a.start - b.start);
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

/**
 * Where a key is. Of several places those count that were marked; a key that isn't found has none.
 *
 * @param source the text, folded once for many keys
 */
export function placesOf(key: HighlightKey, { text, marks }: Marked, source: string | Folded = text): Stretch[] {
  const found = findPassages(source, key);
  const hit = touched(found, marks);
  return hit.length ? hit : found.slice(0, 1);
}

/** How many the learner may mark: what the item says, else what its keys ask for. */
export function chooseOf({ choose, keys = [], text, unit }: HighlightItem): 'one' | 'many' {
  if (choose) return choose;
  const source = text === undefined || unit === 'phrase' ? '' : fold(text);
  const asked =
    unit === 'phrase' || text === undefined
      ? keys
      : touched(
          unitsOf(text, unit),
          keys.flatMap((key) => placesOf(key, { text, marks: [] }, source)),
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

/**
 * The fraction that a response earns, by sets of units (sentences or words), as {@link HIGHLIGHT_WORDS} say: r of the
 * key's c were marked, and w others. A key in the article that no mark is near counts for as many units as its own words
 * have.
 */
export function highlightFraction(item: HighlightItem, response: unknown): number {
  const { keys = [], unit } = item;
  const known = markedIn(item, readMarks(item, response) ?? []);
  const units = unitsOf(known.text, unit);
  const source = fold(known.text);
  const keyed = new Set<Stretch>();
  let count = 0;
  for (const key of keys) {
    const places = placesOf(key, known, source);
    for (const one of touched(units, places)) keyed.add(one);
    if (!places.length) count += unitsOf(keyWords(key), unit).length;
  }
  count += keyed.size;
  const marked = touched(units, known.marks);
  const right = marked.filter((one) => keyed.has(one)).length;
  const wrong = marked.length - right;
  if (!right) return 0;
  if (unit !== 'phrase' && chooseOf(item) === 'one') return wrong ? 0 : 1;
  const rule = ruleOf(item);
  if (rule === 'exact') return right === count && !wrong ? 1 : 0;
  return rule === 'net' ? clampFraction((right - wrong) / count) : right / (count + wrong);
}
