import * as v from 'valibot';
import type { Item } from '../../core/bank/model.js';
import { fields, innerId, list, text } from '../../core/bank/schema.js';
import type { Target } from '../../core/scoring/pairing.js';
import type { Text } from '../../core/text/tree.js';

const side = fields({ id: innerId, text });

export const matchEntries = {
  pairs: list(fields({ left: side, right: side, feedback: v.optional(text) })),
  extra: v.optional(list(side, 0)),
} satisfies v.ObjectEntries;

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
