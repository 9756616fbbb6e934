// What stands on a key sheet is typed in, and earns everything: of every item type, in every form.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleBank } from '../../../test/coded-sessions.js';
import { aBank } from '../../../test/factories.js';
import { all, sheets, squeezed, text, type Node } from '../../../test/paper.js';
import type { Bank, Item } from '../../core/bank/model.js';
import { decodeResult, encodeResult } from '../../core/codes/result-code.js';
import { paperForm, sessionOf, type TypedCell, type TypedResponse } from '../../core/codes/typed.js';
import { formPlan } from '../../core/session/form-plan.js';
import { FORMS, type Form } from '../../core/session/forms.js';
import { compileBank, findItemType } from '../../entries/core.js';
import { paperDocument } from '../../entries/static.js';

const bank = compileBank(exampleBank());
const SEED = 'spring';
const itemOf = (id: string): Item => bank.items.find((item) => item.id === id)!;

const formOf = (form: Form, of: Bank = bank, confidence: 'off' | 'ask' = 'off') =>
  paperForm(formPlan(of, { seed: SEED, form, shuffle: 'all', confidence }), of, findItemType);

/** What a teacher types who reads an item's key off its sheet, and says `+` of what is theirs to judge. */
function typedOf(item: Item, keyed: Node): string {
  const letters = all(keyed, 'letters').map((each) => squeezed(text(each)));
  switch (item.interaction) {
    case 'choice':
    case 'hotspot':
      return letters.join(' ');
    case 'order':
      return letters.map((each) => each.split(' ')[1]).join(' ');
    case 'match':
      return letters.map((each) => each.split(' ')[1]).join('');
    case 'matrix':
    case 'categorise':
      // `A Fresh water, B Salt water`; a dash where nothing is right.
      return letters.map((each) => each.match(/(?<=^|, )[A-Z](?= )/g)?.join('') ?? '-').join(' ');
    case 'cloze':
      return all(keyed, 'gapkey')
        .map((gap) => squeezed(text(all(gap, 'letters')[0])))
        .join('; ');
    case 'highlight':
      return letters[0] ?? '+';
    case 'flashcard':
      return '+';
    case 'reflection':
      return ((item['checklist'] as unknown[] | undefined) ?? [0]).map((_, index) => index + 1).join(' ');
    default:
      return letters[0]!;
  }
}

