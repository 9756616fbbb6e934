import { itemType } from '../../core/item-type.js';
import { LONGEST, textEntryEntries, type TextEntryItem, type TextEntryResponse } from './schema.js';
import { foldText, fullTexts, matchedTextKey, textEntryFraction } from './score.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    'text-entry': { item: TextEntryItem; response: TextEntryResponse };
  }
}

/** On one line, as an LMS and a report want it. */
const line = (response: unknown): string =>
  typeof response === 'string' ? response.slice(0, LONGEST).replace(/\s+/g, ' ').trim() : '';

export default itemType<TextEntryItem, TextEntryResponse>({
  interaction: 'text-entry',
  entries: textEntryEntries,
  rules: [],

  /** `no-full-key`: no key can be met that earns everything. `empty`: nothing of the key is left to compare. */
  validate: (item) => [
    ...(fullTexts(item).length ? [] : [{ keys: ['keys'], code: 'no-full-key' }]),
    ...(item.keys ?? []).flatMap(({ text }, index) =>
      foldText(text, item) === '' ? [{ keys: ['keys', index, 'text'], code: 'empty' }] : [],
    ),
  ],

  /** `case` stays: the learner is told that capitals count. */
  redact: (item) => (item.case === undefined ? {} : { case: item.case }),

  check(_item, response) {
    if (response === undefined || response === null) return 'nothing-entered';
    if (typeof response !== 'string' || response.length > LONGEST) return 'malformed';
    return foldText(response, {}) === '' ? 'nothing-entered' : undefined;
  },

  score: (item, response) => ({ fraction: textEntryFraction(item, response) }),

  keyResponse: (item) => fullTexts(item)[0] ?? '',

  feedback(item, response) {
    const feedback = matchedTextKey(item, response)?.feedback;
    return feedback === undefined ? [] : [feedback];
  },

  /** Wildcards can't be said there, so a key's pattern is its text without them. */
  lms(item, response) {
    const prefix = item.case ? '{case_matters=true}' : '';
    return { type: 'fill-in', response: line(response), correct: fullTexts(item).map((text) => prefix + text) };
  },

  describe: (_item, response) => line(response),
});
