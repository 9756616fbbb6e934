import { repeatedIds } from '../../core/bank/schema.js';
import { itemType, type ItemFault } from '../../core/item-type.js';
import { plainText } from '../../core/text/tree.js';
import { choiceCard, ids, isTrueFalse } from './card.js';
import { choiceEntries, type ChoiceItem, type ChoiceResponse } from './schema.js';
import { chosenOptions, keyOptions, ruleOf } from './keys.js';
import { CHOICE_RULES } from './rules.js';
import { choiceChance, choiceFraction, mappedMax } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    choice: { item: ChoiceItem; response: ChoiceResponse };
  }
}

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

export default itemType<ChoiceItem, ChoiceResponse>({
  ...choiceCard,
  entries: choiceEntries,
  rules: CHOICE_RULES,
  validate: (item) => [
    ...repeatedIds(item.options, (index) => ['options', index, 'id']),
    ...keyFaults(item),
    ...creditFaults(item),
  ],
  score: (item, response) => ({ fraction: choiceFraction(item, response) }),

  redact: ({ choose, options }) => ({
    ...(choose ? { choose } : {}),
    options: options.map(({ id, text, pinned, image }) => ({
      id,
      text,
      ...(pinned ? { pinned } : {}),
      ...(image ? { image } : {}),
    })),
  }),

  keyResponse: (item) => ids(keyOptions(item)),

  chance: choiceChance,

  lms(item, response) {
    const keys = ids(keyOptions(item));
    const correct = keys.length ? [keys.join('[,]')] : [];
    const chosen = ids(chosenOptions(item, response)).join('[,]');
    if (isTrueFalse(item)) return { type: 'true-false', response: chosen, correct };
    const choices = item.options.map(({ id, text }) => ({ id, text: plainText(text) }));
    return { type: 'choice', response: chosen, correct, components: { choices } };
  },

  describe: (item, response) =>
    chosenOptions(item, response)
      .map(({ text }) => plainText(text))
      .join('; '),
});
