import type { Bank, Item } from '../../core/bank/model.js';
import { redactItem } from '../../core/bank/redact.js';
import { wordedBank, wordedItem } from '../../core/bank/translated.js';
import type { ItemType } from '../../core/item-type.js';
import { modelOf } from '../../core/report/solution.js';
import { directionOf } from '../../core/text/direction.js';
import { escaped } from '../page/inline.js';
import { askedHtml } from './asked.js';
import { locator, passageHtml } from './passage.js';
import { blockHtml } from './rich.js';
import { markedWords, type StaticWords } from './words.js';

/** What the questions of a bank are written out from. */
export interface StaticParts {
  /** Compiled, with its keys. */
  readonly bank: Bank;
  readonly find: (interaction: string) => ItemType | undefined;
  readonly words: StaticWords;
  /** In whose words, where the bank has them: the bank's own without it. */
  readonly lang?: string | undefined;
  /** Without solutions, rationales and passages. */
  readonly redact?: boolean;
  /** The bank's address, which those of its pictures and sources are relative to. */
  readonly src?: string | undefined;
  /** Whether the bank's title stands above. */
  readonly heading?: boolean;
}

/**
 * The questions of a bank as HTML that needs neither script nor style: sections, numbered items, and below each, folded up,
 * its solution with rationale and passage. Drafts and what was withdrawn are left out. What an author wrote is escaped, or
 * comes from the safe tree. It is one element, to stand in `<learning-quiz>`. The same parts give the same bytes.
 */
export function staticMarkup(parts: StaticParts): string {
  const { bank, heading } = parts;
  const worded = wordedBank(bank, parts.lang ?? bank.lang ?? 'en');
  const tag = worded.lang ?? 'en';
  const items = bank.items.filter(({ draft, withdrawn }) => !draft && !withdrawn);
  const known = new Set(worded.of.sections?.map(({ id }) => id));
  const groups = [
    ...(worded.of.sections ?? []).map(({ id, title }) => ({
      title,
      items: items.filter(({ section }) => section === id),
    })),
    { title: undefined, items: items.filter(({ section }) => section === undefined || !known.has(section)) },
  ];
  let from = 1;
  const shown = groups.flatMap(({ title, items: its }) => {
    if (!its.length) return [];
    const list = its.map((item) => entryHtml(item, parts, tag)).join('\n');
    const start = from === 1 ? '' : ` start="${from}"`;
    from += its.length;
    return `${title === undefined ? '' : `<h3>${escaped(title)}</h3>\n`}<ol class="quiz-items"${start}>\n${list}\n</ol>`;
  });
  const title = heading ? `<h2>${escaped(worded.of.title)}</h2>\n` : '';
  return `<div slot="fallback" class="quiz-static" lang="${escaped(tag)}" dir="${directionOf(tag)}">\n${title}${shown.join('\n')}\n</div>`;
}

/** @param around The language of what stands around it. */
function entryHtml(item: Item, { bank, find, words, lang, redact = false, src }: StaticParts, around: string): string {
  const { of: worded, lang: tag = around } = wordedItem(item, lang ?? around, bank.lang);
  const said = markedWords(words, tag);
  const type = find(item.interaction);
  const passage = worded.passage === undefined ? '' : `<blockquote>${blockHtml(worded.passage)}</blockquote>\n`;
  const stem = blockHtml(worded.stem, ' class="quiz-stem"');
  const rest = type ? askedHtml(redactItem(worded, type), said, locator(src)) : '';
  const told = redact || !type ? '' : `\n${solvedHtml(worded, type, bank, said, src)}`;
  const own = tag === around ? '' : ` lang="${escaped(tag)}" dir="${directionOf(tag)}"`;
  return `<li${own}>${passage}${stem}\n${rest}${told}</li>`;
}

function solvedHtml(item: Item, type: ItemType, bank: Bank, words: StaticWords, src: string | undefined): string {
  const { rationale, evidence = [] } = item;
  const why = rationale === undefined ? '' : `<p><strong>${words.rationale}</strong></p>${blockHtml(rationale)}`;
  const passages = evidence.map((each) => passageHtml(each, bank, locator(src))).join('');
  return `<details><summary>${words.showSolution}</summary>${solutionHtml(item, type, words)}${why}${passages}</details>`;
}

/** What the item itself gives as its model, else the response that earns the maximum, in words. */
function solutionHtml(item: Item, type: ItemType, { lang }: StaticWords): string {
  const model = modelOf(item);
  if (model !== undefined) return blockHtml(model);
  return `<p>${escaped(type.describe(item, type.keyResponse(item, lang)))}</p>`;
}
