import type { NotReady } from '../item-type.js';
import type { Text } from '../text/tree.js';

/**
 * Why a response that names entries of a list is not ready.
 *
 * @param picked the entries that it names, each once; none where it is no list
 */
export function pickRefusal(response: unknown, picked: readonly unknown[], many: boolean): NotReady | undefined {
  if (response === undefined || response === null) return 'nothing-chosen';
  if (!Array.isArray(response) || picked.length < new Set(response).size) return 'malformed';
  if (!picked.length) return 'nothing-chosen';
  return !many && picked.length > 1 ? 'malformed' : undefined;
}

/** What was said to the entries that were picked. */
export const pickFeedback = (picked: readonly { readonly feedback?: Text | undefined }[]): readonly Text[] =>
  picked.flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback]));
