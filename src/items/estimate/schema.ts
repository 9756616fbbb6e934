import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, line, list } from '../../core/bank/schema.js';
import type { NumberResponse } from '../../core/scoring/number-field.js';

const positive = v.pipe(v.number(), v.gtValue(0, 'out-of-range'));

export const estimateEntries = {
  min: v.number(),
  max: v.number(),
  step: v.optional(positive),
  keys: list(fields({ value: v.number(), within: positive })),
  unit: v.optional(line),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  min: 'The lower end of the scale, which belongs to it.',
  max: 'The upper end, likewise.',
  step: 'Between two stops of the slider, counted from `min`; 1 unless said. What is typed need not be one.',
  keys: 'What is right.',
  'keys[].value': 'The key.',
  'keys[].within': 'The distance from it at which nothing is earned any more; above 0.',
  unit: 'Shown after the field; may be typed too, and never counts.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof estimateEntries, undefined>>;

export type EstimateKey = Readonly<Own['keys'][number]>;
export type EstimateItem = Item & {
  readonly min: number;
  readonly max: number;
  /** Between two stops of the slider; 1 unless said. */
  readonly step?: number | undefined;
  /** Absent in a redacted item. */
  readonly keys?: readonly EstimateKey[];
  /** Shown after the field; the learner need not enter it. */
  readonly unit?: string | undefined;
};

/** The text as entered, and the locale that says how to read it. */
export type EstimateResponse = NumberResponse;
