import { html, type TemplateResult } from 'lit';

const ROWS: readonly (readonly [what: string, typed: string, means: string])[] = [
  ['Options', 'B · AC', 'the letters that were ticked'],
  ['Places in a picture', '2 · 1 3', 'their numbers'],
  ['An order', '3142 · CADB', 'the number beside each option, or the letters in order'],
  ['Pairs, rows', 'B-A', 'a letter each; - where there is none'],
  ['Several in a row', 'AB C - A', 'the letters of each row, parted by spaces'],
  ['Gaps', 'Baku; B; 350', 'in the order of the text, parted by semicolons; - where one is open'],
  ['Sentences', '2 5', 'their numbers'],
  ['Words in a text', '12-15', 'from which to which; every fifth has its number'],
  ['In the article', '+ · -', 'the place of the key, or another'],
  ['Numbers and words', '3.5 · Baku', 'as they stand there'],
  ['A card', '+ · ~ · -', 'knew it, partly, not yet'],
  ['A text with a checklist', '1 3 · 0', 'the points ticked, or none; the text itself, if wanted, behind a colon'],
];

const SURE: (typeof ROWS)[number] = ['How sure', 'B!! · B! · B?', 'sure, fairly sure, unsure: behind the response'];

/** How what stands on paper is typed. */
export const notation = (sure: boolean): TemplateResult =>
  html`<details class="notation">
    <summary>How it is typed</summary>
    <p>
      Enter goes to the next question, Backspace in an empty box back. An empty box is a question without a response.
    </p>
    <dl>
      ${[...ROWS, ...(sure ? [SURE] : [])].map(
        ([what, typed, means]) =>
          html`<div>
            <dt>${what}</dt>
            <dd><code>${typed}</code></dd>
            <dd>${means}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
