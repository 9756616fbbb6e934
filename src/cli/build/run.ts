import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '../../core/bank/limits.js';
import { checkBank } from '../../entries/core.js';
import { sidecarsOf } from '../../formats/files/sidecars.js';
import { UsageError, type ExitCode } from '../command.js';
import { counted, fileFinding, findingLine, placed, sorted, spoken, type PlacedFinding } from '../finding.js';
import { ofForm } from '../formed.js';
import type { Io } from '../io.js';
import { loadBank } from '../load.js';
import type { BuildOptions } from './command.js';
import { builtFiles, type BuiltFile } from './publish.js';

/** What `build --json` prints. */
export interface Manifest {
  readonly format: 'learning-quiz-build/1';
  readonly bank?: { readonly id: string; readonly version: string; readonly items: number };
  /** Empty where the bank was not built. */
  readonly files: readonly {
    readonly role: BuiltFile['role'];
    readonly name: string;
    readonly bytes: number;
    /** Compressed as servers do at their best (level 9). */
    readonly gzip: number;
  }[];
  readonly findings: readonly PlacedFinding[];
}

/**
 * `learning-quiz build`: writes a bank as a page loads it, and the files beside it that its sources name.
 *
 * @returns 1 where the bank breaks the format; nothing is written then.
 * @throws {UsageError} Where there is no such bank, or the folder can't be written to.
 */
export async function runBuild(file: string, options: BuildOptions, io: Io): Promise<ExitCode> {
  io.progress(`Building ${file} …`);
  const { yaml, findings: unread } = await loadBank(file);
  const json = yaml?.json;
  const { bank, findings } = json === undefined ? { bank: undefined, findings: [] } : checkBank(json);
  const { files: beside, findings: missing } = await besideOf(file, json);
  const form = spoken(ofForm(findings));
  const faults = sorted([...unread, ...placed([...form, ...missing], yaml)]);
  const isSound = bank && !faults.some(({ severity }) => severity === 'error');
  const built = isSound ? builtFiles(bank, options) : [];
  if (built.some(({ role, content }) => role === 'bank' && content.length > LIMITS.bytes)) {
    const message = `Built, the bank has more than ${LIMITS.bytes / 1e6} MB: divide it.`;
    faults.push(...placed([fileFinding('bank-too-large', message)], yaml));
  }
  const isBroken = !isSound || faults.some(({ severity }) => severity === 'error');
  const files = isBroken ? [] : [...built, ...beside];
  await write(options.out, file, files);

  const manifest: Manifest = {
    format: 'learning-quiz-build/1',
    ...(bank ? { bank: { id: bank.id, version: bank.version, items: bank.items.length } } : {}),
    files: files.map(({ role, name, content }) => {
      const bytes = Buffer.from(content);
      return { role, name, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
    }),
    findings: faults,
  };
  io.out(options.json ? `${JSON.stringify(manifest, null, 2)}\n` : manifestText(file, options.out, manifest));
  return isBroken ? 1 : 0;
}

/** The files that the bank's sources name, and findings about those that are not there. */
async function besideOf(file: string, json: unknown) {
  const files: BuiltFile[] = [];
  const findings = [];
  for (const { path, file: from, index } of sidecarsOf(file, json)) {
    if (files.some(({ name }) => name === path)) continue;
    try {
      files.push({ role: 'source', name: path, content: await readFile(from) });
    } catch {
      findings.push(fileFinding('missing-source-file', `There is no file “${path}”.`, `sources[${index}].href`));
    }
  }
  return { files, findings };
}

async function write(out: string, bank: string, files: readonly BuiltFile[]): Promise<void> {
  try {
    for (const { role, name, content } of files) {
      const to = join(out, name);
      await mkdir(dirname(to), { recursive: true });
      // Built into its own folder, a bank must not touch what lies beside it.
      if (role === 'source' && (await isSame(to, join(dirname(bank), name)))) continue;
      await writeFile(to, content);
    }
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    const why = /^(?:EEXIST|ENOTDIR)$/.test(code)
      ? ': a file of that name is in the way; --out takes a folder'
      : ` (${code})`;
    throw new UsageError(`${out} can’t be written to${why}.`);
  }
}

async function isSame(a: string, b: string): Promise<boolean> {
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    return false;
  }
}

function manifestText(file: string, out: string, { bank, files, findings }: Manifest): string {
  const lines = findings.map((finding) => findingLine(file, finding));
  for (const { name, bytes, gzip } of files) lines.push(`${join(out, name)}  ${bytes} bytes, ${gzip} gzipped`);
  if (bank && files.length) lines.push(`${basename(file)}: ${counted(bank.items, 'item')} built.`);
  else lines.push(`${basename(file)} was not built. \`learning-quiz check ${file}\` says everything that is wrong.`);
  return `${lines.join('\n')}\n`;
}
