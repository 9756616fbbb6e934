import { realpath } from 'node:fs/promises';
import type { Bank } from '../../core/bank/model.js';
import { isObject } from '../../core/json.js';
import { checkBank, RULES, type Skipped } from '../../entries/core.js';
import { UsageError, type ExitCode } from '../command.js';
import { counted, FILE_RULES, fileFinding, placed, sorted, spoken } from '../finding.js';
import type { Io } from '../io.js';
import { loadBanks, type LoadedBank } from '../load.js';
import { givenSources, sourcesFor, type BankSources, type GivenSources } from '../sources.js';
import type { CheckOptions } from './command.js';
import { digestsFileOf, readDigests, unrecorded } from './digests.js';
import { optionFor, recordPassages, type Checked } from './record.js';
import { reportOf, reportText, summaryOf, type BankReport, type SkippedSource } from './report.js';

/**
 * `learning-quiz check`: says everything that is wrong with these files. A file that can't be read as a bank is a
 * finding, and the others are still checked.
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
  const loaded = await loadBanks(files);
  const twins = await twinsOf(loaded);
  const checked: Checked[] = [];
  for (const [index, bank] of loaded.entries()) {
    io.progress(`Checking ${bank.file} (${index + 1} of ${files.length}) …`);
    checked.push(await checkFile(bank, options, given, twins[index]));
  }
  const reports = options.writeDigests ? await recordPassages(checked) : checked.map((each) => each.report);
  const report = reportOf(reports);
  io.out(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report, options.waived === true));
  return report.totals.errors || report.totals.warnings ? 1 : 0;
}

/** Of each file what an earlier one has in common with it: itself, or the bank's id. */
async function twinsOf(loaded: readonly LoadedBank[]): Promise<(string | undefined)[]> {
  const files = new Set<string>();
  const ids = new Map<unknown, string>();
  const twins: (string | undefined)[] = [];
  for (const { file, yaml } of loaded) {
    const path = await realpath(file);
    const id = isObject(yaml?.json) ? yaml.json['id'] : undefined;
    const earlier = typeof id === 'string' ? ids.get(id) : undefined;
    twins.push(
      files.has(path)
        ? 'This file is named twice.'
        : earlier && `The bank in ${earlier} has the same id, “${String(id)}”: give one of them another.`,
    );
    files.add(path);
    if (!ids.has(id)) ids.set(id, file);
  }
  return twins;
}

async function checkFile(
  { file, yaml, findings: unread, notes }: LoadedBank,
  options: CheckOptions,
  given: GivenSources,
  twin: string | undefined,
): Promise<Checked> {
  const digestsFile = options.digests ?? digestsFileOf(file);
  const before = await readDigests(digestsFile, options.digests !== undefined && !options.writeDigests);
  const twins = twin === undefined ? [] : [fileFinding('same-bank', twin, 'id')];
  if (yaml?.json === undefined) {
    const findings = sorted([...unread, ...placed(twins, undefined)]);
    const report = { file, items: 0, unproved: 0, findings, waived: [], skipped: [], notes };
    return { report, texts: {}, digestsFile, before };
  }
  const sources = await sourcesFor(file, yaml.json, given);
  // What is about to be recorded anew can't be stale.
  const digests = options.writeDigests ? undefined : before.digests;
  const { bank, findings, waived, skipped, balance, items, unproved } = checkBank(yaml.json, {
    sources: sources.texts,
    ...(digests ? { digests } : {}),
  });
  const beside = [...twins, ...sources.findings, ...before.findings];
  const report: BankReport = {
    file,
    ...(bank ? { bank: summaryOf(bank) } : {}),
    items,
    unproved,
    findings: sorted([...unread, ...placed([...beside, ...spoken(findings)], yaml)]),
    waived: sorted(placed(waived, yaml)),
    skipped: skipped.map((source) => skippedSource(source, sources)),
    ...(balance ? { balance } : {}),
    notes: [
      ...notes,
      ...(bank ? strangers(bank, given) : []),
      ...(bank && digests ? newcomers(unrecorded(bank, digests), digestsFile) : []),
    ],
  };
  return { report, bank, texts: sources.texts, digestsFile, before };
}

/** A source that evidence points into, but that has no text: how much that is, and why. */
function skippedSource({ source, passages, known }: Skipped, { unreadable }: BankSources): SkippedSource {
  const why = known
    ? (unreadable.get(source) ?? `its text was not given; ${optionFor(source)} gives it.`)
    : 'the bank has no such source.';
  return { source, passages, why };
}

/** A source that was given and that the bank does not have: most often a slip in the id. */
const strangers = (bank: Bank, given: GivenSources): string[] =>
  [...given.keys()]
    .filter((id) => !bank.sources?.some((source) => source.id === id))
    .map((id) => `A text was given for source “${id}”, which this bank does not have.`);

const MOST_NAMED = 5;

/** Passages that were written since the record was: what changes there would not be told. */
function newcomers({ passages, items }: ReturnType<typeof unrecorded>, record: string): string[] {
  if (!passages) return [];
  const named = [...items.slice(0, MOST_NAMED), ...(items.length > MOST_NAMED ? ['…'] : [])].join(', ');
  const [are, them] = passages === 1 ? ['is', 'it'] : ['are', 'them'];
  return [
    `${counted(passages, 'passage')} ${are} not in the record ${record} (${named}); \`check --write-digests\` adds ${them}.`,
  ];
}

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
