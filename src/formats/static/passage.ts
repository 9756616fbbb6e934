import type { Bank, Item } from '../../core/bank/model.js';
import { textFragment } from '../../core/evidence/find.js';
import { safeHref } from '../../core/text/link.js';
import { escaped } from '../page/inline.js';
import type { Locate } from './fields.js';

type Pointer = NonNullable<Item['evidence']>[number];

/** The passage by its ends, as the bank has it, and where it stands. */
export function passageHtml(evidence: Pointer, bank: Bank, locate: Locate): string {
  const source = bank.sources?.find(({ id }) => id === evidence.source);
  const quote = [evidence.textStart, evidence.textEnd].filter((part) => part !== undefined).join(' … ');
  const href = source?.href === undefined ? undefined : locate(source.href);
  const title = escaped(source?.title ?? '');
  const to = href === undefined ? '' : `${href}${href.includes('#') ? '' : '#'}${textFragment(evidence)}`;
  const place = to ? `<a href="${escaped(to)}" rel="noopener noreferrer">${title}</a>` : title;
  return `<p><q>${escaped(quote)}</q>${place && ` – <cite>${place}</cite>`}</p>`;
}

/** Where an address leads that is relative to the bank's, itself relative to the page's. */
export const locator =
  (src: string | undefined): Locate =>
  (href) => {
    const safe = safeHref(href);
    if (safe === undefined || src === undefined || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(safe)) return safe;
    return src.replace(/[?#].*$/, '').replace(/[^/]*$/, '') + safe;
  };
