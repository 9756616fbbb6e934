import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBank } from '../../core/bank/parse.js';
import { redactItem } from '../../core/bank/redact.js';
import { seededRng } from '../../core/random.js';
import { PARTS_RULES } from '../../core/scoring/parts.js';
import type { ClozeItem, Gap } from './schema.js';
import cloze from './type.js';

const owl: Gap = {
  interaction: 'text-entry',
  keys: [{ text: 'Owl' }, { text: 'Bird', credit: 0.5, feedback: 'Yes…' }],
};
const legs: Gap = {
  interaction: 'numeric',
  keys: [
    { value: 2, feedback: 'Two.' },
    { value: 4, credit: 0 },
  ],
};
const kind: Gap = {
  interaction: 'choice',
  options: [
    { id: 'm', text: 'Mammal', feedback: 'They have hair.' },
    { id: 'b', text: 'Bird', key: true },
    { id: 'd', text: 'Dinosaur', credit: 0.25 },
  ],
};

const anItem = (own: Partial<ClozeItem> = {}): ClozeItem => ({
  id: 'owl',
  interaction: 'cloze',
  stem: 'Fill in the gaps.',
  text: 'The {{owl}} has {{legs}} legs and is a {{kind}}.',
  gaps: { owl, legs, kind },
  ...own,
});
const only = (gap: Gap, own: Partial<ClozeItem> = {}) => anItem({ text: '{{one}}', gaps: { one: gap }, ...own });

const number = (text: string) => ({ text, locale: 'en' });
const right = { owl: 'Owl', legs: number('2'), kind: ['b'] };

const issuesOf = (item: unknown): string[] =>
  parseBank(
    JSON.parse(JSON.stringify({ format: 'learning-quiz/1', id: 'b', version: '1', title: 'B', items: [item] })),
    () => cloze,
  ).issues.map(({ code, path }) => `${code} ${path.replace('items[0].', '')}`);

describe('the places of gaps', () => {
  const one = { one: owl };

  test.each<[string, object, string[]]>([
    ['each once', {}, []],
    ['with space inside the braces', { text: 'x {{ one }} y', gaps: one }, []],
    ['inside of markup', { text: '- **a {{one}}**', gaps: one }, []],
    ['in a tree', { text: [{ type: 'paragraph', children: [{ type: 'text', value: '{{one}}' }] }], gaps: one }, []],
    ['none', { text: 'x', gaps: one }, ['no-place gaps.one']],
    ['none in a tree', { text: [{ type: 'code-block', value: '{one}' }], gaps: one }, ['no-place gaps.one']],
    ['two for one gap', { text: '{{one}} {{one}}', gaps: one }, ['repeated-gap gaps.one']],
    ['one for no gap', { text: '{{one}} {{two}}', gaps: one }, ['unknown-gap text']],
    ['one for what every object has', { text: '{{one}} {{toString}}', gaps: one }, ['unknown-gap text']],
    ['one without a name', { text: '{{one}} {{}}', gaps: one }, ['unknown-gap text']],
    [
      'all that can be wrong',
      { text: '{{a}} {{a}} {{x}}', gaps: { a: owl, b: { ...legs, keys: [] } } },
      ['too-few gaps.b.keys'],
    ],
    [
      'all that can be wrong when the form is right',
      { text: '{{a}} {{a}} {{x}}', gaps: { a: owl, b: { ...legs, keys: [{ value: 1, credit: 0 }] } } },
      ['unknown-gap text', 'repeated-gap gaps.a', 'no-place gaps.b', 'no-full-key gaps.b.keys'],
    ],
  ])('%s', (_, own, issues) => {
    expect(issuesOf({ ...anItem(), ...own }).toSorted()).toEqual(issues.toSorted());
  });

  test.each(['a', 'Z9', 'a_b', 'a.b.c', '1st', 'x'.repeat(64)])('%.9s is a name', (name) => {
    expect(issuesOf(anItem({ text: `{{${name}}}`, gaps: { [name]: owl } }))).toEqual([]);
  });

  test.each(['_a', 'a_', 'a__b', 'a._b', 'a-b', 'a b', 'é', 'x'.repeat(65), ''])('%.9s is none', (name) => {
    expect(issuesOf(anItem({ text: `{{${name}}}`, gaps: { [name]: owl } }))[0]).toMatch(/^bad-id gaps/);
  });
});

