import { basename } from 'node:path';
import type { Bank } from '../../core/bank/model.js';
import { compileBank, findItemType } from '../../entries/core.js';
import { printDocument } from '../../formats/print/document.js';
import { figuresOf, type PrintedForm } from '../../formats/print/sheet.js';
import { printTexts } from '../../i18n/static.js';
import type { ExitCode } from '../command.js';
import { counted, findingLine, placed, sorted, type PlacedFinding } from '../finding.js';
import { formedBank, isSound, languageOf } from '../formed.js';
import type { Io } from '../io.js';
import { readPictures } from '../pack/pictures.js';
import { packageVersion } from '../version.js';
import { writeOut } from '../written.js';
import { findChromium, pdfOf } from './chromium.js';
import { chosenOf, plansOf, type Chosen } from './chosen.js';
import type { PrintOptions } from './command.js';

/** What `print --json` prints. */
export interface Printed {
  readonly format: 'learning-quiz-print/1';
  readonly bank?: { readonly id: string; readonly version: string };
  /** Absent where nothing was written. */
  readonly file?: { readonly name: string; readonly bytes: number };
  /** Each with the seed that gives the same form on a page. */
  readonly forms: readonly { readonly form: string; readonly seed: string; readonly items: readonly string[] }[];
  readonly findings: readonly PlacedFinding[];
}

/**
 * `learning-quiz print`: sets questions, keys and marking grids on paper.
 *
 * @returns 1 where the bank breaks the format or lacks a picture; nothing is written then.
 * @throws {UsageError} Where there is no such bank, language, objective or option, or no Chromium for a PDF.
 */
export async function runPrint(file: string, options: PrintOptions, io: Io): Promise<ExitCode> {
  const chosen = chosenOf(options);
  const program = chosen.isPdf ? findChromium() : undefined;
  io.progress(`Setting ${file} …`);
  const { yaml, json, bank, findings } = await formedBank(file);
  const seen = bank ? await readPictures(file, json) : { pictures: new Map<string, string>(), findings: [] };
  const faults = sorted([...findings, ...placed(seen.findings, yaml)]);
  const sound = bank && isSound(faults) ? compileBank(bank) : undefined;
  const forms = sound ? plansOf(sound, chosen, options.apart === true) : [];
  const html = sound && (await htmlOf(sound, forms, seen.pictures, chosen, options));
  if (program !== undefined && html) io.progress('Printing …');
  const content = html && program !== undefined ? await pdfOf(html, program) : html;
  if (content) await writeOut(options.out, content);
  const printed: Printed = {
    format: 'learning-quiz-print/1',
    ...(bank ? { bank: { id: bank.id, version: bank.version } } : {}),
    ...(content ? { file: { name: options.out, bytes: Buffer.byteLength(content) } } : {}),
    forms: forms.map(({ form, plan }) => ({ form, seed: plan.seed, items: plan.items.map(({ id }) => id) })),
    findings: faults,
  };
  io.out(options.json ? `${JSON.stringify(printed, null, 2)}\n` : printedText(file, printed));
  return content ? 0 : 1;
}

async function htmlOf(
  bank: Bank,
  forms: readonly PrintedForm[],
  pictures: ReadonlyMap<string, string>,
  { paper, pupils, drawing, timeLimit }: Chosen,
  { lang: asked, questions = true, key = false, grid = false, confidence = false }: PrintOptions,
): Promise<string> {
  const lang = languageOf(bank, asked);
  const texts = await printTexts(lang);
  return printDocument({
    ...{ bank, forms, lang, paper, pupils, drawing, timeLimit, confidence, questions, key, grid },
    find: findItemType,
    words: { ...texts.words, ...texts.paper },
    figures: await figuresOf(bank, findItemType),
    locate: (src) => pictures.get(src),
    generator: `learning-quiz ${packageVersion()}`,
  });
}

function printedText(file: string, { bank, file: written, forms, findings }: Printed): string {
  const lines = findings.map((finding) => findingLine(file, finding));
  if (bank && written) {
    lines.push(
      `${written.name}  ${written.bytes} bytes`,
      ...forms.map(({ form, seed, items }) => `Form ${form}: ${counted(items.length, 'item')}, seed ${seed}`),
    );
  } else
    lines.push(`${basename(file)} was not printed. \`learning-quiz check ${file}\` says everything that is wrong.`);
  return `${lines.join('\n')}\n`;
}
