import { dueAt, nextDue, type KeyedCard } from '../core/schedule/due.js';

/** A reader's day ends at four in the morning, as with Anki: who reads past midnight is still in the evening before. */
const ROLLOVER = 4;

/** The last moment of the reader's day that a time is in; both in milliseconds since 1970. */
export function endOfDay(at: number): number {
  const end = new Date(at);
  if (end.getHours() >= ROLLOVER) end.setDate(end.getDate() + 1);
  return end.setHours(ROLLOVER, 0, 0, -1);
}

/** How many of the reader's days lie between two times. */
const daysBetween = (from: number, to: number): number => Math.round((endOfDay(to) - endOfDay(from)) / 86_400_000);

/** What is due now, and when there will be more. */
export interface Outlook {
  readonly due: number;
  /** Days from now, and how many will be due on that day, unless something is reviewed before. */
  readonly next?: { readonly days: number; readonly count: number };
}

/**
 * What the cards come to on the reader's day that `at` is in. A card is due from the beginning of its day: who comes back
 * tomorrow need not wait for the hour of today.
 */
export function outlookOf(cards: readonly KeyedCard[], at: number): Outlook {
  const today = endOfDay(at);
  const due = dueAt(cards, today).length;
  const next = nextDue(cards, today);
  if (next === undefined) return { due };
  return { due, next: { days: daysBetween(at, next), count: dueAt(cards, endOfDay(next)).length } };
}

/** A number of days ahead as one would say it: 1 to 13 days, 2 to 8 weeks, 2 to 24 months, 2 years and more. */
export function roundDays(days: number): readonly [count: number, unit: 'day' | 'week' | 'month' | 'year'] {
  if (days < 14) return [days, 'day'];
  if (days < 60) return [Math.round(days / 7), 'week'];
  return days < 730 ? [Math.round(days / 30.4), 'month'] : [Math.round(days / 365), 'year'];
}
