import type { BankIssue } from '../core/bank/issues.js';

export const issuesTexts = {
  details: 'Details',
  some: (n: number, formatted: string): string =>
    n === 1
      ? 'One thing in this quiz needs its author’s attention.'
      : `${formatted} things in this quiz need its author’s attention.`,
};

/** What each code means, for a bank's author; fetched when there is something to say. */
const TEXTS: Readonly<Record<string, string>> = {
  'bad-date': 'A date is written as 2024, 2024-05 or 2024-05-10.',
  'bad-id': 'An id has 1 to 64 of the letters A to Z, digits, “_” and “.”; that of an item or a source also “-”.',
  'bad-lang': 'A language is written as a tag, like “en” or “pt-BR”.',
  'bad-text': 'This text tree has a node that is not known.',
  'bad-unit': 'A unit begins with a letter.',
  'credit-short': 'The credits of the keys do not add up to the whole.',
  'duplicate-id': 'This id stands twice; the first one counts.',
  empty: 'This is empty.',
  'forbidden-key': 'This field’s name is not allowed.',
  'list-too-long': 'This list is too long.',
  missing: 'This field is missing.',
  'no-full-key': 'No key earns the whole credit.',
  'no-key': 'There is no key.',
  'no-key-unit': 'None of the units is that of the keys: one needs the factor 1.',
  'no-units': 'There is a penalty for units, but there are none to enter.',
  'not-a-bank': 'This is not a question bank.',
  'not-checked': 'A part of the quiz that looks at this bank could not be fetched.',
  'not-finite': 'This number is too large.',
  'not-found': 'The question bank could not be fetched.',
  'not-json': 'The file is not JSON.',
  'not-whole': 'This must be a whole number.',
  'out-of-range': 'This number is out of range.',
  'several-keys': 'There are several keys where one option is chosen.',
  'text-too-long': 'This text is longer than 20,000 characters.',
  'too-deep': 'This is nested too deep.',
  'too-few': 'There are too few entries here.',
  'too-large': 'The file is larger than 5 MB.',
  'too-many': 'There are too many entries here.',
  'unit-and-units': 'Give “unit” or “units”, not both.',
  'unknown-field': 'This field is not known; it was passed over.',
  'unknown-interaction': 'This interaction is not known.',
  'unknown-reference': 'What this names does not exist.',
  'unknown-rule': 'This interaction has no such scoring rule.',
  'wrong-type': 'This has the wrong form.',
};

/** An issue in a sentence; where there is none for its code, the code itself. */
export const issueText = ({ code, found }: BankIssue): string =>
  `${TEXTS[code] ?? code}${found === undefined || found === 0 ? '' : ` (“${JSON.stringify(found).replace(/^"|"$/g, '')}”)`}`;