describe('a sheet that is typed in', () => {
  it.each(FORMS)('form %s: takes every key as the key sheet has it', async (form) => {
    const html = await paperDocument(bank, {
      seed: SEED,
      forms: [form],
      shuffle: 'all',
      key: true,
      src: 'https://x.example/',
    });
    const keyed = all(sheets(html, 'key')[0] as Node, 'item');
    const { cells, left } = formOf(form);
    expect(left).toEqual([]);
    for (const { id, number, read } of cells) {
      const item = itemOf(id);
      const type = findItemType(item.interaction)!;
      const typed = typedOf(item, keyed[number - 1]!);
      const { response } = read(typed) ?? {};
      const { fraction, ungraded } = type.score(item, response);
      // A star of a text's key stands for anything, and is shown as dots.
      const most = typed.includes('…') ? { least: 0 } : { least: 1 };
      if (!ungraded) expect(fraction, `${id}: ${typed}`).toBeGreaterThanOrEqual(most.least);
      expect(type.check(item, response, 'en'), `${id}: ${typed}`).toBeUndefined();
    }
  });

  it('has on the marking grid what its boxes say', async () => {
    const html = await paperDocument(bank, { seed: SEED, shuffle: 'all', grid: true, questions: false });
    const rows = all(sheets(html, 'marks')[0] as Node, 'typed');
    const hints = rows.flatMap((row) =>
      'childNodes' in row ? row.childNodes.map((cell) => squeezed(text(cell))) : [],
    );
    const own = new Set(formOf('A').cells.map(({ hint }) => hint));
    for (const hint of own) expect(hints).toContain(hint.replaceAll('–', '–\u2060'));
    expect(own).toContain('+ ~ -');
  });

  it('takes nothing for a response that is none, and never throws', () => {
    const { cells } = formOf('C');
    const signs = fc.string({ unit: fc.constantFrom(...'ABCDabz0123456789 ,;-–+~!?:.\\') });
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.oneof(signs, fc.string()), ({ id, read }, typed) => {
        const given = read(typed);
        if (!typed.trim()) expect(given).toBeNull();
        if (!given) return;
        const item = itemOf(id);
        expect(findItemType(item.interaction)!.check(item, given.response, 'en')).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
  });
});

const many: Item = {
  id: 'sorted',
  interaction: 'categorise',
  stem: 'Sort',
  choose: 'many',
  none: true,
  categories: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
  options: ['x', 'y', 'z'].map((id) => ({ id, text: id, in: ['a'] })),
} as unknown as Item;
const gaps: Item = {
  id: 'gaps',
  interaction: 'cloze',
  stem: 'Fill in',
  text: 'One {{two}}, then {{menu}} and {{number}}.',
  gaps: {
    number: { interaction: 'numeric', keys: [{ value: 3.5 }] },
    two: { interaction: 'text-entry', keys: [{ text: 'a; b' }] },
    menu: {
      interaction: 'choice',
      options: [
        { id: 'p', text: 'P', key: true },
        { id: 'q', text: 'Q' },
      ],
    },
  },
} as unknown as Item;
const words: Item = {
  id: 'words',
  interaction: 'highlight',
  stem: 'Mark',
  unit: 'phrase',
  choose: 'many',
  text: 'One two three four five six seven.',
  keys: [{ textStart: 'two three' }],
} as unknown as Item;
const sentences = {
  ...words,
  id: 'sentences',
  unit: 'sentence',
  choose: 'many',
  text: 'One. Two. Three. Four.',
  keys: [{ textStart: 'Two' }],
};
const card = { id: 'card', interaction: 'flashcard', stem: 'Front', back: 'Back' };
const essay = {
  id: 'essay',
  interaction: 'reflection',
  stem: 'Say',
  model: 'So',
  checklist: ['a', 'b', 'c'],
  points: 3,
};
const plain = { id: 'plain', interaction: 'reflection', stem: 'Say', model: 'So' };
const inArticle = { ...words, id: 'article', text: undefined, scope: 'article', unit: 'sentence' };
const listed = aBank({ items: [many, gaps, words, sentences, card, essay, plain, inArticle] as Item[] });

describe('the notation', () => {
  const cells = new Map(
    paperForm(formPlan(listed, { seed: 's', form: 'A', shuffle: 'none' }), listed, findItemType).cells.map((cell) => [
      cell.id,
      cell,
    ]),
  );
  const reads = (id: string, typed: string): unknown => {
    const given = (cells.get(id) as TypedCell).read(typed);
    return given ? given.response : given;
  };

  it.each([
    ['sorted', 'ab c -', { x: ['a', 'b'], y: ['c'], z: [] }],
    ['sorted', 'a,bc,b', { x: ['a'], y: ['b', 'c'], z: ['b'] }],
    ['sorted', 'abc', { x: ['a'], y: ['b'], z: ['c'] }],
    ['sorted', 'ab c', undefined],
    ['sorted', 'aa b c', undefined],
    ['sorted', 'ad b c', undefined],
    ['gaps', 'Baku; b؛ 3.5', { two: 'Baku', menu: ['q'], number: { text: '3.5', locale: 'en' } }],
    ['gaps', 'a\\; b;-;', { two: 'a; b' }],
    ['gaps', '-;-;-', null],
    ['gaps', 'Baku; b', undefined],
    ['gaps', 'Baku; ab; 3', undefined],
    ['gaps', 'Baku; b; many', undefined],
    ['words', '2-3', [{ start: 4, end: 13 }]],
    [
      'words',
      '7 1',
      [
        { start: 0, end: 3 },
        { start: 28, end: 34 },
      ],
    ],
    ['words', '3-2', undefined],
    ['words', '8', undefined],
    [
      'sentences',
      '2 4',
      [
        { start: 5, end: 9 },
        { start: 17, end: 22 },
      ],
    ],
    [
      'sentences',
      '1–2',
      [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
    ],
    ['sentences', '0', undefined],
    ['card', '+', { revealed: true, grade: 'knew' }],
    ['card', '~', { revealed: true, grade: 'partly' }],
    ['card', '−', { revealed: true, grade: 'not_yet' }],
    ['card', 'yes', undefined],
    ['essay', '31', { text: '…', revealed: true, ticked: [0, 2] }],
    ['essay', '2: It grew. ', { text: 'It grew.', revealed: true, ticked: [1] }],
    ['essay', '0', { text: '…', revealed: true, ticked: [] }],
    ['essay', '4', undefined],
    ['essay', '11', undefined],
    ['essay', '', null],
    ['plain', 'It grew.', { text: 'It grew.', revealed: true, ticked: [] }],
    ['article', '~', undefined],
  ])('%s: “%s”', (id, typed, expected) => {
    expect(reads(id, typed)).toEqual(expected);
  });

  it('takes the key’s place in the article, or another, as the teacher judges', () => {
    const item = listed.items.find(({ id }) => id === 'article')!;
    const scored = (typed: string): number => findItemType('highlight')!.score(item, reads('article', typed)).fraction;
    expect([scored('+'), scored('-')]).toEqual([1, 0]);
  });

  it('says how sure one is behind the response, where the sheets ask for that', () => {
    const { cells: asked } = formOf('A', listed, 'ask');
    const read = asked.find(({ id }) => id === 'card')!.read;
    expect(['+!!', '~ !', '-?', '+'].map((typed) => read(typed))).toEqual([
      { response: { revealed: true, grade: 'knew' }, confidence: 3 },
      { response: { revealed: true, grade: 'partly' }, confidence: 2 },
      { response: { revealed: true, grade: 'not_yet' }, confidence: 1 },
      { response: { revealed: true, grade: 'knew' } },
    ]);
    expect(cells.get('card')!.read('+!')).toBeUndefined();
  });

  it('has letters beyond Z and numbers beyond 9, parted', () => {
    const options = Array.from({ length: 30 }, (_, index) => ({
      id: `o${index}`,
      text: `${index}`,
      key: index === 27,
    }));
    const long = aBank({ items: [{ id: 'long', interaction: 'choice', choose: 'many', stem: 'S', options } as Item] });
    const plan = formPlan(long, { seed: 's', form: 'A', shuffle: 'none' });
    const [cell] = paperForm(plan, long, findItemType).cells;
    expect(cell!.hint).toBe('A–AD');
    expect(cell!.read('ab a')).toEqual({ response: ['o27', 'o0'] });
  });
});

it('becomes a result like any other; two that are alike are two', () => {
  const form = formOf('A', bank, 'ask');
  const responses = new Map(
    form.cells.map(({ id }): [string, TypedResponse] => {
      const item = itemOf(id);
      return [id, { response: findItemType(item.interaction)!.keyResponse(item, 'en'), confidence: 2 }];
    }),
  );
  const [one, two] = [1_700_000_000_123, 1_700_000_009_456].map(
    (mark) => decodeResult(encodeResult(sessionOf(form, responses, mark), bank, { name: 'Bo' }), bank).session!,
  );
  expect(one!.mark).not.toBe(two!.mark);
  expect(one).toMatchObject({ name: 'Bo', finished: true, duration: 0 });
  expect(new Map(one!.items.map(({ id, attempts }) => [id, attempts[0]]))).toEqual(
    new Map([...responses].map(([id, given]) => [id, { ...given, hints: 0, duration: 0 }])),
  );
});
