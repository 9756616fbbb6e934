import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/program.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of its own with these files, gone after the test file. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a run of the command line came to, with the folder's name taken out of what it wrote. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command line in this process.
 *
 * @param folder Where arguments that begin with `@` lie: `@bank.yaml`.
 */
export async function cli(folder: string, ...args: readonly string[]): Promise<Ran> {
  const written = { out: '', err: '' };
  const io = {
    out: (text: string) => void (written.out += text),
    err: (text: string) => void (written.err += text),
    progress: () => {},
  };
  const exit = await run(
    args.map((arg) => arg.replace(/(^|=)@/, `$1${folder}/`)),
    io,
  );
  const clean = (text: string) => text.replaceAll(`${folder}/`, '');
  return { exit, out: clean(written.out), err: clean(written.err) };
}

/** A bank without a fault; its article and reading. */
export const GOOD_BANK = `# A bank
format: learning-quiz/1
id: rivers
version: 1.0.0
title: Rivers
lang: en
sources:
  - { id: article, title: The longest rivers }
  - { id: reading, title: A reading, href: rivers.reading.html#nile }
objectives:
  - { id: lengths, title: Rank the rivers }
items:
  - id: longest
    interaction: choice
    objective: lengths
    level: recall
    claim: fact
    stem: Which stream of Africa has the **greatest** length?
    choose: one
    options:
      - { id: congo, text: The Congo, feedback: It carries more water and is shorter. }
      - { id: niger, text: The Niger, feedback: That is the third longest. }
      - { id: nile, text: The Nile, key: true, feedback: It leads by far. }
    hints: [It ends in a delta.]
    rationale: From its sources to its mouth nothing else comes near it.
    evidence:
      - { source: article, textStart: the Nile, textEnd: longest of all }
      - { source: reading, textStart: leads the list }
    waive:
      - { rule: thin-objective, reason: One item shows the format. }
`;
export const GOOD_ARTICLE =
  'Of the streams of Africa the Nile is the longest of all, with some thousands of kilometres.\n';
export const GOOD_READING = `<!doctype html><title>No text</title><style>p { color: red }</style>
<p id="nile">The Nile <b>leads</b> the&nbsp;list<br>by far.</p><script>"leads the list"</script>`;

/** The files of the good bank. */
export const GOOD_FILES: Readonly<Record<string, string>> = {
  'rivers.yaml': GOOD_BANK,
  'rivers.reading.html': GOOD_READING,
  'article.txt': GOOD_ARTICLE,
};
