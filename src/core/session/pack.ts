import { isObject } from '../json.js';
import type { Action } from './action.js';
import type { PlannedItem } from './plan.js';
import type { Snapshot } from './snapshot.js';

/** What stands in an action beside its type, item and time. The place in this list is its code: only ever add at the end. */
const FIELDS: readonly (readonly [Action['type'], ...string[]])[] = [
  ['start'],
  ['respond', 'response'],
  ['confidence', 'level'],
  ['hint'],
  ['flag', 'flagged'],
  ['submit'],
  ['scored', 'attempt', 'score', 'outcome', 'version'],
  ['retry'],
  ['reveal'],
  ['navigate'],
  ['expire'],
  ['pause', 'paused'],
  ['exclude', 'itemIds'],
  ['finish'],
];
/** What nearly every Scorer says: all of the points (even codes) or none, from 16 on so of each part; some of them. */
const RIGHT = 14;
const WITH_PARTS = 16;
const SOME = 18;

const ITEM_FIELDS = ['id', 'points', 'hints', 'attempts', 'time', 'objective', 'section'] as const;

/** What can be told from what stands before, and is therefore left out. Grows in the same way while packing and unpacking. */
class Context {
  readonly #items: readonly unknown[];
  readonly #version: unknown;
  readonly #submits = new Map<unknown, number>();
  readonly #responses = new Map<unknown, unknown>();
  before = 0;

  constructor(items: readonly unknown[], version: unknown) {
    this.#items = items;
    this.#version = version;
  }

  place(itemId: unknown): number {
    return this.#items.findIndex((item) => isObject(item) && item['id'] === itemId);
  }

