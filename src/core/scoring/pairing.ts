import type { Advice, ItemType, LmsInteraction, NotReady, Scored } from '../item-type.js';
import type { Item } from '../bank/model.js';
import { isObject, type Json } from '../json.js';
import { plainText, type Text } from '../text/tree.js';
import { partsChance, rightOrWrong } from './chance.js';
import { PARTS_RULES, partsFraction, partsRuleOf } from './parts.js';

/** What a part can be paired with: a right, a category, a column. */
export interface Target {
  readonly id: string;
  readonly text: Text;
}

/** What the learner decides on, one by one: a left, an option, a row. */
export interface Part extends Target {
  /** The targets that are right, all of them; absent in a redacted item. */
  readonly key?: readonly string[];
  /** Shown when the part was paired wrongly. */
  readonly feedback?: Text | undefined;
}

/** What `match`, `categorise` and `matrix` have in common: each part is paired with one of the targets, or with several. */
export interface Pairing {
  readonly parts: readonly Part[];
  readonly targets: readonly Target[];
  /** A response gives each part a list of targets, not just the one. */
  readonly lists: boolean;
  /** A part may be paired with several. */
  readonly many: boolean;
  /** "None of these" is a response too: an empty list. */
  readonly none: boolean;
}

/** The targets given to each part, by its id, in the item's order; parts that are open are not in it. */
export type Placed = ReadonlyMap<string, readonly string[]>;

/** What a response gives the parts. Takes anything; what names no part or no target is passed over. */
export function placedIn(pairing: Pairing, response: unknown): Placed {
  const given = isObject(response) ? response : {};
  const known = new Set(pairing.targets.map(({ id }) => id));
  return new Map(
    pairing.parts.flatMap(({ id }): [string, string[]][] => {
      const value = given[id];
      if (!pairing.lists) return typeof value === 'string' && known.has(value) ? [[id, [value]]] : [];
      if (!Array.isArray(value)) return [];
      const distinct = new Set<unknown>(value);
      const targets = [...known].filter((target) => distinct.has(target));
      return targets.length || (pairing.none && !value.length) ? [[id, targets]] : [];
    }),
  );
}

/** 1 for a part whose targets are exactly its key, else 0: what is half right in one part is wrong. */
const partFraction = ({ id, key }: Part, placed: Placed): number => {
  const targets = placed.get(id);
  return targets && key?.length === targets.length && key.every((target) => targets.includes(target)) ? 1 : 0;
};

/** The fraction of each part, by id. */
export const partFractions = ({ parts }: Pairing, placed: Placed): Readonly<Record<string, number>> =>
  Object.fromEntries(parts.map((part) => [part.id, partFraction(part, placed)]));

/** Whether the value that a response gives a part can be read to the end. */
function isReadable({ targets, lists, many }: Pairing, value: unknown): boolean {
  if (lists !== Array.isArray(value)) return false;
  const known = new Set<unknown>(targets.map(({ id }) => id));
  const distinct = [...new Set<unknown>(Array.isArray(value) ? value : [value])];
  return distinct.every((target) => known.has(target)) && (many || distinct.length < 2);
}

function readiness(pairing: Pairing, response: unknown, nothing: NotReady): NotReady | undefined {
  if (response === undefined || response === null) return nothing;
  const ids = new Set(pairing.parts.map(({ id }) => id));
  const isPaired = ([id, value]: [string, unknown]): boolean => ids.has(id) && isReadable(pairing, value);
  if (!isObject(response) || !Object.entries(response).every(isPaired)) return 'malformed';
  return placedIn(pairing, response).size ? undefined : nothing;
}

function scored(pairing: Pairing, item: Item, response: unknown): Scored {
  const placed = placedIn(pairing, response);
  const parts = partFractions(pairing, placed);
  const list = pairing.parts.map(({ id }) => ({ fraction: parts[id] ?? 0, entered: placed.has(id) }));
  return { fraction: partsFraction(partsRuleOf(item), list), parts };
}

