import { repeatedIds } from '../../core/bank/schema.js';
import { checkedType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { COUNT_RULES } from '../../core/scoring/counts.js';
import { pickFeedback, pickRefusal } from '../../core/scoring/picked.js';
import { MAPS } from './maps/names.generated.js';
import { chosenPlaces, ids, keyPlaces } from './places.js';
import { hotspotEntries, type DrawnShape, type HotspotItem } from './schema.js';

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
  return item.places.flatMap(({ shape }, index): ItemFault[] => {
    const fault = (code: string, ...keys: string[]): ItemFault => ({ keys: ['places', index, ...keys], code });
    if (typeof shape !== 'string') return sidesBeyond(shape).map((side) => fault('out-of-range', 'shape', side));
    if (!countries.includes(shape)) return [fault('unknown-reference', 'shape')];
    return item.places.slice(0, index).some((other) => other.shape === shape) ? [fault('repeated-place', 'shape')] : [];
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

/** The half that an item needs until it is to be scored; `type.ts` has the whole. */
export const hotspotCard = checkedType<HotspotItem>({
  interaction: 'hotspot',
  entries: hotspotEntries,
  rules: COUNT_RULES,

  validate: (item) => [
    ...itemFaults(item),
    ...repeatedIds(item.places, (index) => ['places', index, 'id']),
    ...placeFaults(item),
  ],

  check: (item, response) => pickRefusal(response, chosenPlaces(item, response), item.choose === 'many'),

  /** The order of the list, which the numbers on the picture follow. */
  order: (item, rng) => shuffled(ids(item.places), rng),

  feedback: (item, response) => pickFeedback(chosenPlaces(item, response)),
});
