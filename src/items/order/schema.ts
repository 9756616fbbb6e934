import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, list, text } from '../../core/bank/schema.js';
import { isDate } from './date.js';

export const orderEntries = {
  options: list(
    fields({
      id: innerId,
      text,
      // Checked by one function, so that a wrong date is one mistake and not one of each kind that a date may be.
      date: v.optional(v.pipe(v.union([v.string(), v.number()]), v.check(isDate, 'bad-date'))),
    }),
    2,
  ),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  options: 'What is to be put in order, listed in key order.',
  'options[].date':
    'When: `2024`, `2024-05`, `2024-05-10`, or a year as a number; `-44` is 44 BC. Shown once the item is solved.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof orderEntries, undefined>>;

export type OrderOption = Readonly<Own['options'][number]>;
export type OrderItem = Item & {
  /** In key order; in a redacted item in one that tells nothing. */
  readonly options: readonly OrderOption[];
  /** Says of a redacted item that its options are not listed in key order. No author writes it. */
  readonly mixed?: true;
};

/** The ids of all options in order. */
export type OrderResponse = readonly string[];
