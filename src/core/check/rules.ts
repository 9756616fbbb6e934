import type { Severity } from '../bank/issues.js';
import { EVIDENCE_RULES } from './rules.evidence.js';
import { WRITING_RULES } from './rules.writing.js';
import { BANK_RULES } from './rules.bank.js';

/**
 * One rule of the checker. `id` and `name` never change once given, and a number that fell out of use stays unused:
 * both stand in banks' waivers.
 */
export interface Rule {
  /** `E…` for an error, `W…` for a warning. */
  readonly id: `${'E' | 'W'}${number}`;
  readonly severity: Severity;
  /** kebab-case, for waivers and JSON. */
  readonly name: string;
  readonly title: string;
  readonly reason: string;
  /** The literature or specification that it follows. */
  readonly source: string;
  /** It rests on lists of English words: in a bank of another language it finds nothing. */
  readonly english?: true;
  /** What is never waived: an error, and a warning that no item could waive. */
  readonly waivable: boolean;
}

export { LITERATURE } from './rules.entry.js';

/** Every rule, errors first, in the order of their numbers. */
export const RULES: readonly Rule[] = [...EVIDENCE_RULES, ...WRITING_RULES, ...BANK_RULES]
  .map((rule) => ({ ...rule, waivable: rule.severity === 'warning' && !('fixed' in rule) }))
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

export type RuleName = (
  (typeof EVIDENCE_RULES)[number] | (typeof WRITING_RULES)[number] | (typeof BANK_RULES)[number]
)['name'];

const byName = new Map(RULES.flatMap((rule) => [[rule.name, rule] as const, [rule.id as string, rule] as const]));

/** A rule by its id (`W14`) or its name (`stem-word-in-key`), or nothing. */
export const findRule = (idOrName: string): Rule | undefined => byName.get(idOrName);

/** A rule that is known to be there. */
export const ruleOf = (name: RuleName): Rule => byName.get(name) as Rule;
