import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
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

export async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The schema's address as seen from the bank, since editors read it from there: a schema beside it, the package's own
 * where both lie in the folder one works in, else where npm puts it above the bank.
 */
export function schemaFrom(out: string): string {
  const folder = dirname(resolve(out));
  if (existsSync(join(folder, 'bank.schema.json'))) return './bank.schema.json';
  const own = bankSchemaFile();
  const here = process.cwd();
  const schema =
    own !== undefined && isIn(here, own) && isIn(here, folder)
      ? own
      : join(projectOf(folder), 'node_modules/learning-quiz/questions/bank.schema.json');
  const path = relative(folder, schema).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

const isIn = (folder: string, path: string): boolean => {
  const inside = relative(folder, path);
  return !isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
};

/** The folder that npm installs into for a file in this one; where there is none, the folder one works in. */
function projectOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (['node_modules', 'package.json'].some((name) => existsSync(join(at, name)))) return at;
    if (at === dirname(at)) return isIn(process.cwd(), folder) ? process.cwd() : folder;
  }
}
