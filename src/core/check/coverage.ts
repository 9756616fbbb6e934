import type { PathKey } from '../bank/issues.js';
import type { CheckContext } from './context.js';
import { finding, type Finding } from './finding.js';

/** Fewest items of an objective. */
const FEWEST = 3;

/**
 * W24, W25: each objective has items enough that are served. `place` gives an objective's place in the file, of which
 * the bank may have lost some.
 */
export function coverage({ bank, items }: CheckContext, place: (id: string) => number): Finding[] {
  return (bank.objectives ?? []).flatMap(({ id }) => {
    const own = items.filter(({ served, item }) => served && item.objective === id).map((view) => view.id);
    const at: PathKey[] = ['objectives', place(id)];
    if (!own.length)
      return [finding('empty-objective', at, { message: `No item serves objective “${id}”.`, found: id })];
    if (own.length >= FEWEST) return [];
    const count = own.length === 1 ? 'one item' : `${own.length} items`;
    const message = `Objective “${id}” has ${count}; ${FEWEST} are the least.`;
    return [finding('thin-objective', at, { items: own, message, found: id })];
  });
}

/** W26: a sibling group has two items or more. */
export function loneSiblings({ items }: CheckContext): Finding[] {
  const counts = new Map<string, number>();
  for (const { item } of items) if (item.sibling) counts.set(item.sibling, (counts.get(item.sibling) ?? 0) + 1);
  return items
    .filter(({ item }) => item.sibling !== undefined && counts.get(item.sibling) === 1)
    .map(({ id, at, item }) => {
      const message = `No other item is in sibling group “${item.sibling ?? ''}”.`;
      return finding('lone-sibling', [...at, 'sibling'], { itemId: id, message, found: item.sibling ?? '' });
    });
}
