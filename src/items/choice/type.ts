import { itemType } from '../../core/item-type.js';
import { plainText } from '../../core/text/tree.js';
import { choiceCard, ids, isTrueFalse } from './card.js';
import { choiceEntries, type ChoiceItem, type ChoiceResponse } from './schema.js';
import { chosenOptions, keyOptions } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    choice: { item: ChoiceItem; response: ChoiceResponse };
  }
}

export default itemType<ChoiceItem, ChoiceResponse>({
  ...choiceCard,
  entries: choiceEntries,

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
