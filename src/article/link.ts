import type { Bank, Evidence } from '../core/bank/model.js';
import { textFragment } from '../core/evidence/find.js';
import { sourceOf } from './source.js';

/**
 * The address of a passage that isn't on this page: that of its source, with a text fragment that lets the browser find the
 * passage there.
 *
 * @param bankUrl the bank's absolute address, against which an `href` is resolved
 * @returns nothing where no source has an address, or one that isn't `http`, `https` or relative
 */
export function passageLink(
  sources: Bank['sources'],
  evidence: readonly Evidence[],
  bankUrl: string,
): string | undefined {
  const source = sourceOf(sources, evidence, bankUrl);
  if (!source) return undefined;
  const { address, pointer } = source;
  // The source's own fragment stays in front: it still leads to the section where text fragments aren't known.
  return `${address}${address.includes('#') ? '' : '#'}${textFragment(pointer)}`;
}
