import { judged } from '../../core/codes/typed-signs.js';
import { itemType } from '../../core/item-type.js';
import { plainText } from '../../core/text/tree.js';
import { flashcardEntries, type FlashcardItem, type FlashcardResponse } from './schema.js';
import { flashcardFraction, isGraded, readFlashcard } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    flashcard: { item: FlashcardItem; response: FlashcardResponse };
  }
}

/** For a teacher; the learner reads the texts of their own language. */
const WORDS = { knew: 'I knew it', partly: 'Partly', not_yet: 'Not yet' };

const SIGNS = { '+': 'knew', '~': 'partly', '-': 'not_yet' } as const;

export default itemType<FlashcardItem, FlashcardResponse>({
  interaction: 'flashcard',
  entries: flashcardEntries,
  rules: [],
  selfGraded: true,

  validate: ({ back }) => (back !== undefined && !plainText(back).trim() ? [{ keys: ['back'], code: 'empty' }] : []),

  redact: () => ({}),

  check(_item, response) {
    if (response === undefined || response === null) return 'not-revealed';
    const read = readFlashcard(response);
    if (!read) return 'malformed';
    if (!read.revealed) return 'not-revealed';
    return read.grade ? undefined : 'not-graded';
  },

  score: (item, response) =>
    isGraded(item) ? { fraction: flashcardFraction(response) } : { fraction: 0, ungraded: true },

  /** Without its back a card can be graded, but there is nothing to know. */
  keyResponse: ({ back }) => (back === undefined ? { revealed: false } : { revealed: true, grade: 'knew' }),

  /** As who reads the sheet judges it: `+`, `~`, `-`. */
  typed: () => ({
    hint: '+ ~ -',
    read(typed) {
      const sign = judged(typed);
      return sign && { revealed: true, grade: SIGNS[sign] };
    },
  }),

  lms: ({ back }, response) => ({
    type: 'other',
    response: readFlashcard(response)?.grade ?? '',
    correct: back === undefined ? [] : ['knew'],
  }),

  describe(_item, response) {
    const grade = readFlashcard(response)?.grade;
    return grade ? WORDS[grade] : '';
  },
});
