import * as v from 'valibot';
import type { ItemType } from '../item-type.js';
import { isObject } from '../json.js';
import { inspect, issueAt } from './inspect.js';
import type { BankIssue, PathKey, Severity } from './issues.js';
import { LIMITS } from './limits.js';
import type { Bank, Item } from './model.js';
import { itemFaults, type ParsedBank } from './quick.js';
import { anyItem, bankFile, fields, itemEntries } from './schema.js';

/** Finds an item type by name: itself, `'later'` while it isn't loaded yet, nothing when there is none. */
export type FindType = (interaction: string) => ItemType | 'later' | undefined;

export type { ParsedBank } from './quick.js';

/** What of a file can be wrong without taking the items along: a list loses the entry, `defaults` the field. */
const SPARE: ReadonlySet<PathKey> = new Set(['lang', 'sources', 'objectives', 'sections', 'defaults']);

/** A mistake on its way to a {@link BankIssue}; an error unless it says otherwise. */
interface Mistake {
  readonly keys: readonly PathKey[];
  readonly code: string;
  readonly severity?: Severity;
  readonly found?: string;
}

/**
 * Reads a bank from a file's text.
 *
 * Issue codes beside those of {@link parseBank}: `too-large` (over 5 MB), `not-json`.
 */
export function readBank(json: string, find: FindType): ParsedBank {
  if (json.length > LIMITS.bytes) return refused('too-large');
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refused('not-json');
  }
  return parseBank(data, find);
}

const refused = (code: string, keys: PathKey[] = []): ParsedBank => ({
  bank: undefined,
  issues: [issueAt(keys, code)],
  positions: new Map(),
  later: new Set(),
});

/**
 * Checks a bank's data and reports *all* mistakes. An item that can't be shown is left out; so is a part around the
 * items that a session can do without; an unknown field is reported and dropped; a file that is no bank is refused.
 * Items whose type is `'later'` are checked as far as the common fields go, and finished by {@link completeItem}.
 *
 * Never throws, and keeps no reference to what it was given.
 */
export function parseBank(json: unknown, find: FindType): ParsedBank {
  if (!isObject(json)) return refused('not-a-bank');
  if (Array.isArray(json['items']) && json['items'].length > LIMITS.items) return refused('too-many', ['items']);
  const { value, issues: found } = inspect(json);
  const file = value as Record<string, unknown>;
  const mistakes: Mistake[] = [...found];
  const outer = lenient(bankFile, file, [], mistakes, (keys) =>
    SPARE.has(keys[0] ?? '') ? keys.slice(0, 2) : undefined,
  );
  for (const part of ['sources', 'objectives', 'sections']) firstOfEach(part, file, outer, mistakes);

  const broken = new Set(found.filter(({ keys }) => keys[0] === 'items').map(({ keys }) => keys[1]));
  const positions = new Map<string, number>();
  const items: Item[] = [];
  const listed = Array.isArray(file['items']) ? (file['items'] as unknown[]) : [];
  listed.forEach((raw, index) => {
    const item = parseItem(raw, index, find, mistakes);
    if (!item || broken.has(index)) return;
    if (positions.has(item.id)) {
      mistakes.push({ keys: ['items', index, 'id'], code: 'duplicate-id' });
      return;
    }
    positions.set(item.id, index);
    items.push(item);
  });
  const issues = (): BankIssue[] => told(mistakes, listed);
  if (!outer) return { bank: undefined, issues: issues(), positions: new Map(), later: new Set() };
  const bank = { ...outer, items } as unknown as Bank;
  references(bank, positions, mistakes);
  const later = new Set(items.map(({ interaction }) => interaction).filter((name) => find(name) === 'later'));
  return { bank, issues: issues(), positions, later };
}

/** Checks the own fields of an item whose type arrived after the bank was parsed. `index` is for the issues' paths. */
export function completeItem(
  item: Item,
  type: ItemType,
  index: number,
): { item: Item | undefined; issues: BankIssue[] } {
  const mistakes: Mistake[] = [];
  return { item: typedItem(item, index, type, mistakes), issues: told(mistakes, { [index]: item }) };
}

function parseItem(raw: unknown, index: number, find: FindType, mistakes: Mistake[]): Item | undefined {
  const name = isObject(raw) ? raw['interaction'] : undefined;
  const type = typeof name === 'string' ? find(name) : undefined;
  if (typeof name === 'string' && !type) {
    mistakes.push({ keys: ['items', index, 'interaction'], code: 'unknown-interaction', found: name });
    return undefined;
  }
  if (type && type !== 'later') return typedItem(raw, index, type, mistakes);
  return lenient(anyItem, raw, ['items', index], mistakes) as Item | undefined;
}

function typedItem(raw: unknown, index: number, type: ItemType, mistakes: Mistake[]): Item | undefined {
  const keys = ['items', index];
  const item = lenient(fields({ ...itemEntries, ...type.entries }), raw, keys, mistakes) as Item | undefined;
  if (!item) return undefined;
  const faults = itemFaults(item, type);
  for (const fault of faults) mistakes.push({ keys: [...keys, ...fault.keys], code: fault.code });
  return faults.length ? undefined : item;
}

/**
 * Parses; where all that is wrong can be done without, drops that and takes the rest: unknown fields, and what `spare`
 * names of the value at these keys. Adds to `mistakes` what it finds.
 */
