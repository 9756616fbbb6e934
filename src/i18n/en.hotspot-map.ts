import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    hotspotMap: HotspotMapTexts;
  }
}

export interface HotspotMapTexts {
  /** What a view of a map shows. */
  readonly views: Readonly<Record<string, string>>;
  readonly waters: Readonly<Record<string, string>>;
  /** Names of countries by their ISO codes, for a language in which some browsers know none. */
  readonly countries?: Readonly<Record<string, string>>;
}

/** Adds to English what the maps of `hotspot` say. To be called before the first is shown. */
export const addHotspotMapTexts = (): void =>
  addItemTexts('hotspotMap', {
    views: {
      whole: 'Map of the South Caucasus, the Caspian Sea and Central Asia',
      caucasus: 'Map of the South Caucasus, between the Black Sea and the Caspian Sea',
      'central-asia': 'Map of Central Asia',
    },
    waters: { blackSea: 'Black Sea', caspianSea: 'Caspian Sea' },
  });
