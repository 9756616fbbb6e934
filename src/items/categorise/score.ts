import type { Pairing } from '../../core/scoring/pairing.js';
import { PARTS_WORDS } from '../../core/scoring/parts.js';
import type { CategoriseItem } from './schema.js';

export const RULE_WORDS = [PARTS_WORDS];

/** One category an option, or several: said in a redacted item, which can't be asked. */
export const chooseOf = ({ choose, options }: CategoriseItem): 'one' | 'many' =>
  choose ?? (options.some((option) => (option.in?.length ?? 0) > 1) ? 'many' : 'one');

/** Whether "None of these" is offered, to all options alike. */
export const offersNone = ({ none, options }: CategoriseItem): boolean =>
  none === true || options.some((option) => option.in?.length === 0);

export const categorisePairing = (item: CategoriseItem): Pairing => ({
  parts: item.options.map(({ id, text, in: key, feedback }) => ({ id, text, feedback, ...(key ? { key } : {}) })),
  targets: item.categories,
  lists: true,
  many: chooseOf(item) === 'many',
  none: offersNone(item),
});
