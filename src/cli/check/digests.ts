import { writeFile } from 'node:fs/promises';
import type { Bank } from '../../core/bank/model.js';
import type { Finding } from '../../core/check/finding.js';
import { passageDigests, pointerDigest, recordedOf, type PassageDigests } from '../../core/check/passages.js';
import { isObject } from '../../core/json.js';
import { FileFault, readText } from '../../formats/files/read-text.js';
import { UsageError } from '../command.js';
import { fileFinding } from '../finding.js';
import { contentFault } from '../load.js';
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
 * @throws {UsageError} Where it can't be opened.
 */
export async function readDigests(file: string, isNamed: boolean): Promise<RecordedPassages> {
  const unreadable = (why: string): RecordedPassages => ({
    findings: [fileFinding('unreadable-digests', `${file}: ${why}`)],
  });
  try {
    const digests = parseDigests(await readText(file));
    return digests ? { digests, findings: [] } : unreadable('This is not a record of passages.');
  } catch (error) {
    if (error instanceof FileFault && error.kind === 'missing' && !isNamed) return { findings: [] };
    return unreadable(contentFault(error, file));
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

/** Passages of a bank that a record lacks, with the ids of their items. */
export function unrecorded(bank: Bank, digests: PassageDigests): { passages: number; items: readonly string[] } {
  const missing = bank.items.flatMap(({ id, evidence = [] }) =>
    evidence.filter((pointer) => recordedOf(digests, id, pointer) === undefined).map(() => id),
  );
  return { passages: missing.length, items: [...new Set(missing)] };
}

/**
 * What the passages of a bank say now. Those of a source that is not at hand keep what was recorded of them; `holes` are
 * the sources of which nothing was.
 */
export function currentRecord(
  bank: Bank,
  texts: SourceTexts,
  before: PassageDigests | undefined,
): { items: PassageDigests; holes: readonly string[] } {
  const now = passageDigests(bank, texts);
  const items: Record<string, Record<string, string>> = {};
  const holes = new Set<string>();
  // In the order of the ids, so that a change shows as such in a diff.
  for (const { id, evidence = [] } of bank.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const own: Record<string, string> = {};
    for (const pointer of evidence) {
      const record = Object.hasOwn(texts, pointer.source) ? now : before;
      const said = record && recordedOf(record, id, pointer);
      if (said !== undefined) own[pointerDigest(pointer)] = said;
      else if (record !== now) holes.add(pointer.source);
    }
    if (Object.keys(own).length) items[id] = own;
  }
  return { items, holes: [...holes] };
}

/**
 * Writes a record.
 *
 * @returns How many passages it holds.
 * @throws {UsageError} Where it can't be written.
 */
export async function writeDigests(file: string, bank: Bank, items: PassageDigests): Promise<number> {
  try {
    await writeFile(file, `${JSON.stringify({ format: FORMAT, bank: bank.id, items }, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${file} can’t be written (${String((error as NodeJS.ErrnoException).code)}).`);
  }
  return Object.values(items).reduce((sum, own) => sum + Object.keys(own).length, 0);
}
