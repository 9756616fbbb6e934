import { itemType } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { repeatedIds } from '../../core/bank/schema.js';
import { pairingType } from '../../core/scoring/pairing.js';
import { matrixEntries, type MatrixItem, type MatrixResponse } from './schema.js';
import { matrixPairing } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    matrix: { item: MatrixItem; response: MatrixResponse };
  }
}

export default itemType(
  pairingType<MatrixItem, MatrixResponse>({
    interaction: 'matrix',
    entries: matrixEntries,
    nothing: 'nothing-chosen',
    pairingOf: matrixPairing,

    validate: ({ columns, rows }) => [
      ...repeatedIds(columns, (index) => ['columns', index, 'id']),
      ...repeatedIds(rows, (index) => ['rows', index, 'id']),
      ...rows.flatMap(({ key }, index) =>
        columns.some(({ id }) => id === key) ? [] : [{ keys: ['rows', index, 'key'], code: 'unknown-reference' }],
      ),
    ],

    redact: ({ columns, rows }) => ({
      columns: columns.map(({ id, text }) => ({ id, text })),
      rows: rows.map(({ id, text }) => ({ id, text })),
    }),

    /** The rows; the columns stay as they are listed. */
    order: ({ rows }, rng) => shuffled(rows, rng).map(({ id }) => id),
  }),
);
