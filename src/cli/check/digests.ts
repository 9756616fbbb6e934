import { writeFile } from 'node:fs/promises';
import type { Bank } from '../../core/bank/model.js';
import type { Finding } from '../../core/check/finding.js';
import { passageDigests, pointerDigest, recordedOf, type PassageDigests } from '../../core/check/passages.js';
import { isObject } from '../../core/json.js';
import { FileFault, readText } from '../../formats/files/read-text.js';
import { UsageError } from '../command.js';
import { fileFinding } from '../finding.js';
import type { SourceTexts } from '../sources.js';

const FORMAT = 'learning-quiz-passages/1';

/** `x.passages.json` beside `x.yaml`. */
export const digestsFileOf = (bank: string): string => `${bank.replace(/\.(?:ya?ml|json)$/i, '')}.passages.json`;

/** What was recorded of a bank's passages. */
export interface RecordedPassages {
  /** Nothing where there is no record. */
  readonly digests?: PassageDigests;
  /** Says that there is a record, and why it can't be read. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a record. A missing one is none, unless it was asked for by name.
 *
 * @throws {UsageError}
 */
export async function readDigests(file: string, isNamed: boolean): Promise<RecordedPassages> {
  try {
    const digests = parseDigests(await readText(file));
    if (digests) return { digests, findings: [] };
    return { findings: [fileFinding('unreadable-digests', `${file} is not a record of passages.`)] };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    if (isNamed) throw new UsageError(`${file}: ${error.message}`);
    if (error.isMissing) return { findings: [] };
    return { findings: [fileFinding('unreadable-digests', `${file}: ${error.message}`)] };
  }
}

function parseDigests(text: string): PassageDigests | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const items = isObject(json) && json['format'] === FORMAT ? json['items'] : undefined;
    const isRecord = (value: unknown) =>
      isObject(value) && Object.values(value).every((entry) => typeof entry === 'string');
    return isObject(items) && Object.values(items).every(isRecord) ? (items as PassageDigests) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Records what a bank's passages say now, items in the order of their ids, so that a change shows as such in a diff.
 * Passages of a source that is not at hand keep what was recorded of them.
 *
 * @returns How many passages the record holds.
 * @throws {UsageError} Where it can't be written.
 */
export async function writeDigests(
  file: string,
  bank: Bank,
  texts: SourceTexts,
  before: PassageDigests | undefined,
): Promise<number> {
  const now = passageDigests(bank, texts);
  const items: Record<string, Record<string, string>> = {};
  for (const { id, evidence = [] } of bank.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const own: Record<string, string> = {};
    for (const pointer of evidence) {
      const record = Object.hasOwn(texts, pointer.source) ? now : before;
      const said = record && recordedOf(record, id, pointer);
      if (said !== undefined) own[pointerDigest(pointer)] = said;
    }
    if (Object.keys(own).length) items[id] = own;
  }
  try {
    await writeFile(file, `${JSON.stringify({ format: FORMAT, bank: bank.id, items }, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${file} can’t be written (${String((error as NodeJS.ErrnoException).code)}).`);
  }
  return Object.values(items).reduce((sum, own) => sum + Object.keys(own).length, 0);
}
