import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aBank } from '../../../test/factories.js';
import type { Item } from '../../core/bank/model.js';
import { compileBank, parseBank, plainText } from '../../entries/core.js';
import { around, fillGaps, wordsOf } from './fill.js';
import { namesIn } from './gaps.js';
import type { ClozeItem, Gap } from './schema.js';

const gap: Gap = { interaction: 'text-entry', keys: [{ text: 'x', feedback: 'Not *so*.' }] };
const anItem = (text: string): ClozeItem => ({
  id: 'one',
  interaction: 'cloze',
  stem: 'Fill in.',
  text,
  gaps: Object.fromEntries(namesIn(text).map((name) => [name, gap])),
});
/** As `learning-quiz build` writes it, and as a page reads it. */
const built = (text: string): ClozeItem => {
  const { items } = compileBank(aBank({ items: [anItem(text) as Item] }));
  const { bank, issues } = parseBank(JSON.parse(JSON.stringify(aBank({ items }))));
  expect(issues).toEqual([]);
  return bank?.items[0] as ClozeItem;
};

describe('a text that was built', () => {
  const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
  const plain = (value: string) => ({ type: 'text', value });

  test.each([
    ['stays a string without markup', 'The {{a}} is {{b}}.', 'The {{a}} is {{b}}.'],
    ['keeps names with underscores', 'A {{a_b}} and {{c_d}}', [paragraph(plain('A {{a_b}} and {{c_d}}'))]],
    ['keeps gaps in emphasis', '**{{a}}** x', [paragraph({ type: 'strong', children: [plain('{{a}}')] }, plain(' x'))]],
    ['keeps gaps in code', '`{{a}}`', [paragraph({ type: 'code', value: '{{a}}' })]],
    ['keeps gaps beside what is escaped', '\\* {{a}} &amp; \\*', [paragraph(plain('* {{a}} & *'))]],
  ])('%s', (_, text, expected) => {
    expect(built(text).text).toEqual(expected);
  });

  test('turns the texts of a gap into trees too, and no other field', () => {
    const { gaps } = built('{{a}}');
    expect(gaps['a']).toMatchObject({ keys: [{ text: 'x', feedback: [{ type: 'paragraph' }] }] });
  });

  test('holds every gap once, whatever stands around it', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '*',
      '_',
      '**',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '#',
      '~',
      '!',
      '\\',
      '<b>',
      '&amp;',
    );
    const around = fc.string({ unit, maxLength: 12 });
    const name = fc.constantFrom('a', 'b_c', 'd.e', 'f1');
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1 }),
        fc.array(around, { minLength: 5, maxLength: 5 }),
        (names, parts) => {
          const text = names.map((one, i) => `${parts[i] ?? ''}{{${one}}}`).join('') + (parts[4] ?? '');
          expect(namesIn(built(text).text)).toEqual(names);
          expect(namesIn(plainText(built(text).text))).toEqual(names);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** What Lit's tag makes, as far as it matters. */
const html = (strings: TemplateStringsArray, ...values: unknown[]) => ({ strings, values });

describe('filling gaps', () => {
  const place = (name: string) => ({ gap: name });

  test.each<[string, unknown, unknown]>([
    ['a string', 'x {{a}} y', ['x ', { gap: 'a' }, ' y']],
    ['a string of gaps', '{{a}}{{ b }}', ['', { gap: 'a' }, '', { gap: 'b' }, '']],
    ['a string without', 'x { {a} }', ['x { {a} }']],
    ['lists', ['x', ['{{a}}']], [['x'], [['', { gap: 'a' }, '']]]],
    ['what is neither', [undefined, 7], [undefined, 7]],
  ])('%s', (_, rendered, filled) => {
    expect(fillGaps(rendered, place)).toEqual(filled);
  });

  test('in templates, which stay what they are', () => {
    const before = html`<p>${['x ', html`<em>${['{{a}}']}</em>`]}</p>`;
    const after = fillGaps(before, place) as typeof before;
    expect(after.strings).toBe(before.strings);
    expect(after).toMatchObject({ values: [[['x '], { values: [[['', { gap: 'a' }, '']]] }]] });
    expect(before).toMatchObject({ values: [['x ', { values: [['{{a}}']] }]] });
  });

  test('never in an address, and not in a link', () => {
    const link = (href: string, words: unknown) => html`<a href=${href} rel="x">${words}</a>`;
    const plain = link('/{{a}}', ['more']);
    expect(fillGaps(plain, place)).toBe(plain);
    expect(fillGaps(link('/x', ['b', '{{a}}']), place)).toEqual([[['b'], ['', { gap: 'a' }, '']]]);
    expect(wordsOf(plain).trim()).toBe('more');
  });
});

describe('the words around a gap', () => {
  test.each([
    ['The {{a}} is red.', 'a', 'The … is red.'],
    ['{{a}}', 'a', '…'],
    ['One {{ b }} and {{a}}!', 'a', 'One … and … !'],
    ['a b c d e f g h {{x}} i j k l m', 'x', 'b c d e f g h … i j k l'],
    ['a\n\n b  {{x}}\tc', 'x', 'a b … c'],
    ['nothing', 'x', 'nothing …'],
  ])('%j, %s: %s', (words, name, expected) => {
    expect(around(words, name)).toBe(expected);
  });

  test('are found through markup', () => {
    const rendered = html`<p>${['The ', html`<b>${['old']}</b>`, ' {{a}}']}</p>`;
    expect(around(wordsOf(rendered), 'a')).toBe('The old …');
  });
});
