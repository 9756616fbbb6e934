import * as v from 'valibot';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, line, list, text } from '../../core/bank/schema.js';

export const choiceEntries = {
  choose: v.optional(v.picklist(['one', 'many'])),
  options: list(
    fields({
      id: innerId,
      text,
      key: v.optional(v.boolean()),
      credit: v.optional(v.number()),
      feedback: v.optional(text),
      pinned: v.optional(v.literal('last')),
      image: v.optional(fields({ src: line, alt: v.string() })),
    }),
    2,
  ),
} satisfies v.ObjectEntries;

type Own = v.InferOutput<v.ObjectSchema<typeof choiceEntries, undefined>>;

export type ChoiceOption = Readonly<Own['options'][number]>;
export type ChoiceItem = Item & { readonly choose?: Own['choose']; readonly options: readonly ChoiceOption[] };

/** Ids of the chosen options. The order doesn't count, and a repeated id counts once. */
export type ChoiceResponse = readonly string[];
