// docs/reference: one page an element and an interaction, one for requests and facts, the bank, and the commands.

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Row} Row */
/** @typedef {import('./model.js').Element} Element */
/** @typedef {import('./model.js').Interaction} Interaction */
/** @typedef {import('./model.js').FieldRow} FieldRow */

const NOTICE = '<!-- Written by `npm run generate` from the docs blocks, the schema and the commands: do not edit. -->';

/** @param {string | undefined} text */
const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');
/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
/** @param {string} language @param {string} text */
const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;
/** @param {readonly (string | undefined | false)[]} parts */
const page = (parts) => `${[NOTICE, ...parts.filter(Boolean)].join('\n\n')}\n`;

/** A table of rows below its heading; nothing, where there are none. @param {string} title @param {readonly Row[]} rows @param {readonly ('type' | 'note' | 'property')[]} columns @param {string} [note] */
function listed(title, rows, columns = [], note = '') {
  if (!rows.length) return undefined;
  const given = columns.filter((column) => rows.some((row) => row[column]));
  const head = ['', ...given.map((column) => (column === 'note' ? note || 'unless said' : column)), ''];
  const body = rows.map((row) => [
    code(row.name || '(default)'),
    ...given.map((column) => code(row[column])),
    cell(row.words),
  ]);
  return `## ${title}\n\n${table(head, body)}`;
}

/** Where a page lies that tells of an event, seen from an element's page. @param {Row} event @param {string} up */
const linked = ({ name, words }, up) => ({ words, name, link: `[\`${name}\`](${up}events.md#${name})` });

/** @param {Element} element @param {string} up */
function eventsOf({ events }, up) {
  if (!events.length) return undefined;
  const rows = events.map((event) => linked(event, up)).map(({ link, words }) => [link, cell(words)]);
  return `## Requests and facts\n\n${table(['', ''], rows)}`;
}

/** What is told of every element. @param {Element} element @param {string} up */
const details = (element, up) => [
  listed('Attributes', element.attributes, ['type', 'property', 'note']),
  listed('Properties', element.properties, ['type', 'note']),
  listed('Methods', element.methods, ['type']),
  eventsOf(element, up),
  listed('Slots', element.slots),
  listed('Parts', element.parts),
  listed('States', element.states),
  listed('Tokens', element.tokens, ['type', 'note'], 'without it'),
  `Tokens that all elements have: [theming](${up}../theming.md#tokens).`,
];

/** @param {Element} element */
const elementPage = (element) =>
  page([
    `# \`<${element.tag}>\``,
    element.summary,
    element.description,
    `## Example\n\n${block('html', element.example ?? '')}`,
    ...details(element, ''),
  ]);

/** @param {readonly FieldRow[]} fields */
const fieldTable = (fields) =>
  table(
    ['field', 'takes', ''],
    fields.map((row) => [`${code(row.path)}${row.required ? ' *' : ''}`, cell(row.takes), cell(row.words)]),
  );

