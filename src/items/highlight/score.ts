import { fold } from '../../core/evidence/fold.js';
import { clampFraction } from '../../core/scoring/outcome.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import { chooseOf, keyWords, markedIn, readMarks, touched } from './marks.js';
import { placesOf } from './places.js';
import type { HighlightItem, HighlightRule, Stretch } from './schema.js';
import { unitsOf } from './units.js';

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

const ruleOf = ({ scoring, unit }: HighlightItem): HighlightRule =>
  ((typeof scoring === 'object' ? scoring.rule : scoring) as HighlightRule | undefined) ??
  (unit === 'phrase' ? 'overlap' : 'net');

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
