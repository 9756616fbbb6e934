import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, list, text } from '../../core/bank/schema.js';
import type { Target } from '../../core/scoring/pairing.js';
import type { Text } from '../../core/text/tree.js';

export const categoriseEntries = {
  categories: list(fields({ id: innerId, text })),
  options: list(fields({ id: innerId, text, in: list(innerId, 0), feedback: v.optional(text) })),
  choose: v.optional(v.picklist(['one', 'many'])),
  none: v.optional(v.boolean()),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  categories: 'What there is to sort into.',
  options: 'What is to be sorted.',
  'options[].in': 'The ids of its categories; none for a distractor.',
  'options[].feedback': 'Shown where it was sorted wrongly.',
  choose: 'How many categories an option may be given; as the key needs it, unless said.',
  none: 'Offers “None of these” to all options; done by itself where an option has none.',
} satisfies FieldWords;

export interface CategoriseOption extends Target {
  /** The categories that it belongs to. Absent in a redacted item, as is the feedback. */
  readonly in?: readonly string[];
  readonly feedback?: Text | undefined;
}

export type CategoriseItem = Item & {
  readonly categories: readonly Target[];
  readonly options: readonly CategoriseOption[];
  /** Whether an option may be given several categories; as the key needs it, unless said. */
  readonly choose?: 'one' | 'many' | undefined;
  /** Whether "None of these" is offered; wherever the key needs it, and where it is asked for. */
  readonly none?: boolean | undefined;
};

/** Option id → ids of its categories, a set; the empty list says that it belongs to none. */
export type CategoriseResponse = Readonly<Record<string, readonly string[]>>;
