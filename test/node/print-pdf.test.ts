// Sheets of paper as Chromium prints them: what a test in Node can't see is where a page ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChromium, pdfOf } from '../../src/cli/print/chromium.js';
import { everyItem, exampleItems, withPictures } from '../every-item.js';
import { pdfPages, type PdfPage } from '../pdf.js';
import { cli, folderOf } from './cli-run.js';

const browser = (() => {
  try {
    return findChromium();
  } catch {
    return undefined;
  }
})();

const SIZES = { a4: [595, 842], letter: [612, 792] } as const;
const FORMS = ['A', 'B'] as const;

/** Signs at an item's first and last corner that take no room; letters that no text has together. */
const marked = (html: string): string =>
  html
    .replace(/(<section class="item" id="(\w)-(\d+)"[^>]*>)([^]*?)(<\/section>)/g, '$1$4{end $2 $3}$5')
    .replace(/(<section class="item" id="(\w)-(\d+)"[^>]*>)/g, '$1{start $2 $3}')
    .replace(
      '.sheet {',
      '.item { position: relative; } .at { position: absolute; inset-inline-end: 0; font-size: 2pt; line-height: 1; } .start { inset-block-start: 0; } .end { inset-block-end: 0; }\n.sheet {',
    )
    .replace(/\{(start|end) (\w) (\d+)\}/g, '<i class="at $1">[$1 $2 $3]</i>');

const pageOf = (pages: readonly PdfPage[], sign: string): number[] =>
  pages.flatMap(({ text }, index) => (text.includes(sign) ? [index] : []));

describe.skipIf(!browser)('sheets that Chromium prints', () => {
  it.each(Object.entries(SIZES))(
    'on %s split no item, and name form and seed on each page',
    async (paper, size) => {
      const folder = folderOf({ 'every.yaml': everyItem() });
      withPictures(folder);
      const { exit } = await cli(
        folder,
        ...['print', '@every.yaml', '--forms', 'A,B', '--seed', 'spring 26', '--paper', paper],
        ...['--key', '--grid', '--out', '@every.html'],
      );
      expect(exit).toBe(0);
      const html = readFileSync(join(folder, 'every.html'), 'utf8');
      const pages = pdfPages(await pdfOf(marked(html), browser));
      for (const page of pages) expect([page.width, page.height].map(Math.round)).toEqual(size);
      const count = exampleItems().length;
      for (const form of ['a', 'b']) {
        for (let number = 1; number <= count; number++) {
          const [start, end] = ['start', 'end'].map((end) => pageOf(pages, `[${end}${form}${number}]`));
          expect([form, number, start]).toEqual([form, number, end]);
          expect(start).toHaveLength(1);
        }
      }
      // Questions, keys and grids, each first of form A: so the forms change five times.
      const feet = pages.map(({ text }) =>
        FORMS.filter((form) => text.includes(`Form${form}·Seedspring26/${form}`)).join(),
      );
      expect(feet.filter((foot, index) => foot !== feet[index - 1])).toEqual(['A', 'B', 'A', 'B', 'A', 'B']);
    },
    60_000,
  );

  it('break between its options where an item is longer than a page', async () => {
    const options = Array.from({ length: 90 }, (_, i) => ({
      id: `o${i}`,
      text: `Option ${i} of many, long enough for a line`,
      key: i === 0,
    }));
    const items = [{ id: 'long', interaction: 'choice', stem: 'Which?', options }];
    const bank = { format: 'learning-quiz/1', id: 'long', version: '1.0.0', title: 'Long', lang: 'en', items };
    const folder = folderOf({ 'long.yaml': JSON.stringify(bank) });
    expect((await cli(folder, 'print', '@long.yaml', '--out', '@long.pdf')).exit).toBe(0);
    const pages = pdfPages(readFileSync(join(folder, 'long.pdf')));
    expect(pages.length).toBeGreaterThan(1);
    for (let i = 0; i < 90; i++) expect(pageOf(pages, `Option${i}ofmany,longenoughforaline`)).toHaveLength(1);
  }, 60_000);
});
