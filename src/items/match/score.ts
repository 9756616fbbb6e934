import { seededRng, shuffled } from '../../core/random.js';
import type { Pairing, Target } from '../../core/scoring/pairing.js';
import { PARTS_WORDS } from '../../core/scoring/parts.js';
import type { MatchItem } from './schema.js';

export const RULE_WORDS = [PARTS_WORDS];

/** All rights as they are listed, with their repeats. */
export const listedRights = ({ pairs, extra = [] }: MatchItem): readonly Target[] => [
  ...pairs.flatMap(({ right }) => right ?? []),
  ...extra,
];

const isSame = (a: Target, b: Target): boolean => a.id === b.id || sameText(a, b);

/** By the very words; a tree by its nodes. */
export const sameText = ({ text: a }: Target, { text: b }: Target): boolean =>
  a === b || (typeof a !== 'string' && JSON.stringify(a) === JSON.stringify(b));

/** The rights that are shown: one that has the id or the very text of an earlier one is that one (as in Moodle). */
export const rightsOf = (item: MatchItem): readonly Target[] =>
  listedRights(item).filter((right, index, all) => all.findIndex((other) => isSame(other, right)) === index);

/** The listed order of the pairs is the key, so rights stand in one that hangs on nothing but their ids and the item's. */
export const inNeutralOrder = (item: MatchItem): readonly Target[] =>
  shuffled(
    rightsOf(item).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    seededRng(item.id),
  );

export function matchPairing(item: MatchItem): Pairing {
  const targets = rightsOf(item);
  const parts = item.pairs.map(({ left: { id, text }, right, feedback }) => ({
    id,
    text,
    feedback,
    ...(right ? { key: targets.filter((target) => isSame(target, right)).map((target) => target.id) } : {}),
  }));
  return { parts, targets, lists: false, many: false, none: false };
}
