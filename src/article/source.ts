import type { Bank, Evidence } from '../core/bank/model.js';

type Sources = NonNullable<Bank['sources']>;

/**
 * The first source with an address which the evidence names: that address, and the evidence.
 *
 * @param bankUrl the bank's absolute address, against which an `href` is resolved
 * @returns nothing where no source has an address, or one that isn't `http`, `https` or relative
 */
export function sourceOf(
  sources: Sources | undefined,
  evidence: readonly Evidence[],
  bankUrl: string,
): { readonly address: string; readonly pointer: Evidence } | undefined {
  for (const pointer of evidence) {
    const href = sources?.find(({ id }) => id === pointer.source)?.href;
    const address = href === undefined ? undefined : resolve(href, bankUrl);
    if (address) return { address, pointer };
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
