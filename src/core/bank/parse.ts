import type { CheckedType, ItemType } from '../item-type.js';
import { isObject } from '../json.js';
import { inspect, issueAt } from './inspect.js';
import type { BankIssue, PathKey } from './issues.js';
import { lenient, type Mistake } from './lenient.js';
import { LIMITS } from './limits.js';
import type { Bank, Item } from './model.js';
import { nearest } from './nearest.js';
import { itemFaults, type ParsedBank } from './quick.js';
import { redactedItem } from './served.js';
import { anyItem, bankFile, fields, itemEntries } from './schema.js';
import { soundPart, unfitItem, type ExaminedItem } from './unfit.js';

/** Finds an item type by name: itself, `'later'` while it isn't loaded yet, nothing when there is none. */
export type FindType = (interaction: string) => ItemType | 'later' | undefined;

export type { ParsedBank } from './quick.js';
export type { ExaminedItem } from './unfit.js';

/** What of a file can be wrong without taking the items along: a list loses the entry, `defaults` the field. */
const SPARE: ReadonlySet<PathKey> = new Set(['lang', 'sources', 'objectives', 'sections', 'defaults']);

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

/** A bank with what is not fit to be shown, for whoever judges that too. */
export interface ExaminedBank extends ParsedBank {
  /** All items that can be judged, in part at least, in the order of the file; also where the file is no bank. */
  readonly items: readonly ExaminedItem[];
  /** What stands around the items, as far as it is right, also where the bank is refused for the rest of it. */
  readonly head: Pick<Bank, 'lang' | 'sources' | 'objectives'>;
  /** Ids of the sources that the file lists, also of those in which something is wrong. */
  readonly sources: ReadonlySet<string>;
  /** How many items the file lists. */
  readonly listed: number;
}

const refused = (code: string, keys: PathKey[] = []): ExaminedBank => ({
  bank: undefined,
  issues: [issueAt(keys, code)],
  positions: new Map(),
  later: new Set(),
  items: [],
  head: {},
  sources: new Set(),
  listed: 0,
});

/**
 * Checks a bank's data and reports *all* mistakes. An item that can't be shown is left out; so is a part around the
 * items that a session can do without; an unknown field is reported and dropped; a file that is no bank is refused.
 * Items whose type is `'later'` are checked as far as the common fields go, and finished by {@link completeItem}.
 *
 * Never throws, and keeps no reference to what it was given.
 */
export function parseBank(json: unknown, find: FindType): ParsedBank {
  const { bank, issues, positions, later } = examineBank(json, find);
  return { bank, issues, positions, later };
}

/** {@link parseBank}, with what is left of the items that are not fit to be shown. */
export function examineBank(json: unknown, find: FindType): ExaminedBank {
  if (!isObject(json)) return refused('not-a-bank');
  if (Array.isArray(json['items']) && json['items'].length > LIMITS.items) return refused('too-many', ['items']);
  const { value, issues: found } = inspect(json);
  const file = value as Record<string, unknown>;
  const mistakes: Mistake[] = [...found];
  const outer = lenient(bankFile, file, [], mistakes, spareOf);
  for (const part of PARTS) firstOfEach(part, file, outer, mistakes);

  const broken = new Set(found.filter(({ keys }) => keys[0] === 'items').map(({ keys }) => keys[1]));
  const positions = new Map<string, number>();
  const items: Item[] = [];
  const left: number[] = [];
  const keyless = isKeyless(file);
  const listed = Array.isArray(file['items']) ? (file['items'] as unknown[]) : [];
  listed.forEach((raw, index) => {
    const item = parseItem(raw, index, find, mistakes, keyless);
    const isTwice = item !== undefined && positions.has(item.id);
    if (isTwice && !broken.has(index))
      mistakes.push({ keys: ['items', index, 'id'], code: 'duplicate-id', sound: true });
    if (!item || broken.has(index) || isTwice) {
      left.push(index);
      return;
    }
    positions.set(item.id, index);
    items.push(item);
  });
  const examined = [
    ...items.map((item): ExaminedItem => ({ item, index: positions.get(item.id) ?? 0 })),
    ...unfitItems(left, listed, mistakes),
  ].toSorted((a, b) => a.index - b.index);
  const known = PARTS.map((part) => idsOf(file[part]));
  references(known, examined, mistakes);
  const head = (outer ?? lenient(bankFile, { ...file, ...SOUND }, [], [], spareOf) ?? {}) as ExaminedBank['head'];
  const [sources = new Set()] = known;
  const rest = { issues: told(mistakes, listed), items: examined, head, sources, listed: listed.length };
  if (!outer) return { ...rest, bank: undefined, positions: new Map(), later: new Set() };
  const later = new Set(items.map(({ interaction }) => interaction).filter((name) => find(name) === 'later'));
  return { ...rest, bank: { ...outer, items } as unknown as Bank, positions, later };
}

