import type { Bank } from '../../core/bank/model.js';
import type { Balance, Waived } from '../../core/check/check.js';
import { counted, findingLine, type PlacedFinding } from '../finding.js';

/** A source with passages that could not be looked up. */
export interface SkippedSource {
  readonly source: string;
  /** How many passages of the bank point into it. */
  readonly passages: number;
  readonly why: string;
}

/** What `check` has to say of one file; `check --json` prints it as it is. */
export interface BankReport {
  readonly file: string;
  /** Nothing where the file is no bank. `items` are those that can be shown. */
  readonly bank?: { readonly id: string; readonly version: string; readonly items: number };
  /** How many items the file lists. */
  readonly items: number;
  /** How many of them have no evidence: nothing proves their keys. */
  readonly unproved: number;
  readonly findings: readonly PlacedFinding[];
  readonly waived: readonly (Waived & PlacedFinding)[];
  readonly skipped: readonly SkippedSource[];
  /** What can be won without reading, and the levels; nothing where there is no bank. */
  readonly balance?: Balance;
  /** Where the passages were recorded, and how many. */
  readonly recorded?: { readonly file: string; readonly passages: number };
  readonly notes: readonly string[];
}

/** The object that `check --json` prints. */
export interface CheckOutput {
  readonly format: 'learning-quiz-check/1';
  readonly banks: readonly BankReport[];
  readonly totals: {
    readonly banks: number;
    readonly items: number;
    readonly errors: number;
    readonly warnings: number;
    readonly waived: number;
    /** Passages that could not be looked up. */
    readonly skipped: number;
    /** Items without evidence. */
    readonly unproved: number;
  };
}

export function reportOf(banks: readonly BankReport[]): CheckOutput {
  const sum = (count: (bank: BankReport) => number) => banks.reduce((total, bank) => total + count(bank), 0);
  const findings = (severity: string) => sum((bank) => bank.findings.filter((f) => f.severity === severity).length);
  return {
    format: 'learning-quiz-check/1',
    banks,
    totals: {
      banks: banks.length,
      items: sum(({ items }) => items),
      errors: findings('error'),
      warnings: findings('warning'),
      waived: sum(({ waived }) => waived.length),
      skipped: sum(({ skipped }) => skipped.reduce((total, { passages }) => total + passages, 0)),
      unproved: sum(({ unproved }) => unproved),
    },
  };
}

/** How many items a file has that made it into the bank. */
export const summaryOf = ({ id, version, items }: Bank) => ({ id, version, items: items.length });

/** The report for people: a line for each finding, what was skipped, and a summary. */
export function reportText({ banks, totals }: CheckOutput, withWaived: boolean): string {
  const lines = banks.flatMap(({ file, findings, waived, skipped, recorded, notes }) => [
    ...findings.map((finding) => findingLine(file, finding)),
    ...(withWaived ? waived.map((one) => `${findingLine(file, one, 'waived')} — ${one.reason}`) : []),
    ...notes.map((note) => `${file}: note: ${note}`),
    ...skipped.map(
      ({ source, passages, why }) =>
        `${file}: skipped: ${counted(passages, 'passage')} in source “${source}” could not be looked up: ${why}`,
    ),
    ...(recorded ? [`${file}: recorded: ${counted(recorded.passages, 'passage')} in ${recorded.file}`] : []),
  ]);
  const { errors, warnings, waived } = totals;
  const found = [counted(errors, 'error'), counted(warnings, 'warning'), `${waived} waived`].join(', ');
  const skipped = totals.skipped ? ` ${counted(totals.skipped, 'passage')} not looked up.` : '';
  const unproved = totals.unproved ? ` ${counted(totals.unproved, 'item')} without evidence.` : '';
  lines.push(`${counted(totals.banks, 'file')}, ${counted(totals.items, 'item')}: ${found}.${skipped}${unproved}`);
  return `${lines.join('\n')}\n`;
}
