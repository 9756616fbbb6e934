import { htmlBlocks } from './html.js';
import { guessLanguage, isEnglishTag } from './language.js';
import { plainBlocks } from './plain.js';
import { sentencesOf } from './sentences.js';
import { lineOf, runWords, type Span } from './words.js';

/** What a paragraph is: only `text` is drafted from. `after` is what follows the article: its author, its site. */
export type ParagraphKind = 'title' | 'byline' | 'credit' | 'heading' | 'text' | 'after' | 'other';

export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** Of `text`: which one it is, from 1. */
  readonly number: number;
  /** The index of the heading above it; −1 before the first. */
  readonly section: number;
  /** Of `text` alone. */
  readonly sentences: readonly Span[];
}

/** An article, read. All offsets are of `text`, in UTF-16 units. */
export interface Article {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  /** `2024`, `2024-05` or `2024-05-17`. */
  readonly date?: string;
  readonly href?: string;
  /** A BCP 47 tag, where the page says it or the text tells. */
  readonly lang: string | undefined;
  readonly english: boolean;
  /** The script's name in English. */
  readonly script: string;
  /** All that evidence may be found in, boilerplate included. */
  readonly text: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly Paragraph[];
}

/** A block of a text before it is known what it is. `tag` is what HTML says. */
export interface Block extends Span {
  readonly tag?: 'title' | 'heading' | 'byline' | 'credit' | 'other' | undefined;
}

/** A text cut into blocks, and what its file says of it. */
export interface Blocks {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly date?: string | undefined;
  readonly href?: string | undefined;
  readonly lang?: string | undefined;
}

export interface ReadOptions {
  /** Whether the source is HTML. */
  readonly html?: boolean;
  /** The language, where the reader of the text knows better. */
  readonly lang?: string | undefined;
  /** The article ends before the paragraph that has this text. */
  readonly until?: string | undefined;
  /** Nothing at the end is taken for a note on the author. */
  readonly whole?: boolean | undefined;
}

const LONGEST_TITLE = 300;

/**
 * Reads an article from plain text, whose paragraphs are parted by blank lines, or from HTML. Takes any text; never
 * throws. What is no part of the article (menus, image credits, the note on its author) stays in the text, so that
 * evidence is unique among it too, and is no paragraph of kind `text`.
 */
export function readArticle(source: string, options: ReadOptions = {}): Article {
  // Half a character can't be written to a file again.
  const whole = source.replace(/\p{Cs}/gu, '\ufffd');
  const read = options.html ? htmlBlocks(whole) : plainBlocks(whole);
  const { text } = read;
  const guess = guessLanguage(text);
  const lang = options.lang ?? read.lang ?? guess.lang;
  const kinds = kindsOf(read, options);
  const byline = read.blocks.find((_, index) => kinds[index] === 'byline');
  const author = read.author ?? (byline && authorOf(lineOf(text, byline)));
  const after = afterFrom(read, kinds, author, options);
  const headings: string[] = [];
  let number = 0;
  const paragraphs = read.blocks.map((block, index): Paragraph => {
    const kind = index >= after ? 'after' : (kinds[index] ?? 'other');
    if (kind === 'heading') headings.push(headingText(text, block));
    const isText = kind === 'text';
    if (isText) number++;
    return {
      start: block.start,
      end: block.end,
      kind,
      number: isText ? number : 0,
      section: headings.length - 1,
      sentences: isText ? sentencesOf(text, block) : [],
    };
  });
  const titled = read.blocks.find((_, index) => kinds[index] === 'title');
  const title = read.title ?? (titled ? headingText(text, titled) : undefined);
  return {
    title: (title || 'Untitled article').slice(0, LONGEST_TITLE),
    ...(author ? { author } : {}),
    ...(read.publisher ? { publisher: read.publisher } : {}),
    ...(read.date ? { date: read.date } : {}),
    ...(read.href ? { href: read.href } : {}),
    lang,
    english: isEnglishTag(lang),
    script: guess.script,
    text,
    headings,
    paragraphs,
  };
}

