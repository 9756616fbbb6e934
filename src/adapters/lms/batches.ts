/** What one request carries, of a row in which each has its text. */
export type Batch<T extends { readonly text: string }> = readonly T[];

/** How much room a text takes on the wire: its UTF-8, and the comma behind it. */
export const roomOf = (text: string): number => new TextEncoder().encode(text).length + 1;

/**
 * Splits a row into requests of at most so many bytes and so many entries, in its order. One that is longer than that by itself
 * is a request of its own.
 */
export function batches<T extends { readonly text: string }>(
  row: readonly T[],
  bytes: number,
  most: number,
): Batch<T>[] {
  const made: T[][] = [];
  let room = 0;
  for (const entry of row) {
    const needed = roomOf(entry.text);
    const last = made.at(-1);
    if (last && needed <= room && last.length < most) {
      last.push(entry);
      room -= needed;
    } else {
      made.push([entry]);
      room = bytes - needed;
    }
  }
  return made;
}

/** As many from the beginning as there is room for. */
export function fitting<T extends { readonly text: string }>(row: readonly T[], bytes: number): Batch<T> {
  let room = bytes;
  const over = row.findIndex(({ text }) => (room -= roomOf(text)) < 0);
  return over < 0 ? row : row.slice(0, over);
}
