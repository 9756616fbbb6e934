import { partsOf, type EventDate } from './date.js';

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
