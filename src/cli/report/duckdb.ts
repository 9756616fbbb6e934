import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../command.js';

/** As much of `@duckdb/node-api` as is used here: the package may not be there. */
export interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, options?: Readonly<Record<string, string>>): Promise<DuckDbInstance>;
  };
}
export interface DuckDbInstance {
  connect(): Promise<DuckDbConnection>;
  closeSync(): void;
}
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowsJS(): unknown[][] }>;
  stream(sql: string): Promise<{ yieldRowsJs(): AsyncIterable<unknown[][]> }>;
  closeSync(): void;
}

const NAME = '@duckdb/node-api';

/**
 * DuckDB, which few need and which is large: not one of our dependencies. It is looked for beside this program, then from the
 * folder where it runs.
 *
 * @throws {UsageError} Where it is not there, with the command that fetches it.
 */
export async function loadDuckDb(folder = process.cwd()): Promise<DuckDb> {
  // Bundlers leave alone what they can't read.
  const name = NAME as string;
  try {
    return (await import(/* @vite-ignore */ name)) as DuckDb;
  } catch {
    try {
      const file = createRequire(join(folder, 'package.json')).resolve(NAME);
      return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as DuckDb;
    } catch {
      throw new UsageError(
        `statements of xAPI are read by DuckDB, which is not installed. Fetch it: npm install ${NAME}`,
      );
    }
  }
}
