import { fits, type ObjectShape, type Shape } from '../bank/shape.js';
import { bankShape } from '../bank/shapes.generated.js';

/** What attributes of a quiz take that are no policies, and so stand in no bank. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  persist: ['local', 'session', 'none'],
  start: ['auto', 'manual'],
  lms: ['auto', 'none', 'scorm12', 'scorm2004', 'cmi5', 'xapi', 'message'],
};

/** By the names of their properties. */
const POLICIES = (bankShape['defaults_'] as readonly ['o', ObjectShape])[1];

/** `timeLimit` of `time-limit`. */
const propertyOf = (attribute: string): string =>
  attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What an attribute's text may stand for. */
const readings = (text: string): unknown[] => [
  text,
  text.trim() === '' ? undefined : Number(text),
  { on: true, off: false }[text],
  text.split(/[\s,]+/).filter(Boolean),
];

/**
 * Whether an attribute of a quiz can say so; nothing if it can, else what it takes: words, or none where numbers and other
 * texts have a form of their own. An attribute that takes any text can say anything.
 */
export function unfitAttribute(name: string, text: string): readonly string[] | undefined {
  // An empty one is as if it were not set.
  if (text === '') return undefined;
  const words = WORDS[name];
  if (words) return words.includes(text) ? undefined : words;
  const shape: Shape | undefined = POLICIES[`${propertyOf(name)}_`];
  if (!shape || readings(text).some((value) => fits(value, shape))) return undefined;
  if (shape[0] === 'b') return ['on', 'off'];
  return shape[0] === 'e' ? (shape.slice(1) as string[]) : [];
}
