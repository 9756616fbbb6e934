// What the benches share: medians, timing against another function, and a table.

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Milliseconds of one call, as the mean of so many in a row. @param {() => unknown} fn @param {number} calls */
function timed(fn, calls) {
  const started = performance.now();
  for (let call = 0; call < calls; call++) fn();
  return (performance.now() - started) / calls;
}

/** How many calls take about a millisecond: less can't be told from the clock's grain. @param {() => unknown} fn */
const callsOf = (fn) => Math.max(1, Math.min(10_000, Math.ceil(1 / Math.max(timed(fn, 3), 1e-4))));

/**
 * Times two functions in turns, so that what else the machine does falls on both.
 *
 * @param {() => unknown} fn
 * @param {() => unknown} base
 * @param {number} [rounds]
 * @returns {{ ms: number, baseMs: number, ratio: number }} Medians.
 */
export function against(fn, base, rounds = 15) {
  const [calls, baseCalls] = [callsOf(fn), callsOf(base)];
  const pairs = Array.from({ length: rounds }, () => [timed(fn, calls), timed(base, baseCalls)]);
  return {
    ms: median(pairs.map(([own = 0]) => own)),
    baseMs: median(pairs.map(([, other = 0]) => other)),
    ratio: median(pairs.map(([own = 0, other = 0]) => own / other)),
  };
}

/** Prints rows in columns, the first to the left. @param {readonly (readonly string[])[]} rows */
export function print(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}
