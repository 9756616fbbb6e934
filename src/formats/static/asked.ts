import { isObject } from '../../core/json.js';
import type { Item } from '../../core/bank/model.js';
import type { Text } from '../../core/text/tree.js';
import { escaped } from '../page/inline.js';
import { GAP, isText, labelHtml, objects, pictureHtml, unitHtml, wordsOf, type Fields, type Locate } from './fields.js';
import { blockHtml, inlineHtml } from './rich.js';
import type { StaticWords } from './words.js';

/** A gap to write in, for who has the questions on paper. */
const BLANK = '<span class="quiz-blank">______</span>';

/**
 * What an item asks beside its stem, as HTML that needs no script: by the fields that its type leaves in the *redacted*
 * item, so that nothing here can tell the key. `words` are HTML. An item with nothing to choose from gets a line to write on.
 */
export function askedHtml(asked: Item, words: StaticWords, locate: Locate): string {
  const fields = asked as Record<string, unknown>;
  const shown = [
    pictureHtml(fields['image'], locate),
    isText(fields['text']) ? textHtml(fields['text'], fields['gaps']) : '',
    scaleHtml(fields, words.lang),
    pairsHtml(fields),
    tableHtml(fields),
    listHtml('ul', objects(fields['categories']), locate),
    chooseHtml(fields, words),
    listHtml(fields['mixed'] === true ? 'ul' : 'ol type="A"', objects(fields['options']), locate),
    listHtml('ul', objects(fields['places']), locate),
  ].join('');
  const own =
    shown || fields['scope'] === 'article' ? shown : `<p>${words.responseLabel}: ${BLANK}${unitHtml(fields)}</p>`;
  return own + checklistHtml(fields['checklist']);
}

/** "Choose one." belongs to what has options or places alone: categories are chosen for each. */
function chooseHtml(fields: Fields, { chooseOne, chooseMany }: StaticWords): string {
  const chosen = fields['options'] ?? fields['places'];
  if (!chosen || fields['mixed'] || fields['categories']) return '';
  return `<p class="quiz-note">${fields['choose'] === 'many' ? chooseMany : chooseOne}</p>`;
}

function listHtml(tag: string, entries: readonly Fields[], locate: Locate): string {
  if (!entries.length) return '';
  return `<${tag}>${entries.map((entry) => `<li>${labelHtml(entry, locate)}</li>`).join('')}</${tag.slice(0, 2)}>`;
}

function textHtml(text: Text, gaps: unknown): string {
  if (!isObject(gaps)) return `<blockquote>${blockHtml(text)}</blockquote>`;
  const fill = (value: string): string =>
    value
      .split(GAP)
      .map((part, index) => (index % 2 ? gapHtml(gaps[part.trim()]) : escaped(part)))
      .join('');
  return blockHtml(text, '', fill);
}

function gapHtml(gap: unknown): string {
  if (!isObject(gap)) return BLANK;
  const options = objects(gap['options']).map(wordsOf);
  return options.length ? `<span class="quiz-blank">[ ${options.join(' / ')} ]</span>` : BLANK + unitHtml(gap);
}

function scaleHtml(fields: Fields, lang: string): string {
  const { min, max } = fields;
  if (typeof min !== 'number' || typeof max !== 'number') return '';
  const number = (value: number): string => escaped(value.toLocaleString(lang));
  return `<p>${number(min)} … ${BLANK} … ${number(max)}${unitHtml(fields)}</p>`;
}

/** Lefts with a line behind each, then the rights. */
function pairsHtml({ pairs, extra }: Fields): string {
  const lefts = objects(pairs).map(({ left }) => (isObject(left) ? wordsOf(left) : ''));
  if (!lefts.length) return '';
  const rights = objects(extra).map(wordsOf);
  const rows = lefts.map((left) => `<li>${left} – ${BLANK}</li>`).join('');
  return `<ol>${rows}</ol><ol type="A">${rights.map((right) => `<li>${right}</li>`).join('')}</ol>`;
}

function tableHtml({ rows, columns }: Fields): string {
  const heads = objects(columns);
  if (!heads.length) return '';
  const head = `<tr><td></td>${heads.map((each) => `<th scope="col">${wordsOf(each)}</th>`).join('')}</tr>`;
  const body = objects(rows).map(
    (row) => `<tr><th scope="row">${wordsOf(row)}</th>${heads.map(() => '<td>☐</td>').join('')}</tr>`,
  );
  // On a narrow screen it is scrolled by itself, by keyboard too.
  return `<div class="quiz-wide" tabindex="0"><table><thead>${head}</thead><tbody>${body.join('')}</tbody></table></div>`;
}

function checklistHtml(points: unknown): string {
  const texts = Array.isArray(points) ? points.filter(isText) : [];
  return texts.length ? `<ul>${texts.map((text) => `<li>${inlineHtml(text)}</li>`).join('')}</ul>` : '';
}
