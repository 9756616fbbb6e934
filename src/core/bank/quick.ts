import type { CardType, CheckedType, ItemFault } from '../item-type.js';
import { FORBIDDEN_KEYS } from '../json.js';
import { LIMITS } from './limits.js';
import type { BankIssue } from './issues.js';
import type { Bank, Item } from './model.js';
import { hasFields } from './shape.js';
import { bankShape, itemShape } from './shapes.generated.js';

/** Finds an item type by name: itself, `'later'` while it isn't loaded yet, nothing when there is none. */
export type FindType = (interaction: string) => CardType | 'later' | undefined;

export interface ParsedBank {
  /** Nothing when the file as a whole can't be used. */
  readonly bank: Bank | undefined;
  /** All mistakes: the file's own first, then item by item. */
  readonly issues: readonly BankIssue[];
  /** Where each item stands in the file, by id: bad neighbours are left out of `bank.items`. */
  readonly positions: ReadonlyMap<string, number>;
  /** Interactions whose types weren't there, or not whole: their items are checked as far as form goes. */
  readonly later: ReadonlySet<string>;
}

/** What a type's schema can't say of an item. */
export function itemFaults(item: Item, type: CheckedType): readonly ItemFault[] {
  const rule = typeof item.scoring === 'object' ? item.scoring.rule : item.scoring;
  const unknown = rule !== undefined && !type.rules.includes(rule);
  return [...(unknown ? [{ keys: ['scoring'], code: 'unknown-rule' }] : []), ...(type.validate?.(item) ?? [])];
}

/**
 * The bank, if nothing at all is wrong with it; else nothing, and `parseBank` says what. A page meets good banks nearly
 * always, and need not load the part that explains mistakes before there are any. What this lets pass, `parseBank` passes
 * without an issue (a property test holds them together). It may pass less: texts that come as trees, and types without a
 * shape of their own, go the longer way. The bank is the very data that came in.
 */
export function quickBank(json: unknown, find: FindType): ParsedBank | undefined {
  if (!isTidy(json, 0) || !hasFields(json, bankShape, true)) return undefined;
  const bank = json as Bank;
  const { items, objectives, sections, sources } = bank;
  const positions = new Map<string, number>();
  const later = new Set<string>();
  for (const item of items) {
    const fit = isFit(item, find) && !positions.has(item.id);
    if (!fit || !(refers(objectives, item.objective) && refers(sections, item.section))) return undefined;
    if (item.evidence?.some(({ source }) => !refers(sources, source))) return undefined;
    positions.set(item.id, positions.size);
    later.add(item.interaction);
  }
  const distinct = [objectives, sections, sources].every(
    (list) => new Set(list?.map(({ id }) => id)).size === (list?.length ?? 0),
  );
  return distinct ? { bank, issues: [], positions, later } : undefined;
}

function isFit(item: Item, find: FindType): boolean {
  if (!hasFields(item, itemShape, false)) return false;
  const type = find(item.interaction);
  if (type === 'later') return true;
  return type?.shape !== undefined && hasFields(item, { ...itemShape, ...type.shape }, true);
}

/** Within the limits, and without keys that reach a prototype. */
export function isTidy(value: unknown, depth: number): boolean {
  if (depth > LIMITS.depth) return false;
  if (typeof value === 'string') return value.length <= LIMITS.text;
  if (typeof value !== 'object' || value === null) return typeof value !== 'number' || Number.isFinite(value);
  const inner = Object.values(value);
  const keys = Array.isArray(value)
    ? inner.length <= LIMITS.list
    : !Object.keys(value).some((k) => FORBIDDEN_KEYS.has(k));
  return keys && inner.every((entry) => isTidy(entry, depth + 1));
}

/** Whether what an item names is there. */
const refers = (list: readonly { readonly id: string }[] | undefined, id: string | undefined): boolean =>
  id === undefined || list?.some((entry) => entry.id === id) === true;
