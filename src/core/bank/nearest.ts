/** Longer names are no slip of the keyboard. In UTF-16 units. */
const LONGEST = 40;

/** Words that authors bring from other tools, and ours for them. */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['answer', ['key', 'keys']],
  ['answers', ['options', 'keys']],
  ['choices', ['options']],
  ['correct', ['key']],
  ['distractors', ['options']],
  ['explanation', ['rationale']],
  ['label', ['text']],
  ['prompt', ['stem']],
  ['question', ['stem']],
  ['questions', ['items']],
  ['quote', ['textStart']],
  ['reference', ['evidence']],
  ['references', ['evidence']],
  ['type', ['interaction']],
]);

/**
 * Of some names the one that was most likely meant by another: its spelling differs by a letter or two, or by capitals
 * and hyphens alone; or it is our word for it. Nothing where none is near.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  if (name.length > LONGEST) return undefined;
  const bare = plain(name);
  const most = bare.length < 3 ? 0 : bare.length < 6 ? 1 : 2;
  let best: string | undefined;
  let least = most + 1;
  for (const each of names) {
    if (OTHER_WORDS.get(bare)?.includes(each)) return each;
    const other = plain(each);
    if (Math.abs(other.length - bare.length) >= least) continue;
    const away = distance(bare, other);
    if (away < least) [best, least] = [each, away];
  }
  return best;
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');

/** Letters to put in, take out, change, or swap with the next one (optimal string alignment; Damerau 1964). */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i <= a.length; i++) {
    const row: number[] = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      if (i === 0) {
        row.push(j);
        continue;
      }
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + change,
          swapped ? at(i - 2, j - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
