import { lacksKey } from '../../core/bank/keys-at.js';
import type { Item } from '../../core/bank/model.js';
import type { ItemType } from '../../core/item-type.js';
import type { ReportItem } from '../../core/report/report.js';
import { solutionOf } from '../../core/report/solution.js';
import type { Texts } from '../../i18n/texts.js';

/** One item in words. */
export interface PlainItem {
  readonly stem: string;
  /** The verdict; empty while it is withheld. */
  readonly verdict: string;
  readonly response: string;
  /** Empty where there is nothing to add to the response. */
  readonly solution: string;
}

/** One item of a report in words. Without its type, which may be yet to come, there are none for response and solution. */
export function plainItem(
  { verdict, attempts, response }: ReportItem,
  item: Item,
  type: ItemType | undefined,
  { stem, texts, lang }: { readonly stem: string; readonly texts: Texts; readonly lang: string },
): PlainItem {
  const key = type && verdict !== undefined && !lacksKey(item, type) ? solutionOf(item, type, lang) : '';
  // Before its Scorer has spoken, an attempt has no verdict: that it was answered is then all there is to say.
  const left = attempts ? '' : texts.noResponse;
  return {
    stem,
    verdict: verdict ? texts.verdict[verdict] : left,
    response: attempts ? (type?.describe(item, response) ?? '') : '',
    solution: verdict === 'correct' ? '' : key,
  };
}

/**
 * Results as a text to be pasted anywhere: the title, what is said of the whole, one line each, then each item with its
 * number.
 */
export function plainResults(
  title: string,
  whole: readonly string[],
  items: readonly PlainItem[],
  texts: Pick<Texts, 'responseLabel' | 'solution'>,
): string {
  const lines = items.map(({ stem, verdict, response, solution }, index) =>
    [
      `${index + 1}. ${stem}`,
      verdict,
      response && `${texts.responseLabel}: ${response}`,
      solution && `${texts.solution}: ${solution}`,
    ]
      .filter(Boolean)
      .join('\n   '),
  );
  return [[title, ...whole].filter(Boolean).join('\n'), ...lines].join('\n\n') + '\n';
}
