import type { Advice, ItemFault, NotReady } from '../item-type.js';
import type { Json } from '../json.js';
import type { Text } from '../text/tree.js';

/**
 * How one entry is scored: the whole response of an item, or that of one gap in a `cloze`. These are methods of an
 * `ItemType`, but for what only items have; `F` is what its author wrote of it, `R` the response. They take any response
 * and never throw; `keys` in `validate` lead from the field.
 */
export interface FieldType<F, R extends Json> {
  validate(field: F): readonly ItemFault[];
  redact(field: F): Record<string, unknown>;
  check(field: F, response: unknown): NotReady | undefined;
  advise?(field: F, response: unknown): Advice | undefined;
  score(field: F, response: unknown): { readonly fraction: number };
  keyResponse(field: F, locale?: string): R;
  feedback(field: F, response: unknown): readonly Text[];
  describe(field: F, response: unknown): string;
}