describe('the parser', () => {
  const menu = (...options: object[]) => ({ interaction: 'choice', options });
  const a = { id: 'a', text: 'A', key: true };
  const b = { id: 'b', text: 'B' };

  test.each<[string, object, string[]]>([
    ['takes a menu', menu(a, { ...b, credit: -1, feedback: '*No*' }), []],
    ['wants two options', menu(a), ['too-few gaps.one.options']],
    ['wants a key', menu(b, { id: 'c', text: 'C' }), ['no-key gaps.one.options']],
    ['wants one key', menu(a, { ...b, key: true }), ['several-keys gaps.one.options']],
    ['wants ids that differ', menu(a, b, { ...b, text: 'C' }), ['duplicate-id gaps.one.options[2].id']],
    ['wants ids that LMSs take', menu(a, { ...b, id: 'b-1' }), ['bad-id gaps.one.options[1].id']],
    ['wants plain texts', menu(a, { ...b, text: [] }), ['wrong-type gaps.one.options[1].text']],
    ['wants some text', menu(a, { ...b, text: '' }), ['empty gaps.one.options[1].text']],
    ['wants a credit in range', menu(a, { ...b, credit: 2 }), ['out-of-range gaps.one.options[1].credit']],
    ['wants a known interaction', { ...owl, interaction: 'order' }, ['wrong-type gaps.one.interaction']],
    ['wants an interaction', { keys: [{ text: 'x' }] }, ['missing gaps.one.interaction']],
    ['reports what a gap has no use for', { ...owl, options: [] }, ['unknown-field gaps.one.options']],
    ['wants a weight above nothing', { ...owl, weight: 0 }, ['out-of-range gaps.one.weight']],
    ['wants a weight in bounds', { ...owl, weight: 1001 }, ['out-of-range gaps.one.weight']],
    ['wants keys that can be met', { ...owl, keys: [{ text: '*' }] }, ['no-full-key gaps.one.keys']],
    ['wants units that fit', { ...legs, unit: 'm', units: { m: 1 } }, ['unit-and-units gaps.one.units']],
  ])('%s', (_, gap, issues) => {
    expect(issuesOf(anItem({ text: '{{one}}', gaps: { one: gap as Gap } }))).toEqual(issues);
  });

  test('wants gaps, and knows its rules', () => {
    expect(issuesOf({ ...anItem(), text: 'x', gaps: {} })).toEqual(['too-few gaps']);
    expect(issuesOf(anItem({ scoring: 'exact' }))).toEqual([]);
    expect(issuesOf(anItem({ scoring: 'pairs' }))).toEqual(['unknown-rule scoring']);
  });
});

describe('check and advise', () => {
  test.each<[string, unknown, string | undefined, string | undefined]>([
    ['all gaps', right, undefined, undefined],
    ['all gaps, some wrong', { owl: 'x', legs: number('9'), kind: ['m'] }, undefined, undefined],
    ['one gap', { owl: 'Owl' }, undefined, 'incomplete'],
    ['an empty text beside', { ...right, owl: ' ' }, undefined, 'incomplete'],
    ['an empty menu beside', { ...right, kind: [] }, undefined, 'incomplete'],
    ['nothing', undefined, 'nothing-entered', 'incomplete'],
    ['null', null, 'nothing-entered', 'incomplete'],
    ['no gap', {}, 'nothing-entered', 'incomplete'],
    ['empty gaps', { owl: '', legs: number(' '), kind: [] }, 'nothing-entered', 'incomplete'],
    ['what is no number', { ...right, legs: number('two') }, 'unreadable-number', undefined],
    ['what is no number, alone', { legs: number('two') }, 'unreadable-number', 'incomplete'],
    ['no option', { ...right, kind: ['x'] }, 'malformed', undefined],
    ['two options', { ...right, kind: ['b', 'm'] }, 'malformed', undefined],
    ['one option twice', { ...right, kind: ['b', 'b'] }, undefined, undefined],
    ['an option without its list', { ...right, kind: 'b' }, 'malformed', undefined],
    ['a gap that is none', { ...right, other: 'x' }, 'malformed', undefined],
    ['what every object has', { ...right, toString: 'x' }, 'malformed', undefined],
    ['a list', ['Owl'], 'malformed', 'incomplete'],
    ['a text', 'Owl', 'malformed', 'incomplete'],
  ])('%s', (_, response, notReady, advice) => {
    expect(cloze.check(anItem(), response)).toBe(notReady);
    expect(cloze.advise?.(anItem(), response)).toBe(advice);
  });

  test('menus alone ask for a choice', () => {
    const item = anItem({ text: '{{a}} {{b}}', gaps: { a: kind, b: kind } });
    expect(cloze.check(item, {})).toBe('nothing-chosen');
    expect(cloze.check(item, { b: ['d'] })).toBeUndefined();
  });

  test('a slip is pointed out once nothing is open', () => {
    const item = anItem({ gaps: { owl: { ...owl, keys: [{ text: 'Barn owl' }], typos: 'ask' } as Gap, legs, kind } });
    expect(cloze.advise?.(item, { ...right, owl: 'barn ovl' })).toBe('check-spelling');
    expect(cloze.advise?.(item, { owl: 'barn ovl' })).toBe('incomplete');
    expect(cloze.advise?.(item, { ...right, owl: 'barn owl' })).toBeUndefined();
  });
});

