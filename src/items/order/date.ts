/**
 * A year, with month and day as far as they are known: `2024`, `2024-05`, `2024-05-10`. Years below zero are before Christ,
 * as historians count: -44 is 44 BC, and there is no year 0.
 */
export type EventDate = string | number;

const DATE = /^(-?\d{1,4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Year, and month 1 … 12 and day 1 … 31 where they are given; empty where the date is none. */
function partsOf(date: EventDate): readonly number[] {
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

/**
 * As people write it there; by the calendar that the banks' dates are in, whatever is usual there. In figures
 * (`10.05.2024`) where the browser has no month's name in that language: Chromium has none in Armenian, and in Kazakh and
 * Azerbaijani says "M05".
 */
export function dateWords(date: EventDate, lang: string): string {
  const [year = 0, month, day] = partsOf(date);
  const at = new Date(0);
  // Between 1 BC and 1 AD JavaScript has a year 0.
  at.setUTCFullYear(year < 0 ? year + 1 : year, (month ?? 1) - 1, day ?? 1);
  const words = new Intl.DateTimeFormat(lang, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    ...(year < 100 ? { era: 'short' } : {}),
  }).format(at);
  const isNamed = !month || (Intl.DateTimeFormat.supportedLocalesOf(lang).length > 0 && !/M\d\d/.test(words));
  return isNamed ? words : [day, month, year].flatMap((part) => (part ? String(part).padStart(2, '0') : [])).join('.');
}
