import { LIMITS } from '../../core/bank/limits.js';
import { hasFields, type ObjectShape, type Shape } from '../../core/bank/shape.js';
import { FORBIDDEN_KEYS } from '../../core/json.js';
import type { FactDetails, FactType } from '../../core/session/facts.js';

const TEXT: Shape = ['s', 1, 200];
const COUNT: Shape = ['n', 0, 1e9, true];
const NUMBER: Shape = ['n'];
const SCORE: Shape = ['o', { raw: NUMBER, max: NUMBER }];
const BANK: Shape = ['o', { id: TEXT, version: TEXT }];

/** What the detail of each fact must hold; a later minor version may add to it. */
const DETAILS: Readonly<Record<FactType, ObjectShape>> = {
  'quiz-session-started': { bank: BANK, total: COUNT },
  'quiz-item-entered': { itemId: TEXT, index: COUNT },
  'quiz-response-changed': { itemId: TEXT, response: ['x'] },
  'quiz-attempt-submitted': { itemId: TEXT, attempt: COUNT, response: ['x'] },
  'quiz-attempt-scored': {
    itemId: TEXT,
    attempt: COUNT,
    score_: SCORE,
    verdict_: ['e', 'correct', 'partial', 'incorrect', 'ungraded'],
  },
  'quiz-scoring-delayed': { itemId: TEXT, attempt: COUNT, code: TEXT, reason_: TEXT },
  'quiz-hint-shown': { itemId: TEXT, hint: COUNT },
  'quiz-item-flagged': { itemId: TEXT, flagged: ['b'] },
  'quiz-item-corrected': { itemId: TEXT, index: COUNT, before: SCORE, after: SCORE },
  'quiz-time-low': { remaining: NUMBER, itemId_: TEXT },
  'quiz-save-changed': { saved: ['b'], reason_: TEXT },
  'quiz-session-resumed': { bank: BANK, total: COUNT, attempted: COUNT },
  'quiz-session-completed': { report: ['m'] },
  'quiz-failed': { issues: ['a', ['m'], 0, 100_000] },
};

/** All facts by name, for those who listen for each of them. */
export const FACTS = Object.keys(DETAILS) as readonly FactType[];

/**
 * A fact's detail as a copy of its JSON; nothing where there is no such fact, or the detail lacks what belongs to it or
 * could not come out of a quiz. Takes anything.
 */
export function readDetail<K extends FactType>(fact: K, detail: unknown): FactDetails[K] | undefined {
  if (!Object.hasOwn(DETAILS, fact)) return undefined;
  const copy = copyOf(detail);
  return hasFields(copy, DETAILS[fact], false) ? (copy as FactDetails[K]) : undefined;
}

/** Nothing where JSON has no word for it, or it is too large. */
function copyOf(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined || text.length > LIMITS.bytes) return undefined;
    return JSON.parse(text, (key, inner: unknown) => (FORBIDDEN_KEYS.has(key) ? undefined : inner));
  } catch {
    return undefined;
  }
}
