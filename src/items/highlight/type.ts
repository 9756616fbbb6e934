import { findPassages } from '../../core/evidence/find.js';
import { itemType, type ItemFault } from '../../core/item-type.js';
import {
  highlightEntries,
  type HighlightItem,
  type HighlightKey,
  type HighlightResponse,
  type Mark,
} from './schema.js';
import {
  chooseOf,
  HIGHLIGHT_RULES,
  highlightFraction,
  keyWords,
  markedIn,
  pickedIn,
  placesOf,
  readMarks,
  touched,
} from './score.js';
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

/** Why a key can't be used in a text. */
function keyFault(text: string, unit: HighlightItem['unit'], key: HighlightKey): string | undefined {
  const found = findPassages(text, key);
  if (found.length > 1) return 'key-ambiguous';
  return touched(unitsOf(text, unit), found).length ? undefined : 'key-not-found';
}

function faultsOf({ choose, ...item }: HighlightItem): ItemFault[] {
  const { text, scope, unit, keys = [] } = item;
  if (text === undefined && !scope) return [{ keys: ['text'], code: 'missing' }];
  if (text !== undefined && !unitsOf(text, unit).length) return [{ keys: ['text'], code: 'empty' }];
  const faults = keys.flatMap((key, index): ItemFault[] => {
    // The article is the page's: of its keys can be said only whether they have words at all.
    const [own] = text === undefined ? marksOfKeys([key]) : [];
    const code = keyFault(text ?? `${own?.prefix}${own?.text}${own?.suffix}`, unit, key);
    return code ? [{ keys: ['keys', index, 'textStart'], code }] : [];
  });
  // As an item that leaves it to its keys.
  const several = choose === 'one' && !faults.length && chooseOf(item as HighlightItem) === 'many';
  return several ? [{ keys: ['keys'], code: 'several-keys' }] : faults;
}

export default itemType<HighlightItem, HighlightResponse>({
  interaction: 'highlight',
  entries: highlightEntries,
  rules: HIGHLIGHT_RULES,
  validate: faultsOf,

  /** How many are to be marked stays, since that is said to the learner; it may hang on the keys. */
  redact: (item) => ({
    ...(item.text === undefined ? {} : { text: item.text }),
    ...(item.scope ? { scope: item.scope } : {}),
    ...(item.unit ? { unit: item.unit } : {}),
    choose: chooseOf(item),
  }),

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-placed';
    const marks = readMarks(item, response);
    if (!marks) return 'malformed';
    const { length } = pickedIn(item, markedIn(item, marks));
    if (!length) return 'nothing-placed';
    return chooseOf(item) === 'one' && length > 1 ? 'malformed' : undefined;
  },

  score: (item, response) => ({ fraction: highlightFraction(item, response) }),

  keyResponse: keyMarks,

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
