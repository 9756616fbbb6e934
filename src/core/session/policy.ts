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
}

const PRACTICE: Policy = {
  attempts: 'until-correct',
  credit: 'best',
  penalty: 1 / 3,
  hintCost: 0,
  feedback: 'immediate',
  navigation: 'free',
  hints: true,
};

/**
 * The modes: named sets of policies.
 *
 * | mode | feedback | attempts | navigation | hints |
 * | --- | --- | --- | --- | --- |
 * | `practice` | immediate | until correct, the best counts, each attempt before costs a third | free | yes |
 * | `test` | when finished | 1 | free | no |
 * | `review` | immediate | 1 | linear | yes |
 */
export const MODES: Readonly<Record<Mode, Policy>> = {
  practice: PRACTICE,
  test: { ...PRACTICE, attempts: 1, feedback: 'deferred', hints: false },
  review: { ...PRACTICE, attempts: 1, navigation: 'linear' },
};

/** A mode's policies with what the host (first) or the bank (second) set otherwise. */
export function policyOf(host: BankDefaults, bank: BankDefaults = {}): Policy {
  const set: Record<string, unknown> & BankDefaults = { ...defined(bank), ...defined(host) };
  const base = Object.entries(MODES[set.mode ?? 'practice']);
  return Object.fromEntries(base.map(([name, value]) => [name, set[name] ?? value])) as unknown as Policy;
}

/** An object without the fields that are undefined: an attribute that isn't set must not hide the bank's default. */
export const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };
