import { numberRange } from '../../core/codes/typed-signs.js';
import type { TypedWay } from '../../core/item-type.js';
import { LONGEST, type ReflectionItem, type ReflectionResponse } from './schema.js';

/** Stands for a text that is on the sheet alone. */
const ON_PAPER = '…';

/**
 * The numbers of the points that were ticked, `0` for none, and behind a colon, where one wants to, the text: `1 3: It grew.`
 * Without a checklist the text, or any sign for it.
 */
export function reflectionTyped({ checklist = [] }: ReflectionItem): TypedWay<ReflectionResponse> {
  const most = checklist.length;
  if (!most) return { hint: 'abc', read: (typed) => ({ text: typed.slice(0, LONGEST), revealed: true, ticked: [] }) };
  return {
    hint: `0, ${numberRange(most)}`,
    read(typed) {
      const [, numbers = '', text = ''] = /^([\d\s,;]+)(?::(.*))?$/s.exec(typed) ?? [];
      const parts = most <= 9 ? [...numbers.replace(/[\s,;]/g, '')] : numbers.split(/[\s,;]+/).filter(Boolean);
      const ticked = parts.map((number) => Number(number) - 1);
      const isNone = ticked.length === 1 && ticked[0] === -1;
      const isKnown = ticked.every((point) => point >= 0 && point < most) && new Set(ticked).size === ticked.length;
      if (!ticked.length || !(isNone || isKnown)) return undefined;
      return {
        text: text.trim().slice(0, LONGEST) || ON_PAPER,
        revealed: true,
        ticked: isNone ? [] : ticked.toSorted((a, b) => a - b),
      };
    },
  };
}
