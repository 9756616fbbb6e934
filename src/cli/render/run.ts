import { basename } from 'node:path';
import { wordedBank } from '../../core/bank/translated.js';
import type { Bank } from '../../core/bank/model.js';
import { checkBank, compileBank, findItemType, redactBank } from '../../entries/core.js';
import { staticMarkup } from '../../formats/static/markup.js';
import { staticPage } from '../../formats/static/page.js';
import { quizTag } from '../../formats/static/tag.js';
import { staticTexts } from '../../i18n/static.js';
import { UsageError, type ExitCode } from '../command.js';
import { counted, findingLine, placed, sorted, spoken, type PlacedFinding } from '../finding.js';
import type { Io } from '../io.js';
import { languageOf } from '../language.js';
import { loadBank } from '../load.js';
import { packageVersion } from '../version.js';
import { attributesOf, sizesOf, writeOut } from '../written.js';
import type { RenderOptions } from './command.js';

/** What `render --json` prints. */
export interface Rendered {
  readonly format: 'learning-quiz-render/1';
  readonly bank?: { readonly id: string; readonly version: string; readonly items: number };
  /** Absent where nothing was written. */
  readonly file?: { readonly name: string; readonly bytes: number; readonly gzip: number };
  /** Of the items that are in it: drafts and what was withdrawn are not. */
  readonly items: number;
  readonly findings: readonly PlacedFinding[];
}

/** What is wrong with a bank's form: the other rules are `check`'s business. */
const FORM = new Set(['schema-error', 'schema-warning']);

/**
 * `learning-quiz render`: writes the questions of a bank out as HTML, which the quiz takes the place of.
 *
 * @returns 1 where the bank breaks the format; nothing is written then.
 * @throws {UsageError} Where there is no such bank, language or attribute, or the file can't be written.
 */
export async function runRender(file: string, options: RenderOptions, io: Io): Promise<ExitCode> {
  const attributes = attributesOf(options.set ?? []);
  if (options.fragment && options.script !== undefined) {
    throw new UsageError('--script is for a whole page: leave it out with --fragment.');
  }
  io.progress(`Writing ${file} out …`);
  const { yaml, findings: unread } = await loadBank(file);
  const json = yaml?.json;
  const { bank, findings } = json === undefined ? { bank: undefined, findings: [] } : checkBank(json);
  const form = spoken(findings.filter(({ name }) => FORM.has(name)));
  const faults = sorted([...unread, ...placed(form, yaml)]);
  const sound = bank && !faults.some(({ severity }) => severity === 'error');
  const content = sound && (await htmlOf(compileBank(bank), options, attributes));
  if (content) await writeOut(options.out, content);
  const rendered: Rendered = {
    format: 'learning-quiz-render/1',
    ...(bank ? { bank: { id: bank.id, version: bank.version, items: bank.items.length } } : {}),
    ...(content ? { file: { name: options.out, ...sizesOf(content) } } : {}),
    items: content ? bank.items.filter(({ draft, withdrawn }) => !draft && !withdrawn).length : 0,
    findings: faults,
  };
  io.out(options.json ? `${JSON.stringify(rendered, null, 2)}\n` : renderedText(file, rendered));
  return content ? 0 : 1;
}

async function htmlOf(bank: Bank, options: RenderOptions, attributes: ReadonlyMap<string, string>): Promise<string> {
  const { src, fragment = false, redact = false, script } = options;
  const { of: worded, lang = 'en' } = wordedBank(bank, languageOf(bank, options.lang));
  const words = await staticTexts(lang);
  const fallback = staticMarkup({ bank, find: findItemType, words, lang, redact, src, heading: fragment });
  const quiz = quizTag({ src, bank: redact ? redactBank(bank) : bank, attributes, fallback });
  if (fragment) return `${quiz}\n`;
  const generator = `learning-quiz ${packageVersion()}`;
  return staticPage({ bank: worded, title: worded.title, lang, words, quiz, script, generator });
}

function renderedText(file: string, { bank, file: written, items, findings }: Rendered): string {
  const lines = findings.map((finding) => findingLine(file, finding));
  if (bank && written) {
    lines.push(
      `${written.name}  ${written.bytes} bytes, ${written.gzip} gzipped`,
      `${basename(file)}: ${counted(items, 'item')} written out.`,
    );
  } else
    lines.push(`${basename(file)} was not written out. \`learning-quiz check ${file}\` says everything that is wrong.`);
  return `${lines.join('\n')}\n`;
}