/** Where a text is found in an article, folded to one line; −1 where it is not. For {@link ReadOptions.until}. */
export const paragraphWith = (article: Pick<Article, 'text' | 'paragraphs'>, sought: string): number =>
  article.paragraphs.findIndex((paragraph) => holds(article.text, paragraph, sought));

const holds = (text: string, span: Span, sought: string): boolean =>
  sought.trim() !== '' && lineOf(text, span).includes(sought.replace(/\s+/g, ' ').trim());

const CREDIT =
  /©|(?:^|[\s;,(])(?:images?|photos?|photographs?|pictures?|illustrations?|credits?|courtesy)(?: (?:by|of|credit|credits))?\s*:|^(?:photo|image|picture|illustration)(?:graph)? (?:by|courtesy)\b/i;
const BYLINE = /^by\s+(?=\p{Lu})/iu;
const HEADING_MARK = /^#{1,6}\s+/;

const headingText = (text: string, block: Span): string => lineOf(text, block).replace(HEADING_MARK, '');
const authorOf = (line: string): string =>
  line
    .replace(BYLINE, '')
    .replace(/\s*[,;|–—].*$/u, '')
    .slice(0, LONGEST_TITLE);

/** Of each block what it is, before the note on the author is looked for. */
function kindsOf({ text, blocks }: Blocks, { html }: ReadOptions): ParagraphKind[] {
  const shapes = blocks.map((block) => ({ tag: block.tag, line: lineOf(text, block), short: isShort(text, block) }));
  const isBody = shapes.map(({ tag, short, line }) => tag === undefined && !short && !CREDIT.test(line));
  const bodyBehind = (index: number): boolean => {
    const next = shapes.findIndex((_, at) => at > index && (isBody[at] || shapes[at]?.tag === undefined));
    return next > 0 && isBody.includes(true, next);
  };
  return shapes.map(({ tag, line, short }, index): ParagraphKind => {
    if (tag) return tag;
    const words = runWords(line).length;
    if (index < 6 && words <= 8 && BYLINE.test(line)) return 'byline';
    if (words <= 40 && CREDIT.test(line)) return 'credit';
    // HTML says itself what a heading is.
    if (html || !short || !bodyBehind(index)) return 'text';
    return index === 0 ? 'title' : 'heading';
  });
}

/** A line of a few words without a mark at its end, as titles and headings are; or one that Markdown marks. */
function isShort(text: string, block: Span): boolean {
  if (block.end - block.start > LONGEST_TITLE) return false;
  const raw = text.slice(block.start, block.end).trim();
  if (/[\r\n]/.test(raw)) return false;
  if (HEADING_MARK.test(raw)) return true;
  return !/[.!?…:;,。！？։؟।]["”’»)]*$|^[-*•–]\s/u.test(raw) && runWords(raw).length <= 16;
}

/** The block from which on nothing is the article's. */
function afterFrom(
  read: Blocks,
  kinds: readonly ParagraphKind[],
  author: string | undefined,
  options: ReadOptions,
): number {
  const { text, blocks } = read;
  const { until, whole } = options;
  if (until !== undefined) {
    const index = blocks.findIndex((block) => holds(text, block, until));
    return index < 0 ? Infinity : index;
  }
  if (whole || !author) return Infinity;
  // A note on the author opens with the name, and stands in the second half.
  const index = blocks.findIndex(
    (block, at) =>
      at * 2 > blocks.length &&
      (kinds[at] === 'text' || kinds[at] === 'heading') &&
      lineOf(text, block).startsWith(author) &&
      /^\s+(?:is|was|has|writes|works|teaches|lives)\b/.test(lineOf(text, block).slice(author.length)),
  );
  if (index < 0) return Infinity;
  return kinds[index - 1] === 'heading' ? index - 1 : index;
}
