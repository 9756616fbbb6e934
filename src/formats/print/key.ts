import type { Bank } from '../../core/bank/model.js';
import { letterOf } from '../../core/codes/typed-signs.js';
import { isObject } from '../../core/json.js';
import { formatNumber } from '../../core/scoring/read-number.js';
import { acceptedRange, type Tolerant } from '../../core/scoring/tolerance.js';
import type { Text } from '../../core/text/tree.js';
import { escaped } from '../page/inline.js';
import { isText, objects, wordsOf, type Fields, type Locate } from '../static/fields.js';
import { passageHtml } from '../static/passage.js';
import { blockHtml } from '../static/rich.js';
import { gapNumbers } from './asked.js';
import type { Entry } from './sheet.js';
import { pointsIn, type PrintWords } from './words.js';

/** What earns an item's points in the numbers and letters of its sheet, why, and the passage that proves it. */
export function keyHtml(entry: Entry, bank: Bank, words: PrintWords, locate: Locate): string {
  const { number, item, points } = entry;
  const { rationale, evidence = [] } = item;
  const why = rationale === undefined ? '' : `<div class="why">${blockHtml(rationale)}</div>`;
  const passages = evidence.map((each) => passageHtml(each, bank, locate)).join('');
  const worth = points ? pointsIn(words, points) : words.notGraded;
  return (
    `<span class="number">${number}</span><div class="body"><div class="keyed">${keyedHtml(entry, words)}</div>` +
    `${why}${passages && `<div class="passages">${passages}</div>`}</div><span class="worth">${worth}</span>`
  );
}

/** The key by the fields that the item has, as its sheet shows them. */
function keyedHtml(entry: Entry, words: PrintWords): string {
  const { item, asked, type, lang } = entry;
  const model = (item['back'] ?? item['model']) as Text | undefined;
  if (model !== undefined) return blockHtml(model);
  const response = type.keyResponse(item, lang);
  const { gaps } = asked;
  if (isObject(gaps) && isText(asked['text'])) return gapsKeys(entry, gapNumbers(asked['text'], gaps), response, words);
  if (isObject(response)) {
    const rights = objects(asked['extra']);
    if (Array.isArray(asked['pairs'])) return pairKeys(objects(asked['pairs']), rights, response);
    const targets = objects(asked['categories'] ?? asked['columns']);
    if (targets.length) return rowKeys(objects(asked['rows'] ?? asked['options']), targets, response);
  }
  const ids: readonly unknown[] = Array.isArray(response) ? response : [];
  if (asked['mixed'] === true) return orderKeys(objects(asked['options']), ids);
  if (asked['places']) return chosenKeys(objects(asked['places']), ids, (index) => String(index + 1));
  if (asked['options']) {
    return chosenKeys(objects(asked['options']), ids, letterOf) + partsOf(objects(asked['options']), item, ids, lang);
  }
  const typed = typedKeys(item, lang, words);
  return typed || `<p>${partKeys(entry, ids)}${escaped(type.describe(item, response))}</p>`;
}

/** The numbers of the parts that are marked, as they are typed in. */
function partKeys({ parts }: Entry, marks: readonly unknown[]): string {
  const runs = marks.flatMap((mark) => {
    const { start = 0, end = 0 } = mark as { readonly start?: number; readonly end?: number };
    const own = parts.flatMap((part, index) => (part.start < end && start < part.end ? [index + 1] : []));
    const [from, to] = [own[0], own.at(-1)];
    return from === undefined ? [] : [from === to ? `${from}` : `${from}-${to}`];
  });
  return runs.length ? `${letters(runs.join(' '))} ` : '';
}

