// The reference as parts of the demo's pages: what docs/reference says, with each example running beside its code. Both are
// the same text, written into the page, so that the page needs no sink to make the one of the other.

/** @typedef {import('./model.js').Model} Model */
/** @typedef {import('./model.js').Row} Row */
/** @typedef {import('./model.js').Element} Element */
/** @typedef {import('./model.js').Interaction} Interaction */

const NOTICE = '<!-- Written by `npm run generate`, as docs/reference is: do not edit. -->';

/** @param {string} text */
const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Words with code between backticks. @param {string} text */
const words = (text) =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>');
/** Text that may be wider than its place, so that a keyboard has to reach it. @param {string} label @param {string} text */
const source = (label, text) =>
  `<pre class="source" tabindex="0" role="region" aria-label="${escape(label)}"><code>${escape(text)}</code></pre>`;

/** @param {string} title @param {readonly { name: string, type?: string | undefined, words: string }[]} rows */
const list = (title, rows) =>
  rows.length
    ? `<h3>${title}</h3>
<dl>
${rows
  .map(
    ({ name, type, words: said }) =>
      `<div><dt><code>${escape(name || '(default)')}</code>${type ? ` <span class="type">${escape(type)}</span>` : ''}</dt><dd>${words(said)}</dd></div>`,
  )
  .join('\n')}
</dl>`
    : '';

/** What stands beside a name: its type, and what it is where nothing is set. @param {Row} row */
const typed = ({ type, note, ...row }) => ({ ...row, type: [type, note && `(${note})`].filter(Boolean).join(' ') });

/** @param {readonly import('./model.js').FieldRow[]} fields */
const rows = (fields) =>
  fields.map(({ path, takes, required, words: said }) => ({
    name: path,
    type: `${takes.replaceAll('`', '')}${required ? ', must be there' : ''}`,
    words: said,
  }));

/** @param {Element} element */
const details = (element) =>
  [
    list('Attributes', element.attributes.map(typed)),
    list('Properties', element.properties.map(typed)),
    list('Methods', element.methods.map(typed)),
    list('Requests and facts', element.events),
    list('Slots', element.slots),
    list('Parts', element.parts),
    list('States', element.states),
    list('Tokens', element.tokens.map(typed)),
  ]
    .filter(Boolean)
    .join('\n');

/** @param {string} id @param {string} title @param {string} body */
const section = (id, title, body) =>
  `<section class="entry" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>`;

/** @param {string} label @param {string} code @param {string} live @param {string} name */
const running = (label, code, live, name) =>
  `<div class="running">
<div class="live" data-example="${name}">
${live}
</div>
${source(label, code)}
</div>`;

/** @param {Element} element */
const elementEntry = (element) =>
  section(
    element.tag,
    `<code>&lt;${element.tag}&gt;</code>`,
    [
      `<p class="says">${words(element.description)}</p>`,
      running(`HTML of ${element.tag}`, element.example ?? '', element.example ?? '', element.tag),
      `<details><summary>All of <code>${element.tag}</code></summary>\n${details(element)}\n</details>`,
    ].join('\n'),
  );

/** The quiz of one item, with its bank in the page. @param {Interaction} one */
function liveItem({ item, interaction }) {
  const bank = {
    format: 'learning-quiz/1',
    id: `reference-${interaction}`,
    version: '1.0.0',
    title: interaction,
    lang: 'en',
    sources: [{ id: 'article', title: 'The article' }],
    items: [item],
  };
  const json = JSON.stringify(bank).replaceAll('<', '\\u003c');
  return `<learning-quiz shuffle="options"><script type="application/json">${json}</script><quiz-card></quiz-card></learning-quiz>`;
}

/** @param {Interaction} one */
const interactionEntry = (one) =>
  section(
    one.interaction,
    `<code>${one.interaction}</code>`,
    [
      `<p class="says">${words(one.description)}</p>`,
      running(`YAML of ${one.interaction}`, one.yaml, liveItem(one), one.tag),
      `<details><summary>All of <code>${one.interaction}</code></summary>`,
      list('Fields', rows(one.fields)),
      `<h3>Response</h3>\n<p>${words(one.response.words)}</p>\n${source(`Response of ${one.interaction}`, one.response.text)}`,
      details(one),
      '</details>',
    ].join('\n'),
  );

/** @param {string} label @param {readonly (readonly [id: string, name: string])[]} entries */
const contents = (label, entries) =>
  `<nav class="contents" aria-label="${label}">
<ul>
${entries.map(([id, name]) => `<li><a href="#${id}"><code>${escape(name)}</code></a></li>`).join('\n')}
</ul>
</nav>`;

/** @param {readonly import('./model.js').Told[]} told */
const toldEntries = (told) =>
  told
    .map(
      ({ name, words: said, text, by }) =>
        `<h3 id="${name}"><code>${name}</code></h3>\n<p>${words(said)} From ${by.map((tag) => `<code>&lt;${tag}&gt;</code>`).join(' ')}.</p>\n${source(`Detail of ${name}`, text)}`,
    )
    .join('\n');

/** @param {string} nav @param {readonly string[]} entries */
const body = (nav, entries) => `${NOTICE}\n${nav}\n<div class="entries">\n${entries.join('\n')}\n</div>\n`;

/** demo/reference/ @param {Model} model */
export function elementsPart({ elements, requests, facts, shapes, tokens }) {
  const nav = contents('Elements', [
    ...elements.map(({ tag }) => /** @type {const} */ ([tag, tag])),
    ['requests', 'requests'],
    ['facts', 'facts'],
    ['shapes', 'shapes'],
    ['tokens', 'tokens'],
  ]);
  return body(nav, [
    ...elements.map(elementEntry),
    section(
      'requests',
      'Requests',
      `<p class="says">“Please do”: they bubble up from a part to its quiz, and can be cancelled on the way.</p>\n${toldEntries(requests)}`,
    ),
    section(
      'facts',
      'Facts',
      `<p class="says">“This happened”: fired on <code>&lt;learning-quiz&gt;</code>; they bubble, and can’t be cancelled.</p>\n${toldEntries(facts)}`,
    ),
    section(
      'shapes',
      'Shapes',
      shapes
        .map(
          ({ name, words: said, text }) =>
            `<h3><code>${name}</code></h3>\n<p>${words(said)}</p>\n${source(`The shape ${name}`, text)}`,
        )
        .join('\n'),
    ),
    section(
      'tokens',
      'Tokens',
      `<p class="says">What all elements have. The rest stands with its element.</p>\n${list('Custom properties', tokens.map(typed))}`,
    ),
  ]);
}

/** demo/reference/items/ @param {Model} model */
export function itemsPart({ interactions, bank, item }) {
  const nav = contents('Interactions', [
    ...interactions.map(({ interaction }) => /** @type {const} */ ([interaction, interaction])),
    ['every-item', 'every item'],
    ['bank', 'the bank'],
  ]);
  return body(nav, [
    ...interactions.map(interactionEntry),
    section('every-item', 'Every item', list('Fields', rows(item))),
    section('bank', 'The bank', list('Fields', rows(bank))),
  ]);
}
