import type { Finding } from '../core/check/finding.js';
import { FileFault, readText } from '../formats/files/read-text.js';
import { sidecarsOf } from '../formats/files/sidecars.js';
import { htmlCharset, htmlText, isHtml } from '../formats/html/text.js';
import { UsageError } from './command.js';
import { fileFinding } from './finding.js';

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

/**
 * The texts of the sources that were named on the command line.
 *
 * @throws {UsageError} Where one can't be read: without it the check would say less than was asked for.
 */
export async function givenSources({
  article,
  source = [],
}: {
  readonly article?: string;
  readonly source?: readonly string[];
}): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
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
    if (texts.has(id)) throw new UsageError(`source "${id}" is given twice.`);
    try {
      texts.set(id, await readSource(file));
    } catch (error) {
      if (error instanceof FileFault) throw new UsageError(`${file}: ${error.message}`);
      throw error;
    }
  }
  return texts;
}

/** The texts that a bank is held to. */
export interface BankSources {
  readonly texts: SourceTexts;
  /** About files that should lie beside the bank. */
  readonly findings: readonly Finding[];
  /** Why a source beside the bank has no text, by its id. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** What was given, and what lies beside the bank; the former counts where both are there. */
export async function sourcesFor(
  file: string,
  json: unknown,
  given: ReadonlyMap<string, string>,
): Promise<BankSources> {
  const texts = new Map(given);
  const findings: Finding[] = [];
  const unreadable = new Map<string, string>();
  for (const { id, path, file: beside, index } of sidecarsOf(file, json)) {
    try {
      const text = await readSource(beside);
      if (id !== undefined && !given.has(id)) texts.set(id, text);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      const at = `sources[${index}].href`;
      // A picture or a PDF may well be a source; only what is not there is a mistake.
      if (error.isMissing) findings.push(fileFinding('missing-source-file', `There is no file “${path}”.`, at));
      else if (id !== undefined) unreadable.set(id, error.message);
    }
  }
  return { texts: Object.fromEntries(texts), findings, unreadable };
}
