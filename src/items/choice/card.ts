import { cardType, type ItemFault } from '../../core/item-type.js';
import { shuffled } from '../../core/random.js';
import type { ChoiceItem } from './schema.js';
import { CHOICE_RULES, chosenOptions, choiceFraction, keyOptions, mappedMax, ruleOf } from './score.js';
import { choiceShape } from './shape.generated.js';

/** True/false is a choice between two options with these ids; LMSs have a type of its own for it. */
export const isTrueFalse = (item: ChoiceItem): boolean =>
  item.options.length === 2 && item.options.every(({ id }) => id === 'true' || id === 'false');

export const ids = (options: readonly { readonly id: string }[]): string[] => options.map(({ id }) => id);

const repeatedIds = ({ options }: ChoiceItem): ItemFault[] =>
  options.flatMap(({ id }, index) =>
    options.findIndex((other) => other.id === id) < index
      ? [{ keys: ['options', index, 'id'], code: 'duplicate-id' }]
      : [],
  );

function keyFaults(item: ChoiceItem): ItemFault[] {
  const keys = keyOptions(item);
  const rule = ruleOf(item);
  if (!keys.length) return [{ keys: ['options'], code: 'no-key' }];
  if (item.choose !== 'many') return keys.length > 1 ? [{ keys: ['options'], code: 'several-keys' }] : [];
  if (rule === 'weighted') {
    const sum = keys.reduce((total, { credit = 0 }) => total + credit, 0);
    if (sum < 0.999999) return [{ keys: ['options'], code: 'credit-short' }];
  }
  if (rule !== 'mapped') return [];
  const max = mappedMax(item);
  const { lower = 0 } = typeof item.scoring === 'object' ? item.scoring : {};
  // A lower bound above 0 would pay for wrong options.
  if (!(max > 0 && max < Infinity && lower <= 0)) return [{ keys: ['scoring'], code: 'out-of-range' }];
  // An upper bound above what the keys sum up to would make the whole unreachable.
  return choiceFraction(item, ids(keys)) < 0.999999 ? [{ keys: ['options'], code: 'credit-short' }] : [];
}

/** `weighted` sums parts of the whole, so each lies in −1 … 1; under `mapped` credits are units of any size. */
const creditFaults = (item: ChoiceItem): ItemFault[] =>
  ruleOf(item) === 'mapped'
    ? []
    : item.options.flatMap(({ credit = 0 }, index) =>
        Math.abs(credit) > 1 ? [{ keys: ['options', index, 'credit'], code: 'out-of-range' }] : [],
      );

/** The half that the first card needs; `type.ts` has the whole. */
export const choiceCard = cardType<ChoiceItem>({
  interaction: 'choice',
  shape: choiceShape,
  rules: CHOICE_RULES,

  validate: (item) => [...repeatedIds(item), ...keyFaults(item), ...creditFaults(item)],

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-chosen';
    if (!Array.isArray(response)) return 'malformed';
    const chosen = chosenOptions(item, response);
    if (chosen.length < new Set(response).size) return 'malformed';
    if (!chosen.length) return 'nothing-chosen';
    return item.choose !== 'many' && chosen.length > 1 ? 'malformed' : undefined;
  },

  score: (item, response) => ({ fraction: choiceFraction(item, response) }),

  order(item, rng) {
    const loose = item.options.filter(({ pinned }) => !pinned);
    const last = item.options.filter(({ pinned }) => pinned);
    return ids([...(isTrueFalse(item) ? loose : shuffled(loose, rng)), ...last]);
  },

  feedback: (item, response) =>
    chosenOptions(item, response).flatMap(({ feedback }) => (feedback === undefined ? [] : [feedback])),
});
