import { findPassages } from '../../core/evidence/find.js';
import type { Folded } from '../../core/evidence/fold.js';
import { touched, type Marked } from './marks.js';
import type { HighlightKey, Stretch } from './schema.js';

/**
 * Where a key is. Of several places those count that were marked; a key that isn't found has none.
 *
 * @param source the text, folded once for many keys
 */
export function placesOf(key: HighlightKey, { text, marks }: Marked, source: string | Folded = text): Stretch[] {
  const found = findPassages(source, key);
  const hit = touched(found, marks);
  return hit.length ? hit : found.slice(0, 1);
}