/** One target of all, "None of these" beside them; where a part may have several, any set of them, none only if offered. */
function chanceOf({ parts, targets, many, none }: Pairing, item: Item): number {
  const ways = many ? 2 ** targets.length - Number(!none) : targets.length + Number(none);
  const outcomes = rightOrWrong(1 / ways);
  return partsChance(
    partsRuleOf(item),
    parts.map(() => ({ outcomes })),
  );
}

function keyOf({ parts, lists }: Pairing): Record<string, Json> {
  const entries = parts.flatMap(({ id, key }): [string, Json][] => {
    const [only] = key ?? [];
    return lists ? (key ? [[id, key]] : []) : only === undefined ? [] : [[id, only]];
  });
  return Object.fromEntries(entries);
}

/** The feedback of the parts that were paired, and wrongly. */
function feedbackOf({ parts }: Pairing, placed: Placed): Text[] {
  const wrong = parts.filter((part) => placed.has(part.id) && !partFraction(part, placed));
  return wrong.flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback]));
}

/** `part[.]target` for each pair; a part with several targets makes several pairs, one with none makes none. */
const pattern = (pairs: Iterable<readonly [string, readonly string[]]>): string =>
  [...pairs].flatMap(([part, targets]) => targets.map((target) => `${part}[.]${target}`)).join('[,]');

function lmsOf({ parts, targets }: Pairing, placed: Placed): LmsInteraction {
  const keys = parts.flatMap(({ id, key }): [string, readonly string[]][] => (key ? [[id, key]] : []));
  const named = (list: readonly Target[]) => list.map(({ id, text }) => ({ id, text: plainText(text) }));
  return {
    type: 'matching',
    response: pattern(placed),
    correct: keys.length ? [pattern(keys)] : [],
    components: { source: named(parts), target: named(targets) },
  };
}

function describePlaced({ parts, targets }: Pairing, placed: Placed): string {
  const words = new Map(targets.map(({ id, text }) => [id, plainText(text)]));
  const said = parts.flatMap(({ id, text }) => {
    const chosen = placed.get(id)?.map((target) => words.get(target) ?? '');
    return chosen ? [`${plainText(text)} → ${chosen.join(', ') || '–'}`] : [];
  });
  return said.join('; ');
}

/** What is left for a type whose items are pairings. */
type Own<I extends Item> = Pick<ItemType<I>, 'interaction' | 'entries' | 'validate' | 'redact' | 'order'> & {
  /** Why a response with nothing in it is not ready. */
  readonly nothing: NotReady;
  readonly pairingOf: (item: I) => Pairing;
};

/**
 * An item type whose items are pairings. Scored by the rules of `parts.ts`; a part is right when its targets are exactly
 * its key (as the pairs of Moodle's matching question), and an open part is never right, not even where the key is none:
 * else a learner who left it open would be told that it belongs nowhere.
 */
export function pairingType<I extends Item, R extends Json>({ nothing, pairingOf, ...own }: Own<I>): ItemType<I, R> {
  const both = (item: I, response: unknown): [Pairing, Placed] => {
    const pairing = pairingOf(item);
    return [pairing, placedIn(pairing, response)];
  };
  return {
    ...own,
    rules: PARTS_RULES,
    check: (item, response) => readiness(pairingOf(item), response, nothing),
    advise(item, response): Advice | undefined {
      const [{ parts }, placed] = both(item, response);
      return placed.size < parts.length ? 'incomplete' : undefined;
    },
    score: (item, response) => scored(pairingOf(item), item, response),
    keyResponse: (item) => keyOf(pairingOf(item)) as Json as R,
    chance: (item) => chanceOf(pairingOf(item), item),
    feedback: (item, response) => feedbackOf(...both(item, response)),
    lms: (item, response) => lmsOf(...both(item, response)),
    describe: (item, response) => describePlaced(...both(item, response)),
  };
}
