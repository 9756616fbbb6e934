import type { Item } from '../../src/core/bank/model.js';
import type { ItemType } from '../../src/core/item-type.js';
import { isObject, type Json } from '../../src/core/json.js';
import type { Verdict } from '../../src/core/scoring/outcome.js';
import { scoreResponse } from '../../src/core/scoring/score-response.js';

/** A flashcard's grades, by their names: the type itself need not be there. */
const GRADES = ['knew', 'partly', 'not_yet'];

/** More than enough for any example, and few enough to be looked through at once. */
const MOST = 4000;

/**
 * A response to the item that comes to this verdict, or nothing where none was found: what the key response becomes when
 * parts of it are left out, swapped, or replaced by other values of the item.
 */
export function responseFor(verdict: Verdict, type: ItemType, item: Item): Json | undefined {
  const key = type.keyResponse(item, 'en');
  const verdictOn = (response: Json): Verdict => scoreResponse(item, type, response).outcome.verdict;
  // Whether an item is graded is its own affair, whatever is entered.
  if ((verdictOn(key) === 'ungraded') !== (verdict === 'ungraded')) return undefined;
  const pool = [...new Set([...ids(item), ...leaves(key), 0, 1, 5, 'something else', ...GRADES])];
  const seen = new Set<string>();
  // Fewer of what is long: each takes longer to be made, and to be scored.
  const most = Math.ceil(MOST / Math.max(1, leaves(key).length / 8));
  let wave: Json[] = [key];
  // First what differs in one place, then what differs in two.
  while (wave.length) {
    const next: Json[] = [];
    for (const response of wave) {
      if (seen.size >= most) return undefined;
      const json = JSON.stringify(response);
      if (seen.has(json)) continue;
      seen.add(json);
      const ready = type.check(item, response, 'en') === undefined;
      if (ready && verdictOn(response) === verdict) return response;
      if (seen.size + next.length < most) next.push(...changed(response, pool).slice(0, most));
    }
    wave = next;
  }
  return undefined;
}

type Leaf = string | number | boolean;

const isLeaf = (value: unknown): value is Leaf => ['string', 'number', 'boolean'].includes(typeof value);

const leaves = (value: unknown): Leaf[] =>
  isLeaf(value) ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];

/** All ids in an item, at whatever depth, and what a text field might hold. */
function ids(value: unknown): Leaf[] {
  if (Array.isArray(value)) return value.flatMap(ids);
  if (!isObject(value)) return [];
  const own = [value['id'], value['text']].filter(isLeaf).filter((leaf) => String(leaf).length < 60);
  return [...own, ...Object.values(value).flatMap(ids)];
}

/** The response with one thing different. */
function changed(value: Json, pool: readonly Leaf[]): Json[] {
  if (typeof value === 'number') return [value + 1, value * 2, value / 2, 0];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'string') {
    const number = Number(value.replaceAll(',', ''));
    const near =
      value && Number.isFinite(number) ? [number * 1.02, number * 1.2, number / 2, number * 3].map(String) : [];
    return [...near, ...pool.filter((leaf) => typeof leaf === 'string'), value.slice(0, -1)];
  }
  if (Array.isArray(value)) return changedList(value as Json[], pool);
  return isObject(value) ? changedFields(value as Record<string, Json>, pool) : [];
}

function changedFields(value: Readonly<Record<string, Json>>, pool: readonly Leaf[]): Json[] {
  const [names, entries] = [Object.keys(value), Object.values(value)];
  // All in each other's place: what is wholly wrong is often no single change away.
  const turned = names.slice(1).map((_, by) => {
    const moved = [...entries.slice(by + 1), ...entries.slice(0, by + 1)];
    return Object.fromEntries(names.map((name, i) => [name, moved[i] as Json]));
  });
  const single = names.flatMap((name) => {
    const { [name]: _, ...rest } = value;
    const others = changed(value[name] as Json, pool).map((other) => ({ ...value, [name]: other }));
    return [...others, rest];
  });
  return [...turned, ...single];
}

function changedList(list: readonly Json[], pool: readonly Leaf[]): Json[] {
  const swapped = list.slice(1).map((_, i) => list.toSpliced(i, 2, list[i + 1] as Json, list[i] as Json));
  const without = list.map((_, i) => list.toSpliced(i, 1));
  const more = pool.filter((leaf) => typeof leaf === 'string' && !list.includes(leaf)).map((leaf) => [...list, leaf]);
  // Of a long list not each entry by each value: what is wrong by one is found before.
  const few = pool.slice(0, Math.ceil(MOST / 4 / list.length));
  const inside = list.flatMap((entry, i) => changed(entry, few).map((other) => list.toSpliced(i, 1, other)));
  return [...swapped, list.toReversed(), ...without, ...more, ...inside];
}
