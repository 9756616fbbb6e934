import type { Bank, Item } from '../../src/core/bank/model.js';
import type { BankIssue } from '../../src/core/bank/issues.js';
import { compileBank, parseBank } from '../../src/entries/core.js';

/** A bank as every page of the classroom has it. */
export interface ReadBank {
  readonly bank: Bank | undefined;
  /** What there is to say where not all of it could be read. */
  readonly fault: string;
}

/** A file of one's own, or what is like it. */
export interface BankFile {
  text(): Promise<string>;
}

/** Questions whose faults are named; of more the number is told. */
const NAMED = 3;

const none = (fault: string): ReadBank => ({ bank: undefined, fault });

/**
 * A bank from an address, or from a file: JSON, or YAML as it is written. Every page reads it alike, with all item types, so
 * that all of them draw the same: a question in which something is wrong is left out and told of, and the rest is asked. Its
 * place is kept by a draft, since a result code names items by their places: when it was mended, older codes can be read.
 * Never rejects.
 */
export async function readBank(from: string | BankFile): Promise<ReadBank> {
  let text: string;
  try {
    text = typeof from === 'string' ? await fetched(from) : await from.text();
  } catch {
    return none('There is no bank to be had at this address, or its server lets no other page read it.');
  }
  try {
    const isWritten = !/^\s*\{/.test(text);
    const json: unknown = isWritten ? (await import('yaml')).parse(text) : JSON.parse(text);
    const { bank, issues, positions } = parseBank(json);
    if (!bank) return none(`This is not a bank that can be used: ${told(issues[0])}.`);
    const { length } = (json as { readonly items: readonly unknown[] }).items;
    const whole = withPlaces(isWritten ? compileBank(bank) : bank, positions, length);
    return { bank: whole, fault: leftOut(issues, length - bank.items.length) };
  } catch {
    return none('This is neither JSON nor YAML.');
  }
}

/** `items[3].stem: missing`. */
const told = (issue: BankIssue | undefined): string =>
  issue ? `${issue.path || 'the file'}: ${issue.code}` : 'unreadable';

function leftOut(issues: readonly BankIssue[], count: number): string {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (!count)
    return errors.length ? `Passed over, as it is wrong: ${told(errors[0])}. “learning-quiz check” says more.` : '';
  const first = errors.filter(
    ({ path }, index) => errors.findIndex((other) => placeOf(other.path) === placeOf(path)) === index,
  );
  const items = first.filter(({ path }) => path.startsWith('items['));
  const more = items.length > NAMED ? '; …' : '';
  const what = count === 1 ? 'One question is' : `${count} questions are`;
  return `${what} left out, as something is wrong there (${items.slice(0, NAMED).map(told).join('; ')}${more}): “learning-quiz check” says what.`;
}

/** `items[3]`. */
const placeOf = (path: string): string => /^[^.[]*(?:\[\d+\])?/.exec(path)?.[0] ?? path;

/** The bank with a draft in the place of each item that was left out. */
function withPlaces(bank: Bank, positions: ReadonlyMap<string, number>, length: number): Bank {
  if (bank.items.length === length) return bank;
  const placed = new Map(bank.items.map((item) => [positions.get(item.id), item]));
  const items = Array.from({ length }, (_, place): Item => placed.get(place) ?? draftFor(place, positions));
  return { ...bank, items };
}

/** An item that is sound, and never asked. */
function draftFor(place: number, taken: ReadonlyMap<string, number>): Item {
  let id = `left-out-${place + 1}`;
  while (taken.has(id)) id += '-';
  return { id, interaction: 'flashcard', stem: '–', back: '–', draft: true } as Item;
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
