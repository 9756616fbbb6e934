import { itemType } from '../../core/item-type.js';
import { plainText, type Text } from '../../core/text/tree.js';
import { LONGEST, reflectionEntries, type ReflectionItem, type ReflectionResponse } from './schema.js';
import { isGraded, readReflection, reflectionFraction } from './score.js';
import { reflectionTyped } from './typed.js';

declare module '../../core/item-type.js' {
  interface ItemTypeMap {
    reflection: { item: ReflectionItem; response: ReflectionResponse };
  }
}

/** On one line, as an LMS and a report want it. */
const line = (text: Text | undefined): string =>
  text === undefined ? '' : plainText(text).replace(/\s+/g, ' ').trim().slice(0, LONGEST);

export default itemType<ReflectionItem, ReflectionResponse>({
  interaction: 'reflection',
  entries: reflectionEntries,
  rules: [],
  selfGraded: true,

  /** `no-checklist`: points are to be had, but there is nothing to tick. */
  validate: (item) => [
    ...(isGraded(item) && !item.checklist ? [{ keys: ['checklist'], code: 'no-checklist' }] : []),
    ...(item.model !== undefined && !line(item.model) ? [{ keys: ['model'], code: 'empty' }] : []),
  ],

  /**
   * The checklist stays: it is a part of how a response is entered. So do the points, since without its model the item
   * would count for one.
   */
  redact: ({ checklist, points = 0 }) => ({ ...(checklist ? { checklist } : {}), points }),

  check(item, response) {
    if (response === undefined || response === null) return 'nothing-entered';
    const read = readReflection(item, response);
    if (!read) return 'malformed';
    if (!read.text.trim()) return 'nothing-entered';
    return read.revealed ? undefined : 'not-revealed';
  },

  score: (item, response) =>
    isGraded(item) ? { fraction: reflectionFraction(item, response) } : { fraction: 0, ungraded: true },

  keyResponse: ({ model, checklist = [] }) =>
    model === undefined
      ? { text: '', revealed: false, ticked: [] }
      : { text: line(model), revealed: true, ticked: checklist.map((_, index) => index) },

  typed: reflectionTyped,

  lms: (item, response) => ({
    type: 'long-fill-in',
    response: line(readReflection(item, response)?.text),
    correct: item.model === undefined ? [] : [line(item.model)],
  }),

  /** The text, and in brackets what was ticked: `It grew tenfold. [✓ names the figure]`. */
  describe(item, response) {
    const { text, ticked = [] } = readReflection(item, response) ?? {};
    const points = ticked.map((index) => `✓ ${line(item.checklist?.[index])}`).join('; ');
    return [line(text), points && `[${points}]`].filter(Boolean).join(' ');
  },
});