function lenient(
  schema: v.GenericSchema,
  value: unknown,
  keys: readonly PathKey[],
  mistakes: Mistake[],
  spare: (keys: readonly PathKey[]) => readonly PathKey[] | undefined = () => undefined,
): Record<string, unknown> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output as Record<string, unknown>;
  const drops = new Map<string, readonly PathKey[] | undefined>();
  for (const mistake of result.issues.flatMap((issue) => leaves(issue, []))) {
    mistakes.push({ ...mistake, keys: [...keys, ...mistake.keys] });
    const place = mistake.severity === 'warning' ? mistake.keys : spare(mistake.keys);
    drops.set(JSON.stringify(place ?? ''), place);
  }
  // From the end, so that an entry's index holds until its turn.
  const places = [...drops.values()].reverse();
  if (!places.every((place) => place !== undefined)) return undefined;
  const pruned = JSON.parse(JSON.stringify(value)) as unknown;
  for (const place of places) drop(pruned, place);
  const again = v.safeParse(schema, pruned);
  return again.success ? (again.output as Record<string, unknown>) : undefined;
}

function drop(value: unknown, keys: readonly PathKey[]): void {
  let at = value;
  for (const key of keys.slice(0, -1)) at = (at as Record<PathKey, unknown> | undefined)?.[key];
  if (Array.isArray(at)) at.splice(Number(keys.at(-1)), 1);
  else if (isObject(at)) delete at[keys.at(-1) as string];
}

/** A valibot issue as our own: with the code that the schema names, else by its kind. */
function leaves(issue: v.BaseIssue<unknown>, keys: readonly PathKey[]): Mistake[] {
  const at = [...keys, ...(issue.path?.map(({ key }) => key as PathKey) ?? [])];
  if (issue.type === 'union' && issue.issues?.length) {
    // Of the branches, the one that the value got into.
    const inside = issue.issues.filter(({ path }) => path?.length);
    return (inside.length ? inside : issue.issues).flatMap((inner) => leaves(inner, at));
  }
  if (issue.message === 'unknown-field') return [{ keys: at, code: 'unknown-field', severity: 'warning' }];
  const own = /^[a-z-]+$/.test(issue.message) ? issue.message : 'wrong-type';
  return [{ keys: at, code: issue.input === undefined ? 'missing' : own }];
}

/** The issues: the file's own first, then item by item, each once. `items` are as they came, by index. */
function told(mistakes: readonly Mistake[], items: Readonly<Record<number, unknown>>): BankIssue[] {
  const indexOf = ({ keys: [part, index] }: Mistake): number =>
    part === 'items' && typeof index === 'number' ? index : -1;
  const seen = new Set<string>();
  return mistakes
    .toSorted((a, b) => indexOf(a) - indexOf(b))
    .flatMap((mistake) => {
      const { keys, code, severity = 'error', found } = mistake;
      const issue = issueAt(keys, code, { severity });
      // What was refused for its size is not there any more for the schema, which then misses it.
      if (seen.has(`${issue.path} ${code}`) || (code === 'missing' && seen.has(issue.path))) return [];
      seen.add(issue.path).add(`${issue.path} ${code}`);
      const item = items[indexOf(mistake)];
      const id = isObject(item) ? item['id'] : undefined;
      return {
        ...issue,
        ...(typeof id === 'string' ? { itemId: id.slice(0, 64) } : {}),
        ...(found === undefined ? {} : { found: found.slice(0, 64) }),
      };
    });
}

/** Of a part's entries with the same id the first stays. */
function firstOfEach(
  part: string,
  file: Readonly<Record<string, unknown>>,
  outer: Record<string, unknown> | undefined,
  mistakes: Mistake[],
): void {
  const repeated = (list: unknown): number[] => {
    const ids = (Array.isArray(list) ? list : []).map((entry: unknown) => (isObject(entry) ? entry['id'] : undefined));
    return ids.flatMap((id, index) => (typeof id === 'string' && ids.indexOf(id) < index ? [index] : []));
  };
  for (const index of repeated(file[part])) mistakes.push({ keys: [part, index, 'id'], code: 'duplicate-id' });
  if (!outer || !Array.isArray(outer[part])) return;
  const gone = repeated(outer[part]);
  if (gone.length) outer[part] = outer[part].filter((_, index) => !gone.includes(index));
}

/** Names that point nowhere: the item still runs, the report says what it lacks. */
function references(bank: Bank, positions: ReadonlyMap<string, number>, mistakes: Mistake[]): void {
  const has = (list: readonly { id: string }[] | undefined, id: string): boolean =>
    list?.some((entry) => entry.id === id) === true;
  for (const item of bank.items) {
    const warn = (keys: PathKey[], found: string): void => {
      const at = ['items', positions.get(item.id) ?? 0, ...keys];
      mistakes.push({ keys: at, code: 'unknown-reference', severity: 'warning', found });
    };
    if (item.objective && !has(bank.objectives, item.objective)) warn(['objective'], item.objective);
    if (item.section && !has(bank.sections, item.section)) warn(['section'], item.section);
    item.evidence?.forEach(({ source }, i) => {
      if (!has(bank.sources, source)) warn(['evidence', i, 'source'], source);
    });
  }
}
