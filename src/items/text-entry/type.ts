import { itemType } from '../../core/item-type.js';
import { fullTexts, textEntries, textField } from '../../core/scoring/text-field.js';
import type { TextEntryItem, TextEntryResponse } from './schema.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    'text-entry': { item: TextEntryItem; response: TextEntryResponse };
  }
}

/** What is entered, and how it is scored, is the same for a gap of a `cloze`, so it stands in the core. */
export default itemType<TextEntryItem, TextEntryResponse>({
  interaction: 'text-entry',
  entries: textEntries,
  rules: [],
  ...textField,
  chance: () => 0,

  /** Wildcards can't be said there, so a key's pattern is its text without them. */
  lms(item, response) {
    const prefix = item.case ? '{case_matters=true}' : '';
    return {
      type: 'fill-in',
      response: textField.describe(item, response),
      correct: fullTexts(item).map((text) => prefix + text),
    };
  },
});
