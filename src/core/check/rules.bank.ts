import type { RuleEntry } from './rules.entry.js';

/** What the items are held to together. */
export const BANK_RULES = [
  {
    id: 'W02',
    severity: 'warning',
    name: 'longest-is-key',
    title: 'Over the bank, the longest option is the key too often',
    reason:
      'Whoever always picks the longest option must not gain by it. Too often is over 10 points above chance, and less than 10 % likely by chance (binomial). Counted from 6 items with one longest option on, true/false apart.',
    source: 'Haladyna 2002, guidelines 24 and 28d',
  },
  {
    id: 'W03',
    severity: 'warning',
    name: 'key-positions',
    title: 'Over the bank, the key stands in one place too often, or too seldom',
    reason:
      'Whoever always picks the same place must not gain by it. Too often or too seldom is over 10 points from chance, and less than 10 % likely by chance (binomial). Counted from 6 items on, true/false apart.',
    source: 'Haladyna 2002, guideline 20',
  },
  {
    id: 'W04',
    severity: 'warning',
    name: 'true-false-one-way',
    title: 'All true/false items (three or more) have the same key',
    reason: 'After a few of them nobody reads the statement any more.',
    source: 'Haladyna 2002, guideline 20, for true/false items',
  },
  {
    id: 'W24',
    severity: 'warning',
    name: 'thin-objective',
    title: 'An objective has fewer than three items',
    reason: 'One or two responses say little about what a learner can do, and leave nothing to draw from.',
    source: 'Haladyna 2002, guideline 1; DESIGN, section 2 (objective)',
  },
  {
    id: 'W25',
    severity: 'warning',
    name: 'empty-objective',
    title: 'An objective has no item',
    reason: 'The bank promises what it does not ask. No item could waive this: write one, or take the objective out.',
    source: 'Haladyna 2002, guideline 1; DESIGN, section 2 (objective)',
    fixed: true,
  },
  {
    id: 'W26',
    severity: 'warning',
    name: 'lone-sibling',
    title: 'A sibling group has one item',
    reason: 'Siblings ask the same thing in two or three ways; a group of one is most often a slip of the keyboard.',
    source: 'DESIGN, section 4 (`sibling`)',
  },
  {
    id: 'W31',
    severity: 'warning',
    name: 'same-stem',
    title: 'Two items have the same stem',
    reason: 'The learner takes the second for a mistake, and the first gives it away.',
    source: 'Haladyna 2002, guideline 4',
  },
  {
    id: 'W32',
    severity: 'warning',
    name: 'unused-waiver',
    title: 'A waiver waives nothing',
    reason: 'It would hide the next finding of its kind, for a reason that was given for another.',
    source: 'DESIGN, section 4 (`waive`)',
    fixed: true,
  },
  {
    id: 'W33',
    severity: 'warning',
    name: 'unknown-waiver',
    title: 'A waiver names no rule, or one that cannot be waived',
    reason: 'Errors are mended, not waived.',
    source: 'DESIGN, section 4 (`waive`)',
    fixed: true,
  },
] as const satisfies readonly RuleEntry[];
