/**
 * A year, with month and day as far as they are known: `2024`, `2024-05`, `2024-05-10`. Years below zero are before Christ,
 * as historians count: -44 is 44 BC, and there is no year 0.
 */
export type EventDate = string | number;

const DATE = /^(-?\d{1,4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Year, and month 1 … 12 and day 1 … 31 where they are given; empty where the date is none. */
export function partsOf(date: EventDate): readonly number[] {
  const parts = (DATE.exec(String(date)) ?? []).slice(1).flatMap((part) => (part ? Number(part) : []));
  return parts[0] ? parts : [];
}

export const isDate = (date: EventDate): boolean => partsOf(date).length > 0;

/** Below zero where `a` lies before `b`; 0 where one of them does not say enough to tell. */
export function compareDates(a: EventDate, b: EventDate): number {
  const others = partsOf(b);
  return (
    partsOf(a)
      .map((part, index) => part - (others[index] ?? part))
      .find(Boolean) ?? 0
  );
}
