import type { Figure, FigurePoint } from '../../core/item-type.js';
import type { Mark, MapData } from './maps/map.js';
import type { HotspotItem, Place } from './schema.js';

const MAPS: Readonly<Record<string, () => Promise<MapData>>> = {
  caspian: async () => (await import('./maps/caspian.generated.js')).caspian,
};

/** An item's map with its places; nothing where it is asked on a picture. */
export async function figureOf({ map, places }: Pick<HotspotItem, 'map' | 'places'>): Promise<Figure | undefined> {
  const data = map && (await MAPS[map.id]?.());
  const view = data?.views[map?.view ?? 'whole'];
  if (!data || !view) return undefined;
  const markOf = (mark: Mark = []): { readonly at: FigurePoint; readonly to?: FigurePoint } => {
    const [x = 0, y = 0, toX, toY] = mark;
    return { at: [x, y], ...(toX === undefined || toY === undefined ? {} : { to: [toX, toY] }) };
  };
  const asked = (id: string): Place | undefined => places.find(({ shape }) => shape === id);
  const shown = map?.view ?? 'whole';
  return {
    box: view.box,
    outlines: data.countries.map(({ id, path }) => ({ path, ...placeOf(asked(id)) })),
    marks: data.countries.flatMap(({ id, marks }) => {
      const place = asked(id);
      return place && marks[shown] ? [{ place: place.id, ...markOf(marks[shown]) }] : [];
    }),
    names: data.countries.flatMap(({ id, code, name, marks }) => {
      if (asked(id) || !marks[shown]) return [];
      const { at, to = at } = markOf(marks[shown]);
      return [{ name, code, at: to }];
    }),
  };
}

const placeOf = (place: Place | undefined): { readonly place?: string } => (place ? { place: place.id } : {});
