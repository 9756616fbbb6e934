import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    hotspot: HotspotTexts;
  }
}

export interface HotspotTexts {
  /** Follows on how many to choose. */
  readonly use: { readonly [of in 'picture' | 'map']: string };
  /** Follows on "Solution": what was not chosen. */
  readonly missed: string;
}

/** Adds to English what `hotspot` says. To be called before the first is shown. */
export const addHotspotTexts = (): void =>
  addItemTexts('hotspot', {
    use: { picture: 'Use the picture or the list.', map: 'Use the map or the list.' },
    missed: 'you did not choose it',
  });
