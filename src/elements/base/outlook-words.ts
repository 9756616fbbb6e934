import type { LocalizeController } from '../../state/localize-controller.js';
import { roundDays, type Outlook } from '../../state/reader-day.js';

/** What is due, or when something will be, in a sentence or two. */
export function outlookWords({ due, next }: Outlook, localize: LocalizeController): string {
  const { texts } = localize;
  if (due) return texts.due(due, localize.number(due));
  if (!next) return texts.nothingToReview;
  const [count, unit] = roundDays(next.days);
  const when = texts.ahead[unit](count, localize.number(count));
  return `${texts.nothingDue} ${texts.nextReview(when, next.count, localize.number(next.count))}`;
}
