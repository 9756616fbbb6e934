import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bank } from '../../core/bank/model.js';
import { collectCodes, givenCodes, type GivenCode, type Refused } from '../../core/codes/collect.js';
import { rebuildSession } from '../../core/codes/rebuild.js';
import { learnerOf, type Learner } from '../../core/report/class-learner.js';
import { itemsCsv, pupilsCsv } from '../../core/report/class-csv.js';
import { pupilReport, type PupilReport } from '../../core/report/class-pupils.js';
import { reportOfClass, type ClassReport } from '../../core/report/class-report.js';
import { ClassTally } from '../../core/report/class-tally.js';
import { checkBank, findItemType } from '../../entries/core.js';
import { readText } from '../../formats/files/read-text.js';
import { UsageError, type ExitCode } from '../command.js';
import { findingLine, placed, sorted, spoken } from '../finding.js';
import type { Io } from '../io.js';
import { contentFault, loadBank } from '../load.js';
import type { ReportOptions } from './command.js';
import { packageVersion } from '../version.js';
import { writeOut } from '../written.js';
import { refusedLine, reportText } from './text.js';

/** What `report --json` prints. */
export interface ReportJson extends ClassReport {
  readonly format: 'learning-quiz-report/1';
  /** Lines that gave no result. */
  readonly refused: readonly (Refused & { readonly file: string })[];
  /** With `--pupils`. */
  readonly pupils?: readonly PupilReport[];
}

const STATEMENTS = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/**
 * `learning-quiz report`: how a class did, from result codes or from xAPI statements.
 *
 * @returns 1 where the bank breaks the format, or a line is no result of it.
 * @throws {UsageError} Where a file is not there, or DuckDB is needed and not installed.
 */
export async function runReport(results: readonly string[], options: ReportOptions, io: Io): Promise<ExitCode> {
  const { out } = options;
  if (out !== undefined && !/\.html?$/i.test(out)) {
    throw new UsageError(`--out takes a file that ends in .html, not “${out}”.`);
  }
  const bank = await bankOf(options.bank, io);
  if (!bank) return 1;
  const { codes, statements } = await sortedFiles(results);
  if (statements.length && options.pupils) {
    throw new UsageError('--pupils is for result codes: statements may be of millions, and are not kept.');
  }
  const tally = new ClassTally();
  const pupils: PupilReport[] = [];
  const refused: (Refused & { readonly file: string })[] = [];
  const collected = await codesOf(codes, bank, io);
  for (const { learner } of collected.learners) {
    tally.add(learner);
    if (options.pupils) pupils.push(pupilReport(learner, bank));
  }
  refused.push(...collected.refused);
  if (statements.length) {
    const { statementLearners } = await import('./statements.js');
    for await (const learner of statementLearners(statements, bank, io)) tally.add(learner);
  }
  const report = reportOfClass(tally, bank, findItemType);
  for (const each of refused) io.err(`${refusedLine(each.file, each)}\n`);
  const page = out === undefined ? undefined : await pageOf(report, pupils, bank);
  if (out !== undefined && page !== undefined) await writeOut(out, page);
  if (options.json) {
    const json: ReportJson = {
      format: 'learning-quiz-report/1',
      ...report,
      refused,
      ...(options.pupils ? { pupils } : {}),
    };
    io.out(`${JSON.stringify(json, null, 2)}\n`);
  } else if (options.csv) io.out(options.pupils ? pupilsCsv(pupils) : itemsCsv(report));
  else if (page !== undefined) io.out(`${out}  ${Buffer.byteLength(page)} bytes\n`);
  else io.out(reportText(report, pupils));
  return refused.length ? 1 : 0;
}

/** A page to read, in the bank's language. */
async function pageOf(report: ClassReport, pupils: readonly PupilReport[], bank: Bank): Promise<string> {
  const [{ reportPage }, { classTextsOf }] = await Promise.all([
    import('./html.js'),
    import('../../i18n/class-texts.js'),
  ]);
  const { lang = 'en' } = bank;
  const generator = `learning-quiz ${packageVersion()}`;
  return reportPage({ report, pupils, bank, lang, generator, texts: await classTextsOf(lang) });
}

/** The bank, where nothing is wrong with its form; what is wrong is said. */
async function bankOf(file: string, io: Io): Promise<Bank | undefined> {
  const { yaml, findings: unread } = await loadBank(file);
  const json = yaml?.json;
  const { bank, findings } = json === undefined ? { bank: undefined, findings: [] } : checkBank(json);
  const form = spoken(findings.filter(({ name }) => name === 'schema-error'));
  const faults = sorted([...unread, ...placed(form, yaml)]).filter(({ severity }) => severity === 'error');
  for (const fault of faults) io.err(`${findingLine(file, fault)}\n`);
  return faults.length ? undefined : bank;
}

/** Which are statements; a folder stands for the statements in it, at any depth. */
async function sortedFiles(results: readonly string[]) {
  const codes: string[] = [];
  const statements: string[] = [];
  for (const file of results) {
    const found = await stat(file).catch(() => undefined);
    if (!found) throw new UsageError(`${file}: There is no such file.`);
    if (!found.isDirectory()) (STATEMENTS.test(file) ? statements : codes).push(file);
    else {
      const inside = (await readdir(file, { recursive: true })).filter((name) => STATEMENTS.test(name)).sort();
      if (!inside.length)
        throw new UsageError(`${file}: There are no statements in this folder (.jsonl, .ndjson, .gz).`);
      statements.push(...inside.map((name) => join(file, name)));
    }
  }
  return { codes, statements };
}

interface Learners {
  readonly learners: readonly { readonly learner: Learner }[];
  readonly refused: readonly (Refused & { readonly file: string })[];
}

/** The learners of files of codes; the same session in two files counts once. */
async function codesOf(files: readonly string[], bank: Bank, io: Io): Promise<Learners> {
  const given: (GivenCode & { readonly file: string })[] = [];
  for (const file of files) {
    io.progress(`Reading ${file} …`);
    try {
      const text = await readText(file);
      given.push(...givenCodes(text).map((each) => ({ ...each, file })));
    } catch (error) {
      throw new UsageError(`${file}: ${contentFault(error, file)}`);
    }
  }
  // Lines are counted through all files, so that each can be found again.
  const { results, refused } = collectCodes(
    given.map((each, index) => ({ ...each, line: index })),
    bank,
  );
  const at = (index: number) => given[index] as (typeof given)[number];
  return {
    learners: results.map(({ session, name }) => ({
      learner: learnerOf(rebuildSession(session, bank, findItemType), bank, findItemType, name),
    })),
    refused: refused.map((each) => {
      const { file, line } = at(each.line);
      return each.issue === 'duplicate' ? { ...each, file, line, of: at(each.of).line } : { ...each, file, line };
    }),
  };
}
