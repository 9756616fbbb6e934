import type { Bank, BankDefaults, Item } from '../bank/model.js';
import type { CardType } from '../item-type.js';
import { seededRng, shuffled, type Rng } from '../random.js';
import { pointsOf } from '../scoring/outcome.js';
import { defined, policyOf, type Attempts, type Policy } from './policy.js';

/** What the session must know of an item: all that `transition` reads, so that a log can be replayed without the bank. */
export interface PlannedItem {
  readonly id: string;
  readonly points: number;
  /** How many hints there are. */
  readonly hints: number;
  readonly attempts?: Attempts;
  readonly objective?: string;
  readonly section?: string;
}

/** The fixed items of one session. JSON: the same bank, options and seed always give the same plan. */
export interface Plan {
  readonly bank: { readonly id: string; readonly version: string };
  readonly seed: string;
  readonly shuffle: Shuffle;
  readonly policy: Policy;
  readonly items: readonly PlannedItem[];
}

export type Shuffle = 'none' | 'options' | 'items' | 'all';

export interface PlanOptions extends BankDefaults {
  readonly seed: string;
  /** Only these items, in the plan's own order: what "Review mistakes" asks for. */
  readonly only?: readonly string[];
}

/**
 * Draws a session from a bank.
 *
 * Withdrawn items and drafts are never drawn; of a `sibling` group one at the most; a section with `draw: n` gives n of
 * its items; `objectives` and `count` narrow the rest. Items stay in the bank's order unless `shuffle` says `items` or
 * `all`, or their section `drawn`.
 */
export function makePlan(bank: Bank, options: PlanOptions): Plan {
  const set = { ...bank.defaults, ...defined(options) };
  const shuffle = set.shuffle ?? 'none';
  const rng = seededRng(`${options.seed}/items`);
  const mixed = shuffle === 'items' || shuffle === 'all';
  const pool = bank.items.filter(
    (item) =>
      !item.withdrawn &&
      !item.draft &&
      (!set.objectives || set.objectives.includes(item.objective ?? '')) &&
      (!options.only || options.only.includes(item.id)),
  );
  const drawn = drawSections(bank, oneOfEachSibling(pool, rng), rng, mixed);
  const chosen = set.count === undefined ? drawn : sample(drawn, set.count, rng, mixed);
  return {
    bank: { id: bank.id, version: bank.version },
    seed: options.seed,
    shuffle,
    policy: policyOf(options, bank.defaults),
    items: chosen.map(plannedItem),
  };
}

const plannedItem = (item: Item): PlannedItem =>
  defined({
    id: item.id,
    points: pointsOf(item),
    hints: item.hints?.length ?? 0,
    attempts: item.attempts,
    objective: item.objective,
    section: item.section,
  }) as PlannedItem;

/** `count` of the list, in the list's order unless it is mixed anyway. */
function sample(items: readonly Item[], count: number, rng: Rng, mixed: boolean): readonly Item[] {
  if (mixed) return items.slice(0, count);
  const kept = new Set(shuffled(items, rng).slice(0, count));
  return items.filter((item) => kept.has(item));
}

function oneOfEachSibling(items: readonly Item[], rng: Rng): readonly Item[] {
  const taken = new Set<string>();
  const kept = new Set(
    shuffled(items, rng).filter(({ sibling }) => {
      if (sibling === undefined) return true;
      if (taken.has(sibling)) return false;
      taken.add(sibling);
      return true;
    }),
  );
  return items.filter((item) => kept.has(item));
}

function drawSections(bank: Bank, items: readonly Item[], rng: Rng, mixed: boolean): readonly Item[] {
  const listed = new Set(bank.sections?.map(({ id }) => id));
  const groups = (bank.sections ?? []).map((section) => {
    const own = items.filter((item) => item.section === section.id);
    const ordered = section.order === 'drawn' ? shuffled(own, rng) : own;
    return section.draw === undefined ? ordered : sample(ordered, section.draw, rng, section.order === 'drawn');
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
