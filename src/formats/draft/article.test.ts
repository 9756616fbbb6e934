import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../html/text.js';
import { paragraphWith, readArticle, type Article, type ReadOptions } from './article.js';

const BODY = 'The pier stood for nineteen years, and then it fell into the sea.';
const TEXT = `The pier of Vessby

Photo: M. Lindqvist

By Clara Sundberg, historian

${BODY}

Sand and water

It was rebuilt in 1883.
Nobody knows by whom.

## What came after

The end.

Clara Sundberg has written books.

More from this author
`;

const kinds = ({ paragraphs }: Article): string => paragraphs.map(({ kind }) => kind).join(' ');
const read = (text: string, options?: ReadOptions) => readArticle(text, options);

describe('a plain text', () => {
  it('has a title, a credit, an author, headings, paragraphs, and a note on the author', () => {
    const article = read(TEXT);
    expect(article).toMatchObject({
      title: 'The pier of Vessby',
      author: 'Clara Sundberg',
      lang: 'en',
      english: true,
      headings: ['Sand and water', 'What came after'],
    });
    expect(kinds(article)).toBe('title credit byline text heading text heading text after after');
    expect(article.paragraphs.map(({ number }) => number)).toEqual([0, 0, 0, 1, 0, 2, 0, 3, 0, 0]);
    expect(article.paragraphs.map(({ section }) => section)).toEqual([-1, -1, -1, -1, 0, 0, 1, 1, 1, 1]);
    expect(article.paragraphs[5]?.sentences.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'It was rebuilt in 1883.',
      'Nobody knows by whom.',
    ]);
    expect(article.text).toBe(TEXT);
  });

  it('ends where it is told to, or nowhere', () => {
    expect(kinds(read(TEXT, { until: 'Nobody  knows' }))).toBe(
      'title credit byline text heading after after after after after',
    );
    expect(kinds(read(TEXT, { until: 'no such text' }))).not.toContain('after');
    expect(kinds(read(TEXT, { whole: true }))).not.toContain('after');
    expect(paragraphWith(read(TEXT), 'Nobody knows')).toBe(5);
    expect(paragraphWith(read(TEXT), ' ')).toBe(-1);
  });

  it.each([
    ['', ''],
    ['42', 'text'],
    ['A line\nand another', 'text'],
    [
      `${BODY}\n${BODY} And more of the same, so that the line is a long one, as in files without blank lines.\n${BODY} And so on, and on, and on, to the very end of it.`,
      'text text text',
    ],
    ['\uFEFFTitle\r\n\r\nIt was so.', 'title text'],
    ['# Title\n\nIt was so.\n\n- an item\n\n- another', 'title text text text'],
    ['One heading\n\nAnother heading\n\nIt was so.', 'title heading text'],
    ['It was so.\n\nA last line', 'text text'],
  ])('%j: %s', (text, expected) => {
    expect(kinds(read(text))).toBe(expected);
  });

  it('without a title is untitled, and takes the language that it is given', () => {
    expect(read('It was so.')).toMatchObject({ title: 'Untitled article' });
    expect(read('Es war so.', { lang: 'de' })).toMatchObject({ lang: 'de', english: false });
  });
});

const PAGE = `<!doctype html><html lang="en-GB"><head><title>x | Gazette</title>
  <meta name="author" content="By Tomas  Reyes"><meta property="og:site_name" content="Gazette">
  <meta property="article:published_time" content="2021-09-14T08:00Z">
  <link rel="canonical" href="https://gazette.example/x"></head>
  <body><nav>Home 1999</nav><main><article><h1>The <i>dome</i></h1>
  <figure><figcaption>Before 1931</figcaption></figure>
  <p>First<br>line.<script>alert(1)</script> <span hidden>never</span></p><h2>A &amp; B</h2>
  <div>One block<br><br>and another<p>and a third</div></article><aside>10 walks</aside></main><footer>© 2021</footer></body></html>`;

describe('a page', () => {
  it('has what its tags and its head say', () => {
    const article = read(PAGE, { html: true });
    expect(article).toMatchObject({
      title: 'The dome',
      author: 'Tomas Reyes',
      publisher: 'Gazette',
      date: '2021-09-14',
      href: 'https://gazette.example/x',
      lang: 'en-GB',
      headings: ['A & B'],
    });
    expect(kinds(article)).toBe('other title credit text heading text text text other other');
    expect(article.text.split('\n')).toEqual([
      'Home 1999',
      'The dome',
      'Before 1931',
      'First line.',
      'A & B',
      'One block',
      'and another',
      'and a third',
      '10 walks',
      '© 2021',
    ]);
  });

  it('has the words that `check` reads there', () => {
    const words = (text: string) => text.replace(/\s+/g, ' ');
    expect(words(read(PAGE, { html: true }).text)).toBe(words(htmlText(PAGE)));
  });

  it('of several articles takes the longest, and without any the whole', () => {
    const two = '<article><p>Short one.</article><article><p>This one is the longer of the two.</article><p>After.';
    expect(kinds(read(two, { html: true }))).toBe('other text other');
    expect(kinds(read('<h1>A</h1><h1>B</h1><p>C', { html: true }))).toBe('title heading text');
    expect(read('<title> T\n t </title><p>C', { html: true }).title).toBe('T t');
    expect(read('<html lang="x!"><link rel=canonical href="javascript:1"><p>C', { html: true })).not.toHaveProperty(
      'href',
    );
  });

  it.each([
    ['<div>'.repeat(100_000)],
    ['<b><article>'.repeat(20_000)],
    [`<p>${'<a href="'.repeat(100_000)}`],
    ['<p>a<br>'.repeat(50_000)],
  ])('that is hostile is read in little time (%#)', (page) => {
    const begin = performance.now();
    read(`${page}word`, { html: true });
    expect(performance.now() - begin).toBeLessThan(8000);
  });
});

it('any text is read, and its paragraphs are pieces of it in order', () => {
  const piece = fc.constantFrom(
    'a',
    'By Al',
    '\n\n',
    '\n',
    '<p>',
    '<h1>',
    '</h1>',
    '<!--',
    '©',
    '. ',
    '# ',
    '7',
    '\ud800',
    '\r',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.boolean(), (given, html) => {
      const article = read(given, { html });
      expect(article.text).not.toMatch(/\p{Cs}/u);
      let at = 0;
      for (const { start, end, sentences } of article.paragraphs) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        for (const sentence of sentences) expect(sentence.start >= start && sentence.end <= end).toBe(true);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(article.text.length);
    }),
    { numRuns: 500 },
  );
});
