import { cardType } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import { pickFeedback, pickRefusal } from '../../core/scoring/picked.js';
import type { ChoiceItem } from './schema.js';
import { chosenOptions } from './keys.js';
import { choiceShape } from './shape.generated.js';

/** True/false is a choice between two options with these ids; LMSs have a type of its own for it. */
export const isTrueFalse = (item: ChoiceItem): boolean =>
  item.options.length === 2 && item.options.every(({ id }) => id === 'true' || id === 'false');

export const ids = (options: readonly { readonly id: string }[]): string[] => options.map(({ id }) => id);

/** The half that the first card needs; `type.ts` has the whole. */
export const choiceCard = cardType<ChoiceItem>({
  interaction: 'choice',
  shape: choiceShape,
  check: (item, response) => pickRefusal(response, chosenOptions(item, response), item.choose === 'many'),

  order(item, rng) {
    const loose = item.options.filter(({ pinned }) => !pinned);
    const last = item.options.filter(({ pinned }) => pinned);
    return ids([...(isTrueFalse(item) ? loose : shuffled(loose, rng)), ...last]);
  },

  feedback: (item, response) => pickFeedback(chosenOptions(item, response)),
});
