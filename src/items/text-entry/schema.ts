import * as v from 'valibot';
import type { Item } from '../../core/bank/model.js';
import { credit, fields, list, text } from '../../core/bank/schema.js';

/** Longest response that is looked at, in UTF-16 units; a longer key could not be entered. */
export const LONGEST = 1000;

export const textEntryEntries = {
  keys: list(
    fields({
      text: v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(LONGEST, 'text-too-long')),
      credit: v.optional(credit),
      feedback: v.optional(text),
    }),
  ),
  case: v.optional(v.boolean()),
  accents: v.optional(v.literal('fold')),
  typos: v.optional(v.boolean()),
} satisfies v.ObjectEntries;

type Own = v.InferOutput<v.ObjectSchema<typeof textEntryEntries, undefined>>;

export type TextEntryKey = Readonly<Own['keys'][number]>;
export type TextEntryItem = Item & {
  /** Absent in a redacted item. In a key's text `*` stands for anything, also nothing, and `\*` for a star. */
  readonly keys?: readonly TextEntryKey[];
  /** Capital and small letters differ. */
  readonly case?: boolean | undefined;
  /** Letters count without their accents. */
  readonly accents?: 'fold' | undefined;
  /** One or two slips of the keyboard in a longer word are let pass. */
  readonly typos?: boolean | undefined;
};

/** The text as entered. */
export type TextEntryResponse = string;
