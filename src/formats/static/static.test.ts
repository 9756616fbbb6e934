import { readdirSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import { wordsOf } from '../../../test/paper.js';
import type { Bank, Item } from '../../core/bank/model.js';
import { redactItem } from '../../core/bank/redact.js';
import { compileBank, findItemType } from '../../entries/core.js';
import { staticMarkup as written } from '../../entries/static.js';
import { staticTexts } from '../../i18n/static.js';
import { staticMarkup, type StaticParts } from './markup.js';
import { staticPage, structuredData } from './page.js';
import { quizTag } from './tag.js';

type Element = DefaultTreeAdapterTypes.Element;
const words = await staticTexts('en');

function elementsOf(html: string): Element[] {
  const all = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
  return all(parse(html));
}
const text = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : '';
const textsOf = (html: string, tag: string): string[] =>
  elementsOf(html).flatMap((element) => (element.tagName === tag ? [text(element)] : []));

const markup = (bank: Bank, own: Partial<StaticParts> = {}): string =>
  staticMarkup({ bank: compileBank(bank), find: findItemType, words, ...own });

const HOSTILE = '</script></div><img src=x onerror=hacked()><script>hacked()</script>"\'&';

describe('questions written out', () => {
  it('are numbered through all sections, each under its title; what is drawn from no section comes last', () => {
    const items = [
      aChoice({ id: 'a', stem: 'Loose?' }),
      aChoice({ id: 'b', stem: 'First?', section: 'one' }),
      aChoice({ id: 'c', stem: 'Second?', section: 'two' }),
      aChoice({ id: 'd', stem: 'Draft?', draft: true }),
      aChoice({ id: 'e', stem: 'Withdrawn?', withdrawn: 'wrong' }),
    ];
    const sections = [{ id: 'one', title: 'One & all' }, { id: 'none', title: 'Empty' }, { id: 'two' }];
    const html = markup(aBank({ title: 'A <bank>', sections, items }), { heading: true });
    expect(textsOf(html, 'h2')).toEqual(['A <bank>']);
    expect(textsOf(html, 'h3')).toEqual(['One & all']);
    expect(html.match(/[A-Z]\w+\?/g)).toEqual(['First?', 'Second?', 'Loose?']);
    expect([...html.matchAll(/<ol class="quiz-items"([^>]*)>/g)].map(([, start]) => start)).toEqual([
      '',
      ' start="2"',
      ' start="3"',
    ]);
  });

  it('have solution, reason and passage folded up, and none of it when redacted', () => {
    const evidence = [{ source: 'article', textStart: 'the capital', textEnd: 'since then' }];
    const items = [aChoice({ rationale: 'Because *so*.', evidence })];
    const sources = [{ id: 'article', title: 'A story', href: 'https://x.example/story' }];
    const html = markup(aBank({ items, sources }));
    expect(textsOf(html, 'summary')).toEqual(['Show the solution']);
    const [details = ''] = textsOf(html, 'details');
    expect(details).toContain('Option a');
    expect(details).toContain('Because so.');
    expect(html).toContain('<em>so</em>');
    expect(html).toContain(
      '<q>the capital … since then</q> – <cite><a href="https://x.example/story#:~:text=the%20capital,since%20then"',
    );
    const redacted = markup(aBank({ items, sources }), { redact: true });
    expect(redacted).not.toMatch(/details|Because|since then/);
    expect(redacted).toContain('Option a');
  });

  it('escape what an author wrote, wherever it stands', () => {
    const items = [
      aChoice({
        stem: HOSTILE,
        passage: HOSTILE,
        rationale: HOSTILE,
        options: [anOption('a', { key: true, text: HOSTILE }), anOption('b')],
        evidence: [{ source: 's', textStart: HOSTILE }],
        section: 's',
      }),
    ];
    const bank = aBank({
      title: HOSTILE,
      items,
      sections: [{ id: 's', title: HOSTILE }],
      sources: [{ id: 's', title: HOSTILE, href: 'javascript:hacked()' }],
    });
    const fallback = markup(bank, { heading: true });
    const quiz = quizTag({ bank, attributes: new Map([['mode', HOSTILE]]), fallback });
    const parts = { bank, title: HOSTILE, lang: 'en', words, quiz, script: HOSTILE, generator: HOSTILE };
    const elements = elementsOf(staticPage(parts));
    expect(elements.filter(({ tagName }) => tagName === 'img')).toEqual([]);
    // Linked data, the quiz's own script, and the bank.
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(3);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ value }) => value.startsWith('javascript')))).toEqual([]);
    expect(textsOf(fallback, 'h2')).toEqual([HOSTILE]);
  });

  it('stand in the bank’s language or in that which was asked for, and say which where it is another', async () => {
    const bank = aBank({
      lang: 'en',
      translations: { ru: { title: 'Банк' } },
      items: [
        aChoice({ id: 'a', stem: 'Where?', translations: { ru: { stem: 'Где?' } } }),
        aChoice({ id: 'b', stem: 'When?' }),
      ],
    });
    const html = markup(bank, { words: await staticTexts('ru'), lang: 'ru', heading: true });
    expect(html).toMatch(/^<div slot="fallback" class="quiz-static" lang="ru" dir="ltr">\n<h2>Банк<\/h2>/);
    expect(html).toContain('<li><p class="quiz-stem">Где?');
    expect(html).toContain('<li lang="en" dir="ltr"><p class="quiz-stem">When?');
    expect(html).toContain('<summary>Показать ответ</summary>');
    expect(html).toContain('<summary><span lang="ru" dir="ltr">Показать ответ</span></summary>');
  });

  it('lead to pictures and readings beside the bank', () => {
    const items = [
      aChoice({
        options: [anOption('a', { key: true, image: { src: 'p/a.png', alt: 'A' } }), anOption('b')],
        evidence: [{ source: 's', textStart: 'x' }],
      }),
    ];
    const bank = aBank({ items, sources: [{ id: 's', title: 'S', href: 'read.html#one' }] });
    const html = markup(bank, { src: '../banks/rivers.json?v=1' });
    expect(html).toContain('<img src="../banks/p/a.png" alt="A"');
    expect(html).toContain('href="../banks/read.html#one:~:text=x"');
    expect(markup(bank)).toContain('<img src="p/a.png"');
  });
});

