import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BankIssue } from '../core/bank/issues.js';
import { sidecarsOf } from '../formats/files/sidecars.js';
import { located, readYaml, type Mistake } from '../formats/yaml/yaml.js';

/** Says what is wrong with a bank's data; nothing when it is right. */
export type BankCheck = (json: unknown) => readonly BankIssue[] | Promise<readonly BankIssue[]>;

/** A bank ready to be served: its JSON, and the files that its sources name and that lie beside it. */
export interface BankFile {
  readonly file: string;
  /** `x.json` for `x.yaml`. */
  readonly name: string;
  /** Nothing where the text is no YAML. */
  readonly json: unknown;
  readonly warnings: readonly Mistake[];
  /** All mistakes of the file at once, if one of them is more than a warning. */
  readonly error: BankFileError | undefined;
  /** Paths relative to the bank, with the file each leads to. */
  readonly sidecars: ReadonlyMap<string, string>;
}

/** An error as vite and rolldown show it: with the place in the file, and the lines around it. */
export class BankFileError extends Error {
  readonly id: string;
  readonly loc: { file: string; line: number; column: number };
  readonly frame: string;

  constructor(file: string, text: string, mistakes: readonly Mistake[]) {
    const sorted = mistakes.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const lines = sorted.map(({ line, column, text: what }) => `  ${line}:${column}  ${what}`);
    super(`${basename(file)}: ${lines.length === 1 ? 'a mistake' : `${lines.length} mistakes`}\n${lines.join('\n')}`);
    this.name = 'BankFileError';
    const { line, column } = sorted.find(isError) ?? { line: 1, column: 1 };
    this.id = file;
    this.loc = { file, line, column };
    this.frame = frameOf(text, line, column);
  }
}

/** The line with one before and after it, and a caret under the place. */
function frameOf(text: string, line: number, column: number): string {
  const lines = text.split('\n');
  return [line - 1, line, line + 1]
    .filter((number) => number > 0 && number <= lines.length)
    .flatMap((number) => {
      const shown = `${String(number).padStart(4)} | ${lines[number - 1]}`;
      return number === line ? [shown, `${' '.repeat(6 + column)}^`] : [shown];
    })
    .join('\n');
}

/** Reads and checks a bank's YAML. Rejects only where the file can't be read. */
export async function readBankFile(file: string, check: BankCheck): Promise<BankFile> {
  const text = await readFile(file, 'utf8');
  const yaml = readYaml(text);
  const mistakes = [...yaml.mistakes];
  if (!mistakes.some(isError)) mistakes.push(...located(await check(yaml.json), yaml));
  return {
    file,
    name: `${basename(file).replace(/\.ya?ml$/, '')}.json`,
    json: yaml.json,
    warnings: mistakes.filter((mistake) => !isError(mistake)),
    // Warnings come along: a misspelt field is often what an error beside it comes from.
    error: mistakes.some(isError) ? new BankFileError(file, text, mistakes) : undefined,
    sidecars: new Map(sidecarsOf(file, yaml.json).map(({ path, file: beside }) => [path, beside])),
  };
}

const isError = ({ severity }: Mistake): boolean => severity === 'error';
