import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
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

/** What its own fields mean. */
export const FIELD_WORDS = {
  choose: 'How many: `one` (unless said) or `many`.',
  options: 'What there is to choose from. Two with the ids `true` and `false` make a true/false item.',
  'options[].key': 'Whether it earns credit.',
  'options[].credit':
    'With `one`: what a distractor earns, 0 to 1; under `weighted` −1 to 1; under `mapped` any number.',
  'options[].feedback': 'Shown where the option was chosen.',
  'options[].pinned': 'Keeps it at the end where options are shuffled (“None of these”).',
  'options[].image': 'A picture above its words.',
  'options[].image.src': 'The picture’s address, relative to the bank.',
  'options[].image.alt': 'What it shows, for those who do not see it; empty where the words say it.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof choiceEntries, undefined>>;

export type ChoiceOption = Readonly<Own['options'][number]>;
export type ChoiceItem = Item & { readonly choose?: Own['choose']; readonly options: readonly ChoiceOption[] };

/** Ids of the chosen options. The order doesn't count, and a repeated id counts once. */
export type ChoiceResponse = readonly string[];