describe('scoring', () => {
  test.each<[string, object, number, object]>([
    ['all right', right, 1, { owl: 1, legs: 1, kind: 1 }],
    ['credit of a key', { ...right, owl: 'bird' }, 2.5 / 3, { owl: 0.5, legs: 1, kind: 1 }],
    ['credit of an option', { ...right, kind: ['d'] }, 2.25 / 3, { owl: 1, legs: 1, kind: 0.25 }],
    ['an open gap', { owl: 'Owl', kind: ['b'] }, 2 / 3, { owl: 1, legs: 0, kind: 1 }],
    ['nothing right', { owl: 'x', legs: number('4'), kind: ['m'] }, 0, { owl: 0, legs: 0, kind: 0 }],
  ])('%s', (_, response, fraction, parts) => {
    const found = cloze.score(anItem(), response);
    expect(found.fraction).toBeCloseTo(fraction, 12);
    expect(found.parts).toEqual(parts);
  });

  test('weighs the gaps', () => {
    const item = anItem({ gaps: { owl: { ...owl, weight: 3 }, legs, kind: { ...kind, weight: 0.5 } } });
    expect(cloze.score(item, { owl: 'Owl' }).fraction).toBeCloseTo(3 / 4.5, 12);
    expect(cloze.score(item, { legs: number('2'), kind: ['b'] }).fraction).toBeCloseTo(1.5 / 4.5, 12);
    expect(cloze.score({ ...item, scoring: 'net' }, { owl: 'Owl', legs: number('9') }).fraction).toBeCloseTo(2 / 4.5);
  });

  test('exact takes all or nothing, net takes back', () => {
    const exact = anItem({ scoring: 'exact' });
    expect([cloze.score(exact, right).fraction, cloze.score(exact, { ...right, owl: 'bird' }).fraction]).toEqual([
      1, 0,
    ]);
    const net = anItem({ scoring: { rule: 'net' } });
    expect(cloze.score(net, { ...right, owl: 'x' }).fraction).toBeCloseTo(1 / 3, 12);
    expect(cloze.score(net, { ...right, owl: '' }).fraction).toBeCloseTo(2 / 3, 12);
  });

  test('a gap more that is right never costs, whatever the rule and the weights', () => {
    const names = ['owl', 'legs', 'kind'] as const;
    const weight = fc.double({ min: 0.001, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...PARTS_RULES),
        fc.tuple(weight, weight, weight),
        fc.subarray([...names]),
        (...given) => {
          const [scoring, [a, b, c], wrong] = given;
          const gaps = { owl: { ...owl, weight: a }, legs: { ...legs, weight: b }, kind: { ...kind, weight: c } };
          const item = anItem({ scoring, gaps });
          const all = { owl: 'x', legs: number('9'), kind: ['m'] };
          const response: Record<string, unknown> = Object.fromEntries(
            names.map((name) => [name, wrong.includes(name) ? all[name] : right[name]]),
          );
          const { fraction } = cloze.score(item, response);
          expect(fraction >= 0 && fraction <= 1).toBe(true);
          expect(cloze.score(item, right).fraction).toBe(1);
          for (const name of wrong) {
            expect(cloze.score(item, { ...response, [name]: right[name] }).fraction).toBeGreaterThanOrEqual(fraction);
          }
        },
      ),
    );
  });

  test('goes by the gaps’ names, not by their order', () => {
    const { owl: one, ...rest } = right;
    expect(cloze.score(anItem(), { ...rest, owl: one })).toEqual(cloze.score(anItem(), right));
  });
});

