import { cardType } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
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
  check(item, response) {
    if (response === undefined || response === null) return 'nothing-chosen';
    if (!Array.isArray(response)) return 'malformed';
    const chosen = chosenOptions(item, response);
    if (chosen.length < new Set(response).size) return 'malformed';
    if (!chosen.length) return 'nothing-chosen';
    return item.choose !== 'many' && chosen.length > 1 ? 'malformed' : undefined;
  },

  order(item, rng) {
    const loose = item.options.filter(({ pinned }) => !pinned);
    const last = item.options.filter(({ pinned }) => pinned);
    return ids([...(isTrueFalse(item) ? loose : shuffled(loose, rng)), ...last]);
  },

  feedback: (item, response) =>
    chosenOptions(item, response).flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback])),
});
