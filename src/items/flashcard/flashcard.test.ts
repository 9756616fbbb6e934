import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { scoreResponse } from '../../core/scoring/score-response.js';
import type { FlashcardItem } from './schema.js';
import flashcard from './type.js';

const anItem = (own: Partial<FlashcardItem> = {}): FlashcardItem => ({
  id: 'river',
  interaction: 'flashcard',
  stem: 'Which river?',
  back: 'The Volga',
  ...own,
});

const issuesOf = (own: object): string[] =>
  parseBank(
    JSON.parse(
      JSON.stringify({
        format: 'learning-quiz/1',
        id: 'b',
        version: '1',
        title: 'B',
        items: [{ ...anItem(), ...own }],
      }),
    ),
    () => flashcard,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

describe('check', () => {
  test.each([
    [undefined, 'not-revealed'],
    [null, 'not-revealed'],
    [{ revealed: false }, 'not-revealed'],
    [{ revealed: false, grade: 'knew' }, 'not-revealed'],
    [{ revealed: true }, 'not-graded'],
    [{ revealed: true, grade: 'well' }, 'malformed'],
    [{ revealed: true, grade: 'constructor' }, 'malformed'],
    [{ revealed: true, grade: 1 }, 'malformed'],
    [{ grade: 'knew' }, 'malformed'],
    ['knew', 'malformed'],
    [['knew'], 'malformed'],
    [{ revealed: true, grade: 'not_yet' }, undefined],
  ])('%j: %s', (response, expected) => {
    expect(flashcard.check(anItem(), response)).toBe(expected);
  });
});

describe('score', () => {
  test.each([
    ['knew', 1, 'correct', 'I knew it'],
    ['partly', 0.5, 'partial', 'Partly'],
    ['not_yet', 0, 'incorrect', 'Not yet'],
  ])('%s earns %d', (grade, fraction, verdict, words) => {
    const response = { revealed: true, grade };
    expect(flashcard.score(anItem(), response)).toEqual({ fraction });
    expect(scoreResponse(anItem({ points: 4 }), flashcard, response)).toEqual({
      score: { raw: 4 * fraction, max: 4 },
      outcome: { verdict },
    });
    expect(flashcard.describe(anItem(), response)).toBe(words);
    expect(flashcard.lms(anItem(), response)).toEqual({ type: 'other', response: grade, correct: ['knew'] });
  });

  test('a card of no points is left out of the score', () => {
    expect(scoreResponse(anItem({ points: 0 }), flashcard, { revealed: true, grade: 'not_yet' })).toEqual({
      score: { raw: 0, max: 0 },
      outcome: { verdict: 'ungraded' },
    });
  });

  test('a grade that was given before the back was seen earns nothing', () => {
    expect(flashcard.score(anItem(), { revealed: false, grade: 'knew' }).fraction).toBe(0);
  });

  test('is one of three, whatever the response', () => {
    const response = fc.record(
      {
        revealed: fc.oneof(fc.boolean(), fc.jsonValue()),
        grade: fc.oneof(fc.constantFrom('knew', 'partly'), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(response, (given) => {
        expect([0, 0.5, 1]).toContain(flashcard.score(anItem(), given).fraction);
      }),
    );
  });
});

test.each<[string, object, string[]]>([
  ['takes a back', {}, []],
  ['takes markup', { back: 'The **Volga**' }, []],
  ['wants a back', { back: undefined }, ['missing back']],
  ['wants one of something', { back: ' ' }, ['empty back']],
  ['knows no rules to choose from', { scoring: 'exact' }, ['unknown-rule scoring']],
])('the parser %s', (_, own, issues) => {
  expect(issuesOf(own)).toEqual(issues);
});

test('a redacted card has no back, and can be graded all the same', () => {
  const { back: _, ...bare } = anItem();
  expect(flashcard.redact(anItem())).toEqual({});
  expect(flashcard.keyResponse(bare as FlashcardItem)).toEqual({ revealed: false });
  expect(flashcard.check(bare as FlashcardItem, { revealed: true, grade: 'knew' })).toBeUndefined();
});