const squeezed = (words: string): string => words.replace(/\s+/g, '');

describe.each(readdirSync('src/items'))('an item of the type %s', (name) => {
  const items = parseYaml(readFileSync(`src/items/${name}/example.yaml`, 'utf8')) as Item[];
  const bank = compileBank(aBank({ items }));

  it('shows all words that it shows on a card, and has its solution below', () => {
    const html = markup(bank);
    const shown = squeezed(textsOf(html, 'body').join(' '));
    for (const item of bank.items) {
      for (const part of wordsOf(redactedOf(item))) expect(shown).toContain(squeezed(part));
    }
    expect(textsOf(html, 'details')).toHaveLength(items.length);
    for (const told of textsOf(html, 'details')) expect(told.length).toBeGreaterThan('Show the solution'.length);
  });

  it('has something to write in, mark or choose from, and no key when redacted', () => {
    const html = markup(bank, { redact: true });
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\{/);
    const again = markup(compileBank(aBank({ items: bank.items.map((item) => redactedOf(item)) })), { redact: true });
    expect(again).toBe(html);
  });
});

const redactedOf = (item: Item): Item => {
  const type = findItemType(item.interaction);
  return type ? redactItem(item, type) : item;
};

describe('learning-quiz/static', () => {
  it('writes a bank out that was not compiled, in its own language or another', async () => {
    const items = [aChoice({ stem: '*Where?*', translations: { ru: { stem: '*Где?*' } } })];
    const bank = aBank({ lang: 'en', items, translations: { ru: { title: 'Банк' } } });
    expect(await written(bank)).toContain(
      '<h2>A bank</h2>\n<ol class="quiz-items">\n<li><p class="quiz-stem"><em>Where?</em>',
    );
    expect(await written(bank, { lang: 'ru-KZ', redact: true })).toMatch(/lang="ru"[^]*<h2>Банк[^]*<em>Где\?<\/em>/);
  });
});

describe('a page of questions', () => {
  it('is what it says in the words of schema.org, and no more', () => {
    const bank = aBank({
      objectives: [{ id: 'o', title: 'Name it' }],
      sources: [{ id: 's', title: 'S', author: 'A', date: '2024-05', href: 'reading.html' }],
    });
    expect(structuredData(bank, 'T', 'ru')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Quiz',
      name: 'T',
      inLanguage: 'ru',
      version: '1.0.0',
      assesses: ['Name it'],
      isBasedOn: [{ '@type': 'CreativeWork', name: 'S', author: 'A', datePublished: '2024-05' }],
    });
  });

  it('holds the bank where it has no address, and the questions in the place of the quiz', () => {
    const fallback = markup(aBank());
    const inline = quizTag({ bank: aBank(), attributes: new Map(), fallback });
    expect(inline).toMatch(
      /^<learning-quiz>\n<script type="application\/json">\{.*\}<\/script>\n<div slot="fallback" /,
    );
    const linked = quizTag({ bank: aBank(), src: 'b.json', attributes: new Map([['mode', 'test']]), fallback });
    expect(linked).toMatch(/^<learning-quiz src="b.json" mode="test">\n<div slot="fallback" /);
  });
});
