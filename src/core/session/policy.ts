import type { BankDefaults } from '../bank/model.js';
import type { CreditPolicy } from '../scoring/credit.js';

export type Mode = 'practice' | 'test' | 'review';
export type Attempts = number | 'until-correct';

/** What a session allows and shows, whatever its bank. JSON; kept in the plan. */
export interface Policy extends CreditPolicy {
  readonly attempts: Attempts;
  /** `immediate`: after each attempt. `deferred`: when the session is finished. `none`: never. */
  readonly feedback: 'immediate' | 'deferred' | 'none';
  /** `linear`: forward only, one item after the other. */
  readonly navigation: 'free' | 'linear';
  /** Whether hints may be opened. */
  readonly hints: boolean;
  /** Whether the learner may stop the clock. */
  readonly pause: boolean;
  /** Whether the learner is asked how sure they are; `marked`: and gets a certainty mark for it. */
  readonly confidence: 'off' | 'ask' | 'marked';
  /** Seconds for the whole session; without a limit null. */
  readonly timeLimit: number | null;
  /** Extends all limits for one person: 1.25 is a quarter more. */
  readonly timeFactor: number;
  /** The share of the points that is a pass, 0 … 1; without one null. */
  readonly passMark: number | null;
}

const PRACTICE: Policy = {
  attempts: 'until-correct',
  credit: 'best',
  penalty: 1 / 3,
  hintCost: 0,
  feedback: 'immediate',
  navigation: 'free',
  hints: true,
  pause: true,
  confidence: 'off',
  timeLimit: null,
  timeFactor: 1,
  passMark: null,
};

/**
 * The modes: named sets of policies.
 *
 * | mode | feedback | attempts | navigation | hints | pause | confidence |
 * | --- | --- | --- | --- | --- | --- | --- |
 * | `practice` | immediate | until correct, the best counts, each attempt before costs a third | free | yes | yes | off |
 * | `test` | when finished | 1 | free | no | no | off |
 * | `review` | immediate | 1 | linear | yes | yes | asked |
 *
 * `phase: before` (questions before the reading) goes on top: one attempt, no hints, nothing told.
 */
export const MODES: Readonly<Record<Mode, Policy>> = {
  practice: PRACTICE,
  test: { ...PRACTICE, attempts: 1, feedback: 'deferred', hints: false, pause: false },
  review: { ...PRACTICE, attempts: 1, navigation: 'linear', confidence: 'ask' },
};

/** A mode's policies with what the host (first) or the bank (second) set otherwise. */
export function policyOf(host: BankDefaults, bank: BankDefaults = {}): Policy {
  const set: Record<string, unknown> & BankDefaults = { ...defined(bank), ...defined(host) };
  const before = set.phase && { attempts: 1, feedback: 'none', hints: false };
  const base = Object.entries({ ...MODES[set.mode ?? 'practice'], ...before });
  return Object.fromEntries(base.map(([name, value]) => [name, set[name] ?? value])) as unknown as Policy;
}

/** An object without the fields that are undefined: an attribute that isn't set must not hide the bank's default. */
export const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
