import type { Bank, BankDefaults, Item } from '../bank/model.js';
import type { CardType } from '../item-type.js';
import { seededRng, shuffled, type Rng } from '../random.js';
import { pointsOf } from '../scoring/outcome.js';
import { drawSeed } from './forms.js';
import { defined, policyOf, type Attempts, type Policy } from './policy.js';

/** What the session must know of an item: all that `transition` reads, so that a log can be replayed without the bank. */
export interface PlannedItem {
  readonly id: string;
  readonly points: number;
  /** How many hints there are. */
  readonly hints: number;
  readonly attempts?: Attempts;
  /** Seconds for this item, where it has a limit of its own. */
  readonly time?: number;
  readonly objective?: string;
  readonly section?: string;
}

/** The fixed items of one session. JSON: the same bank, options and seed always give the same plan. */
export interface Plan {
  readonly bank: { readonly id: string; readonly version: string };
  readonly seed: string;
  readonly shuffle: Shuffle;
  readonly policy: Policy;
  /** Asked before the reading, for a comparison later. */
  readonly phase?: 'before';
  readonly items: readonly PlannedItem[];
}

export type Shuffle = 'none' | 'options' | 'items' | 'all';

export interface PlanOptions extends BankDefaults {
  readonly seed: string;
  /** Only these items, in the plan's own order: what "Review mistakes" asks for. */
  readonly only?: readonly string[] | undefined;
  /** In place of an item of `only` that was `seen`, another of its sibling group, where there is one. */
  readonly swap?: boolean;
  /** Items of earlier sessions: where there is a choice, they are drawn last. */
  readonly seen?: readonly string[] | undefined;
}

/**
 * Draws a session from a bank.
 *
 * Withdrawn items and drafts are never drawn; of a `sibling` group one at the most; a section with `draw: n` gives n of
 * its items; `draw: "2 per objective"` takes so many of each objective (section, level); `objectives` and `count` narrow
 * the rest, `count` evenly where `draw` asks for that. What was `seen` before is taken only where nothing else is left.
 * Items stay in the bank's order unless `shuffle` says `items` or `all`, or their section `drawn`. The forms of one seed
 * (`S/A`, `S/B`: see `forms.ts`) have the same items, each in an order of its own.
 */
export function makePlan(bank: Bank, options: PlanOptions): Plan {
  const set = { ...bank.defaults, ...defined(options) };
  const shuffle = set.shuffle ?? 'none';
  const base = drawSeed(options.seed);
  const rng = seededRng(`${base}/items`);
  const mixed = shuffle === 'items' || shuffle === 'all';
  const { only, swap } = options;
  // With `swap` an item stands for its whole sibling group.
  const groups = bank.items.map(({ id, sibling }) => swap && only?.includes(id) && sibling);
  const pool = bank.items.filter(
    (item) =>
      !item.withdrawn &&
      !item.draft &&
      (!set.objectives || set.objectives.includes(item.objective ?? '')) &&
      (!only || only.includes(item.id) || (item.sibling && groups.includes(item.sibling))),
  );
  const fresh = freshFirst(options.seen ?? []);
  const [, each, by] = /(\d+) per (\w+)/.exec(set.draw ?? '') ?? [];
  const drawn = drawSections(
    bank,
    oneOfEachSibling(pool, (items) => fresh(shuffled(items, rng))),
    rng,
    mixed,
    fresh,
  );
  const even = by ? rounds(fresh(shuffled(drawn, rng)), by, Number(each)) : undefined;
  const picked = even ?? (set.count === undefined ? drawn : fresh(mixed ? drawn : shuffled(drawn, rng)));
  const kept = picked.slice(0, set.count);
  const isKept = (item: Item): boolean => kept.includes(item);
  return {
    bank: { id: bank.id, version: bank.version },
    seed: options.seed,
    shuffle,
    policy: policyOf(options, bank.defaults),
    ...(set.phase ? { phase: set.phase } : {}),
    // Of one draw each form has an order of its own, whatever there was to draw from.
    items: (base < options.seed
      ? drawSections(bank, pool.filter(isKept), seededRng(`${options.seed}/items`), mixed, fresh)
      : drawn.filter(isKept)
    ).map(plannedItem),
  };
}

/** What a plan holds of an item. */
export const plannedItem = (item: Item): PlannedItem =>
  defined({
    id: item.id,
    points: pointsOf(item),
    hints: item.hints?.length ?? 0,
    attempts: item.attempts,
    time: item.time,
    objective: item.objective,
    section: item.section,
  }) as PlannedItem;

type Arrange = (items: readonly Item[]) => readonly Item[];

/** Puts what was seen before behind the rest. */
const freshFirst =
  (seen: readonly string[]): Arrange =>
  (items) =>
    [...items].sort((a, b) => Number(seen.includes(a.id)) - Number(seen.includes(b.id)));

/** The first of each group, then the second of each, up to `each` of them. */
function rounds(items: readonly Item[], by: string, each: number): readonly Item[] {
  const taken: Record<string, number> = {};
  return items
    .map((item) => {
      const group = `=${String(item[by])}`;
      return { item, round: (taken[group] = (taken[group] ?? 0) + 1) };
    })
    .filter(({ round }) => round <= each)
    .sort((a, b) => a.round - b.round)
    .map(({ item }) => item);
}

function oneOfEachSibling(items: readonly Item[], arrange: Arrange): readonly Item[] {
  const taken = new Set<string>();
  const kept = new Set(
    arrange(items).filter(({ sibling }) => {
      if (sibling === undefined) return true;
      if (taken.has(sibling)) return false;
      taken.add(sibling);
      return true;
    }),
  );
  return items.filter((item) => kept.has(item));
}

function drawSections(bank: Bank, items: readonly Item[], rng: Rng, mixed: boolean, fresh: Arrange): readonly Item[] {
  const listed = new Set(bank.sections?.map(({ id }) => id));
  const groups = (bank.sections ?? []).map((section) => {
    const own = items.filter((item) => item.section === section.id);
    const ordered = section.order === 'drawn' ? shuffled(own, rng) : own;
    if (section.draw === undefined) return ordered;
    const kept = new Set(fresh(section.order === 'drawn' ? ordered : shuffled(own, rng)).slice(0, section.draw));
    return ordered.filter((item) => kept.has(item));
  });
  const loose = items.filter(({ section }) => section === undefined || !listed.has(section));
  const all = [...groups.flat(), ...loose];
  return mixed ? shuffled(all, rng) : all;
}

/** A row with which Fisher-Yates swaps nothing. */
const AS_LISTED: Rng = () => 0.999999;

/**
 * The ids of an item's options in the order in which this session shows them. Each item has a random row of its own,
 * made of seed and id, so that the order can be had when the item's type arrives, and never depends on other items.
 */
export function optionOrder(plan: Plan, item: Item, type: CardType): readonly string[] | undefined {
  const mixed = plan.shuffle === 'options' || plan.shuffle === 'all';
  return type.order?.(item, mixed ? seededRng(`${plan.seed}/${item.id}`) : AS_LISTED);
}
