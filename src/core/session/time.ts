/** Seconds before the end at which it is told: five minutes, one minute, ten seconds. */
const TOLD = [300, 60, 10] as const;

/**
 * The moments at which a limit is worth being told of, in seconds before its end: not before half of it has passed, so
 * that a short limit isn't announced as soon as it begins.
 */
export const warnings = (limit: number): readonly number[] => TOLD.filter((seconds) => seconds <= limit / 2);

/** `4:05`, `1:02:00`; what is begun of a second counts as one, so that the clock shows 0:00 at the end only. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
