// Measures: the worst case of each scoring rule, as a ratio to JSON.parse of the same response.
// Fails where one takes longer than the bound: a learner who presses Check must not wait for the rule.
import { importSources } from '../tools/lib/bank-schema.js';
import { against, print } from './lib.js';

/** Milliseconds. */
const BOUND = 20;

const [{ findItemType }, { withinSlips }] = await importSources([
  'src/entries/core.ts',
  'src/core/scoring/text-match.ts',
]);

const many = Array.from({ length: 100 }, (_, index) => `o${index}`);
const named = (/** @type {string} */ id) => ({ id, text: `Option ${id}` });
const halves = many.map((id, index) => ({ ...named(id), ...(index % 2 ? { key: true } : {}) }));
const huge = 'a'.repeat(100_000);
const long = 'a'.repeat(999);
const eight = Array.from({ length: 8 }, (_, index) => ({ text: `${'a'.repeat(990)}${'bcdefghi'[index]}` }));
const shape = { kind: 'circle', x: 0.5, y: 0.5, r: 0.1 };
const words = Array.from({ length: 2000 }, (_, index) => `word${index}`);
const text = `${words.join(' ')}.`;
const sentences = Array.from({ length: 100 }, (_, index) => `Sentence ${index} says so.`);
const marks = (/** @type {string} */ within, /** @type {readonly string[]} */ found) =>
  found.map((one) => ({ start: within.indexOf(one), end: within.indexOf(one) + one.length }));

/** @typedef {[title: string, interaction: string, item: object, response: unknown]} Case */

/** @param {string} interaction @param {object} own @param {unknown} response @returns {Case[]} */
function byRule(interaction, own, response) {
  /** @type {readonly string[]} */
  const rules = findItemType(interaction)?.rules ?? [];
  return rules.map((rule) => [`${interaction}.${rule}`, interaction, { ...own, scoring: rule }, response]);
}

const pairs = Object.fromEntries(many.map((id) => [id, id]));
const lists = Object.fromEntries(many.map((id) => [id, [id]]));
const credits = halves.map((option) => ({ ...option, credit: 'key' in option ? 0.02 : -0.02 }));

/** @type {Case[]} */
const CASES = [
  ...byRule('choice', { choose: 'many', options: credits }, many),
  ...byRule('hotspot', { choose: 'many', places: halves.map((o) => ({ ...o, name: o.id, shape })) }, many),
  ...byRule('order', { options: many.map(named) }, many.toReversed()),
  ...byRule('match', { pairs: many.map((id) => ({ left: named(id), right: named(id) })) }, pairs),
  ...byRule('matrix', { columns: many.map(named), rows: many.map((id) => ({ ...named(id), key: id })) }, pairs),
  ...byRule(
    'categorise',
    { categories: many.map(named), options: many.map((id) => ({ ...named(id), in: [id] })) },
    lists,
  ),
  ...byRule(
    'cloze',
    {
      text: many.map((id) => `{{${id}}}`).join(' '),
      gaps: Object.fromEntries(many.map((id) => [id, { interaction: 'text-entry', keys: [{ text: id }] }])),
    },
    pairs,
  ),
  ...byRule(
    'highlight',
    { text: sentences.join(' '), choose: 'many', keys: sentences.map((textStart) => ({ textStart })) },
    marks(sentences.join(' '), sentences),
  ),
  [
    'highlight.overlap, 2,000 words',
    'highlight',
    { text, unit: 'phrase', scoring: 'overlap', keys: [{ textStart: words.slice(0, 1000).join(' ') }] },
    marks(
      text,
      words.filter((_, index) => index % 20 === 0),
    ),
  ],
  ['text-entry, 35 wildcards', 'text-entry', { keys: [{ text: `${'*a'.repeat(35)}*b` }] }, `${long}c`],
  ['text-entry, 8 keys with typos', 'text-entry', { keys: eight, typos: true }, `${'a'.repeat(989)}ba`],
  ['text-entry, 100 kB', 'text-entry', { keys: [{ text: '*a*' }], typos: true }, huge],
  ['numeric, 100 kB', 'numeric', { keys: [{ value: 1 }] }, { text: '1'.repeat(100_000), locale: 'en' }],
  ['numeric, 1,000 digits', 'numeric', { keys: [{ value: 1 }] }, { text: '1 '.repeat(500), locale: 'en' }],
  [
    'numeric, 100 keys to 100 figures',
    'numeric',
    { keys: many.map((_, index) => ({ value: index + 0.1, tolerance: { kind: 'figures', by: 100 } })) },
    { text: '1234.5678', locale: 'hy' },
  ],
  [
    'estimate, 100 keys',
    'estimate',
    { min: 0, max: 1e6, keys: many.map((_, index) => ({ value: index / 7, within: 5 })) },
    { text: '3.14159', locale: 'en' },
  ],
  ['choice, 100 kB', 'choice', { choose: 'many', options: halves }, [...many, huge]],
  ['order, 100 kB', 'order', { options: many.map(named) }, Array.from({ length: 20_000 }, () => 'o1')],
  ['flashcard', 'flashcard', { back: 'Back' }, { revealed: true, grade: 'knew' }],
  [
    'reflection',
    'reflection',
    { model: 'Model', points: 1, checklist: many },
    { text: long, revealed: true, ticked: [1] },
  ],
];

console.log(
  'Worst case of each scoring rule: reading and scoring a response, against JSON.parse of the same response.',
);
const rows = [['rule', 'ratio', 'median ms', 'response']];
let over = 0;
for (const [title, interaction, own, response] of CASES) {
  const type = findItemType(interaction);
  if (!type) continue;
  const item = { id: 'item', interaction, stem: 'Stem', ...own };
  const json = JSON.stringify(response);
  const score = () => [type.check(item, response), type.score(item, response), type.advise?.(item, response)];
  const { ms, ratio } = against(score, () => JSON.parse(json));
  over += ms > BOUND ? 1 : 0;
  rows.push([title, ratio.toFixed(1), ms.toFixed(4) + (ms > BOUND ? ' EXCEEDED' : ''), `${json.length} B`]);
}
const slips = { a: `${'ab'.repeat(50_000)}`, b: `${'ab'.repeat(49_999)}ba` };
const { ms, ratio } = against(
  () => withinSlips(slips.a, slips.b, 2),
  () => JSON.parse(JSON.stringify(slips.a)),
  5,
);
rows.push(['(slips in 100 kB, which no field takes)', ratio.toFixed(1), ms.toFixed(4), '100002 B']);
print(rows);
console.log(over ? `${over} exceeded the bound of ${BOUND} ms.` : `None exceeded the bound of ${BOUND} ms.`);
process.exitCode = over ? 1 : 0;
