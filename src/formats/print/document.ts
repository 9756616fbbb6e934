import { wordedBank } from '../../core/bank/translated.js';
import type { Drawing } from '../../core/session/form-bank.js';
import { directionOf } from '../../core/text/direction.js';
import { escaped } from '../page/inline.js';
import { locator } from '../static/passage.js';
import { blockHtml } from '../static/rich.js';
import { markedWords } from '../static/words.js';
import { paperHtml, sureHtml } from './asked.js';
import { gridHtml } from './grid.js';
import { keyHtml } from './key.js';
import { entriesOf, type Entry, type PrintedForm, type PrintParts } from './sheet.js';
import { pageStyles, PRINT_STYLES, type Paper } from './styles.js';
import { onScreen } from './on-screen.js';
import { pointsIn, timeIn, type PrintWords } from './words.js';

/** What is printed, and on what. */
export interface PrintDocument extends PrintParts {
  readonly paper: Paper;
  readonly questions: boolean;
  readonly key: boolean;
  readonly grid: boolean;
  /** Rows of the marking grid. */
  readonly pupils: number;
  /** What the forms were drawn by, beside seed and shuffle: a quiz on a page needs it for the same forms. */
  readonly drawing: Omit<Drawing, 'seed' | 'shuffle'>;
  /** How long there is, in seconds. */
  readonly timeLimit?: number | undefined;
  /** Whether each question has boxes to say how sure one is. */
  readonly confidence?: boolean | undefined;
  /** Name and version of what made it. */
  readonly generator: string;
}

/**
 * Sheets for pupils, then keys, then marking grids, in one document that needs nothing else. Each page has the form's letter
 * and the seed at its foot, and a number that runs through the document. The same parts give the same bytes.
 */
export function printDocument(parts: PrintDocument): string {
  const { bank, lang, words, forms, paper, generator } = parts;
  const { of: worded, lang: tag = lang } = wordedBank(bank, lang);
  const said = markedWords(words, tag);
  const title = escaped(worded.title);
  const drawn = forms.map((form) => ({ form, entries: entriesOf(form.plan, parts), title, said, tag }));
  const sheets = [
    ...(parts.questions ? drawn.map((each) => questionsHtml(each, parts)) : []),
    ...(parts.key ? drawn.map((each) => keysHtml(each, parts)) : []),
    ...(parts.grid ? drawn.map((each) => marksHtml(each, parts)) : []),
  ];
  return `<!doctype html>
<html lang="${escaped(tag)}" dir="${directionOf(tag)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${escaped(generator)}">
<title>${title}</title>
<style>
${pageStyles(
  paper,
  forms.map(({ form, plan }) => ({ form, foot: `${words.form(form)} · ${words.seed(plan.seed)}` })),
)}
${PRINT_STYLES}
</style>
</head>
<body>
${sheets.join('\n')}
</body>
</html>
`;
}

/** A form with what its sheets have in common. `title` is HTML. */
interface Drawn {
  readonly form: PrintedForm;
  readonly entries: readonly Entry[];
  readonly title: string;
  readonly said: PrintWords;
  /** The language of the sheet. */
  readonly tag: string;
}

function questionsHtml({ form, entries, title, said, tag }: Drawn, parts: PrintDocument): string {
  const worths = new Set(entries.map(({ points }) => points));
  const titles = sectionTitles(form, parts);
  const items = entries.map((entry) => {
    const section = titles(entry);
    const heading = section === undefined ? '' : `<h2>${escaped(section)}</h2>\n`;
    return heading + itemHtml(entry, tag, parts, worths.size > 1);
  });
  const lines = [said.name, said.group, said.date].map((label) => `<span><b>${label}</b><i></i></span>`);
  const header =
    `<div class="who">${lines.join('')}</div>` +
    `<p class="instructions">${said.instructions}${totalHtml(entries, said)}${timeHtml(parts.timeLimit, said)}</p>`;
  return sheetHtml('questions', { form, title, said }, header + `<div class="items">\n${items.join('\n')}\n</div>`);
}

const totalHtml = (entries: readonly Entry[], said: PrintWords): string => {
  const total = entries.reduce((sum, { points }) => sum + points, 0);
  return ` <span class="total">${said.total}: ${pointsIn(said, total)}</span>`;
};

const timeHtml = (seconds: number | undefined, said: PrintWords): string =>
  seconds === undefined ? '' : ` <span class="total">${said.time}: ${timeIn(said, seconds)}</span>`;

/** A section's title before the first of its items, where the form keeps the sections in their order. */
function sectionTitles({ plan }: PrintedForm, { bank, lang }: PrintDocument): (entry: Entry) => string | undefined {
  if (plan.shuffle === 'items' || plan.shuffle === 'all') return () => undefined;
  const { of: worded } = wordedBank(bank, lang);
  let last: string | undefined;
  return ({ item }) => {
    const isNew = item.section !== last;
    last = item.section;
    return isNew ? worded.sections?.find(({ id }) => id === item.section)?.title : undefined;
  };
}

function itemHtml(entry: Entry, around: string, parts: PrintDocument, showsPoints: boolean): string {
  const { words, locate, confidence } = parts;
  const { number, item, lang, points } = entry;
  const said = markedWords(words, lang);
  const own = lang === around ? '' : ` lang="${escaped(lang)}" dir="${directionOf(lang)}"`;
  const passage = item.passage === undefined ? '' : `<blockquote>${blockHtml(item.passage)}</blockquote>`;
  const worth = showsPoints && points ? `<span class="worth">${pointsIn(said, points)}</span>` : '';
  const stem = `<div class="stem">${blockHtml(item.stem)}${worth}</div>`;
  return `<section class="item" id="{form}-${number}"${own}><span class="number">${number}</span><div class="body">${passage}${stem}${paperHtml(entry, said, locate)}${confidence ? sureHtml(said) : ''}</div></section>`;
}

function keysHtml({ form, entries, title, said, tag }: Drawn, parts: PrintDocument): string {
  const items = entries.map((entry) => {
    const own = entry.lang === tag ? '' : ` lang="${escaped(entry.lang)}" dir="${directionOf(entry.lang)}"`;
    const words = markedWords(parts.words, entry.lang);
    return `<section class="item"${own}>${keyHtml(entry, parts.bank, words, locator(undefined))}</section>`;
  });
  const screen = `<p class="instructions">${said.onScreen}: <code dir="ltr">${escaped(onScreen(form, parts))}</code></p>`;
  const body = `${screen}<div class="items">\n${items.join('\n')}\n</div>`;
  return sheetHtml('key', { form, title, said, kind: said.key }, body);
}

function marksHtml({ form, entries, title, said }: Drawn, { pupils }: PrintDocument): string {
  const body = gridHtml({ entries, pupils, passMark: form.plan.policy.passMark, words: said });
  return sheetHtml('marks', { form, title, said, kind: said.grid }, body);
}

type Head = Pick<Drawn, 'form' | 'title' | 'said'> & { readonly kind?: string };

/** A sheet with its head: what it is of, what it is, which form. */
function sheetHtml(name: string, { form: { form, plan }, title, said, kind }: Head, body: string): string {
  const what = kind === undefined ? '' : `<p class="kind">${kind} · ${said.forTeacher}</p>`;
  const letter = `<p class="form"><b>${said.form(form)}</b><span>${said.seed(plan.seed)}</span></p>`;
  return `<article class="sheet ${name} form-${form.toLowerCase()}">
<header><div><h1>${title}</h1>${what}</div>${letter}</header>
${body}
</article>`.replaceAll('{form}', form.toLowerCase());
}
