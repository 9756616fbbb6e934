import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    hotspot: HotspotTexts;
  }
}

export interface HotspotTexts {
  /** Follows on how many to choose. */
  readonly use: { readonly [of in 'picture' | 'map']: string };
  /** What a view of a map shows, by map and view. */
  readonly maps: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly waters: Readonly<Record<string, string>>;
}

/** Adds to English what `hotspot` says. To be called before the first is shown. */
export const addHotspotTexts = (): void =>
  addItemTexts('hotspot', {
    use: { picture: 'Use the picture or the list.', map: 'Use the map or the list.' },
    maps: {
      caspian: {
        whole: 'Map of the South Caucasus, the Caspian Sea and Central Asia',
        caucasus: 'Map of the South Caucasus, between the Black Sea and the Caspian Sea',
        'central-asia': 'Map of Central Asia',
      },
    },
    waters: { blackSea: 'Black Sea', caspianSea: 'Caspian Sea' },
  });
