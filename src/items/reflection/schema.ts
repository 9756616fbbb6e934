import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { list, text } from '../../core/bank/schema.js';

/** Longest text that a learner may write, in UTF-16 units: what LMSs take (4,000) with room for what was ticked. */
export const LONGEST = 2000;

export const reflectionEntries = { model: text, checklist: v.optional(list(text, 1, 20)) } satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  model: 'A response as its author would give it, in CommonMark.',
  checklist:
    'Points that the learner looks for in their own text. With `points` the ticks count; without, nothing is graded.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof reflectionEntries, undefined>>;

export type ReflectionItem = Item & {
  /** Absent in a redacted item. */
  readonly model?: Own['model'];
  readonly checklist?: Readonly<NonNullable<Own['checklist']>>;
};

/** What was written, whether it was held against the model, and which points of the checklist (from 0) it has. */
export type ReflectionResponse = {
  readonly text: string;
  readonly revealed: boolean;
  readonly ticked: readonly number[];
};
