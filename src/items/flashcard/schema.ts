import type * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { text } from '../../core/bank/schema.js';

export const flashcardEntries = { back: text } satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  back: 'What is to be known, in CommonMark; the stem is the front.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof flashcardEntries, undefined>>;

export type FlashcardItem = Item & {
  /** Absent in a redacted item. */
  readonly back?: Own['back'];
};

/** How well the learner knew it, best first, with what each grade earns. */
export const GRADES = { knew: 1, partly: 0.5, not_yet: 0 } as const;
export type Grade = keyof typeof GRADES;

/** The learner's own grade, once given, and whether the back was looked at before. */
export type FlashcardResponse = { readonly revealed: boolean; readonly grade?: Grade };
