// What the tests of `highlight` share: a text with its items, and marks in it.
import type { HighlightItem, Mark, Stretch } from '../src/items/highlight/schema.js';

export const TEXT = 'One came. Two saw it.\n\nThree won. Four lost.';

/** One sentence of four. */
export const anItem = (own: Partial<HighlightItem> = {}): HighlightItem => ({
  id: 'who',
  interaction: 'highlight',
  stem: 'Mark it.',
  text: TEXT,
  keys: [{ textStart: 'Two saw' }],
  ...own,
});

/** An item of the article alone. */
export const inArticle = (own: Partial<HighlightItem> = {}): HighlightItem => {
  const { text: _, ...item } = anItem({ scope: 'article', ...own });
  return item as HighlightItem;
};

/** Where words stand in a text. */
export const at = (words: string, text = TEXT): Stretch => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the text`);
  return { start, end: start + words.length };
};

/** The same as a mark in the article, with so much around it. */
export const quoted = (words: string, around = 0, text = TEXT): Mark => {
  const { start, end } = at(words, text);
  const prefix = text.slice(Math.max(0, start - around), start);
  return { start, end, text: words, prefix, suffix: text.slice(end, end + around) };
};
