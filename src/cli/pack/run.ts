import { basename } from 'node:path';
import { LIMITS } from '../../core/bank/limits.js';
import { compileBank, redactBank } from '../../entries/core.js';
import { sealedBank } from '../../formats/sealed/seal.js';
import { UsageError, type ExitCode } from '../command.js';
import { counted, fileFinding, findingLine, placed, sorted, type PlacedFinding } from '../finding.js';
import { formedBank, isSound } from '../formed.js';
import type { Io } from '../io.js';
import { attributesOf, sizesOf, writeOut } from '../written.js';
import type { PackOptions } from './command.js';
import { FORMS } from './forms.js';
import { aloneScript, partsOf, shareOf } from './parts.js';
import { readPictures } from './pictures.js';
import { readReadings, withoutLocal } from './readings.js';

/** What `pack --json` prints. */
export interface Packed {
  readonly format: 'learning-quiz-pack/1';
  readonly as: string;
  readonly bank?: { readonly id: string; readonly version: string; readonly items: number };
  /** Absent where nothing was packed. */
  readonly file?: { readonly name: string; readonly bytes: number; readonly gzip: number };
  /** What is in the file, where it is a zip. */
  readonly files?: readonly string[];
  readonly pictures: number;
  readonly readings: readonly string[];
  readonly findings: readonly PlacedFinding[];
}

/**
 * `learning-quiz pack`: writes a bank, with the quiz that shows it, as one file.
 *
 * @param script Gives `learning-quiz.alone.js`.
 * @returns 1 where the bank breaks the format or lacks a picture; nothing is written then.
 * @throws {UsageError} Where there is no such bank, form or attribute, or the file can't be written.
 */
export async function runPack(file: string, options: PackOptions, io: Io, script = aloneScript): Promise<ExitCode> {
  const make = Object.hasOwn(FORMS, options.as) ? FORMS[options.as] : undefined;
  if (!make) throw new UsageError(`--as takes ${Object.keys(FORMS).join(', ')}, not “${options.as}”.`);
  const attributes = attributesOf(options.set ?? []);
  if (options.passMark !== undefined) attributes.set('pass-mark', String(shareOf(options.passMark)));
  io.progress(`Packing ${file} …`);
  const { yaml, json, bank, findings: form } = await formedBank(file);
  const seen = bank ? await readPictures(file, json) : { pictures: new Map<string, string>(), findings: [] };
  const read = bank ? await readReadings(file, bank) : { readings: [], findings: [] };
  const compiled = bank && compileBank(withoutLocal(bank));
  const large = compiled && JSON.stringify(compiled).length > LIMITS.bytes;
  const size = large ? [fileFinding('bank-too-large', `It has more than ${LIMITS.bytes / 1e6} MB: divide it.`)] : [];
  const faults = sorted([...form, ...placed([...seen.findings, ...read.findings, ...size], yaml)]);
  const sound = compiled && isSound(faults);
  const { pictures } = seen;
  const { readings } = read;
  const packable = sound && options.sealed ? sealedBank(compiled, redactBank(compiled)) : compiled;
  const made =
    sound && make(partsOf(packable ?? compiled, options, { attributes, pictures, readings, script: await script() }));
  if (made) await writeOut(options.out, made.content);
  const packed: Packed = {
    format: 'learning-quiz-pack/1',
    as: options.as,
    ...(bank ? { bank: { id: bank.id, version: bank.version, items: bank.items.length } } : {}),
    ...(made ? { file: { name: options.out, ...sizesOf(made.content) } } : {}),
    ...(made && made.files ? { files: made.files } : {}),
    pictures: pictures.size,
    readings: readings.map(({ title }) => title),
    findings: faults,
  };
  io.out(options.json ? `${JSON.stringify(packed, null, 2)}\n` : packedText(file, packed));
  return made ? 0 : 1;
}

function packedText(file: string, { bank, file: written, files, pictures, readings, findings }: Packed): string {
  const lines = findings.map((finding) => findingLine(file, finding));
  if (bank && written) {
    const also = [
      ...(pictures ? [counted(pictures, 'picture')] : []),
      ...(readings.length ? [counted(readings.length, 'reading')] : []),
    ];
    const held = [counted(bank.items, 'item'), ...also].join(', ');
    lines.push(
      `${written.name}  ${written.bytes} bytes, ${files ? files.join(', ') : `${written.gzip} gzipped`}`,
      `${basename(file)}: ${held} packed.`,
    );
  } else lines.push(`${basename(file)} was not packed. \`learning-quiz check ${file}\` says everything that is wrong.`);
  return `${lines.join('\n')}\n`;
}
