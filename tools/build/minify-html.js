// Takes out of a template's HTML what makes no difference on the page: comments, and all but one of several white space
// characters. White space between tags stays as one space, because between inline elements it is a gap that shows.
import { EXPRESSION } from './expression.js';

const SPACE = String.raw`[ \t\n\r\f]`;
const SPACES = new RegExp(`${SPACE}+`, 'g');
const ATTRIBUTES = String.raw`(?:[^>"']|"[^"]*"|'[^']*')*`;
const TOKEN = new RegExp(
  [
    String.raw`(?<comment><!--[^]*?-->)`,
    // White space shows in these, or is not HTML.
    String.raw`(?<verbatim><(?<name>pre|textarea|script|style)\b${ATTRIBUTES}>[^]*?<\/\k<name>${SPACE}*>)`,
    String.raw`(?<tag><\/?[a-z${EXPRESSION}]${ATTRIBUTES}>)`,
    '<|[^<]+',
  ].join('|'),
  'gi',
);

/**
 * @param {string} html A template in which {@link EXPRESSION} stands for each of its expressions.
 * @returns {string}
 */
export function minifyHtml(html) {
  let output = '';
  for (const { 0: token, groups } of html.matchAll(TOKEN)) {
    if (groups?.['comment']) output += token.includes(EXPRESSION) ? token : '';
    else if (groups?.['verbatim']) output += token;
    else if (groups?.['tag']) output += minifyTag(token);
    else output += token.replace(SPACES, ' ');
  }
  return output;
}

/** @param {string} tag */
const minifyTag = (tag) =>
  tag
    .replace(/"[^"]*"|'[^']*'|[^"']+/g, (piece) => (/^["']/.test(piece) ? piece : piece.replace(SPACES, ' ')))
    .replace(/ >$/, '>');
