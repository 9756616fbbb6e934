import type { HotspotItem, Place } from './schema.js';

export const keyPlaces = ({ places }: HotspotItem): readonly Place[] => places.filter(({ key }) => key === true);

/** The distinct places that a response names; what names none is passed over. */
export function chosenPlaces({ places }: HotspotItem, response: unknown): readonly Place[] {
  const ids = new Set(Array.isArray(response) ? response : []);
  return places.filter(({ id }) => ids.has(id));
}

export const ids = (places: readonly Place[]): string[] => places.map(({ id }) => id);
