import type { Pairing } from '../../core/scoring/pairing.js';
import { PARTS_WORDS } from '../../core/scoring/parts.js';
import type { MatrixItem } from './schema.js';

export const RULE_WORDS = [PARTS_WORDS];

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
