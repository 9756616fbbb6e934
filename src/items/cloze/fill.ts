import { isObject } from '../../core/json.js';
import { GAP } from './gaps.js';

/** What a template's tag makes of it, as far as we look. */
interface Rendered {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Rendered => isObject(value) && Array.isArray(value['values']);

const isLink = ({ strings }: Rendered): boolean => strings[0]?.startsWith('<a ') === true;

/** What of it is shown; a link's address, and the language of a text in another, stand in attributes before it. */
const shownOf = ({ strings, values }: Rendered): readonly unknown[] =>
  strings[0]?.endsWith('=') ? values.slice(-1) : values;

/** The words of a rendered text, its gaps as they were written. */
export function wordsOf(rendered: unknown): string {
  if (typeof rendered === 'string') return rendered;
  if (Array.isArray(rendered)) return rendered.map(wordsOf).join('');
  return isTemplate(rendered) ? ` ${shownOf(rendered).map(wordsOf).join(' ')} ` : '';
}

/**
 * A rendered text with something in the place of each gap. A link that holds one is dissolved: a control inside would
 * lead away.
 */
export function fillGaps(rendered: unknown, place: (name: string) => unknown): unknown {
  const fill = (part: unknown): unknown => fillGaps(part, place);
  // Split by a pattern with a group: words and names take turns.
  if (typeof rendered === 'string') return rendered.split(GAP).map((part, i) => (i % 2 ? place(part.trim()) : part));
  if (Array.isArray(rendered)) return rendered.map(fill);
  if (!isTemplate(rendered)) return rendered;
  const shown = shownOf(rendered);
  if (isLink(rendered)) return wordsOf(rendered).search(GAP) < 0 ? rendered : shown.map(fill);
  const { values } = rendered;
  return { ...rendered, values: [...values.slice(0, values.length - shown.length), ...shown.map(fill)] };
}

/** The words around a gap, for its name: some before it and fewer after it, gaps as dots. */
export function around(words: string, name: string): string {
  const [before = '', after = ''] = words
    .replace(/\s+/g, ' ')
    .replace(GAP, (_, other: string) => (other.trim() === name ? '\n' : '…'))
    .split('\n');
  return [...before.trim().split(' ').slice(-7), '…', ...after.trim().split(' ').slice(0, 4)].join(' ').trim();
}
