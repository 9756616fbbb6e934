import { itemType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { COUNT_RULES } from '../../core/scoring/counts.js';
import { plainText } from '../../core/text/tree.js';
import { MAPS } from './maps/names.generated.js';
import { hotspotEntries, type DrawnShape, type HotspotItem, type HotspotResponse, type Place } from './schema.js';
import { chosenPlaces, hotspotChance, hotspotFraction, keyPlaces } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    hotspot: { item: HotspotItem; response: HotspotResponse };
  }
}

const ids = (places: readonly Place[]): string[] => places.map(({ id }) => id);

/** The countries that can be chosen in the item's view of its map. */
const countriesOf = ({ map }: HotspotItem): readonly string[] => (map ? MAPS[map.id][map.view ?? 'whole'] : []);

/** By which sides a rectangle reaches over the picture's edge; the half of a rounding is let pass. */
function sidesBeyond(shape: DrawnShape): readonly string[] {
  if (shape.kind !== 'rect') return [];
  const ends = { width: shape.x + shape.width, height: shape.y + shape.height };
  return Object.entries(ends).flatMap(([side, end]) => (end > 1 + 1e-9 ? [side] : []));
}

function placeFaults(item: HotspotItem): ItemFault[] {
  const countries = countriesOf(item);
  return item.places.flatMap(({ id, shape }, index): ItemFault[] => {
    const fault = (code: string, ...keys: string[]): ItemFault => ({ keys: ['places', index, ...keys], code });
    const before = item.places.slice(0, index);
    const repeated = before.some((other) => other.id === id) ? [fault('duplicate-id', 'id')] : [];
    if (typeof shape !== 'string') {
      return [...repeated, ...sidesBeyond(shape).map((side) => fault('out-of-range', 'shape', side))];
    }
    if (!countries.includes(shape)) return [...repeated, fault('unknown-reference', 'shape')];
    return before.some((other) => other.shape === shape) ? [...repeated, fault('repeated-place', 'shape')] : repeated;
  });
}

function itemFaults(item: HotspotItem): ItemFault[] {
  const keys = keyPlaces(item).length;
  const faults: ItemFault[] = [];
  if (item.image && item.map) faults.push({ keys: ['map'], code: 'image-and-map' });
  if (!item.image && !item.map) faults.push({ keys: [], code: 'no-picture' });
  if (!keys) faults.push({ keys: ['places'], code: 'no-key' });
  if (keys > 1 && item.choose !== 'many') faults.push({ keys: ['places'], code: 'several-keys' });
  return faults;
}

export default itemType<HotspotItem, HotspotResponse>({
  interaction: 'hotspot',
  entries: hotspotEntries,
  rules: COUNT_RULES,

  validate: (item) => [...itemFaults(item), ...placeFaults(item)],

  redact: ({ image, map, choose, places }) => ({
    ...(image ? { image } : {}),
    ...(map ? { map } : {}),
    ...(choose ? { choose } : {}),
    places: places.map(({ id, name, shape }) => ({ id, name, shape })),
  }),

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-chosen';
    if (!Array.isArray(response)) return 'malformed';
    const chosen = chosenPlaces(item, response);
    if (chosen.length < new Set(response).size) return 'malformed';
    if (!chosen.length) return 'nothing-chosen';
    return item.choose !== 'many' && chosen.length > 1 ? 'malformed' : undefined;
  },

  score: (item, response) => ({ fraction: hotspotFraction(item, response) }),

  keyResponse: (item) => ids(keyPlaces(item)),

  chance: hotspotChance,

  /** The order of the list, which the numbers on the picture follow. */
  order: (item, rng) => shuffled(ids(item.places), rng),

  feedback: (item, response) =>
    chosenPlaces(item, response).flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback])),

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
});
