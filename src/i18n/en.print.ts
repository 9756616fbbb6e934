import { addTexts } from './add-texts.js';
import type { PrintTexts } from './texts.js';

const paper: PrintTexts['paper'] = {
  form: (letter) => `Form ${letter}`,
  seed: (seed) => `Seed ${seed}`,
  name: 'Name',
  group: 'Class',
  date: 'Date',
  instructions: 'Read each question to its end. Tick the box of your choice, or write where there is a line.',
  time: 'Time',
  points: (n, formatted) => (n === 1 ? '1 point' : `${formatted} points`),
  letters: 'Write on each line the letter of what belongs there.',
  numbers: 'Number the boxes in the right order, 1 for the first.',
  eachRow: 'Tick one box in each row.',
  eachRowMany: 'Tick in each row all that apply.',
  emptyRow: 'A row may stay empty.',
  underline: 'Underline it in the text.',
  copyOut: 'Write down the first and the last words of the place in the article.',
  scale: 'Mark the place on the scale, and write the number on the line.',
  ownCheck: 'When you have written, tick what your text has.',
  key: 'Key',
  forTeacher: 'For the teacher',
  range: (from, to) => `${from} to ${to}`,
  within: (by) => `part of the points up to ${by} away`,
  grid: 'Marking grid',
  total: 'Total',
  most: 'Points at most',
  typed: 'Typed in as',
  typedHow:
    'Several in one box are parted by spaces, gaps by semicolons; - is a part left open. What you judge yourself: + right, ~ in part, - wrong.',
  cutLines: 'Cut lines',
  pass: 'Pass',
  onScreen: 'The same form on a screen',
};

/** Adds to English what sheets of paper say. */
export const addPrintTexts = (): void => addTexts({ paper });
