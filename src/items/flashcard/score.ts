import { isObject } from '../../core/json.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import { GRADES, type FlashcardItem, type FlashcardResponse, type Grade } from './schema.js';

const isGrade = (value: unknown): value is Grade => typeof value === 'string' && Object.hasOwn(GRADES, value);

/** A response as far as it can be read; nothing where it is none. */
export function readFlashcard(response: unknown): FlashcardResponse | undefined {
  if (!isObject(response)) return undefined;
  const { revealed, grade } = response;
  if (typeof revealed !== 'boolean' || !(grade === undefined || isGrade(grade))) return undefined;
  return grade === undefined ? { revealed } : { revealed, grade };
}

/** Whether the grade counts: a card of no points is for practice alone. */
export const isGraded = ({ points }: FlashcardItem): boolean => points !== 0;

const FLASHCARD_WORDS = {
  flashcard: {
    formula: '1 for “knew”, 0.5 for “partly”, 0 for “not yet”',
    words: 'The learner’s own grade, given after the back was seen. With `points: 0` the card is not graded.',
    from: { d: '' },
  },
} satisfies WordsOf<'flashcard'>;

export const RULE_WORDS = [FLASHCARD_WORDS];

/** What the grade earns; a grade that was given before the back was seen earns nothing. */
export function flashcardFraction(response: unknown): number {
  const { revealed, grade } = readFlashcard(response) ?? {};
  return revealed && grade ? GRADES[grade] : 0;
}
