import type { CodeIssue } from '../core/codes/result-code.js';

/** Why a text gives no result, in English, as the command line and the demo say it. */
export const CODE_ISSUES: Readonly<Record<CodeIssue, string>> = {
  'not-a-code': 'This is no result code.',
  damaged: 'This code is damaged: a letter is wrong or missing.',
  'newer-format': 'A later version of learning-quiz made this code.',
  'other-bank': 'This code belongs to another bank.',
  'other-version': 'This code was made with another version of the bank, whose items or options were others.',
};
