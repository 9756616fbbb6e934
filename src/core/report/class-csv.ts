import type { PupilReport } from './class-pupils.js';
import type { ClassReport } from './class-report.js';

/** A cell of CSV; what a spreadsheet would take for a formula is made a text. */
function cell(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV (RFC 4180). */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** The items as CSV (RFC 4180). */
export const itemsCsv = ({ items }: ClassReport): string =>
  csv([
    [
      'item',
      'interaction',
      'objective',
      'learners',
      'attempted',
      'facility',
      'sd',
      'discrimination',
      'upperLower',
      'seconds',
      'flags',
    ],
    ...items.map((item) => [
      item.id,
      item.interaction,
      item.objective ?? '',
      item.learners,
      item.attempted,
      item.facility,
      item.sd,
      item.discrimination,
      item.upperLower,
      item.time === null ? null : item.time / 1000,
      item.flags.map(({ code }) => code).join(' '),
    ]),
  ]);

/** The pupils as CSV, with the items that each has missed. */
export const pupilsCsv = (pupils: readonly PupilReport[]): string =>
  csv([
    ['name', 'points', 'of', 'attempted', 'asked', 'missed'],
    ...pupils.map(({ name = '', score, attempted, asked, readAgain }) => [
      name,
      score.raw,
      score.max,
      attempted,
      asked,
      readAgain.flatMap(({ missed }) => missed.map(({ id }) => id)).join(' '),
    ]),
  ]);
