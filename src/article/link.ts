import type { Bank, Evidence } from '../core/bank/model.js';
import { textFragment } from '../core/evidence/find.js';

type Sources = NonNullable<Bank['sources']>;

/**
 * The address of a passage that isn't on this page: that of the first source with an `href` which the evidence names,
 * with a text fragment that lets the browser find the passage there.
 *
 * @param bankUrl the bank's absolute address, against which an `href` is resolved
 * @returns nothing where no source has an address, or one that isn't `http`, `https` or relative
 */
export function passageLink(
  sources: Sources | undefined,
  evidence: readonly Evidence[],
  bankUrl: string,
): string | undefined {
  for (const pointer of evidence) {
    const href = sources?.find(({ id }) => id === pointer.source)?.href;
    const address = href === undefined ? undefined : resolve(href, bankUrl);
    // The source's own fragment stays in front: it still leads to the section where text fragments aren't known.
    if (address) return `${address}${address.includes('#') ? '' : '#'}${textFragment(pointer)}`;
  }
  return undefined;
}

function resolve(href: string, base: string): string | undefined {
  try {
    const { protocol, href: address } = new URL(href, base);
    // A relative address keeps the bank's scheme, which may be that of a file on the teacher's disk.
    const safe = /^https?:$/.test(protocol) || protocol === new URL(base).protocol;
    return safe ? address.replace(/:~:.*/, '') : undefined;
  } catch {
    return undefined; // no address
  }
}
