/** Seconds that a code knows: near enough to tell a glance from a struggle. Part of the format. */
const SECONDS = [0, 1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300] as const;

/** The place of the nearest of the sixteen times, by proportion. */
export function timePlace(milliseconds: number): number {
  const seconds = Math.max(milliseconds, 0) / 1000;
  // Between two the geometric mean parts them; between 0 and 1 a half.
  return SECONDS.findLastIndex(
    (_, place) => place === 0 || seconds >= Math.max(0.5, Math.sqrt((SECONDS[place] ?? 0) * (SECONDS[place - 1] ?? 0))),
  );
}

/** The milliseconds that a place stands for. */
export const timeAt = (place: number): number => (SECONDS[place] ?? 0) * 1000;