const PARTS = ['sources', 'objectives', 'sections'] as const;

/** In the place of what a bank can't do without, to see what else of it is right. */
const SOUND = { format: 'learning-quiz/1', id: '_', version: '_', title: '_', items: [0] } as const;

const spareOf = (keys: readonly PathKey[]): readonly PathKey[] | undefined =>
  SPARE.has(keys[0] ?? '') ? keys.slice(0, 2) : undefined;

/** The items at these places with what is wrong taken away; what is no object can't be judged. */
function unfitItems(
  places: readonly number[],
  listed: readonly unknown[],
  mistakes: readonly Mistake[],
): ExaminedItem[] {
  const own = new Map(places.map((index): [number, Mistake[]] => [index, []]));
  for (const mistake of mistakes) {
    if (mistake.keys[0] === 'items') own.get(Number(mistake.keys[1]))?.push(mistake);
  }
  return places.flatMap((index) => {
    const raw = listed[index];
    return isObject(raw) ? [unfitItem(raw, index, own.get(index) ?? [])] : [];
  });
}

/**
 * Checks the own fields of an item whose type arrived after the bank was parsed. `index` is for the issues' paths; `around`
 * is the bank, which says whether its items have their keys.
 */
export function completeItem(
  item: Item,
  type: CheckedType,
  index: number,
  around: Pick<Bank, 'scorer' | 'sealed'> = {},
): { item: Item | undefined; issues: BankIssue[] } {
  const mistakes: Mistake[] = [];
  return { item: typedItem(item, index, type, mistakes, isKeyless(around)), issues: told(mistakes, { [index]: item }) };
}

/** What is wrong with an item whose interaction turns out to have no type. */
export const unknownInteraction = (item: Item, index: number): BankIssue => ({
  ...issueAt(['items', index, 'interaction'], 'unknown-interaction'),
  itemId: item.id,
  found: item.interaction.slice(0, 64),
});

/** Whether another has the keys of a bank's items; in a sealed one they lie apart. */
const isKeyless = ({ scorer, sealed }: { readonly scorer?: unknown; readonly sealed?: unknown }): boolean =>
  isObject(scorer) || Array.isArray(sealed);

function parseItem(
  raw: unknown,
  index: number,
  find: FindType,
  mistakes: Mistake[],
  keyless: boolean,
): Item | undefined {
  const name = isObject(raw) ? raw['interaction'] : undefined;
  const type = typeof name === 'string' ? find(name) : undefined;
  if (typeof name === 'string' && !type) {
    const common: Mistake[] = [];
    lenient(anyItem, raw, ['items', index], common);
    // What is wrong with the name itself is said better by its not being known.
    for (const mistake of common) if (mistake.keys[2] !== 'interaction') mistakes.push(mistake);
    mistakes.push({ keys: ['items', index, 'interaction'], code: 'unknown-interaction', found: name });
    return undefined;
  }
  if (type && type !== 'later') return typedItem(raw, index, type, mistakes, keyless);
  return lenient(anyItem, raw, ['items', index], mistakes) as Item | undefined;
}