describe('what is told', () => {
  test('each gap’s own feedback, in the order of the text', () => {
    expect(cloze.feedback?.(anItem(), { kind: ['m'], legs: number('2'), owl: 'bird' })).toEqual([
      'Yes…',
      'Two.',
      'They have hair.',
    ]);
    expect(cloze.feedback?.(anItem(), null)).toEqual([]);
  });

  test('a teacher: what was entered, by number', () => {
    expect(cloze.describe(anItem(), { kind: ['m'], owl: ' barn  owl ' })).toBe('1: barn owl; 3: Mammal');
    expect(cloze.describe(only({ ...legs, unit: 'm' } as Gap), { one: number('3') })).toBe('3 m');
    expect(cloze.describe(anItem(), 7)).toBe('');
  });

  test('an LMS: entries in a row, and the ways to be right', () => {
    const two: Gap = { interaction: 'text-entry', keys: [{ text: 'two' }, { text: '2' }] };
    const cm: Gap = { interaction: 'numeric', keys: [{ value: 1.5 }], units: { m: 1, cm: 100 } };
    const item = anItem({ text: '{{two}} {{cm}} {{kind}}', gaps: { kind, two, cm } });
    expect(cloze.lms(item, { two: '2', cm: number('150 cm'), kind: ['m'] })).toEqual({
      type: 'fill-in',
      response: '2[,]1.5[,]Mammal',
      correct: ['two[,]1.5[,]Bird', '2[,]1.5[,]Bird'],
    });
    expect(cloze.lms(item, { kind: ['b'] }).response).toBe('[,][,]Bird');
    expect(cloze.lms(item, null).response).toBe('');
    expect(cloze.lms(item, { two: 'a[,]b[.]c' }).response).toBe('a,b.c[,][,]');
    expect(cloze.lms(only({ ...owl, case: true } as Gap), null).correct).toEqual(['{case_matters=true}Owl']);
  });

  test('an LMS: no more than ten ways', () => {
    const many: Gap = { interaction: 'text-entry', keys: Array.from({ length: 100 }, (_, i) => ({ text: `k${i}` })) };
    const gaps = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`g${i}`, many]));
    const { correct } = cloze.lms(
      anItem({
        text: Object.keys(gaps)
          .map((name) => `{{${name}}}`)
          .join(' '),
        gaps,
      }),
      null,
    );
    expect(correct).toHaveLength(10);
    expect(correct[0]).toBe(Array.from({ length: 100 }, () => 'k0').join('[,]'));
  });

  test('a redacted item: texts, units and options, nothing of keys', () => {
    const gaps = {
      owl: { ...owl, typos: 'ask', case: true, weight: 2 } as Gap,
      legs: { ...legs, unit: 'm' } as Gap,
      kind,
    };
    expect(redactItem(anItem({ gaps, scoring: 'net' }), cloze)).toEqual({
      id: 'owl',
      interaction: 'cloze',
      stem: 'Fill in the gaps.',
      text: 'The {{owl}} has {{legs}} legs and is a {{kind}}.',
      gaps: {
        owl: { interaction: 'text-entry', case: true },
        legs: { interaction: 'numeric', unit: 'm' },
        kind: {
          interaction: 'choice',
          options: [
            { id: 'm', text: 'Mammal' },
            { id: 'b', text: 'Bird' },
            { id: 'd', text: 'Dinosaur' },
          ],
        },
      },
    });
  });

  test('the order of each menu’s options, by itself', () => {
    const item = anItem({ text: '{{a}} {{b}} {{owl}}', gaps: { owl, b: kind, a: kind } });
    const order = (seed: string) => cloze.order?.(item, seededRng(seed)) ?? [];
    expect(order('x').map((id) => id.split(' ')[0])).toEqual(['a', 'a', 'a', 'b', 'b', 'b']);
    const seen = Array.from({ length: 50 }, (_, i) => order(`${i}`));
    expect(new Set(seen.map((ids) => ids.slice(0, 3).join())).size).toBe(6);
    expect(seen.some((ids) => ids.slice(0, 3).join() !== ids.slice(3).join().replaceAll('b ', 'a '))).toBe(true);
  });
});
