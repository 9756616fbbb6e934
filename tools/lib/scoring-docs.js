// docs/scoring.md: what is promised of every rule, from the words that stand beside it in the code, and the vectors.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource, importSources } from './bank-schema.js';
import { ROOT } from './console.js';
import { vectorWords } from './vector-words.js';

/** @typedef {import('../../src/core/scoring/rule-words.ts').RuleWords} RuleWords */
/** @typedef {import('../../src/core/scoring/rule-words.ts').SourceCode} SourceCode */
/** @typedef {import('./vector-words.js').Vector} Vector */
/**
 * What has rules of its own: an interaction, or one of the three that concern all of them.
 *
 * @typedef {{ name: string, rules: readonly string[], words: Record<string, RuleWords> }} Family
 */

const SCORING = 'src/core/scoring';

const ABOUT = `<!-- Written by \`npm run generate\` from the words beside the rules in src/core/scoring and src/items, and from test/vectors/scoring.json: do not edit. -->

# How responses are scored

Every rule is a function without a page, a clock or chance: the same item and the same response earn the same in a browser, in Node and in a worker. A rule gives a **fraction**, 0 … 1, of the item’s \`points\` (1 unless said). The vectors under each rule are tests that every version has to pass; “expected” is the fraction, unless it says otherwise.

An item names its rule as \`scoring: NAME\`; without it the default counts. A choice and a hotspot are sets: their order never counts, and what is repeated counts once.

What was planned and has no attempt when the session is finished counts as 0 of its points. What is ungraded, and what was withdrawn, leaves both the points earned and those to be had.

**Letters.** Keys and distractors: t keys and w others chosen, of c keys and n that can be chosen. Numbers: r is what was entered, a the key’s value, t or n the tolerance’s \`by\`. Highlighting: r of the key’s c sentences (or words) were marked, and w others. Attempts: f is the fraction of one, k its number from 1, p the \`penalty\`.
`;

const ALL = [
  {
    name: 'credit',
    title: 'Several attempts',
    about:
      'Which rule counts is the session’s to say: `credit` and `penalty`, as attributes of `<learning-quiz>` or in the bank’s `defaults`. Each hint that was opened takes `hintCost` off the attempt it was opened for and off all later ones. The very response of the attempt before is refused and costs nothing.',
    file: 'credit.ts',
    table: 'CREDIT_WORDS',
  },
  {
    name: 'certainty',
    title: 'Confidence',
    about:
      'With `confidence: ask` the level is recorded and nothing else; with `marked` it makes a mark of its own, which is never the score: an LMS gets the score without it.',
    file: 'certainty.ts',
    table: 'CERTAINTY_WORDS',
  },
  { name: 'verdict', title: 'Verdicts', about: '', file: 'outcome.ts', table: 'VERDICT_WORDS' },
];

/** @param {string} name A folder of src/items. */
const sourceOf = (name) =>
  ['score.ts', 'schema.ts']
    .map((file) => `src/items/${name}/${file}`)
    .find(
      (file) =>
        existsSync(join(ROOT, file)) && /^export const RULE_WORDS\b/m.test(readFileSync(join(ROOT, file), 'utf8')),
    );

/** Every interaction with its rules and their words, then what concerns all. @returns {Promise<Family[]>} */
export async function readFamilies() {
  const { itemTypes } = await importSource('src/entries/item-types-core.generated.ts');
  const files = itemTypes.map((/** @type {{ interaction: string }} */ { interaction }) => sourceOf(interaction));
  const own = await importSources([...files.filter(Boolean), ...ALL.map(({ file }) => `${SCORING}/${file}`)]);
  /** @type {Family[]} */
  const families = [];
  for (const [index, { interaction, rules }] of itemTypes.entries()) {
    const { RULE_WORDS = [] } = files[index] ? own.shift() : {};
    families.push({ name: interaction, rules, words: Object.assign({}, ...RULE_WORDS) });
  }
  return [...families, ...ALL.map(({ name, table }, index) => ({ name, rules: [], words: own[index][table] }))];
}

/** @returns {Vector[]} */
export const readVectors = () => JSON.parse(readFileSync(join(ROOT, 'test/vectors/scoring.json'), 'utf8'));

/** A rule's vectors: those of `choice.net`, or, of what there is nothing to choose about, of `units`. */
const isOf = (/** @type {string} */ family, /** @type {string} */ rule) => (/** @type {Vector} */ vector) =>
  vector.rule === `${family}.${rule}` || vector.rule === rule;

/**
 * What does not fit together: a rule without words, words without a rule, a vector without either.
 *
 * @param {readonly Family[]} families
 * @param {readonly Vector[]} vectors
 */
export function faultsOf(families, vectors) {
  const said = families.flatMap(({ name, words }) => Object.keys(words).map((rule) => isOf(name, rule)));
  const inner = families.flatMap(({ name, rules, words }) => [
    ...rules.filter((rule) => !words[rule]).map((rule) => `${name}.${rule} has no words`),
    ...(Object.keys(words).length ? [] : [`${name} has no words`]),
    ...Object.keys(words)
      .filter((rule) => rule !== name && !rules.includes(rule) && !vectors.some(isOf(name, rule)))
      .map((rule) => `${name}.${rule} is no rule`),
  ]);
  const known = new Set(families.map(({ name }) => name));
  const unsaid = vectors.filter((vector) => {
    const [family = '', rule] = vector.rule.split('.');
    // The vectors of a type that is not there wait for it.
    return (rule === undefined || known.has(family)) && !said.some((has) => has(vector));
  });
  return [...inner, ...new Set(unsaid.map(({ rule }) => `the vectors ${rule} have no words`))];
}

