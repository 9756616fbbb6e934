import { isObject } from '../../core/json.js';
import type { Text } from '../../core/text/tree.js';
import { escaped } from '../page/inline.js';
import { inlineHtml } from './rich.js';

/** The address of what a bank names, as the page has it; nothing where it leads nowhere. */
export type Locate = (href: string) => string | undefined;

/** The fields of an item, whatever its type. */
export type Fields = Readonly<Record<string, unknown>>;

/** `{{name}}` in a text with gaps; split by it, words and names take turns. */
export const GAP = /\{\{([^{}]*)\}\}/;

interface Labelled {
  readonly text?: Text;
  readonly name?: Text;
  readonly image?: unknown;
}

export const objects = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isObject) : [];
export const isText = (value: unknown): value is Text => typeof value === 'string' || Array.isArray(value);

/** The words of an option, a row or the like, in a line. */
export const wordsOf = ({ text, name }: Labelled): string =>
  isText(text) ? inlineHtml(text) : isText(name) ? inlineHtml(name) : '';

/** Its words, and its picture where it has one. */
export const labelHtml = (entry: Labelled, locate: Locate): string => wordsOf(entry) + pictureHtml(entry.image, locate);

/** A picture, or what it shows in words where it leads nowhere. */
export function pictureHtml(image: unknown, locate: Locate): string {
  if (!isObject(image) || typeof image['src'] !== 'string') return '';
  const alt = typeof image['alt'] === 'string' ? image['alt'] : '';
  const src = locate(image['src']);
  return src === undefined
    ? `<p>${escaped(alt)}</p>`
    : `<p><img src="${escaped(src)}" alt="${escaped(alt)}" loading="lazy"></p>`;
}

/** The unit of a number, or those that may be written after it: in brackets, after a space. */
export function unitHtml({ unit, units }: Fields): string {
  const names = isText(unit) ? inlineHtml(unit) : isObject(units) ? escaped(Object.keys(units).join(', ')) : '';
  return names ? ` (${names})` : '';
}
