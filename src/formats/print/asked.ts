import { letterOf } from '../../core/codes/typed-signs.js';
import { isObject } from '../../core/json.js';
import { formatNumber } from '../../core/scoring/read-number.js';
import { plainText, type Text } from '../../core/text/tree.js';
import { escaped } from '../page/inline.js';
import {
  GAP,
  isText,
  labelHtml,
  objects,
  pictureHtml,
  unitHtml,
  wordsOf,
  type Fields,
  type Locate,
} from '../static/fields.js';
import { blockHtml, inlineHtml } from '../static/rich.js';
import { figureHtml, placedPicture, placesOf } from './figure.js';
import type { Entry } from './sheet.js';
import type { PrintWords } from './words.js';

/** A box to tick or to write one sign into; the round one where a single box is to be ticked. */
const BOX = '<span class="box"></span>';
const ROUND = '<span class="box round"></span>';
/** A place to write a word or a number. */
const BLANK = '<span class="blank"></span>';
const LINE = '<div class="line"></div>';

/** How many lines there are to write on, by what the key is. */
const LINES = { word: 1, card: 2, model: 7 } as const;
/** Up to so many letters options stand beside each other. */
const SHORT = 26;

/**
 * What an item asks beside its stem, for who has nothing but a pen: by the fields that its type leaves in the *redacted* item.
 * `words` are HTML.
 */
export function paperHtml(entry: Entry, words: PrintWords, locate: Locate): string {
  const { asked, item, figure, lang } = entry;
  const places = placesOf(asked);
  const shown = [
    figure ? figureHtml(figure, places, lang) : places.length ? placedPicture(asked['image'], places, locate) : '',
    places.length ? '' : pictureHtml(asked['image'], locate),
    isText(asked['text']) ? textHtml(asked['text'], entry, words) : '',
    scaleHtml(asked, lang, words),
    pairsHtml(asked, words),
    tableHtml(asked, words),
    optionsHtml(asked, words, locate),
    choicesHtml(places, asked, words, (index) => String(index + 1), locate),
  ].join('');
  const own = shown || linesHtml(entry, words);
  return own + checklistHtml(item['checklist'], words);
}

/** Lines to write on: one with the unit for a number, more for what is told in sentences. */
function linesHtml({ asked, item }: Entry, words: PrintWords): string {
  if (asked['scope'] === 'article') return `${noteHtml(words.copyOut)}${LINE.repeat(2)}`;
  if (item['model'] !== undefined) return LINE.repeat(LINES.model);
  if (item['back'] !== undefined) return LINE.repeat(LINES.card);
  const unit = unitHtml(asked);
  const isNumber = objects(item['keys']).some(({ value }) => typeof value === 'number');
  return isNumber || unit ? `<p class="entry">${BLANK}${unit}</p>` : LINE.repeat(LINES.word);
}

/** A box for each of three words, to say how sure one is. */
export const sureHtml = ({ howSure, unsure, fairlySure, sure }: PrintWords): string =>
  `<p class="sure">${howSure} ${[unsure, fairlySure, sure].map((level) => `<span>${ROUND} ${level}</span>`).join(' ')}</p>`;

const noteHtml = (words: string): string => `<p class="note">${words}</p>`;

function textHtml(text: Text, { asked, parts }: Entry, words: PrintWords): string {
  const { gaps } = asked;
  if (!isObject(gaps)) return noteHtml(words.underline) + markedHtml(text, parts);
  const numbers = gapNumbers(text, gaps);
  const fill = (value: string): string =>
    value
      .split(GAP)
      .map((part, index) => (index % 2 ? gapHtml(part.trim(), gaps, numbers) : escaped(part)))
      .join('');
  const menus = [...numbers].flatMap(([name, number]) => {
    const options = isObject(gaps[name]) ? objects(gaps[name]['options']) : [];
    if (!options.length) return [];
    const choices = options.map(
      (option, index) => `<span class="option">${ROUND}${labelled(letterOf(index))}${wordsOf(option)}</span>`,
    );
    return [`<p class="menu"><span class="gap">(${number})</span>${choices.join(' ')}</p>`];
  });
  return `<div class="gaps">${blockHtml(text, '', fill)}</div>${menus.join('')}`;
}

/** A text to underline in, with the numbers of its parts; its paragraphs are parted by empty lines, since it is plain words. */
function markedHtml(text: Text, parts: Entry['parts']): string {
  if (typeof text !== 'string') return `<blockquote class="marked">${blockHtml(text)}</blockquote>`;
  let at = 0;
  const pieces = parts.map(({ start, end, number }) => {
    const before = text.slice(at, start);
    at = end;
    return paragraphed(before) + (number === undefined ? '' : `<sup>${number}</sup>`) + escaped(text.slice(start, end));
  });
  return `<blockquote class="marked"><p>${pieces.join('')}${paragraphed(text.slice(at))}</p></blockquote>`;
}

const paragraphed = (text: string): string => escaped(text).replace(/\n\s*\n/g, '</p><p>');