  /** The action that a code and its fields stand for, at the item in this place. */
  action(code: number, passed: unknown, place: unknown, fields: readonly unknown[]): unknown {
    const found = this.#items[place as number];
    const item = isObject(found) ? { itemId: found['id'] } : {};
    const at = this.before + Number(passed);
    if (code >= RIGHT) return { type: 'scored', ...item, ...this.#said(code, found, fields), at };
    const [type, ...names] = FIELDS[code] ?? [];
    return { type, ...item, ...Object.fromEntries(names.map((name, index) => [name, fields[index]])), at };
  }

  #said(code: number, item: unknown, [part, some]: readonly unknown[]): object {
    const { id, points: max } = isObject(item) ? item : {};
    const verdict = code === SOME ? 'partial' : code % 2 ? 'incorrect' : 'correct';
    const raw = code === SOME ? part : verdict === 'correct' ? max : 0;
    const each = Object.keys((this.#responses.get(id) as object | null | undefined) ?? {});
    const share = verdict === 'correct' ? 1 : 0;
    const parts = code === SOME ? some : code >= WITH_PARTS && Object.fromEntries(each.map((name) => [name, share]));
    return {
      attempt: this.#submits.get(id) ?? 0,
      score: { raw, max },
      outcome: isObject(parts) ? { verdict, parts } : { verdict },
      version: this.#version,
    };
  }

  note(action: unknown): void {
    if (!isObject(action)) return;
    const { type, itemId, response, at } = action;
    if (Number.isFinite(at)) this.before = Number(at);
    if (type === 'submit') this.#submits.set(itemId, (this.#submits.get(itemId) ?? 0) + 1);
    if (type === 'respond') this.#responses.set(itemId, response);
  }
}

/** How many fields follow a code and its time. */
const width = (code: number): number => (code < RIGHT ? (FIELDS[code]?.length ?? 1) - 1 : code === SOME ? 2 : 0);

/**
 * A snapshot in a quarter of the room: what is done at an item in one go as one list, which begins with the item's place in
 * the plan; times as what has passed since the action before. What can't be said so stands as it is, so that
 * {@link unpackSnapshot} gives back the very same, to the byte. JSON.
 */
export function packSnapshot(snapshot: Snapshot): unknown {
  const { plan, log, bank, kept } = snapshot;
  const context = new Context(plan.items, bank.version);
  const packed: unknown[] = [];
  for (const action of log) {
    const place = 'itemId' in action ? context.place(action.itemId) : -1;
    const run = pack(action, place, context);
    const last = packed.at(-1);
    if (!run) packed.push(action);
    else if (Array.isArray(last) && last[0] === place) last.push(...run);
    else packed.push([place, ...run]);
    context.note(action);
  }
  const seen = kept?.seen.map((id) => (context.place(id) < 0 ? id : context.place(id)));
  return {
    ...snapshot,
    plan: { ...plan, items: packItems(plan.items) },
    log: packed,
    ...(kept ? { kept: { ...kept, seen } } : {}),
  };
}

/** The shortest way to say an action; nothing where there is none. */
function pack(action: Action, place: number, context: Context): unknown[] | undefined {
  const own = action as unknown as Readonly<Record<string, unknown>>;
  const passed = action.at - context.before;
  const code = FIELDS.findIndex(([type]) => type === action.type);
  const ways = [[code, passed, ...(FIELDS[code] ?? []).slice(1).map((name) => own[name])]];
  if (action.type === 'scored') {
    const said = [RIGHT, RIGHT + 1, WITH_PARTS, WITH_PARTS + 1].map((usual) => [usual, passed]);
    ways.unshift(...said, [SOME, passed, action.score.raw, action.outcome.parts ?? null]);
  }
  const text = JSON.stringify(action);
  return ways.find(([way, , ...fields]) => JSON.stringify(context.action(Number(way), passed, place, fields)) === text);
}

/** The snapshot that was packed. Takes anything, and leaves as it is what was not packed; never throws. */
export function unpackSnapshot(packed: unknown): unknown {
  if (!isObject(packed)) return packed;
  const { plan, log, bank, kept } = packed;
  if (!isObject(plan) || !Array.isArray(plan['items']) || !Array.isArray(log)) return packed;
  const items = unpackItems(plan['items']);
  const context = new Context(items, isObject(bank) ? bank['version'] : undefined);
  const actions: unknown[] = [];
  for (const entry of log as unknown[]) {
    if (Array.isArray(entry)) unpack(entry, context, actions);
    else {
      actions.push(entry);
      context.note(entry);
    }
  }
  const seen = isObject(kept) && Array.isArray(kept['seen']) ? kept['seen'] : undefined;
  const ids = seen?.map((entry: unknown) => (typeof entry === 'number' ? idOf(items[entry]) : entry));
  return {
    ...packed,
    plan: { ...plan, items },
    log: actions,
    ...(isObject(kept) ? { kept: ids ? { ...kept, seen: ids } : kept } : {}),
  };
}

/** Adds what a run stands for; from what is no code on it stands for nothing. */
function unpack([place, ...run]: readonly unknown[], context: Context, actions: unknown[]): void {
  for (let at = 0; at < run.length;) {
    const code = Number(run[at]);
    if (!FIELDS[code] && !(code >= RIGHT && code <= SOME)) return;
    const end = at + 2 + width(code);
    const action = context.action(code, run[at + 1], place, run.slice(at + 2, end));
    actions.push(action);
    context.note(action);
    at = end;
  }
}

const idOf = (item: unknown): unknown => (isObject(item) ? item['id'] : undefined);

/** Each as a list without the nothings at its end; an objective or section that an item before has, as that one's place. */
function packItems(items: readonly PlannedItem[]): unknown[] {
  const packed = items.map((item): unknown[] => {
    const values = ITEM_FIELDS.map((name) => {
      const before = name === 'objective' || name === 'section' ? items.findIndex((it) => it[name] === item[name]) : -1;
      const value = item[name];
      return value !== undefined && before >= 0 && items[before] !== item ? before : (value ?? null);
    });
    return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
  });
  const back = unpackItems(packed);
  return packed.map((list, index) =>
    JSON.stringify(back[index]) === JSON.stringify(items[index]) ? list : items[index],
  );
}

function unpackItems(packed: readonly unknown[]): unknown[] {
  return packed.map((entry) => {
    if (!Array.isArray(entry)) return entry;
    const fields = ITEM_FIELDS.map((name, index) => {
      const value: unknown = entry[index];
      if (index < ITEM_FIELDS.indexOf('objective') || typeof value !== 'number') return [name, value] as const;
      const before = packed[value];
      return [
        name,
        Array.isArray(before) ? (before[index] as unknown) : isObject(before) ? before[name] : null,
      ] as const;
    });
    return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined));
  });
}