/** In a table's cell. @param {string} text */
const cell = (text) => text.replace(/(?<!\\)\|/g, '\\|');

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @param {RuleWords} words @param {Record<SourceCode, { name: string }>} sources */
const fromWords = ({ from }, sources) =>
  Object.entries(from)
    .map(([letter, as]) => {
      const { name } = sources[/** @type {SourceCode} */ (letter)];
      return as ? `${name}: ${as}` : name;
    })
    .join('; ');

/** @param {Family} family @param {string} rule */
const defaultOf = ({ rules, words }, rule) =>
  words[rule]?.default ??
  (rules[0] === rule && !Object.values(words).some((w) => w.default?.startsWith('default')) ? 'default' : '');

/**
 * The sections of one family: its rules in a table, then each with its vectors.
 *
 * @param {Family} family
 * @param {readonly Vector[]} vectors
 * @param {Record<SourceCode, { name: string }>} sources
 * @param {string} [level] Of a rule's heading.
 */
function familyText(family, vectors, sources, level = '####') {
  const { name, words } = family;
  // What there is nothing to choose about goes before the rules, and these are as the type lists them.
  const names = [...Object.keys(words).filter((rule) => !family.rules.includes(rule)), ...family.rules];
  const rules = names.flatMap((rule) => (words[rule] ? [/** @type {const} */ ([rule, words[rule]])] : []));
  const row = (/** @type {readonly [string, RuleWords]} */ [rule, own]) => {
    const mark = defaultOf(family, rule);
    return [`\`${rule}\`${mark && ` (${mark})`}`, cell(own.formula), cell(own.words), fromWords(own, sources)];
  };
  const listed = rules.map(([rule]) => {
    const rows = vectors.filter(isOf(name, rule)).map((vector) => {
      const { item, entered, expected } = vectorWords(vector);
      return [item, entered, expected, sources[/** @type {SourceCode} */ (vector.source)]?.name ?? vector.source];
    });
    const bare = rows.every(([item]) => item === '');
    const head = ['given', 'entered', 'expected', 'source'];
    const shown = bare
      ? table(
          head.slice(1),
          rows.map((cells) => cells.slice(1)),
        )
      : table(head, rows);
    return `${level} ${name === rule ? '' : `${name}: `}\`${rule}\`\n\n${rows.length ? shown : 'No vectors: the tests of the type hold it.'}\n`;
  });
  return [table(['rule', 'what is earned', 'in words', 'source'], rules.map(row)), ...listed].join('\n\n');
}

/** @param {Record<string, string>} texts */
const refusedText = (texts) =>
  table(
    ['reason', 'what the learner reads'],
    Object.entries(texts).map(([reason, text]) => [`\`${reason}\``, text]),
  );

/** @returns {Promise<string>} The text of docs/scoring.md. */
export async function scoringDocsText() {
  const [{ SOURCES: sources }, { MODES }, { REFUSALS }, { textsOf }] = await importSources([
    ...[`${SCORING}/rule-words.ts`, 'src/core/session/policy.ts'],
    ...['src/i18n/add-texts.ts', 'src/i18n/en.ts'],
  ]);
  const families = await readFamilies();
  const vectors = readVectors();
  const faults = faultsOf(families, vectors);
  if (faults.length) throw new Error(`docs/scoring.md: ${faults.join('; ')}.`);
  const origins = Object.entries(sources).map(
    ([letter, { name, is }]) => `- **${name}** (${letter} in the vectors’ file): ${is}`,
  );
  const ofAll = ALL.map(({ name, title, about }) => {
    const family = families.find((one) => one.name === name);
    return `## ${title}\n\n${about}\n\n${family ? familyText(family, vectors, sources, '###') : ''}`;
  });
  const modes = Object.entries(MODES).map(([mode, { attempts, credit, penalty, hintCost }]) => [
    ...[`\`${mode}\``, String(attempts), `\`${credit}\``],
    ...[String(Number(penalty.toFixed(3))), String(hintCost)],
  ]);
  const text = [
    ABOUT,
    `**Sources**, as the tables name them:\n\n${origins.join('\n')}\n`,
    '## Interactions',
    ...families.slice(0, -ALL.length).map((family) => `### ${family.name}\n\n${familyText(family, vectors, sources)}`),
    ...ofAll,
    `## What each mode sets\n\n${table(['mode', 'attempts', 'credit', 'penalty', 'hint'], modes)}`,
    '## What is refused and costs nothing',
    'A response that is not ready is not wrong: it is sent back with a reason, and no attempt is counted. Two of the reasons are advice: who presses Check again gets the response scored as it is.',
    refusedText({ ...textsOf({}).refusal, ...REFUSALS }),
    '',
  ].join('\n\n');
  const { format, resolveConfig } = await import('prettier');
  return format(text, { ...(await resolveConfig(join(ROOT, 'docs/scoring.md'))), parser: 'markdown' });
}
