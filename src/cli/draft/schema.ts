import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../command.js';

/** The JSON Schema of banks in this package: above the file that was built, or above the sources. */
export function bankSchemaFile(): string | undefined {
  return ['../questions/', '../../questions/', '../../../questions/']
    .map((folder) => fileURLToPath(new URL(`${folder}bank.schema.json`, import.meta.url)))
    .find((file) => existsSync(file));
}

/** @throws {UsageError} Where the package was taken apart. */
export async function bankSchemaText(): Promise<string> {
  const file = bankSchemaFile();
  if (file === undefined) throw new UsageError('the package’s questions/bank.schema.json is not there.');
  return readFile(file, 'utf8');
}
