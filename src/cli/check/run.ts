import type { Bank } from '../../core/bank/model.js';
import { checkBank, RULES } from '../../entries/core.js';
import { UsageError, type ExitCode } from '../command.js';
import { FILE_RULES, placed, sorted, spoken } from '../finding.js';
import type { Io } from '../io.js';
import { loadBank } from '../load.js';
import { givenSources, sourcesFor, type BankSources } from '../sources.js';
import type { CheckOptions } from './command.js';
import { digestsFileOf, readDigests, writeDigests } from './digests.js';
import { reportOf, reportText, summaryOf, type BankReport, type SkippedSource } from './report.js';

/**
 * `learning-quiz check`: says everything that is wrong with these files. A file that can't be read is a finding, and the
 * others are still checked.
 *
 * @returns 1 where there is an error, or a warning that the bank does not waive.
 * @throws {UsageError}
 */
export async function runCheck(files: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  if (options.rules) return listRules(options, io);
  if (!files.length) throw new UsageError('name at least one bank, as in `learning-quiz check questions/*.yaml`.');
  if (options.digests !== undefined && files.length > 1) {
    throw new UsageError('--digests names the record of one bank, and several banks are given.');
  }
  const given = await givenSources(options);
  const banks: BankReport[] = [];
  for (const [index, file] of files.entries()) {
    io.progress(`Checking ${file} (${index + 1} of ${files.length}) …`);
    banks.push(await checkFile(file, options, given));
  }
  const report = reportOf(banks);
  io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, options.waived === true));
  return report.totals.errors || report.totals.warnings ? 1 : 0;
}

async function checkFile(file: string, options: CheckOptions, given: ReadonlyMap<string, string>): Promise<BankReport> {
  const { yaml, findings: unread, notes } = await loadBank(file);
  if (yaml?.json === undefined) return { file, findings: sorted(unread), waived: [], skipped: [], notes };
  const sources = await sourcesFor(file, yaml.json, given);
  const digestsFile = options.digests ?? digestsFileOf(file);
  const before = await readDigests(digestsFile, options.digests !== undefined && !options.writeDigests);
  // What is about to be recorded anew can't be stale.
  const digests = options.writeDigests ? undefined : before.digests;
  const { bank, findings, waived, skipped, balance } = checkBank(yaml.json, {
    sources: sources.texts,
    ...(digests ? { digests } : {}),
  });
  const aboutRecord = options.writeDigests ? [] : before.findings;
  const all = [...unread, ...placed([...sources.findings, ...aboutRecord, ...spoken(findings)], yaml)];
  const report: BankReport = {
    file,
    ...(bank ? { bank: summaryOf(bank) } : {}),
    findings: sorted(all),
    waived: sorted(placed(waived, yaml)),
    skipped: skipped.map((source) => skippedSource(source, bank, sources)),
    ...(balance ? { balance } : {}),
    notes: [...notes, ...(bank ? strangers(bank, given) : [])],
  };
  if (!options.writeDigests) return report;
  if (!bank || all.some(({ severity }) => severity === 'error')) {
    return { ...report, notes: [...report.notes, 'The passages were not recorded: mend the errors first.'] };
  }
  const passages = await writeDigests(digestsFile, bank, sources.texts, before.digests);
  return { ...report, recorded: { file: digestsFile, passages } };
}

/** A source that evidence points into, but that has no text: how much that is, and why. */
function skippedSource(source: string, bank: Bank | undefined, { unreadable }: BankSources): SkippedSource {
  const passages = bank?.items.flatMap(({ evidence = [] }) => evidence).filter((each) => each.source === source) ?? [];
  const option = source === 'article' ? '--article FILE' : `--source ${source}=FILE`;
  const why = unreadable.get(source) ?? `its text was not given; ${option} gives it.`;
  return { source, passages: passages.length, why };
}

/** A source that was given and that the bank does not have: most often a slip in the id. */
const strangers = (bank: Bank, given: ReadonlyMap<string, string>): string[] =>
  [...given.keys()]
    .filter((id) => !bank.sources?.some((source) => source.id === id))
    .map((id) => `A text was given for source “${id}”, which this bank does not have.`);

function listRules({ json }: CheckOptions, io: Io): ExitCode {
  const rules = [...FILE_RULES, ...RULES];
  if (json) io.out(`${JSON.stringify({ format: 'learning-quiz-rules/1', rules }, null, 2)}\n`);
  else {
    for (const { id, severity, name, title, reason, source, waivable } of rules) {
      const kind = `${severity}${waivable ? ', may be waived' : ''}`;
      io.out(`${id} ${name} (${kind})\n    ${title}.\n    ${reason}\n    Source: ${source}\n`);
    }
  }
  return 0;
}