const letters = (text: string): string => `<b class="letters">${text}</b>`;
const rowsHtml = (rows: readonly string[]): string =>
  `<ul class="keys">${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;

/** Options or places: what they are called on the sheet, then their words. */
function chosenKeys(options: readonly Fields[], ids: readonly unknown[], label: (index: number) => string): string {
  return rowsHtml(
    options.flatMap((option, index) =>
      ids.includes(option['id']) ? [`${letters(label(index))} ${wordsOf(option)}`] : [],
    ),
  );
}

/** What earns or costs a part of the points, beside the key. */
function partsOf(options: readonly Fields[], item: Fields, ids: readonly unknown[], lang: string): string {
  const credits = new Map(objects(item['options']).map(({ id, credit }) => [id, credit]));
  const rows = options.flatMap((option, index) => {
    const credit = credits.get(option['id']);
    if (typeof credit !== 'number' || (ids.includes(option['id']) && credit === 1)) return [];
    return [`${letterOf(index)} ${percentIn(lang, credit)}`];
  });
  return rows.length ? `<p class="parts">${rows.join(' · ')}</p>` : '';
}

const percentIn = (lang: string, share: number): string =>
  escaped(new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(share));

/** The number of each option, in the order in which the sheet has them. */
const orderKeys = (options: readonly Fields[], ids: readonly unknown[]): string =>
  rowsHtml(
    options.map(
      (option, index) => `${letters(`${letterOf(index)} ${ids.indexOf(option['id']) + 1}`)} ${wordsOf(option)}`,
    ),
  );

const pairKeys = (pairs: readonly Fields[], rights: readonly Fields[], response: Fields): string =>
  rowsHtml(
    pairs.map(({ left }, index) => {
      const id = isObject(left) ? response[String(left['id'])] : undefined;
      const right = rights.findIndex((each) => each['id'] === id);
      const [from, to] = [isObject(left) ? wordsOf(left) : '', wordsOf(rights[right] ?? {})];
      return `${letters(`${index + 1} ${letterOf(right)}`)} ${from} – ${to}`;
    }),
  );

const rowKeys = (rows: readonly Fields[], targets: readonly Fields[], response: Fields): string =>
  rowsHtml(
    rows.map((row) => {
      const given = response[String(row['id'])];
      const ids: readonly unknown[] = Array.isArray(given) ? given : [given];
      const found = targets.flatMap((target, index) =>
        ids.includes(target['id']) ? [`${letterOf(index)} ${wordsOf(target)}`] : [],
      );
      return `${wordsOf(row)} – ${letters(found.join(', ') || '–')}`;
    }),
  );

/** Each gap by its number: the keys of what is typed, the letter of what is chosen. */
function gapsKeys(
  { item, asked, lang }: Entry,
  numbers: ReadonlyMap<string, number>,
  response: unknown,
  words: PrintWords,
): string {
  const gaps = (item['gaps'] ?? {}) as Readonly<Record<string, Fields>>;
  const menus = (asked['gaps'] ?? {}) as Readonly<Record<string, Fields>>;
  const given = isObject(response) ? response : {};
  return [...numbers]
    .map(([name, number]) => {
      const ids: readonly unknown[] = Array.isArray(given[name]) ? given[name] : [];
      const options = objects(menus[name]?.['options']);
      const keyed = options.length
        ? chosenKeys(options, ids, letterOf) + partsOf(options, gaps[name] ?? {}, ids, lang)
        : typedKeys(gaps[name] ?? {}, lang, words);
      return `<div class="gapkey"><span class="gap">(${number})</span>${keyed}</div>`;
    })
    .join('');
}

/** Each key of what is typed, with what it earns where that is not everything. */
function typedKeys(field: Fields, lang: string, words: PrintWords): string {
  const rows = objects(field['keys']).flatMap((key) => {
    const said = typeof key['value'] === 'number' ? valueKey(key, field, lang, words) : wordKey(key);
    const { credit } = key;
    return said ? [said + (typeof credit === 'number' ? ` (${percentIn(lang, credit)})` : '')] : [];
  });
  return rows.length ? rowsHtml(rows) : '';
}

/** A star stands for anything, unless a stroke before it says that it is one. */
const wordKey = ({ text }: Fields): string =>
  typeof text === 'string' ? letters(escaped(text.replace(/\\\*|\*/g, (sign) => (sign === '*' ? '…' : '*')))) : '';

/** A number with its unit, and the range that is accepted with it. */
function valueKey(key: Fields, { unit, units }: Fields, lang: string, words: PrintWords): string {
  const own = isObject(units) ? Object.keys(units).find((name) => units[name] === 1) : unit;
  const named = (value: number): string => formatNumber(value, lang) + (typeof own === 'string' ? `\u00a0${own}` : '');
  const tolerant = key as unknown as Tolerant;
  const [least, most] = acceptedRange(tolerant).map((end) => Number(end.toPrecision(12)));
  const { within } = key;
  const value = letters(escaped(named(tolerant.value)));
  if (typeof within === 'number') return `${value} · ${words.within(named(within))}`;
  return least === most ? value : `${value} (${words.range(named(least ?? 0), named(most ?? 0))})`;
}
