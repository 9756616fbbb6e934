import type { Item } from '../bank/model.js';
import type { ItemType, LmsInteraction } from '../item-type.js';
import type { Json } from '../json.js';

/** Pairs of `part[.]target`, each part with the list of its targets. */
function pairsIn(response: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const pair of response.split('[,]')) {
    const [part = '', target = ''] = pair.split('[.]');
    pairs.set(part, [...(pairs.get(part) ?? []), target]);
  }
  return pairs;
}

/** What a response in the notation of xAPI may have been in our own. */
function candidates(kind: LmsInteraction['type'], response: string): readonly Json[] {
  if (kind === 'matching') {
    const pairs = [...pairsIn(response)];
    return [Object.fromEntries(pairs.map(([part, [only = '']]) => [part, only])), Object.fromEntries(pairs)];
  }
  // A number is told without its unit and the zeros at its end, which may have counted.
  if (kind === 'numeric') return [];
  if (kind === 'fill-in' || kind === 'long-fill-in') return [response];
  return [response.split('[,]')];
}

/**
 * The response that a statement of xAPI tells of, so that it can be scored by a key that was corrected since. Asks no type for
 * a way back: a guess counts if the type takes it, and says the very same of it.
 *
 * @returns Nothing where that can't be told, as of a number or of marks in a text.
 */
export function responseOf(item: Item, type: ItemType, response: string): Json | undefined {
  if (response === '') return undefined;
  const { type: kind } = type.lms(item, null);
  return candidates(kind, response).find(
    (guess) => type.check(item, guess, 'en') === undefined && type.lms(item, guess).response === response,
  );
}
