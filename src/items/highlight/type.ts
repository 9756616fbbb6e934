import { itemType } from '../../core/item-type.js';
import { highlightCard } from './card.js';
import { chooseOf, keyWords, markedIn, pickedIn, readMarks, touched } from './marks.js';
import { placesOf } from './places.js';
import type { HighlightItem, HighlightKey, HighlightResponse, Mark } from './schema.js';
import { highlightFraction } from './score.js';
import { highlightTyped, numberedParts } from './typed.js';
import { unitsOf } from './units.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    highlight: { item: HighlightItem; response: HighlightResponse };
  }
}

/** Farther apart than any two marks that know of each other. */
const APART = 1000;

/** Marks of an article that are made of the keys' own words, for where there is no article. */
function marksOfKeys(keys: readonly HighlightKey[]): Mark[] {
  let at = 0;
  return keys.map((key) => {
    const prefix = key.prefix === undefined ? '' : `${key.prefix} `;
    const suffix = key.suffix === undefined ? '' : ` ${key.suffix}`;
    const text = keyWords(key);
    const start = at + prefix.length;
    const end = start + text.length;
    at = end + suffix.length + APART;
    return { start, end, text, prefix, suffix };
  });
}

function keyMarks({ text, unit, keys = [] }: HighlightItem): readonly Mark[] {
  if (text === undefined) return marksOfKeys(keys);
  const units = unitsOf(text, unit);
  const stretches = keys.flatMap((key) => {
    const found = touched(units, placesOf(key, { text, marks: [] }));
    const [first, last] = [found[0], found.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  return unit === 'phrase' ? stretches.toSorted((a, b) => a.start - b.start) : touched(units, stretches);
}

/** The words of what was marked, one line each. */
function wordsOf(item: HighlightItem, response: unknown): string[] {
  const known = markedIn(item, readMarks(item, response) ?? []);
  return pickedIn(item, known).map(({ start, end }) => known.text.slice(start, end).replace(/\s+/g, ' ').trim());
}

export default itemType<HighlightItem, HighlightResponse>({
  ...highlightCard,

  /** How many are to be marked stays, since that is said to the learner; it may hang on the keys. */
  redact: (item) => ({
    ...(item.text === undefined ? {} : { text: item.text }),
    ...(item.scope ? { scope: item.scope } : {}),
    ...(item.unit ? { unit: item.unit } : {}),
    choose: chooseOf(item),
  }),

  score: (item, response) => ({ fraction: highlightFraction(item, response) }),

  keyResponse: keyMarks,

  typed: (item) => highlightTyped(item, keyMarks(item)),

  parts: numberedParts,

  lms: (item, response) => ({
    type: 'other',
    response: wordsOf(item, response).join('[,]'),
    correct: item.keys ? [wordsOf(item, keyMarks(item)).join('[,]')] : [],
  }),

  describe: (item, response) =>
    wordsOf(item, response)
      .map((words) => `“${words}”`)
      .join('; '),
});
