// docs/sessions.md: how a session goes, with the table of modes from the code itself.
import { importSource } from './bank-schema.js';

/** The policies in the order of the table: attribute, name in the plan, what it says. @type {readonly [string, string, string][]} */
const POLICIES = [
  [
    'attempts',
    'attempts',
    'how often an item may be tried: a number, or `until-correct`; an item’s own `attempts` wins',
  ],
  [
    'credit',
    'credit',
    'how several attempts make a score: `best`, `last`, `first`, `countback`, `ladder` ([scoring](scoring.md))',
  ],
  ['penalty', 'penalty', 'what each attempt before costs of an item’s points, 0 to 1'],
  ['hint-cost', 'hintCost', 'what each hint costs of an item’s points, 0 to 1'],
  ['feedback', 'feedback', 'when right and wrong are told: `immediate`, `deferred` (when finished), `none`'],
  ['navigation', 'navigation', '`free`, or `linear`: forward only, one item after the other'],
  ['hints', 'hints', 'whether hints may be opened: `on`, `off`'],
  ['pause', 'pause', 'whether the learner may stop the clock: `on`, `off`'],
  [
    'confidence',
    'confidence',
    'whether the learner is asked how sure they are: `off`, `ask`, or `marked`, with a certainty mark beside the score',
  ],
  ['time-limit', 'timeLimit', 'seconds for the session; an item’s own `time` beside it'],
  ['time-factor', 'timeFactor', 'extends all limits for one person: 1.5 is half as much again'],
  ['pass-mark', 'passMark', 'the share of the points that is a pass, 0 to 1'],
];

const BEGIN = `<!-- Written by \`npm run generate\`: the table of modes is that of src/core/session/policy.ts. Do not edit. -->

# How a session goes

A \`mode\` is a named set of policies. Each policy is an attribute of \`<learning-quiz>\` and may be set by itself; a bank may set them too, in \`defaults\`, by their names in camelCase. The attribute wins over the bank, and the bank over the mode. A value that is none of those below is as if it were not set, and a line on the console says so.
`;

const END = `
\`phase="before"\` goes on top: one attempt, no hints, nothing told. What came of it is kept, and the results of a later session over the same bank (and \`name\`) show the gain.

## What is shown when

| \`feedback\` | verdict, score, feedback | rationale and solution | Show in the article |
| --- | --- | --- | --- |
| \`immediate\` | after each attempt | when the item is closed: right, no attempt left, or “Show the solution” | after an attempt |
| \`deferred\` | when the session is finished | when it is finished | in the results |
| \`none\` | never | never | never |

Under \`deferred\` and \`none\` there is no Check: what was entered is submitted when the session is finished, and may be changed until then. Where something is open or flagged, Finish asks first. A skipped item counts nothing.

## What is drawn

\`count\` items, at random by \`seed\`; from the \`objectives\` that are named; \`draw="2 per objective"\` (or \`section\`, \`level\`) evenly. No two items of a \`sibling\` group meet in one session, and what earlier sessions of this reader asked comes last. \`shuffle\` mixes items, options, or both; a pinned option stays last. A page that sets a \`seed\` has the same draw on every machine, whatever was asked before; seeds that differ in a form’s letter at their end (\`spring/A\` to \`spring/H\`) draw the same items, each in its own order ([classroom.md](classroom.md)); without one each session has a new seed. \`report.plan\` is the very plan, in its order: with it, and the bank’s version, a session is rebuilt exactly (\`replay\` in \`learning-quiz/core\`).

## Time

The clock stands still in a pause. It is told five minutes, one minute and ten seconds before the end, never in the first half. When an item’s own time is up, what was entered is submitted and the item is closed; when the session’s is, it is finished. A reload gives no time back. A larger \`time-factor\` may be set while a session waits: it goes on with more time, and what was granted is not taken back.

## What is kept

\`persist\`: \`local\` (until it is forgotten), \`session\` (as long as the tab), \`none\`; or a \`storage\` of the host’s own. A session is taken up where it was left, a finished one with its results, as long as the page asks for the same (bank, \`name\`, \`phase\`, and the policies and draw above, \`time-factor\` apart). \`<quiz-notice>\` says so, and offers to start again. Where the storage is forbidden, full or taken by another tab, that is told once and the session goes on. A snapshot of a newer version of this library is left alone.

When the bank’s \`version\` has changed, what was submitted is scored anew; the learner reads which question was corrected, and the score. What was removed or \`withdrawn\` leaves the score.

## Parts of your own choice

With children, \`<learning-quiz>\` only provides. Place \`<quiz-timer>\` where there are limits: it has Pause, and speaks when time runs low. The notice is always there; a \`<quiz-notice>\` among the children takes its place.
`;

/** @param {string | number | boolean | null} value */
const cell = (value) => {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'number' && value > 0 && value < 1 ? `1/${Math.round(1 / value)}` : String(value);
};

/** @returns {Promise<string>} */
export async function sessionsDocsText() {
  const { MODES } = await importSource('src/core/session/policy.ts');
  const names = Object.keys(MODES);
  const known = new Set(POLICIES.map(([, name]) => name));
  const left = Object.keys(MODES[names[0] ?? '']).filter((name) => !known.has(name));
  if (left.length) throw new Error(`tools/lib/sessions-docs.js says nothing of ${left.join(', ')}.`);
  const rows = POLICIES.map(
    ([attribute, name, words]) =>
      `| \`${attribute}\` | ${names.map((mode) => cell(MODES[mode][name])).join(' | ')} | ${words} |`,
  );
  const head = `| policy | ${names.map((name) => `\`${name}\``).join(' | ')} | |`;
  return [BEGIN, head, `| --- |${' --- |'.repeat(names.length)} --- |`, ...rows, END].join('\n');
}
