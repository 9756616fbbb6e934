import { LIMITS } from '../../core/bank/limits.js';
import { parseBank, readBank, type FindType, type ParsedBank } from '../../core/bank/parse.js';
import { isObject } from '../../core/json.js';
import { registry } from '../../core/registry.js';
import { loadNames } from '../../state/late-types.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** Opens the items of a sealed bank, by the name `page`. Rejects where they are no such text. */
    sealed: (pieces: readonly string[]) => Promise<unknown>;
  }
}

/** Types that are in use need their whole schema to say what is wrong; the others stay for later. */
async function finder(): Promise<FindType> {
  await loadNames();
  const loaded = registry.names('item-type').filter((name) => registry.get('item-type', name));
  await Promise.all(loaded.map((name) => registry.load('item-report', name)));
  return (name) =>
    loaded.includes(name) ? registry.get('item-report', name) : registry.has('item-type', name) ? 'later' : undefined;
}

const isPieces = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((piece) => typeof piece === 'string');

const NOT_OPENED: ParsedBank = {
  bank: undefined,
  issues: [{ code: 'not-opened', path: 'sealed', severity: 'error' }],
  positions: new Map(),
  later: new Set(),
};

/** The items of a sealed bank; nothing where they can't be opened. */
async function itemsIn(pieces: readonly string[]): Promise<readonly unknown[] | undefined> {
  await loadNames();
  const open = await registry.load('sealed', 'page');
  const items = await open(pieces).catch(() => undefined);
  return Array.isArray(items) ? items : undefined;
}

/** `parseBank` with the types of this page. What is no file's data must not be waited for: it may have a `then`. */
export async function explainBank(json: unknown): Promise<ParsedBank> {
  const find = await finder();
  if (!isObject(json) || !isPieces(json['sealed'])) return parseBank(json, find);
  const items = await itemsIn(json['sealed']);
  return items ? parseBank({ ...json, items }, find) : NOT_OPENED;
}

/** `readBank` with the types of this page. */
export async function explainText(text: string): Promise<ParsedBank> {
  // A seal is met seldom; all else that may be wrong with a text is said by who reads it.
  if (text.length <= LIMITS.bytes && text.includes('"sealed"')) {
    try {
      return await explainBank(JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return readBank(text, await finder());
}
