import type { PathKey } from '../bank/issues.js';
import type { CheckContext } from './context.js';
import { finding, type Finding } from './finding.js';

/** Fewest items of an objective. */
const FEWEST = 3;

/**
 * W24, W25: each objective has items enough that are served. `place` gives an objective's place in the file, of which
 * the bank may have lost some. An item whose objective can't be told may belong to any.
 */
export function coverage({ bank, items }: CheckContext, place: (id: string) => number): Finding[] {
  const objectives = bank.objectives ?? [];
  const known = new Set(objectives.map(({ id }) => id));
  const open = items.filter(
    ({ served, item, broken }) =>
      served && (broken.has('objective') || (item.objective !== undefined && !known.has(item.objective))),
  ).length;
  return objectives.flatMap(({ id }) => {
    const own = items.filter(({ served, item }) => served && item.objective === id).map((view) => view.id);
    const at: PathKey[] = ['objectives', place(id)];
    if (own.length + open >= FEWEST) return [];
    if (!own.length)
      return open ? [] : [finding('empty-objective', at, { message: `No item serves objective “${id}”.`, found: id })];
    const count = own.length === 1 ? 'one item' : `${own.length} items`;
    const message = `Objective “${id}” has ${count}; ${FEWEST} are the least.`;
    return [finding('thin-objective', at, { items: own, message, found: id })];
  });
}

/** W26: a sibling group has two items or more. */
export function loneSiblings({ items }: CheckContext): Finding[] {
  if (items.some(({ broken }) => broken.has('sibling'))) return [];
  const counts = new Map<string, number>();
  for (const { item } of items) if (item.sibling) counts.set(item.sibling, (counts.get(item.sibling) ?? 0) + 1);
  return items
    .filter(({ item }) => item.sibling !== undefined && counts.get(item.sibling) === 1)
    .map(({ id, at, item }) => {
      const message = `No other item is in sibling group “${item.sibling ?? ''}”.`;
      return finding('lone-sibling', [...at, 'sibling'], { itemId: id, message, found: item.sibling ?? '' });
    });
}
