import { isObject } from '../../core/json.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import { LONGEST, type ReflectionItem, type ReflectionResponse } from './schema.js';

/** A response as far as it can be read, its ticks distinct and in order; nothing where it is none. */
export function readReflection(item: ReflectionItem, response: unknown): ReflectionResponse | undefined {
  if (!isObject(response)) return undefined;
  const { text, revealed, ticked } = response;
  if (typeof text !== 'string' || text.length > LONGEST || typeof revealed !== 'boolean') return undefined;
  const points = (item.checklist ?? []).map((_, index) => index);
  const given = new Set<unknown>(Array.isArray(ticked) ? ticked : []);
  const known = points.filter((index) => given.has(index));
  return Array.isArray(ticked) && known.length === given.size ? { text, revealed, ticked: known } : undefined;
}

/** Whether the ticks count. A reflection is ungraded unless it says what it is worth. */
export const isGraded = ({ points = 0 }: ReflectionItem): boolean => points > 0;

const REFLECTION_WORDS = {
  reflection: {
    formula: 'points of the checklist that were ticked / all of them',
    words: 'Ticked by the learner, after the model was shown. Ungraded unless the item has `points`.',
    from: { d: '' },
  },
} satisfies WordsOf<'reflection'>;

export const RULE_WORDS = [REFLECTION_WORDS];

/** The share of the checklist that the learner found in their own text. */
export function reflectionFraction(item: ReflectionItem, response: unknown): number {
  const { ticked = [], revealed } = readReflection(item, response) ?? {};
  return revealed && item.checklist?.length ? ticked.length / item.checklist.length : 0;
}
