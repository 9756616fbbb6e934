import { pathOf, type Expected, type PathKey, type Severity } from '../bank/issues.js';
import type { Json } from '../json.js';
import { ruleOf, type RuleName } from './rules.js';

/**
 * One finding of the checker. `rule` and `name` are the rule's (`docs/check.md` lists them), `path` is where it stands
 * as in a `BankIssue` (`items[3].options[1].text`; empty for the file), so that a caller can find line and column in
 * the YAML. It always leads to something in the file, except that of E00 where a field is missing.
 */
export interface Finding {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly path: string;
  readonly itemId?: string;
  /** All items that it concerns, by id, where it is about several. */
  readonly items?: readonly string[];
  /** In English, without the path. */
  readonly message: string;
  /** What was found there. */
  readonly found?: Json;
  /** Of E00 and W00: the code of the `BankIssue`, and what would be right. */
  readonly code?: string;
  readonly expected?: Expected;
}

/** A finding that the bank waives, with the reasons that it gives. */
export type Waived = Finding & { readonly reason: string };

/** What a rule says beside its own name. */
export type Told = Pick<Finding, 'message' | 'itemId' | 'items' | 'found' | 'code'>;

/** Longest text that a finding quotes, in UTF-16 units. */
const LONGEST = 80;

/** A text as a finding quotes it: on one line, and cut where it is long. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** A finding of a rule at these keys. */
export function finding(name: RuleName, keys: readonly PathKey[], told: Told): Finding {
  const { id: rule, severity } = ruleOf(name);
  return { rule, name, severity, path: pathOf(keys), ...told };
}
