import { itemType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { repeatedIds } from '../../core/bank/schema.js';
import { pairingType } from '../../core/scoring/pairing.js';
import { matchEntries, type MatchItem, type MatchResponse } from './schema.js';
import { inNeutralOrder, listedRights, matchPairing, rightsOf, sameText } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    match: { item: MatchItem; response: MatchResponse };
  }
}

/** Pairs may share a right, with the same id and text. Another text under a known id is a slip, and so is an extra twice. */
function rightFaults(item: MatchItem): ItemFault[] {
  const paired = item.pairs.length;
  return listedRights(item).flatMap((right, index, all) => {
    const first = all.find(({ id }) => id === right.id);
    if (!first || first === right || (index < paired && sameText(first, right))) return [];
    const keys = index < paired ? ['pairs', index, 'right', 'id'] : ['extra', index - paired, 'id'];
    return [{ keys, code: 'duplicate-id' }];
  });
}

export default itemType(
  pairingType<MatchItem, MatchResponse>({
    interaction: 'match',
    entries: matchEntries,
    nothing: 'nothing-placed',
    pairingOf: matchPairing,

    /** `too-few`: with a single right there is nothing to choose. */
    validate: (item) => [
      ...repeatedIds(
        item.pairs.map(({ left }) => left),
        (index) => ['pairs', index, 'left', 'id'],
      ),
      ...rightFaults(item),
      ...(rightsOf(item).length < 2 ? [{ keys: ['pairs'], code: 'too-few' }] : []),
    ],

    redact: (item) => ({
      pairs: item.pairs.map(({ left: { id, text } }) => ({ left: { id, text } })),
      extra: inNeutralOrder(item).map(({ id, text }) => ({ id, text })),
    }),

    /** The rights; the lefts stay as they are listed. */
    order: (item, rng) => shuffled(inNeutralOrder(item), rng).map(({ id }) => id),
  }),
);
