import type { Finding } from '../core/check/finding.js';
import { isObject } from '../core/json.js';
import { FileFault, readText } from '../formats/files/read-text.js';
import { sidecarsOf } from '../formats/files/sidecars.js';
import { htmlCharset, htmlText, isHtml } from '../formats/html/text.js';
import { UsageError } from './command.js';
import { fileFinding } from './finding.js';
import { contentFault } from './load.js';

/** Plain texts by the source's id. */
export type SourceTexts = Readonly<Record<string, string>>;

/**
 * The text of an article's file: HTML as a page shows it, anything else as it is.
 *
 * @throws {FileFault}
 */
export async function readSource(file: string): Promise<string> {
  const text = (await readText(file, htmlCharset)).replace(/^\uFEFF/, '');
  return isHtml(file, text) ? htmlText(text) : text;
}

/** A source that was named on the command line: its text, or why it has none. */
export interface GivenSource {
  readonly file: string;
  readonly text?: string;
  readonly fault?: string;
}

/** The sources that were named on the command line, by id. */
export type GivenSources = ReadonlyMap<string, GivenSource>;

/**
 * Reads the sources that were named on the command line.
 *
 * @throws {UsageError} Where a file is not there, or an id is given twice.
 */
export async function givenSources({
  article,
  source = [],
}: {
  readonly article?: string;
  readonly source?: readonly string[];
}): Promise<GivenSources> {
  const given = new Map<string, GivenSource>();
  const named = source.map((pair): [id: string, file: string] => {
    const [, id, file] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
    if (id === undefined || file === undefined) {
      throw new UsageError(
        `--source takes an id and a file, as in \`--source interview=interview.html\`, not "${pair}".`,
      );
    }
    return [id, file];
  });
  for (const [id, file] of article === undefined ? named : [['article', article] as const, ...named]) {
    if (given.has(id)) throw new UsageError(`source "${id}" is given twice.`);
    try {
      given.set(id, { file, text: await readSource(file) });
    } catch (error) {
      given.set(id, { file, fault: contentFault(error, file) });
    }
  }
  return given;
}

/** The texts that a bank is held to. */
export interface BankSources {
  readonly texts: SourceTexts;
  /** About files that should lie beside the bank, and those that were given and can't be read. */
  readonly findings: readonly Finding[];
  /** Why a source has no text though there is a file, by its id. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** What was given, and what lies beside the bank; the former counts where both are there. */
export async function sourcesFor(file: string, json: unknown, given: GivenSources): Promise<BankSources> {
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  const unreadable = new Map<string, string>();
  for (const [id, { file: from, text, fault }] of given) {
    if (text !== undefined) texts.set(id, text);
    if (fault === undefined) continue;
    const at = placeOf(id, json);
    findings.push(fileFinding('unreadable-source', `The text of source “${id}” can’t be read: ${from}: ${fault}`, at));
    unreadable.set(id, fault);
  }
  for (const { id, path, file: beside, index } of sidecarsOf(file, json)) {
    try {
      const text = await readSource(beside);
      if (id !== undefined && !given.has(id)) texts.set(id, text);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      const at = `sources[${index}].href`;
      // A picture or a PDF may well be a source; only what is not there is a mistake.
      if (error.kind === 'missing')
        findings.push(fileFinding('missing-source-file', `There is no file “${path}”.`, at));
      else if (id !== undefined && !given.has(id)) unreadable.set(id, error.message);
    }
  }
  return { texts: Object.fromEntries(texts), findings, unreadable };
}

/** Where a bank has a source; at its beginning where it has none. */
function placeOf(id: string, json: unknown): string {
  const sources: unknown[] = isObject(json) && Array.isArray(json['sources']) ? json['sources'] : [];
  const index = sources.findIndex((source) => isObject(source) && source['id'] === id);
  return index < 0 ? '' : `sources[${index}]`;
}
