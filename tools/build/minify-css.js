// Takes out of CSS what no browser reads: comments and spare white space. Nothing is reordered, merged or rewritten, so
// fallback declarations stay (optimising minifiers drop them) and every rule keeps its place.
import { EXPRESSION } from './expression.js';

const SPACE = String.raw`[ \t\n\r\f]`;
const TOKEN = new RegExp(
  [
    String.raw`(?<comment>\/\*[^]*?(?:\*\/|$))`,
    String.raw`(?<space>${SPACE}+)`,
    String.raw`"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?`,
    String.raw`url\(${SPACE}*(?!["'])(?:[^)\\]|\\[^])*\)?`,
    // A hexadecimal escape takes the white space after it along.
    String.raw`\\[\da-f]{1,6}${SPACE}?|\\[^]`,
    // What can stand without white space around it, one by one; the rest in runs.
    String.raw`[{};:,()[\]]`,
    String.raw`[^ \t\n\r\f"'\\/{};:,()[\]]+`,
    '[^]',
  ].join('|'),
  'gi',
);

/**
 * @param {string} css A style sheet, or a piece of one, in which {@link EXPRESSION} stands for whatever is put in later.
 * @returns {string}
 */
export function minifyCss(css) {
  // A piece without braces may be half a selector or a value: what stands at its ends belongs to it.
  const isSheet = css.includes('{');
  let output = '';
  let last = isSheet ? '{' : EXPRESSION;
  let space = false;
  for (const { 0: token, index, groups } of css.matchAll(TOKEN)) {
    if (groups?.['space']) {
      space = true;
    } else if (groups?.['comment'] && !token.includes(EXPRESSION)) {
      // `a/**/b` are two words, `.a/**/.b` is one selector: what a comment parts is neither joined nor set apart.
      if (!space && /[\w-]$/.test(output) && /^[\w-]/.test(css.slice(index + token.length))) output += '/**/';
    } else {
      if (token === '}' && last === ';') output = output.slice(0, -1);
      if (space && needsSpace(last, token)) output += ' ';
      space = false;
      // `0.5rem` is `.5rem`; where a number goes on from what stands before it, its zero may be its only digit.
      output += /[\w.%\uE000-]$/.test(output) ? token : token.replace(/^0(?=\.\d)/, '');
      last = token;
    }
  }
  return space && !isSheet ? `${output} ` : output;
}

/**
 * Whether white space between two tokens means something. Before `(`, `[`, `:` and around combinators and signs it does
 * or may; the value of an empty custom property (`--x: ;`) is kept as well.
 *
 * @param {string} before
 * @param {string} after
 */
function needsSpace(before, after) {
  if (before === ':') return after === ';' || after === '}';
  return !/^[{};,([]$/.test(before) && !/^[{};,)\]]$/.test(after);
}
