import type { Snapshot } from './snapshot.js';

/** The number of a kept session, 1 for the first; 1 too for whatever is no number. */
export const sessionNumber = ({ kept }: Pick<Snapshot, 'kept'>): number =>
  Number.isSafeInteger(kept?.number) ? Math.max(1, Number(kept?.number)) : 1;
