import type { Bank } from '../../../src/core/bank/model.js';
import { digest } from '../../../src/core/check/digest.js';
import { csv, itemsCsv, pupilsCsv } from '../../../src/core/report/class-csv.js';
import { skippedOf, statementsOf } from '../../../src/core/report/statements.js';
import { findItemType } from '../../../src/entries/core.js';
import { EMPTY } from './keeper.js';
import type { Results } from './results.js';

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export type ExportKind = 'pupils' | 'questions' | 'codes' | 'statements' | 'json';

/** What each is called on its button. */
export const EXPORTS: readonly (readonly [ExportKind, string])[] = [
  ['pupils', 'Pupils (CSV)'],
  ['questions', 'Questions (CSV)'],
  ['codes', 'Codes (CSV)'],
  ['statements', 'xAPI statements'],
  ['json', 'All as JSON'],
];

/** A UUID made of a code, so that the same result is the same registration whenever it is exported (RFC 9562, version 8). */
export function registrationOf(code: string): string {
  const hex = digest(code) + digest(`${code} `);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param homePage Under which pupils are named in statements. */
export function exported(kind: ExportKind, results: Results, bank: Bank, homePage: string): ExportFile {
  const { pupils, report } = results;
  const called = (end: string, type: string, text: string): ExportFile => ({ name: `${bank.id}-${end}`, type, text });
  switch (kind) {
    case 'pupils':
      return called('pupils.csv', 'text/csv', pupilsCsv(pupils.map((pupil) => pupil.report)));
    case 'questions':
      return called('questions.csv', 'text/csv', itemsCsv(report));
    case 'codes':
      return called(
        'codes.csv',
        'text/csv',
        csv([['code', 'name'], ...pupils.map(({ code, name = '' }) => [code, name])]),
      );
    case 'statements':
      return called('statements.jsonl', 'application/x-ndjson', statementLines(results, bank, homePage));
    case 'json': {
      const kept = pupils.map(({ code, name }) => (name === undefined ? { code } : { code, name }));
      const json = { ...EMPTY, results: kept, report, pupils: pupils.map((pupil) => pupil.report) };
      return called('class.json', 'application/json', `${JSON.stringify(json, null, 2)}\n`);
    }
  }
}

/** One statement a line; who gave no name is told apart by a number made of the code. */
const statementLines = ({ pupils }: Results, bank: Bank, homePage: string): string =>
  pupils
    .flatMap(({ session, code, name }) => {
      const registration = registrationOf(code);
      const options = {
        name: name ?? `pupil-${registration.slice(0, 8)}`,
        homePage,
        registration,
        activity: `${homePage}/banks/${encodeURIComponent(bank.id)}`,
      };
      return [...statementsOf(session, bank, findItemType, options), ...skippedOf(session, bank, options)];
    })
    .map((statement) => `${JSON.stringify(statement)}\n`)
    .join('');