function typedItem(
  raw: unknown,
  index: number,
  type: CheckedType,
  mistakes: Mistake[],
  keyless: boolean,
): Item | undefined {
  // What was released is whole, or nearly so.
  return (keyless ? redactedItem(raw, type) : undefined) ?? wholeItem(raw, index, type, mistakes);
}

function wholeItem(raw: unknown, index: number, type: CheckedType, mistakes: Mistake[]): Item | undefined {
  const keys = ['items', index];
  const before = mistakes.length;
  const item = lenient(fields({ ...itemEntries, ...type.entries }), raw, keys, mistakes) as Item | undefined;
  // A missing stem keeps nobody from seeing that there is no key.
  const judged = item ?? (isObject(raw) ? soundPart(raw, type.entries, index, mistakes.slice(before)) : undefined);
  if (!judged) return undefined;
  const faults = itemFaults(judged as Item, type);
  for (const { keys: inside, code } of faults) {
    const expected = code === 'unknown-rule' && type.rules.length ? { expected: { values: type.rules } } : {};
    mistakes.push({ keys: [...keys, ...inside], code, sound: true, ...expected });
  }
  return faults.length ? undefined : item;
}

/** The issues: the file's own first, then item by item, each once. `items` are as they came, by index. */
function told(mistakes: readonly Mistake[], items: Readonly<Record<number, unknown>>): BankIssue[] {
  const indexOf = ({ keys: [part, index] }: Mistake): number =>
    part === 'items' && typeof index === 'number' ? index : -1;
  const seen = new Set<string>();
  return mistakes
    .toSorted((a, b) => indexOf(a) - indexOf(b))
    .flatMap((mistake) => {
      const { keys, code, severity = 'error', found, expected } = mistake;
      const issue = issueAt(keys, code, { severity });
      // What was refused for its size is not there any more for the schema, which then misses it.
      if (seen.has(`${issue.path} ${code}`) || (code === 'missing' && seen.has(issue.path))) return [];
      seen.add(issue.path).add(`${issue.path} ${code}`);
      const item = items[indexOf(mistake)];
      const id = isObject(item) ? item['id'] : undefined;
      return {
        ...issue,
        ...(typeof id === 'string' ? { itemId: id.slice(0, 64) } : {}),
        ...(found === undefined ? {} : { found: typeof found === 'string' ? found.slice(0, 64) : found }),
        ...(expected === undefined ? {} : { expected }),
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

const idsOf = (list: unknown): Set<string> =>
  new Set(
    (Array.isArray(list) ? list : []).flatMap((entry: unknown) =>
      isObject(entry) && typeof entry['id'] === 'string' ? [entry['id']] : [],
    ),
  );

/** Names that point nowhere. What stands in the file and is wrong itself is told there, and not again here. */
function references(
  [sources, objectives, sections]: readonly ReadonlySet<string>[],
  items: readonly ExaminedItem[],
  mistakes: Mistake[],
): void {
  const refer = (known: ReadonlySet<string> | undefined, name: unknown, keys: readonly PathKey[]): void => {
    if (typeof name !== 'string' || known?.has(name)) return;
    const near = nearest(name, known ?? []);
    const expected = near === undefined ? {} : { expected: { near } };
    mistakes.push({ keys, code: 'unknown-reference', found: name, sound: true, ...expected });
  };
  for (const { item, index } of items) {
    const at = ['items', index];
    const { objective, section, evidence } = item;
    refer(objectives, objective, [...at, 'objective']);
    refer(sections, section, [...at, 'section']);
    (Array.isArray(evidence) ? (evidence as unknown[]) : []).forEach((pointer, i) => {
      if (isObject(pointer)) refer(sources, pointer['source'], [...at, 'evidence', i, 'source']);
    });
  }
}
