import type { LocalizeController } from '../../state/localize-controller.js';
import { inDays, type Outlook } from '../../state/reader-day.js';

/** What is due, or when something will be, in a sentence or two. */
export function outlookWords({ due, next }: Outlook, localize: LocalizeController): string {
  const { texts, lang } = localize;
  if (due) return texts.due(due, localize.number(due));
  if (!next) return texts.nothingToReview;
  return `${texts.nothingDue} ${texts.nextReview(inDays(next.days, lang), next.count, localize.number(next.count))}`;
}
