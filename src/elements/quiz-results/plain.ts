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
