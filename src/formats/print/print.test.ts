import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { exampleItems } from '../../../test/every-item.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import {
  all,
  classes,
  elementsOf,
  sheets,
  squeezed,
  tags,
  text,
  wordsOf,
  type Element,
  type Node,
} from '../../../test/paper.js';
import type { Bank, Item } from '../../core/bank/model.js';
import { redactItem } from '../../core/bank/redact.js';
import { formPlan } from '../../core/session/form-plan.js';
import { FORMS, type Form } from '../../core/session/forms.js';
import type { PlanOptions } from '../../core/session/plan.js';
import { plainText } from '../../core/text/tree.js';
import { compileBank, findItemType } from '../../entries/core.js';
import { paperDocument } from '../../entries/static.js';
import { printTexts } from '../../i18n/static.js';
import { printDocument, type PrintDocument } from './document.js';
import { figuresOf } from './sheet.js';

const wordsIn = async (lang: string) => {
  const { words: own, paper } = await printTexts(lang);
  return { ...own, ...paper };
};
const words = await wordsIn('en');

interface Own extends Partial<PrintDocument> {
  readonly letters?: readonly Form[];
  readonly options?: Partial<PlanOptions>;
}

function printed(bank: Bank, { letters = ['A'], options = {}, ...own }: Own = {}): string {
  const compiled = compileBank(bank);
  const forms = letters.map((form) => ({ form, plan: formPlan(compiled, { seed: 's', ...options, form }) }));
  return printDocument({
    ...{ bank: compiled, forms, words, lang: 'en', paper: 'a4', pupils: 3, figures: new Map(), drawing: {} },
    ...{
      find: findItemType,
      locate: (src: string) => `p/${src}`,
      generator: 'x',
      questions: true,
      key: false,
      grid: false,
    },
    ...own,
  });
}
const HOSTILE = '</script></style><img src=x onerror=hacked()><script>hacked()</script>"\'&';

