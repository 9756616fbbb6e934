import * as v from 'valibot';
import type { FieldWords } from '../bank/field-words.js';
import { credit, fields, list, text } from '../bank/schema.js';
import type { FieldType } from './field.js';
import { clampFraction } from './outcome.js';
import type { WordsOf } from './rule-words.js';
import { foldText, matchesPieces, pieces, slipsAllowed, withinSlips, type Comparing } from './text-match.js';

/** Longest response that is looked at, in UTF-16 units; a longer key could not be entered. */
export const LONGEST_TEXT = 1000;

/** The schema of a text's own fields. */
export const textEntries = {
  keys: list(
    fields({
      text: v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(LONGEST_TEXT, 'text-too-long')),
      credit: v.optional(credit),
      feedback: v.optional(text),
    }),
  ),
  case: v.optional(v.boolean()),
  accents: v.optional(v.literal('fold')),
  typos: v.optional(v.union([v.boolean(), v.literal('ask')])),
} satisfies v.ObjectEntries;

/** What these fields mean, wherever they stand. */
export const TEXT_FIELD_WORDS = {
  keys: 'What is right; the first that matches wins.',
  'keys[].text':
    'As it is compared, up to 1,000 characters; `*` stands for anything, also nothing, and `\\*` for a star.',
  'keys[].credit':
    'What it earns, held to 0 to 1 when scored; 1 unless said. 0 with `feedback` answers a known mistake.',
  'keys[].feedback': 'Shown where this key matched.',
  case: 'Whether capital and small letters differ.',
  accents: 'Letters count without their accents: Itálie = Italie, й = и.',
  typos: 'Slips of the keyboard: let pass (`true`), or pointed out once before they cost an attempt (`ask`).',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof textEntries, undefined>>;

export type TextKey = Readonly<Own['keys'][number]>;

/** What is typed as a word or a few. */
export type TextField = Comparing & {
  /** Absent where it was redacted. In a key's text `*` stands for anything, also nothing, and `\*` for a star. */
  readonly keys?: readonly TextKey[];
  /** One or two slips of the keyboard in a longer word: let pass (`true`), or pointed out once (`ask`). */
  readonly typos?: boolean | 'ask' | undefined;
};

/** A key in the spelling in which it is compared. */
interface FoldedKey {
  readonly key: TextKey;
  readonly parts: readonly string[];
}

const foldedKeys = (field: TextField): readonly FoldedKey[] =>
  (field.keys ?? []).map((key) => ({ key, parts: pieces(foldText(key.text, field)) }));

/** A response in that spelling; empty where it is none. */
const foldedResponse = (field: Comparing, response: unknown): string =>
  typeof response === 'string' && response.length <= LONGEST_TEXT ? foldText(response, field) : '';

const metKey = (keys: readonly FoldedKey[], given: string): TextKey | undefined =>
  given === '' ? undefined : keys.find(({ parts }) => matchesPieces(given, parts))?.key;

/** The first key without wildcards that is a slip or two away. */
const nearKey = (keys: readonly FoldedKey[], given: string): TextKey | undefined =>
  keys.find(({ parts: [only = '', ...more] }) => {
    const allowed = more.length || given === '' ? 0 : slipsAllowed(only);
    return allowed > 0 && withinSlips(given, only, allowed);
  })?.key;

const creditOfKey = ({ credit: earned = 1 }: TextKey): number => earned;

/**
 * The first key that a response matches. With `typos: true` a key without wildcards also matches what is a slip away,
 * but a key that is met exactly goes before: where both Iran and Iraq are keys, neither is a slip for the other.
 */
export function matchedTextKey(field: TextField, response: unknown): TextKey | undefined {
  const keys = foldedKeys(field);
  const given = foldedResponse(field, response);
  return metKey(keys, given) ?? (field.typos === true ? nearKey(keys, given) : undefined);
}

/**
 * Whether a response meets no key, and is a slip away from one that earns everything: of a key that has a credit of its
 * own, or that one before it swallows, it is no use to ask for the right spelling.
 */
export function isSlip(field: TextField, response: unknown): boolean {
  const keys = foldedKeys(field);
  const given = foldedResponse(field, response);
  if (metKey(keys, given)) return false;
  const earnsAll = ({ parts: [only = ''] }: FoldedKey): boolean => {
    const met = metKey(keys, only);
    return met !== undefined && creditOfKey(met) === 1;
  };
  return nearKey(keys.filter(earnsAll), given) !== undefined;
}

/**
 * The texts that earn everything, one for each key with full credit that can be reached (a key before it may take its
 * responses), keys without wildcards first: they read as a person would write them. Of a key with wildcards it is what
 * is left without them; where that isn't enough (spaces on both sides of a wildcard run together), with a sign in their
 * place. A key of wildcards alone asks for nothing, so there is no text for it.
 */
export function fullTexts(field: TextField): readonly string[] {
  const keys = foldedKeys(field);
  const earnsAll = (written: string): boolean => {
    const met = metKey(keys, foldedResponse(field, written));
    return met !== undefined && creditOfKey(met) === 1;
  };
  return (field.keys ?? [])
    .filter((key) => creditOfKey(key) === 1)
    .map((key) => pieces(key.text))
    .toSorted((a, b) => Math.min(a.length, 2) - Math.min(b.length, 2))
    .flatMap((parts) => {
      const written = ['', '\u2026'].map((filler) => parts.join(filler).trim());
      return parts.join('').trim() === '' ? [] : (written.find(earnsAll) ?? []);
    });
}

/** What is promised of a text. */
export const TEXT_WORDS = {
  'text-entry': {
    formula: 'credit of the first key that is met, else 0',
    words:
      'Spaces at the ends and runs of them, capitals and the Unicode form don’t count; `case: true` makes capitals count, `accents: fold` drops accents. `*` in a key stands for anything, `\\*` for a star, all else for itself. With `typos: true` one slip is let pass in a key of more than three letters, two in one of more than nine; with `ask` it is pointed out once. A key that is met exactly goes before one that is nearly met.',
    from: { M: 'short answer', H: 'Blanks, spelling' },
  },
} satisfies WordsOf<'text-entry'>;

/** What is typed as a word or a few: the response is a string. */
export const textField: FieldType<TextField, string> = {
  /** `no-full-key`: no key can be met that earns everything. `empty`: nothing of the key is left to compare. */
  validate: (field) => [
    ...(fullTexts(field).length ? [] : [{ keys: ['keys'], code: 'no-full-key' }]),
    ...(field.keys ?? []).flatMap((key, index) =>
      foldText(key.text, field) === '' ? [{ keys: ['keys', index, 'text'], code: 'empty' }] : [],
    ),
  ],

  /** `case` stays: the learner is told that capitals count. What else says how keys are compared goes with them. */
  redact: (field) => (field.case === undefined ? {} : { case: field.case }),

  check(_field, response) {
    if (response === undefined || response === null) return 'nothing-entered';
    if (typeof response !== 'string' || response.length > LONGEST_TEXT) return 'malformed';
    return foldText(response, {}) === '' ? 'nothing-entered' : undefined;
  },

  advise: (field, response) => (field.typos === 'ask' && isSlip(field, response) ? 'check-spelling' : undefined),

  /** The credit of the key that matched, 1 unless said; nothing matched: 0. */
  score(field, response) {
    const key = matchedTextKey(field, response);
    return { fraction: key ? clampFraction(creditOfKey(key)) : 0 };
  },

  keyResponse: (field) => fullTexts(field)[0] ?? '',

  feedback(field, response) {
    const feedback = matchedTextKey(field, response)?.feedback;
    return feedback === undefined ? [] : [feedback];
  },

  /** On one line, as an LMS and a report want it. */
  describe: (_field, response) =>
    typeof response === 'string' ? response.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim() : '',
};
