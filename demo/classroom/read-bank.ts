import type { Bank } from '../../src/core/bank/model.js';
import { parseBank } from '../../src/core/bank/parse.js';

/** A bank as a page of the classroom has it. */
export interface ReadBank {
  readonly bank: Bank | undefined;
  /** What there is to say where not all of it could be read. */
  readonly fault: string;
}

const none = (fault: string): ReadBank => ({ bank: undefined, fault });

/** A bank from an address, or from a file of one's own: JSON, or YAML as it is written. Never rejects. */
export async function readBank(from: string | File): Promise<ReadBank> {
  let text: string;
  try {
    text = typeof from === 'string' ? await fetched(from) : await from.text();
  } catch {
    return none('There is no bank to be had at this address, or its server lets no other page read it.');
  }
  try {
    const isWritten = !/^\s*\{/.test(text);
    const json = isWritten ? (await import('yaml')).parse(text) : (JSON.parse(text) as unknown);
    // Only what all items have is looked at: the types come with the cards, on a pupil's phone at least.
    const { bank, issues } = parseBank(json, () => 'later');
    const [first] = issues;
    if (!bank)
      return none(`This is not a bank that can be used: ${first?.path || 'the file'}: ${first?.code ?? 'unreadable'}.`);
    const left = new Set(issues.map(({ path }) => /^items\[\d+\]/.exec(path)?.[0])).size;
    const fault = issues.some(({ severity }) => severity === 'error')
      ? `${left === 1 ? 'One question is' : `${left} questions are`} left out, as something is wrong there: “learning-quiz check” says what.`
      : '';
    return { bank: isWritten ? (await import('../../src/entries/core.js')).compileBank(bank) : bank, fault };
  } catch {
    return none('This is neither JSON nor YAML.');
  }
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