describe('sheets of paper', () => {
  const items = ['a', 'b', 'c'].map((id) => aChoice({ id, stem: `Which ${id}?`, rationale: `Because ${id}.` }));

  it('are first the questions of all forms, then the keys, then the grids; each names form and seed', () => {
    const html = printed(aBank({ title: 'Rivers', items }), { letters: ['A', 'C'], key: true, grid: true });
    const found = all(parse(html), 'sheet').map((sheet) => classes(sheet).slice(1).join(' '));
    expect(found).toEqual(['questions', 'key', 'marks'].flatMap((kind) => [`${kind} form-a`, `${kind} form-c`]));
    for (const sheet of all(parse(html), 'sheet')) {
      const letter = classes(sheet).at(-1)?.at(-1)?.toUpperCase();
      const head = squeezed(text(tags(sheet, 'header')[0]));
      expect(head.startsWith('Rivers') && head.endsWith(`Form ${letter}Seed s/${letter}`)).toBe(true);
    }
    expect(html).toContain('@page form-c { @bottom-left { content: "Form C · Seed s/C"; } }');
  });

  it('hold nothing of a key where only questions were asked for', () => {
    const html = printed(aBank({ items }));
    expect(html).not.toMatch(/Because/);
    expect(sheets(html, 'key').concat(sheets(html, 'marks'))).toEqual([]);
  });

  it('are the same bytes each time, and another form has another order', () => {
    const many = aBank({ items: Array.from({ length: 9 }, (_, i) => aChoice({ id: `i${i}`, stem: `No. ${i}` })) });
    expect(printed(many, { key: true })).toBe(printed(many, { key: true }));
    const order = (form: Form) =>
      all(sheets(printed(many, { letters: [form] }), 'questions')[0] as Node, 'stem').map(text);
    expect(order('A')).not.toEqual(order('B'));
    expect(order('A').toSorted()).toEqual(order('B').toSorted());
  });

  it('tell what a question is worth where they differ, and their sum', () => {
    const points = [1, 2.5, 0].map((worth, i) => aChoice({ id: `i${i}`, points: worth }));
    const worths = (bank: Bank) =>
      all(sheets(printed(bank, { options: { shuffle: 'none' } }), 'questions')[0] as Node, 'worth').map(text);
    expect(worths(aBank({ items: points }))).toEqual(['1 point', '2.5 points']);
    expect(worths(aBank({ items }))).toEqual([]);
    expect(printed(aBank({ items: points }))).toContain('Total: 3.5 points');
  });

  it('have a section’s title above its first question, unless the sections are mixed', () => {
    const sections = [
      { id: 'one', title: 'One & all' },
      { id: 'two', title: 'Two' },
    ];
    const bank = aBank({ sections, items: items.map((item, i) => ({ ...item, section: i ? 'two' : 'one' })) });
    const titles = (shuffle: 'none' | 'all') => tags(parse(printed(bank, { options: { shuffle } })), 'h2').map(text);
    expect(titles('none')).toEqual(['One & all', 'Two']);
    expect(titles('all')).toEqual([]);
  });

  it('escape what an author or a teacher wrote, wherever it stands', () => {
    const option = anOption('a', { key: true, text: HOSTILE, image: { src: 'x.png"onerror="x', alt: HOSTILE } });
    const evidence = [{ source: 's', textStart: HOSTILE }];
    const item = aChoice({
      stem: HOSTILE,
      passage: HOSTILE,
      rationale: HOSTILE,
      options: [option, anOption('b')],
      evidence,
    });
    const bank = aBank({
      title: HOSTILE,
      items: [item],
      sources: [{ id: 's', title: HOSTILE, href: 'javascript:x()' }],
    });
    const drawing = { objectives: [HOSTILE] };
    const html = printed(bank, { options: { seed: HOSTILE }, key: true, grid: true, drawing });
    const elements = elementsOf(parse(html));
    expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
    expect(elements.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(html).not.toContain('javascript:');
  });

  it('are of the language and direction of their words', async () => {
    const ru = { stem: 'Где?', options: [{ id: 'a', text: 'Там' }] };
    const own = [aChoice({ id: 'a', translations: { ru } }), aChoice({ id: 'b', stem: 'When?' })];
    const bank = aBank({ lang: 'en', items: own, translations: { ru: { title: 'Банк' } } });
    const html = printed(bank, { lang: 'ru', words: await wordsIn('ru'), options: { shuffle: 'none' } });
    expect(html).toContain('<html lang="ru" dir="ltr">');
    expect(html).toContain('Вариант A');
    const [first, second] = all(parse(html), 'item');
    expect(text(first)).toMatch(/Где\?.*Выберите/);
    expect(second?.attrs).toContainEqual({ name: 'lang', value: 'en' });
    expect(html).toContain('<p class="note"><span lang="ru" dir="ltr">');
    const arabic = printed(aBank({ lang: 'ar', items }), { lang: 'ar', words: await wordsIn('ar') });
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
  });
});

const bare = (shown: string): string => shown.replace(/\s+/g, '');

const redactedOf = (item: Item): Item => {
  const type = findItemType(item.interaction);
  return type ? redactItem(item, type) : item;
};

const types = [...new Set(exampleItems().map(({ interaction }) => interaction))];

describe.each(types)('an item of the type %s on paper', (type) => {
  const items = exampleItems([type]);
  const bank = compileBank(aBank({ items }));

  it('shows all its words, and something to tick, number or write on', () => {
    const html = printed(bank, { options: { shuffle: 'none' } });
    // The numbers of sentences stand between them.
    const found = all(parse(html.replace(/<sup>\d+<\/sup>/g, '')), 'item');
    expect(found).toHaveLength(items.length);
    for (const [index, item] of bank.items.entries()) {
      const shown = bare(text(found[index]));
      for (const part of wordsOf(redactedOf(item))) expect(shown).toContain(bare(part));
      const places = ['box', 'blank', 'line', 'letterline', 'marked'].flatMap((name) =>
        all(found[index] as Node, name),
      );
      expect(places).not.toEqual([]);
    }
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\{|\{form\}/);
  });

  it('has in its questions no more than the item without its key', () => {
    // Only whether there is a number, a model or a back of a card is looked at.
    const bared = bank.items.map((item) => ({
      ...redactedOf(item),
      ...(item['model'] === undefined ? {} : { model: '?' }),
      ...(item['back'] === undefined ? {} : { back: '?' }),
      ...(Array.isArray(item['keys']) && 'value' in (item['keys'][0] as object) ? { keys: [{ value: 0 }] } : {}),
    }));
    expect(printed({ ...bank, items: bared as Item[] })).toBe(printed(bank));
  });

  it('has its key, reason and passage on the key sheet', () => {
    const [sheet] = sheets(printed(bank, { key: true, options: { shuffle: 'none' } }), 'key');
    const found = all(sheet as Node, 'item');
    for (const [index, item] of bank.items.entries()) {
      const shown = found[index] as Node;
      expect(text(all(shown, 'keyed')[0]).length).toBeGreaterThan(0);
      if (item.rationale !== undefined) expect(text(all(shown, 'why')[0])).toBe(plainText(item.rationale));
      expect(tags(shown, 'q')).toHaveLength(item.evidence?.length ?? 0);
    }
  });
});

/** An option, a place or the like. */
interface Shown {
  readonly id?: string;
  readonly text?: unknown;
  readonly name?: unknown;
}

describe('the key of a form', () => {
  const items = exampleItems();
  const bank = compileBank(aBank({ items }));
  const shownOf = (entries: readonly Shown[]): string[] =>
    entries.map((entry) => squeezed(plainText((entry.text ?? entry.name) as string)));
  /** What stands on a sheet under which letter or number. */
  const labels = (item: Node): Map<string, string> =>
    new Map(
      tags(item, 'li').flatMap((li) => {
        const label = all(li, 'label')[0];
        const option = li.childNodes.at(-1);
        return label && option ? [[text(label), squeezed(text(option))]] : [];
      }),
    );
  const keyLetters = (item: Node): string[] => all(item, 'letters').map((each) => text(each));

  it('names what is right by the letters that the form has', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Form>(...FORMS), (seed, form) => {
        const html = printed(bank, { letters: [form], options: { seed }, key: true });
        const [asked, keyed] = ['questions', 'key'].map((kind) => all(sheets(html, kind)[0] as Node, 'item'));
        const plan = formPlan(bank, { seed, form });
        for (const [index, { id }] of plan.items.entries()) {
          const item = bank.items.find((each) => each.id === id) as Item;
          const [sheet, key] = [asked?.[index] as Node, keyed?.[index] as Node];
          expect(text(all(sheet, 'number')[0])).toBe(String(index + 1));
          expect(text(all(key, 'number')[0])).toBe(String(index + 1));
          const said = labels(sheet);
          const letters = keyLetters(key);
          if (item.interaction === 'order') {
            const sequence = letters.map((each) => each.split(' ')).toSorted((a, b) => Number(a[1]) - Number(b[1]));
            expect(sequence.map(([letter = '']) => said.get(letter))).toEqual(shownOf(item['options'] as Shown[]));
          } else if (item.interaction === 'choice' || item.interaction === 'hotspot') {
            const keys = findItemType(item.interaction)?.keyResponse(item) as string[];
            const right = [...((item['options'] ?? item['places']) as { id: string }[])].filter(({ id: own }) =>
              keys.includes(own),
            );
            expect(letters.map((letter) => said.get(letter)).toSorted()).toEqual(shownOf(right).toSorted());
          } else if (item.interaction === 'match') {
            const pairs = item['pairs'] as { left: { text: string }; right: { text: string } }[];
            const found = letters.map((each) => each.split(' ').map((label) => said.get(label)));
            expect(found).toEqual(pairs.map(({ left, right }) => [...shownOf([left]), ...shownOf([right])]));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('gives every value that is accepted, with its range and what it earns', () => {
    const html = printed(bank, { key: true, options: { shuffle: 'none' } });
    const found = all(sheets(html, 'key')[0] as Node, 'item');
    const keyed = (id: string): string =>
      squeezed(text(all(found[items.findIndex((item) => item.id === id)] as Node, 'keyed')[0]));
    expect(keyed('ocean-share')).toBe(
      '71\u00a0% (70\u00a0% to 72\u00a0%)71\u00a0% (63.9\u00a0% to 78.1\u00a0%) (50%)'.replaceAll('\u00a0', ' '),
    );
    expect(keyed('code-of-the-yen')).toBe('JPYjpy (50%)');
    expect(keyed('strait-to-the-atlantic')).toBe('…Gibraltar…Bosp… (0%)');
    expect(keyed('moon-distance')).toBe('384,000 km · part of the points up to 100,000 km away');
    expect(keyed('equinox')).toBe('(1)1224 (0%)(2)two2(3)B March');
    expect(keyed('units-of-measure')).toContain('Tonne – B Mass');
  });
});

describe('places on paper', () => {
  const marks = (node: Node): string[] => all(node, 'mark').map((each) => squeezed(text(each)));
  const [map, , picture] = exampleItems(['hotspot']);

  it('have on map and picture the numbers that their list has', async () => {
    for (const item of [map, picture]) {
      const type = findItemType('hotspot');
      const figure = item && (await type?.figure?.(item));
      const figures = new Map(item && figure ? [[item.id, figure]] : []);
      const html = printed(aBank({ items: item ? [item] : [] }), { figures });
      const listed = all(parse(html), 'label').map(text);
      expect(marks(parse(html)).toSorted()).toEqual(listed.toSorted());
    }
  });

  it('stand at the place that the number in the list names', async () => {
    const figure = map && (await findItemType('hotspot')?.figure?.(map));
    const html = printed(aBank({ items: map ? [map] : [] }), {
      figures: new Map(map && figure ? [[map.id, figure]] : []),
    });
    const number = tags(parse(html), 'li').findIndex((li) => text(li).includes('Kazakhstan')) + 1;
    const [x, y] = figure?.marks.find(({ place }) => place === 'kazakhstan')?.at ?? [];
    const disc = all(parse(html), 'mark').find((each) => text(each) === String(number));
    const [written] = tags(disc as Node, 'text');
    expect(written?.attrs.slice(0, 2).map(({ value }) => Number(value))).toEqual([x, y]);
  });
});

describe('learning-quiz/static', () => {
  it('sets a bank that was not compiled, as the command does, with its maps and pictures', async () => {
    const bank = aBank({ items: exampleItems(['choice', 'hotspot']) });
    const html = await paperDocument(bank, { seed: 's', forms: ['A', 'B'], count: 4, key: true, src: '/banks/b.json' });
    const figures = await figuresOf(bank, findItemType);
    const own = { figures, letters: ['A', 'B'] as const, options: { count: 4 }, key: true, drawing: { count: 4 } };
    const locate = (src: string): string => `/banks/${src}`;
    expect(html).toBe(printed(bank, { ...own, locate, pupils: 30, generator: 'learning-quiz' }));
    expect(await paperDocument(bank, { seed: 's' })).toContain('<article class="sheet questions form-a">');
  });
});

describe('a marking grid', () => {
  const grid = (count: number, own: Own = {}): Element =>
    sheets(
      printed(aBank({ items: Array.from({ length: count }, (_, i) => aChoice({ id: `i${i}`, points: 2 })) }), {
        grid: true,
        ...own,
      }),
      'marks',
    )[0] as Element;

  it('has a row for each pupil, a box for each question, and the sum', () => {
    const [table] = all(grid(12), 'grid');
    const rows = tags(table as Node, 'tr').map((row) =>
      elementsOf(row).filter(({ tagName }) => /^t[dh]$/.test(tagName)),
    );
    expect(rows.map((row) => row.length)).toEqual([14, 14, 14, 14, 14, 14]);
    expect(rows[1]?.map(text)).toEqual(['Points at most', ...Array.from({ length: 12 }, () => '2'), '24']);
  });

  it('goes on in another table where there are many questions, with the sum in the last', () => {
    const tables = all(grid(45), 'grid');
    expect(
      tables.map((table) =>
        tags(tags(table, 'tr')[0] as Node, 'th')
          .map(text)
          .at(-1),
      ),
    ).toEqual(['15', '30', 'Total']);
  });

  it('says from how many points on a share of them is reached, and the pass', () => {
    const cuts = (own: Own = {}) => all(grid(9, own), 'cuts')[0] as Node;
    expect(tags(cuts(), 'td').map(text).slice(0, 3)).toEqual(['≥ 17.5', '≥ 16.5', '≥ 15.5']);
    expect(text(cuts({ options: { passMark: 0.6 } }))).toMatch(/Pass.*≥ 11$/);
  });
});
