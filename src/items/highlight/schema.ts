import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, list } from '../../core/bank/schema.js';

const words = v.pipe(v.string(), v.regex(/\S/, 'empty'));

export const highlightEntries = {
  /** Plain text, without markup: the offsets of a response are its own. A blank line parts paragraphs. */
  text: v.optional(words),
  scope: v.optional(v.literal('article')),
  unit: v.optional(v.picklist(['sentence', 'phrase'])),
  choose: v.optional(v.picklist(['one', 'many'])),
  keys: list(
    fields({ textStart: words, textEnd: v.optional(words), prefix: v.optional(words), suffix: v.optional(words) }),
  ),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  text: 'The passage, as plain text: nothing in it is markup; a blank line parts paragraphs.',
  scope:
    'The learner marks in the article of the host page (the quiz’s attribute `article`); `text` stands in where the page has none.',
  unit: 'What is marked: a `sentence` (unless said) or a `phrase`.',
  choose: 'How many; `many` where the keys are several, unless said. The learner is told.',
  keys: 'Where the right ones stand, found in the text as evidence is.',
  'keys[].textStart': 'The first words; alone, all of it.',
  'keys[].textEnd': 'The last words.',
  'keys[].prefix': 'What stands before it, where its words stand there more than once.',
  'keys[].suffix': 'What stands behind it, likewise.',
} satisfies FieldWords;

/** `net` is the default for sentences, `overlap` for phrases. */
export const HIGHLIGHT_RULES = ['net', 'overlap', 'exact'] as const;
export type HighlightRule = (typeof HIGHLIGHT_RULES)[number];

type Own = v.InferOutput<v.ObjectSchema<typeof highlightEntries, undefined>>;

/** A pointer to a passage that supports the statement. */
export type HighlightKey = Readonly<Own['keys'][number]>;

export type HighlightItem = Item & {
  readonly text?: string;
  readonly scope?: 'article';
  readonly unit?: Own['unit'];
  readonly choose?: Own['choose'];
  /** Absent in a redacted item. */
  readonly keys?: readonly HighlightKey[];
};

/** A part of a text, in UTF-16 units: from `start` up to and without `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch that the learner marked. One of the host page's article brings its words and some around them along: the
 * bank doesn't have them, and whoever scores or reads the response may not have the page.
 */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly prefix?: string;
  readonly suffix?: string;
};

/** What is marked: a set, so that its order never counts. */
export type HighlightResponse = readonly Mark[];
