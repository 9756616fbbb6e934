import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { pointsOf } from '../../core/scoring/outcome.js';
import { scoreResponse } from '../../core/scoring/score-response.js';
import { LONGEST, type ReflectionItem } from './schema.js';
import reflection from './type.js';

const anItem = (own: Partial<ReflectionItem> = {}): ReflectionItem => ({
  id: 'why',
  interaction: 'reflection',
  stem: 'Why?',
  model: 'Because it is so.',
  checklist: ['Says why', 'Says how', 'Says when'],
  ...own,
});

const aResponse = (own: object = {}): object => ({ text: 'So it is.', revealed: true, ticked: [], ...own });

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
    () => reflection,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

describe('check', () => {
  test.each([
    [undefined, 'nothing-entered'],
    [null, 'nothing-entered'],
    [aResponse({ text: ' \n' }), 'nothing-entered'],
    [aResponse({ revealed: false }), 'not-revealed'],
    ['So it is.', 'malformed'],
    [{ text: 'So it is.', revealed: true }, 'malformed'],
    [aResponse({ text: 7 }), 'malformed'],
    [aResponse({ text: 'x'.repeat(LONGEST + 1) }), 'malformed'],
    [aResponse({ revealed: 1 }), 'malformed'],
    [aResponse({ ticked: [3] }), 'malformed'],
    [aResponse({ ticked: [-1] }), 'malformed'],
    [aResponse({ ticked: ['0'] }), 'malformed'],
    [aResponse({ ticked: { 0: true } }), 'malformed'],
    [aResponse({ text: 'x'.repeat(LONGEST) }), undefined],
    [aResponse({ ticked: [2, 0, 2] }), undefined],
    [aResponse(), undefined],
  ])('%.70j: %s', (response, expected) => {
    expect(reflection.check(anItem(), response)).toBe(expected);
  });
});

describe('score', () => {
  test('is none, unless the item says what it is worth', () => {
    for (const item of [anItem(), anItem({ points: 0 })]) {
      expect(scoreResponse(item, reflection, aResponse({ ticked: [0, 1, 2] }))).toEqual({
        score: { raw: 0, max: 0 },
        outcome: { verdict: 'ungraded' },
      });
    }
  });

  test.each([
    [[], 0, 'incorrect'],
    [[1], 1 / 3, 'partial'],
    [[1, 1], 1 / 3, 'partial'],
    [[2, 0, 1], 1, 'correct'],
  ])('%j ticked earns %d of the points', (ticked, fraction, verdict) => {
    const { score, outcome } = scoreResponse(anItem({ points: 3 }), reflection, aResponse({ ticked }));
    expect(score.max).toBe(3);
    expect(score.raw).toBeCloseTo(3 * fraction, 12);
    expect(outcome).toEqual({ verdict });
  });

  test('ticks before the model was seen earn nothing', () => {
    expect(reflection.score(anItem({ points: 1 }), aResponse({ ticked: [0], revealed: false })).fraction).toBe(0);
  });

  test('is the share of the distinct points, in whatever order', () => {
    const ticks = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 8 });
    fc.assert(
      fc.property(ticks, (ticked) => {
        const { fraction } = reflection.score(anItem({ points: 1 }), aResponse({ ticked }));
        expect(fraction).toBeCloseTo(new Set(ticked).size / 3, 12);
      }),
    );
  });
});

test.each<[string, object, string[]]>([
  ['takes a model alone', { checklist: undefined }, []],
  ['wants a model', { model: undefined }, ['missing model']],
  ['wants one of something', { model: ' ' }, ['empty model']],
  ['wants a checklist where there are points', { checklist: undefined, points: 1 }, ['no-checklist checklist']],
  ['wants something in it', { checklist: [] }, ['too-few checklist']],
  ['knows no rules to choose from', { scoring: 'exact' }, ['unknown-rule scoring']],
])('the parser %s', (_, own, issues) => {
  expect(issuesOf(own)).toEqual(issues);
});

describe('what others are told', () => {
  test('an LMS: one line, and the model', () => {
    const response = aResponse({ text: ' So\nit  is. ' });
    expect(reflection.lms(anItem(), response)).toEqual({
      type: 'long-fill-in',
      response: 'So it is.',
      correct: ['Because it is so.'],
    });
    expect(reflection.lms(anItem(), null).response).toBe('');
  });

  test('a teacher: the text, and what was ticked', () => {
    expect(reflection.describe(anItem(), aResponse({ ticked: [2, 0] }))).toBe('So it is. [✓ Says why; ✓ Says when]');
    expect(reflection.describe(anItem(), aResponse({ text: 'a\nb' }))).toBe('a b');
    expect(reflection.describe(anItem(), 'So it is.')).toBe('');
  });

  test('a redacted item keeps what is ticked, and is worth what it was', () => {
    for (const item of [anItem(), anItem({ points: 3 })]) {
      const redacted = redactItem(item, reflection);
      expect(redacted).not.toHaveProperty('model');
      expect(redacted['checklist']).toEqual(item.checklist);
      expect(pointsOf(redacted)).toBe(pointsOf(item));
    }
  });
});
