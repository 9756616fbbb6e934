// docs/check.md: every rule of the checker, from the table that the code itself uses.
import { importSource } from './bank-schema.js';

const ABOUT = `<!-- Written by \`npm run generate\` from src/core/check/rules.ts: do not edit. -->

# What \`learning-quiz check\` looks for

Each rule has a number and a name that never change. An **error** means that something is left out, or that the key is not proved: it has to be mended. A **warning** is about the writing: mend it, or waive it in the bank, with a reason that the next reader can weigh.

\`\`\`yaml
- id: export-target
  waive:
    - { rule: stem-word-in-key, reason: the name has no other word for it }
\`\`\`

\`rule\` takes the number or the name. A waiver concerns the item that it stands in. Where a rule counts over the whole bank (W02, W03, W04), the item is left out of the count; where it is about an objective (W24), any item of the objective may waive it. Errors cannot be waived, nor can W25, W32 and W33.

An item in which something is wrong (E00) is counted, and held to the other rules as far as the rest of it goes: nothing is said of what a wrong field may have meant to say. Where an item’s objective can’t be told, it may belong to any (W24, W25).

A source that is not at hand is not looked up: its passages, the numbers of the key, and the numbers of a sum are then passed over, and the report says so; nor is a source that the bank does not have, which is an error besides. The report’s last line says how many items have no evidence, waived or not. Withdrawn items are held to the schema alone. Drafts are checked, and left out of what is counted over the bank, since they are not served.

**What the numbers of a key are** (E04): the values of \`numeric\` and \`estimate\` that earn everything; the numbers and dates in the text of a \`choice\`’s key, of a \`text-entry\`’s keys that earn everything, of both sides of a \`match\`, of the categories in use, and of the back of a \`flashcard\`; the dates of \`order\`; those of a \`cloze\`’s gaps. “One” and “first” are not asked for, nor are a number below ten that points back (“the two sides”), “a third party”, and the digits of a name (COP29). A value is read in the scale that the stem or the unit names (350 in “millions of dollars”). The passages of one source prove together; each source at hand proves for itself. A month without a year is that of the source’s \`date\`, or the one before it; “last year” and the like are counted from that date.

**Stale passages** (W34): \`passageDigests\` records a digest of each passage’s folded words. Quotes, dashes, spaces, case and punctuation do not count, and neither does what stands around the passage. A record is written whole: with the texts of all sources, or with what was recorded of them before. Passages that it lacks are noted.

What is wrong with the files themselves has numbers with an F: text that is no YAML, a record that can’t be read, two banks of one id. \`learning-quiz check --rules\` lists them too.

Rules marked “English” rest on lists of words (\`src/core/check/english.ts\`) and find nothing in a bank whose \`lang\` is another language; there, E04 and E08 let whole numbers up to 100 pass, which may stand in words.
`;

/** @typedef {import('../../src/core/check/rules.ts').Rule} Rule */

/** @param {Rule} rule */
const section = ({ id, name, title, reason, source, waivable, english, severity }) => {
  const marks = [
    severity,
    ...(english ? ['English'] : []),
    ...(severity === 'warning' && !waivable ? ['not waivable'] : []),
  ];
  return `### ${id} \`${name}\`\n\n**${title}** (${marks.join(', ')}). ${reason}\n\nSource: ${source}.\n`;
};

/** @returns {Promise<string>} The text of docs/check.md. */
export async function checkDocsText() {
  const { RULES, LITERATURE } = await importSource('src/core/check/rules.ts');
  const rules = /** @type {readonly Rule[]} */ (RULES);
  const of = (/** @type {string} */ severity) =>
    rules
      .filter((rule) => rule.severity === severity)
      .map(section)
      .join('\n');
  const works = Object.entries(/** @type {Record<string, string>} */ (LITERATURE)).map(
    ([short, full]) => `- **${short}**: ${full.replace(/https:\S+/, '<$&>')}`,
  );
  return [
    ABOUT,
    `## Errors\n\n${of('error')}`,
    `## Warnings\n\n${of('warning')}`,
    `## Literature\n\n“DESIGN” is the project’s design page.\n\n${works.join('\n')}\n`,
  ].join('\n');
}
