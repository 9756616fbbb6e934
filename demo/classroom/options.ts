import { takes } from '../builder/build.js';
import { OPTIONS, type Option } from '../builder/options.js';

const option = (attribute: string): Option => OPTIONS.find((each) => each.attribute === attribute)!;

/** How the quiz goes, by the attributes of `<learning-quiz>`; what isn't set is as in a test. */
export const SETTINGS: readonly Option[] = [
  {
    attribute: 'mode',
    label: 'Mode',
    choices: [
      ['', 'Test: one attempt, feedback at the end'],
      ['practice', 'Practice: feedback at once, until it is right'],
    ],
  },
  option('feedback'),
  option('time-limit'),
  option('confidence'),
];

/** What is drawn, and in which order. */
export const DRAWING: readonly Option[] = [
  option('count'),
  {
    attribute: 'draw',
    label: 'Draw evenly',
    choices: [
      ['', 'As it comes'],
      ['100 per objective', 'Over the objectives'],
      ['100 per level', 'Over the levels'],
    ],
  },
  {
    attribute: 'shuffle',
    label: 'What the forms mix',
    choices: [
      ['', 'Questions and options'],
      ['items', 'Questions'],
      ['options', 'Options'],
      ['none', 'Nothing'],
    ],
  },
  { attribute: 'seed', label: 'Seed', hint: 'The same word draws the same questions, everywhere.' },
];

/** A value as an option takes it; nothing where it doesn't. */
export function fitting(option: Option, value: string | null): string | undefined {
  if (!value || value.length > 100 || !takes(option, value)) return undefined;
  if (!option.number) return value;
  return /^\d{1,6}$/.test(value) ? String(Number(value)) : undefined;
}
