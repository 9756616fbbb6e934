import { fold } from '../evidence/fold.js';
import { hasMarkup } from '../text/markup.js';
import { parseMarkdown } from '../text/markdown.js';
import { isTree, plainText, type TextBlock, type TextInline, type TextTree } from '../text/tree.js';

// A word keeps the signs inside it: 33.4, 1,000, U.S, Armenia's.
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,'][\p{L}\p{M}\p{N}]+)*/gu;

/** A text's words, folded as {@link fold} does: no case, quotes and dashes alike. Takes a text folded or not. */
export const wordsIn = (text: string): string[] => fold(text).text.match(WORD) ?? [];

/** How many words a text has. */
export const wordCount = (text: string): number => wordsIn(text).length;

/** Words with a space around each. No word holds a space, so words one after the other are a part of the line. */
export const lineOf = (words: readonly string[]): string => (words.length ? ` ${words.join(' ')} ` : '');

/** Whether the words of `part` stand in `whole` one after the other; an empty part stands nowhere. Both are lines. */
export const holdsLine = (whole: string, part: string): boolean => part !== '' && whole.includes(part);

const treeOf = (text: string): TextTree | undefined => (hasMarkup(text) ? parseMarkdown(text) : undefined);

/** A bank's text without its markup; nothing of it where the value is no text at all. */
export function plainOf(text: unknown): string {
  if (typeof text === 'string') return plainText(treeOf(text) ?? text);
  return isTree(text) ? plainText(text) : '';
}

/** The same with all that is emphasised in capitals, so that one test finds both ways of emphasis. */
export function loudOf(text: unknown): string {
  const tree = typeof text === 'string' ? treeOf(text) : isTree(text) ? text : undefined;
  return tree ? tree.map(loudBlock).join(' ') : plainOf(text);
}

function loudBlock(block: TextBlock): string {
  if (block.type === 'paragraph') return block.children.map(loudInline).join('');
  if (block.type === 'quote') return block.children.map(loudBlock).join(' ');
  return plainText([block]);
}

function loudInline(inline: TextInline): string {
  const plain = plainText([{ type: 'paragraph', children: [inline] }]);
  if (inline.type === 'link') return inline.children.map(loudInline).join('');
  return inline.type === 'emphasis' || inline.type === 'strong' ? plain.toUpperCase() : plain;
}
