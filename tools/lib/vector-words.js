// What a vector of test/vectors/scoring.json gives and expects, as a person reads it. Knows the vectors' fields, and no rule.

/** @typedef {Record<string, any>} Given */
/** @typedef {{ rule: string, source: string, given: Given, expected: number | string | null }} Vector */

/** A long text by its ends: what is between them can be guessed. */
const LONG = 48;

/** In a code span: pipes and line ends would end a table's cell, runs of space would be one. @param {string} text */
const code = (text) => {
  const short = text.length > LONG ? `${text.slice(0, 12)}…${text.slice(-6)}` : text;
  const said = short.replace(/ (?= )|(?<= ) |^ | $/g, '␣').replace(/\|/g, '\\|');
  const long = text.length > LONG ? ` (${text.length} characters)` : '';
  const spelled = text === text.normalize('NFC') ? '' : ' (accent as a character of its own)';
  return said === '' ? 'nothing' : `\`${said}\`${long}${spelled}`;
};

/** @param {readonly string[]} ids */
const list = (ids) => ids.map(code).join(', ');

/** A key as a text or a number with what stands beside it. @param {any} key */
function keyWords(key) {
  if (typeof key === 'string') return code(key);
  const { text, value, tolerance, within, credit } = key;
  const beside = [
    tolerance && `${tolerance.kind} ${tolerance.by ?? ''}`.trim(),
    within === undefined ? '' : `within ${within}`,
    credit === undefined ? '' : `credit ${credit}`,
  ].filter(Boolean);
  return code(String(text ?? value)) + (beside.length ? ` (${beside.join(', ')})` : '');
}

/** @param {any} gap */
const gapWords = ({ keys, options, weight }) => {
  const key = keys ?? options.flatMap((/** @type {any} */ { key, text }) => (key ? [text] : []));
  return key.map(keyWords).join(' or ') + (weight ? `, weight ${weight}` : '');
};

/** @param {Record<string, any>} map @param {(value: any) => string} words */
const each = (map, words) =>
  Object.entries(map)
    .map(([name, value]) => `${name}: ${words(value)}`)
    .join(', ');

const yes = (/** @type {string} */ name) => (/** @type {any} */ value) => `\`${name}: ${value}\``;

/** What makes up the item, in this order. @type {Record<string, (value: any, given: Given) => string>} */
const ITEM = {
  value: (value) => `value ${code(String(value))}`,
  by: (by) => `by ${code(String(by))}`,
  key: (key) => `key ${code(key)}`,
  keys: (keys, { options }) =>
    `${keys.length > 1 ? 'keys' : 'key'} ${keys.map(keyWords).join(', ')}${options ? ` of ${list(options)}` : ''}`,
  options: (options, { keys }) => (keys ? '' : `options ${list(options)}`),
  credits: (credits) => each(credits, String),
  default: (units) => `others ${units}`,
  lower: (bound) => `at least ${bound}`,
  upper: (bound) => `at most ${bound}`,
  pairs: (pairs) => each(pairs, String),
  in: (sorted) => each(sorted, (categories) => categories.join(' and ') || 'none'),
  gaps: (gaps) => each(gaps, gapWords),
  unit: (unit) => `by ${unit === 'phrase' ? 'words' : 'sentences'}`,
  units: (units) => `units ${each(units, String)}`,
  ...Object.fromEntries(['unitPenalty', 'case', 'accents', 'typos', 'choose'].map((name) => [name, yes(name)])),
  locale: (locale) => `locale ${code(locale)}`,
  penalty: (penalty) => `penalty ${penalty}`,
  hintCost: (cost) => `a hint costs ${cost}`,
  points: (points) => `${points} points`,
};

/** @param {any} response @returns {string} */
function responseWords(response) {
  if (typeof response === 'string') return code(response);
  if (Array.isArray(response)) return response.length ? list(response) : 'nothing';
  const { grade, ticked, locale, text, ...entered } = response;
  if (grade) return code(grade);
  if (ticked) return ticked.length ? `ticked ${ticked.map((/** @type {number} */ n) => n + 1).join(', ')}` : 'no tick';
  if (locale) return code(text);
  const words = (/** @type {any} */ part) =>
    Array.isArray(part) && !part.length ? 'none' : typeof part === 'string' ? part : responseWords(part);
  return Object.keys(entered).length ? each(entered, words) : 'nothing';
}

/** What was entered, or the attempts. @param {Given} given */
function entered({ response, entered: typed, text, locale, responses, attempts, parts, hints = [], ...rest }) {
  if (response !== undefined) return responseWords(response);
  if (typed !== undefined) return code(typed);
  if (locale !== undefined) return code(text);
  if (text !== undefined) return `marked ${list(responses)}`;
  if (responses) return responses.map(code).join(', then ');
  if (parts) return parts.map((/** @type {any} */ part) => each(part, String)).join(', then ');
  const hinted = (/** @type {number} */ index) => (hints[index] ? ` (hints: ${hints[index]})` : '');
  if (attempts)
    return attempts.map((/** @type {any} */ f, /** @type {number} */ i) => `${f}${hinted(i)}`).join(', then ');
  const { fraction, confidence } = rest;
  const sure = confidence === undefined ? '' : `, level ${confidence}`;
  return fraction === undefined ? `no response${sure}` : `${fraction}${sure}`;
}

/**
 * @param {Vector} vector
 * @returns {{ item: string, entered: string, expected: string }} Cells of a table.
 */
export function vectorWords({ given, expected, rule }) {
  const shown = Object.entries(ITEM).flatMap(([name, words]) =>
    given[name] === undefined ? [] : [words(given[name], given)].filter(Boolean),
  );
  // What is marked is marked in a text; what is read as a number is all that was entered.
  const text = given['text'] !== undefined && given['locale'] === undefined ? [`in “${given['text']}”`] : [];
  const none = rule === 'certainty' ? 'no mark' : 'refused';
  return { item: [...text, ...shown].join('; '), entered: entered(given), expected: String(expected ?? none) };
}
