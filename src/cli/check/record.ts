import type { Bank } from '../../core/bank/model.js';
import type { PassageDigests } from '../../core/check/passages.js';
import { UsageError } from '../command.js';
import type { SourceTexts } from '../sources.js';
import { currentRecord, writeDigests, type RecordedPassages } from './digests.js';
import type { BankReport } from './report.js';

/** A bank that was checked, with what is needed to record its passages. */
export interface Checked {
  readonly report: BankReport;
  readonly bank?: Bank | undefined;
  readonly texts: SourceTexts;
  readonly digestsFile: string;
  readonly before: RecordedPassages;
}

/** A record that is about to be written. */
interface Pending {
  readonly bank: Bank;
  readonly items: PassageDigests;
}

/**
 * Records the passages of the banks without an error, all or none, and adds to their reports what became of it.
 *
 * @throws {UsageError} Where a source's text is missing and nothing was recorded of it, or a file can't be written.
 */
export async function recordPassages(checked: readonly Checked[]): Promise<BankReport[]> {
  const holes: string[] = [];
  const pending = checked.map((each): Pending | undefined => {
    const { report, bank, texts, before } = each;
    if (!bank || refusalOf(each) !== undefined) return undefined;
    const { items, holes: sources } = currentRecord(bank, texts, before.digests);
    for (const source of sources) holes.push(`${report.file}: ${adviceFor(source)}`);
    return { bank, items };
  });
  if (holes.length) throw new UsageError(`${holes.join(' ')} Nothing was recorded.`);
  const reports: BankReport[] = [];
  for (const [index, each] of checked.entries()) {
    const { report, digestsFile } = each;
    const record = pending[index];
    if (record) {
      const passages = await writeDigests(digestsFile, record.bank, record.items);
      reports.push({ ...report, recorded: { file: digestsFile, passages } });
    } else {
      const why = refusalOf(each);
      reports.push(why === undefined ? report : { ...report, notes: [...report.notes, why] });
    }
  }
  return reports;
}

const adviceFor = (source: string): string =>
  `--write-digests needs the text of source “${source}”: give it with ${optionFor(source)}.`;

/** The option that gives a source's text. */
export const optionFor = (source: string): string =>
  source === 'article' ? '--article FILE' : `--source ${source}=FILE`;

/** Why the passages of a bank are not recorded, in a sentence. */
function refusalOf({ report, bank, before, digestsFile }: Checked): string | undefined {
  if (before.findings.length)
    return `The passages were not recorded: mend or delete ${digestsFile} first, which is no record.`;
  if (!bank || report.findings.some(({ severity }) => severity === 'error'))
    return 'The passages were not recorded: mend the errors first.';
  return undefined;
}
