import { itemType } from '../../core/item-type.js';
import { plainText } from '../../core/text/tree.js';
import { hotspotCard } from './card.js';
import { figureOf } from './figure.js';
import { chosenPlaces, ids, keyPlaces } from './places.js';
import type { HotspotItem, HotspotResponse } from './schema.js';
import { hotspotChance, hotspotFraction } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    hotspot: { item: HotspotItem; response: HotspotResponse };
  }
}

export default itemType<HotspotItem, HotspotResponse>({
  ...hotspotCard,

  redact: ({ image, map, choose, places }) => ({
    ...(image ? { image } : {}),
    ...(map ? { map } : {}),
    ...(choose ? { choose } : {}),
    places: places.map(({ id, name, shape }) => ({ id, name, shape })),
  }),

  score: (item, response) => ({ fraction: hotspotFraction(item, response) }),

  keyResponse: (item) => ids(keyPlaces(item)),

  chance: hotspotChance,

  lms(item, response) {
    const keys = ids(keyPlaces(item));
    return {
      type: 'choice',
      response: ids(chosenPlaces(item, response)).join('[,]'),
      correct: keys.length ? [keys.join('[,]')] : [],
      components: { choices: item.places.map(({ id, name }) => ({ id, text: plainText(name) })) },
    };
  },

  describe: (item, response) =>
    chosenPlaces(item, response)
      .map(({ name }) => plainText(name))
      .join('; '),

  figure: figureOf,
});