/** The gaps of a text in the order in which they stand there, with their numbers. */
export function gapNumbers(text: Text, gaps: Fields): ReadonlyMap<string, number> {
  const names = [...plainText(text).matchAll(new RegExp(GAP, 'g'))].map(([, name = '']) => name.trim());
  const known = [...new Set([...names, ...Object.keys(gaps)])].filter((name) => Object.hasOwn(gaps, name));
  return new Map(known.map((name, index) => [name, index + 1]));
}

function gapHtml(name: string, gaps: Fields, numbers: ReadonlyMap<string, number>): string {
  const gap = gaps[name];
  const number = `<span class="gap">(${numbers.get(name) ?? '?'})</span>`;
  return `<span class="fill">${number}${BLANK}</span>${isObject(gap) ? unitHtml(gap) : ''}`;
}

/** A line from end to end in ten parts, with five numbers, and a place to write the number. */
function scaleHtml(fields: Fields, lang: string, words: PrintWords): string {
  const { min, max } = fields;
  if (typeof min !== 'number' || typeof max !== 'number') return '';
  const at = [0, 0.25, 0.5, 0.75, 1].map((part) => min + (max - min) * part);
  const ends = at.map((value) => `<span>${escaped(formatNumber(Number(value.toPrecision(12)), lang))}</span>`).join('');
  const ticks = '<i></i>'.repeat(20);
  return `${noteHtml(words.scale)}<div class="scale" dir="ltr"><div class="ticks">${ticks}</div><div class="ends">${ends}</div></div><p class="entry">${BLANK}${unitHtml(fields)}</p>`;
}

/** Lefts with a line before each for a letter, and beside them the rights with their letters. */
function pairsHtml({ pairs, extra }: Fields, words: PrintWords): string {
  const lefts = objects(pairs).map(({ left }) => (isObject(left) ? wordsOf(left) : ''));
  if (!lefts.length) return '';
  const rows = lefts.map(
    (left, index) =>
      `<li><span class="letterline"></span><span class="label">${index + 1}</span><span>${left}</span></li>`,
  );
  const rights = objects(extra).map(
    (right, index) => `<li>${labelled(letterOf(index))}<span>${wordsOf(right)}</span></li>`,
  );
  return `${noteHtml(words.letters)}<div class="pairs"><ul>${rows.join('')}</ul><ul>${rights.join('')}</ul></div>`;
}

const labelled = (label: string): string => `<span class="label">${label}</span>`;

/** Rows and columns, or what is sorted and where to. */
function tableHtml(fields: Fields, words: PrintWords): string {
  const isSorted = Array.isArray(fields['categories']);
  const heads = objects(isSorted ? fields['categories'] : fields['columns']);
  if (!heads.length) return '';
  const many = isSorted && fields['choose'] === 'many';
  const row = (each: Fields): string =>
    `<tr><th scope="row">${wordsOf(each)}</th>${heads.map(() => `<td>${many ? BOX : ROUND}</td>`).join('')}</tr>`;
  const rows = objects(isSorted ? fields['options'] : fields['rows']).map(row);
  const head = `<tr><td></td>${heads.map((each, index) => `<th scope="col">${labelled(letterOf(index))} ${wordsOf(each)}</th>`).join('')}</tr>`;
  const note = [many ? words.eachRowMany : words.eachRow, ...(fields['none'] === true ? [words.emptyRow] : [])].join(
    ' ',
  );
  return `${noteHtml(note)}<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`;
}

function optionsHtml(fields: Fields, words: PrintWords, locate: Locate): string {
  if (fields['categories']) return '';
  return choicesHtml(objects(fields['options']), fields, words, letterOf, locate);
}

/** Options with a box before each: to be ticked, or, where they are mixed, to be numbered. */
function choicesHtml(
  options: readonly Fields[],
  fields: Fields,
  words: PrintWords,
  label: (index: number) => string,
  locate: Locate,
): string {
  if (!options.length) return '';
  const { mixed, choose } = fields;
  const box = mixed ? '<span class="box large"></span>' : choose === 'many' ? BOX : ROUND;
  const note = mixed ? words.numbers : choose === 'many' ? words.chooseMany : words.chooseOne;
  const items = options.map(
    (option, index) => `<li>${box}${labelled(label(index))}<div class="option">${labelHtml(option, locate)}</div></li>`,
  );
  return `${noteHtml(note)}<ul class="options${looksOf(options, mixed === true)}">${items.join('')}</ul>`;
}

function looksOf(options: readonly Fields[], isOrdered: boolean): string {
  if (options.some(({ image }) => image)) return ' pictures';
  const isShort = options.every(({ text, name }) => {
    const words = isText(text) ? text : isText(name) ? name : '';
    return plainText(words).length <= SHORT;
  });
  return isShort && !isOrdered && options.length > 3 ? ' short' : '';
}

function checklistHtml(points: unknown, words: PrintWords): string {
  const texts = Array.isArray(points) ? points.filter(isText) : [];
  if (!texts.length) return '';
  const items = texts.map((text) => `<li>${BOX}<span class="option">${inlineHtml(text)}</span></li>`);
  return `${noteHtml(words.ownCheck)}<ul class="options">${items.join('')}</ul>`;
}
