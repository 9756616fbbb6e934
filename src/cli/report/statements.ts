import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bank } from '../../core/bank/model.js';
import { ANSWERED, itemIdOf, SKIPPED } from '../../core/report/answered.js';
import { learnerOfStatements, readAnswered, type Answered } from '../../core/report/statements.js';
import type { Learner } from '../../core/report/class-learner.js';
import { policyOf } from '../../core/session/policy.js';
import { findItemType } from '../../entries/core.js';
import { UsageError } from '../command.js';
import type { Io } from '../io.js';
import { loadDuckDb, type DuckDb, type DuckDbConnection } from './duckdb.js';

/** What DuckDB may hold in memory; beyond it, it uses the disk. */
const MEMORY = '384MB';

/** An SQL text. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Statements that say what was answered, or left open, with who answered it: a registration where there is one, else the actor. */
const answeredSql = (files: readonly string[]): string => `
  CREATE TABLE answered AS
  SELECT
    coalesce(
      json_extract_string(context, '$.registration'),
      json_extract_string(actor, '$.account.homePage') || ' ' || json_extract_string(actor, '$.account.name'),
      json_extract_string(actor, '$.mbox'), json_extract_string(actor, '$.mbox_sha1sum'),
      json_extract_string(actor, '$.openid'), json_extract_string(actor, '$.name')) AS learner,
    json_extract_string(object, '$.id') AS item,
    CASE WHEN json_extract_string(verb, '$.id') = ${quoted(SKIPPED)} THEN '' ELSE result::VARCHAR END AS result,
    timestamp AS moment
  FROM read_json([${files.map(quoted).join(', ')}],
    format = 'newline_delimited', ignore_errors = true, maximum_object_size = 4194304,
    columns = { actor: 'JSON', verb: 'JSON', object: 'JSON', result: 'JSON', context: 'JSON', timestamp: 'VARCHAR' })
  WHERE learner IS NOT NULL AND (
    json_extract_string(verb, '$.id') = ${quoted(ANSWERED)} AND result IS NOT NULL
    OR json_extract_string(verb, '$.id') = ${quoted(SKIPPED)})`;

/**
 * The learners of statements in files, one after the other and none kept: the statements are put in order on the disk, so that
 * any number of them fits.
 *
 * @param patterns Files, or patterns as DuckDB has them.
 * @throws {UsageError} Where DuckDB is not there, or a file can't be read.
 */
export async function* statementLearners(
  patterns: readonly string[],
  bank: Bank,
  io: Io,
): AsyncGenerator<Learner & { readonly statements: number }> {
  const duckdb = await loadDuckDb();
  const folder = await mkdtemp(join(tmpdir(), 'learning-quiz-report-'));
  try {
    yield* learnersIn(duckdb, folder, patterns, bank, io);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* learnersIn(
  { DuckDBInstance }: DuckDb,
  folder: string,
  patterns: readonly string[],
  bank: Bank,
  io: Io,
): AsyncGenerator<Learner & { readonly statements: number }> {
  const instance = await DuckDBInstance.create(join(folder, 'answered.duckdb'), {
    memory_limit: MEMORY,
    temp_directory: join(folder, 'temp'),
    threads: '2',
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  try {
    io.progress('Reading statements …');
    const total = await read(connection, patterns);
    let done = 0;
    let told: Told[] = [];
    let learner: unknown;
    const finished = () => learnerWho(told, bank, String(learner));
    // Two statements of one moment in an order of their own, so that the same files always give the same report.
    const result = await connection.stream(
      'SELECT learner, item, result FROM answered ORDER BY learner, moment, item, result',
    );
    for await (const rows of result.yieldRowsJs()) {
      for (const [who, item, json] of rows) {
        if (who !== learner && told.length) {
          yield finished();
          told = [];
        }
        learner = who;
        const each = toldBy(item, json);
        if (each) told.push(each);
      }
      done += rows.length;
      io.progress(bar(done, total));
    }
    if (told.length) yield finished();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What a row says: what was answered, or what was left open. */
interface Told {
  readonly answered?: Answered;
  readonly skipped?: string;
}

/** All that was told of one learner. */
function learnerWho(told: readonly Told[], bank: Bank, name: string): Learner & { readonly statements: number } {
  const answered = told.flatMap((each) => each.answered ?? []);
  const skipped = told.flatMap((each) => each.skipped ?? []);
  const policy = policyOf({}, bank.defaults);
  return {
    ...learnerOfStatements(answered, bank, findItemType, policy, name, skipped),
    statements: told.length,
  };
}

function toldBy(item: unknown, json: unknown): Told | undefined {
  if (json === '') return { skipped: itemIdOf(String(item)) };
  const answered = readAnswered(item, parsed(json));
  return answered && { answered };
}

async function read(connection: DuckDbConnection, patterns: readonly string[]): Promise<number> {
  try {
    await connection.run(answeredSql(patterns));
  } catch (error) {
    throw new UsageError(
      `the statements can’t be read: ${String((error as Error).message)
        .split('\n', 1)
        .join('')}`,
    );
  }
  const count = await connection.runAndReadAll('SELECT count(*) FROM answered');
  return Number(count.getRowsJS()[0]?.[0] ?? 0);
}

function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return undefined;
  }
}

const WIDTH = 30;

/** `[#####-----]  50 %  1,000,000 of 2,000,000 statements`. */
function bar(done: number, total: number): string {
  const share = total ? done / total : 1;
  const filled = Math.round(share * WIDTH);
  const [now, all] = [done, total].map((count) => count.toLocaleString('en'));
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${Math.round(share * 100)} %  ${now} of ${all} statements`;
}
