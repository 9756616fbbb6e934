import { formatNumber } from '../../core/scoring/read-number.js';
import { escaped } from '../page/inline.js';
import type { Entry } from './sheet.js';
import type { PrintWords } from './words.js';

/** So many questions stand side by side; more go into a table of their own. */
const COLUMNS = 20;
/** Shares of the points, in percent, whose points the foot of the grid tells. */
const SHARES = [95, 90, 85, 80, 75, 70, 65, 60, 55, 50, 40, 30] as const;

/** A dash behind which no line ends. */
const JOINED = '–\u2060';

export interface GridParts {
  readonly entries: readonly Entry[];
  /** How many pupils there is room for. */
  readonly pupils: number;
  /** The share of the points that is a pass; none without it. */
  readonly passMark: number | null;
  /** As HTML. */
  readonly words: PrintWords;
}

/** A row for each pupil, a box for each question with what it is worth above, the total, and how many points a share is. */
export function gridHtml({ entries, pupils, passMark, words }: GridParts): string {
  const parts = Math.max(1, Math.ceil(entries.length / COLUMNS));
  const size = Math.ceil(entries.length / parts);
  const total = entries.reduce((sum, { points }) => sum + points, 0);
  const tables = Array.from({ length: parts }, (_, part) => {
    const own = entries.slice(part * size, (part + 1) * size);
    return tableHtml(own, part === parts - 1 ? total : undefined, pupils, words);
  });
  return `${tables.join('')}<p class="note">${words.typedHow}</p>${cutHtml(total, passMark, words)}`;
}

/** @param total Of all questions, under the last of them; not in a table whose questions go on. */
function tableHtml(entries: readonly Entry[], total: number | undefined, pupils: number, words: PrintWords): string {
  const last = (cell: string): string => (total === undefined ? '' : cell);
  const number = (value: number): string => escaped(formatNumber(value, words.lang));
  const heads = entries.map((entry) => `<th scope="col">${entry.number}</th>`).join('');
  const most = entries.map(({ points }) => `<td>${points ? number(points) : '–'}</td>`).join('');
  const typed = entries
    .map((entry) => `<td><span>${escaped(entry.typed.replaceAll('–', JOINED))}</span></td>`)
    .join('');
  const cells = entries.map(() => '<td></td>').join('');
  const rows = Array.from(
    { length: pupils },
    (_, index) => `<tr><th scope="row"><span>${index + 1}</span></th>${cells}${last('<td class="sum"></td>')}</tr>`,
  );
  return (
    `<table class="grid"><thead><tr><th scope="col" class="pupil">${words.name}</th>${heads}${last(`<th scope="col" class="sum">${words.total}</th>`)}</tr>` +
    `<tr class="most"><th scope="row">${words.most}</th>${most}${last(`<td class="sum">${number(total ?? 0)}</td>`)}</tr>` +
    `<tr class="typed"><th scope="row">${words.typed}</th>${typed}${last('<td class="sum"></td>')}</tr></thead>` +
    `<tbody>${rows.join('')}</tbody></table>`
  );
}

/** From how many points on a share of them is reached; the least that is a pass in its own column. */
function cutHtml(total: number, passMark: number | null, words: PrintWords): string {
  if (!total) return '';
  const needed = (share: number): string => escaped(formatNumber(Math.ceil(total * share * 2 - 1e-9) / 2, words.lang));
  const shares = SHARES.map((share) => ({ head: `${share}\u00a0%`, points: needed(share / 100) }));
  const pass = passMark === null ? [] : [{ head: words.pass, points: needed(passMark) }];
  const cells = [...shares, ...pass];
  return (
    `<table class="cuts"><caption>${words.cutLines}</caption><thead><tr>${cells.map(({ head }) => `<th scope="col">${head}</th>`).join('')}</tr></thead>` +
    `<tbody><tr>${cells.map(({ points }) => `<td>≥ ${points}</td>`).join('')}</tr></tbody></table>`
  );
}
