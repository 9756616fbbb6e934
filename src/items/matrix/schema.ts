import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, list, text } from '../../core/bank/schema.js';
import type { Target } from '../../core/scoring/pairing.js';
import type { Text } from '../../core/text/tree.js';

export const matrixEntries = {
  columns: list(fields({ id: innerId, text }), 2),
  rows: list(fields({ id: innerId, text, key: innerId, feedback: v.optional(text) })),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  columns: 'What there is to say of a row.',
  rows: 'The statements.',
  'rows[].key': 'The id of the column that is right.',
  'rows[].feedback': 'Shown where the row was judged wrongly.',
} satisfies FieldWords;

export interface MatrixRow extends Target {
  /** The id of the column that is right. Absent in a redacted item, as is the feedback. */
  readonly key?: string;
  readonly feedback?: Text | undefined;
}

export type MatrixItem = Item & {
  readonly columns: readonly Target[];
  readonly rows: readonly MatrixRow[];
};

/** Row id → column id. */
export type MatrixResponse = Readonly<Record<string, string>>;
