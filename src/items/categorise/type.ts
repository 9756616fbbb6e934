import { itemType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { repeatedIds } from '../../core/bank/schema.js';
import { pairingType } from '../../core/scoring/pairing.js';
import { categoriseEntries, type CategoriseItem, type CategoriseOption, type CategoriseResponse } from './schema.js';
import { categorisePairing, chooseOf, offersNone } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    categorise: { item: CategoriseItem; response: CategoriseResponse };
  }
}

/** A category that there is not, or the same one twice; several where `choose` says one. */
function keyFaults(item: CategoriseItem, { in: key = [] }: CategoriseOption, index: number): ItemFault[] {
  const keys = ['options', index, 'in'];
  const known = new Set(item.categories.map(({ id }) => id));
  return [
    ...key.flatMap((id, place) => (known.has(id) ? [] : [{ keys: [...keys, place], code: 'unknown-reference' }])),
    ...key.flatMap((id, place) => (key.indexOf(id) < place ? [{ keys: [...keys, place], code: 'duplicate-id' }] : [])),
    ...(item.choose === 'one' && key.length > 1 ? [{ keys, code: 'several-keys' }] : []),
  ];
}

export default itemType(
  pairingType<CategoriseItem, CategoriseResponse>({
    interaction: 'categorise',
    entries: categoriseEntries,
    nothing: 'nothing-placed',
    pairingOf: categorisePairing,

    /** `no-key`: nothing belongs anywhere. `too-few`: there is nothing to choose between. */
    validate: (item) => [
      ...repeatedIds(item.categories, (index) => ['categories', index, 'id']),
      ...repeatedIds(item.options, (index) => ['options', index, 'id']),
      ...item.options.flatMap((option, index) => keyFaults(item, option, index)),
      ...(item.options.some((option) => option.in?.length) ? [] : [{ keys: ['options'], code: 'no-key' }]),
      ...(item.categories.length < 2 && !offersNone(item) ? [{ keys: ['categories'], code: 'too-few' }] : []),
    ],

    redact: (item) => ({
      categories: item.categories.map(({ id, text }) => ({ id, text })),
      options: item.options.map(({ id, text }) => ({ id, text })),
      choose: chooseOf(item),
      ...(offersNone(item) ? { none: true } : {}),
    }),

    order: ({ options }, rng) => shuffled(options, rng).map(({ id }) => id),
  }),
);
