import type { Pairing } from '../../core/scoring/pairing.js';
import type { MatrixItem } from './schema.js';

export const matrixPairing = ({ rows, columns }: MatrixItem): Pairing => ({
  parts: rows.map(({ id, text, key, feedback }) => ({
    id,
    text,
    feedback,
    ...(key === undefined ? {} : { key: [key] }),
  })),
  targets: columns,
  lists: false,
  many: false,
  none: false,
});
