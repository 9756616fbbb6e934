import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, list, text } from '../../core/bank/schema.js';
import type { Target } from '../../core/scoring/pairing.js';
import type { Text } from '../../core/text/tree.js';

const side = fields({ id: innerId, text });

export const matchEntries = {
  pairs: list(fields({ left: side, right: side, feedback: v.optional(text) })),
  extra: v.optional(list(side, 0)),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  pairs: 'What belongs together.',
  'pairs[].left': 'What is given.',
  'pairs[].right': 'What is to be found for it.',
  'pairs[].feedback': 'Shown where the left was paired wrongly.',
  extra: 'Rights that fit nothing.',
} satisfies FieldWords;

export interface MatchPair {
  readonly left: Target;
  /** Absent in a redacted item, as is the feedback. */
  readonly right?: Target;
  readonly feedback?: Text | undefined;
}

export type MatchItem = Item & {
  readonly pairs: readonly MatchPair[];
  /** Rights that fit nothing; in a redacted item all rights, in an order that tells nothing. */
  readonly extra?: readonly Target[] | undefined;
};

/** Left id → right id. */
export type MatchResponse = Readonly<Record<string, string>>;