/** @param {Interaction} one */
const interactionPage = (one) =>
  page([
    `# ${one.interaction}`,
    one.description,
    `How it is scored: [scoring](../../scoring.md#${one.interaction}). More about it: [src/items/${one.interaction}](../../../src/items/${one.interaction}/README.md).`,
    `## Example\n\n${block('yaml', one.yaml)}`,
    `## Fields\n\nBeside those that [every item](../bank.md#items) has; \\* must be there.\n\n${fieldTable(one.fields)}`,
    `## Response\n\n${one.response.words}\n\n${block('ts', one.response.text)}`,
    `## The element \`<${one.tag}>\`\n\nA card puts it where its item is; nobody places it by hand.`,
    ...details(one, '../').map((part) => part?.replace(/^## /, '### ')),
  ]);

/** @param {readonly import('./model.js').Told[]} told */
const toldList = (told) =>
  told
    .map(({ name, words, text, by }) => {
      const tags = by.map((tag) => `\`<${tag}>\``).join(' ');
      return `### ${name}\n\n${words} From ${tags}.\n\n${block('ts', text)}`;
    })
    .join('\n\n');

/** @param {Model} model */
const eventsPage = ({ requests, facts, shapes }) =>
  page([
    '# Requests and facts',
    'A **request** is a “please do”: it bubbles up from a part to its quiz and can be cancelled with `preventDefault()`, from anywhere on the way; nothing has changed by then. A **fact** is a “this happened”: it is fired on `<learning-quiz>`, bubbles, and can’t be cancelled. Both cross shadow roots. What they tell is in `detail`, JSON only; scores and verdicts are not in it while feedback is withheld.',
    block(
      'js',
      "quiz.addEventListener('quiz-attempt-scored', ({ detail }) => console.log(detail.itemId, detail.verdict));\nquiz.addEventListener('quiz-hint-request', (event) => event.preventDefault());",
    ),
    `## Requests\n\n${toldList(requests)}`,
    `## Facts\n\n${toldList(facts)}`,
    `## Shapes\n\n${shapes.map(({ name, words, text }) => `### ${name}\n\n${words}\n\n${block('ts', text)}`).join('\n\n')}`,
  ]);

/** @param {Model} model */
const bankPage = ({ bank, item, interactions }) =>
  page([
    '# The bank',
    'YAML for people, JSON on the wire, one format: `learning-quiz/1`. Fields with \\* must be there; a field that is none of these is reported. [questions/bank.schema.json](../../questions/bank.schema.json) is the same as a JSON Schema, for completion in an editor; [questions/README.md](../../questions/README.md) teaches writing one.',
    `## The file\n\n${fieldTable([...bank, { path: 'items', takes: 'a list of 1 to 2000', required: true, words: 'The items, see below.' }])}`,
    `## Items\n\n${fieldTable(item)}`,
    `Beside these, each interaction has its own: ${interactions.map(({ interaction }) => `[${interaction}](interactions/${interaction}.md)`).join(', ')}.`,
  ]);

/** @param {Model} model */
const cliPage = ({ commands, exits }) =>
  page([
    '# Commands',
    `\`npx learning-quiz COMMAND\`; each has \`--help\`.\n\n${block('text', exits)}`,
    ...commands.map(({ name, summary, description, args, options, examples }) =>
      [
        `## ${name}`,
        `${summary[0]?.toUpperCase()}${summary.slice(1)}.`,
        description,
        block('sh', examples.map((line) => `npx learning-quiz ${line}`).join('\n')),
        table(
          ['', ''],
          [
            ...args.map(([arg, words]) => [code(arg), cell(words)]),
            ...options.map((option) => [
              `${code(option.flags)}${option.required ? ' *' : ''}`,
              cell(option.description),
            ]),
          ],
        ),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
  ]);

/** @param {Model} model */
const indexPage = ({ elements, interactions }) =>
  page([
    '# Reference',
    'Every element, attribute, property, method, request, fact, part, token and state; every field of a bank; every command. The demo shows the same with each example running (`npm start`, “Reference”).',
    `## Elements\n\n${table(
      ['', ''],
      elements.map(({ tag, summary }) => [`[\`<${tag}>\`](${tag}.md)`, cell(summary)]),
    )}`,
    `## Interactions\n\n${table(
      ['', ''],
      interactions.map(({ interaction, summary }) => [
        `[${interaction}](interactions/${interaction}.md)`,
        cell(summary),
      ]),
    )}`,
    '## Beside them\n\n- [Requests and facts](events.md), and the shapes of what they tell\n- [The bank](bank.md): its fields, and those of every item\n- [Commands](cli.md)\n- [Tokens and parts](../theming.md)',
  ]);

/** All pages by their paths. @param {Model} model @returns {[string, string][]} */
export const referencePages = (model) => [
  ['docs/reference/README.md', indexPage(model)],
  ...model.elements.map((one) => /** @type {[string, string]} */ ([`docs/reference/${one.tag}.md`, elementPage(one)])),
  ...model.interactions.map(
    (one) =>
      /** @type {[string, string]} */ ([`docs/reference/interactions/${one.interaction}.md`, interactionPage(one)]),
  ),
  ['docs/reference/events.md', eventsPage(model)],
  ['docs/reference/bank.md', bankPage(model)],
  ['docs/reference/cli.md', cliPage(model)],
];
