import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { until } from 'lit/directives/until.js';
import type { Bank } from '../../src/core/bank/model.js';
import { copyButton } from '../copy.js';
import { chosenFile, fileOf, frameCode, handedOut, onPaper, packCommands, printCommands } from './commands.js';
import { drawingOf, writeLink, type Prepared } from './link.js';

export const WAYS = [
  ['link', 'A link'],
  ['qr', 'A QR code'],
  ['frame', 'A frame in a page'],
  ['wall', 'On the wall'],
  ['paper', 'Paper'],
  ['lms', 'An LMS'],
] as const;
export type Way = (typeof WAYS)[number][0];

export const isWay = (way: string | null): way is Way => WAYS.some(([name]) => name === way);

/** The address of a page of the classroom that shows this test. */
export const addressOf = (page: 'quiz' | 'wall', prepared: Prepared): string =>
  new URL(`./${page}/?${writeLink(prepared)}`, location.href.replace(/[?#].*$/, '')).href;

interface HandedOut {
  readonly way: Way;
  readonly prepared: Prepared;
  readonly bank: Bank;
  /** Where the bank is; nothing for a file of one's own. */
  readonly address: string | undefined;
}

/** What is copied, shown, opened or saved. */
export function handOut({ way, prepared, bank, address }: HandedOut): TemplateResult {
  if (way === 'paper') return paper(prepared, bank, address);
  if (way === 'lms') {
    const note = prepared.form || prepared.forms.length === 1 ? '' : 'Each form is a package of its own.';
    return commands('The command', packCommands(prepared, bank.id), prepared, bank, address, note);
  }
  if (address === undefined)
    return html`<p class="note">
      A link can’t carry a file. Put the bank where the class can fetch it and give its address, or hand out paper.
    </p>`;
  const link = addressOf(way === 'wall' ? 'wall' : 'quiz', prepared);
  if (way === 'qr') return html`<div class="qr-box">${until(qrOf(link), html`<p>Drawing …</p>`)}</div>`;
  return html`
    ${field(way === 'frame' ? 'The code' : 'The link', way === 'frame' ? frameCode(link) : link, way === 'frame' ? 4 : 3)}
    ${way === 'frame' ? nothing : html`<p><a class="open" href=${link}>${way === 'wall' ? 'Open on the wall' : 'See it as a pupil does'}</a></p>`}
  `;
}

const field = (title: string, text: string, rows: number): TemplateResult =>
  html`<div>
    <label class="sr" for="handed">${title}</label>
    <textarea id="handed" dir="ltr" readonly rows=${rows} spellcheck="false" .value=${live(text)}></textarea>
    ${copyButton('handed')}
  </div>`;

/** Drawn by a part that comes only now. */
const qrOf = async (link: string): Promise<unknown> => {
  try {
    const { qrCode } = await import('../../src/elements/base/qr-code.js');
    return qrCode(link, 'QR code of the link');
  } catch {
    return html`<p>The link is too long for a QR code: fewer swaps make it shorter.</p>`;
  }
};

/** Sheets that open and print anywhere are made here; a PDF needs the command line. */
function paper(prepared: Prepared, bank: Bank, address: string | undefined): TemplateResult {
  const sheets = (parts: Parameters<typeof saveSheets>[3]) => () => void saveSheets(prepared, bank, address, parts);
  return html`
    <p class="sheets">
      <button type="button" @click=${sheets({})}>Save the sheets</button>
      <button type="button" @click=${sheets({ questions: false, key: true, grid: true })}>Save key and grid</button>
      <span>as pages that open and print anywhere, A4.</span>
    </p>
    <details>
      <summary>As PDF, or on Letter</summary>
      ${commands('The commands', printCommands(prepared, bank.id), prepared, bank, address)}
    </details>
  `;
}

/** The writer of sheets comes only with the first of them. */
async function saveSheets(
  prepared: Prepared,
  bank: Bank,
  address: string | undefined,
  parts: { readonly questions?: boolean; readonly key?: boolean; readonly grid?: boolean },
): Promise<void> {
  const { paperDocument } = await import('../../src/entries/static.js');
  const { seed, shuffle } = drawingOf(prepared);
  const text = await paperDocument(JSON.parse(chosenFile(prepared, bank, address)) as Bank, {
    ...parts,
    ...(prepared.lang ? { lang: prepared.lang } : {}),
    ...(address === undefined ? {} : { src: address }),
    ...{ seed, shuffle, forms: handedOut(prepared), ...onPaper(prepared) },
  });
  save(text, 'text/html', `${bank.id}${parts.key ? '-key' : ''}.html`);
}

function commands(
  title: string,
  text: string,
  prepared: Prepared,
  bank: Bank,
  address: string | undefined,
  note = '',
): TemplateResult {
  return html`
    <ol class="steps">
      <li>
        <button
          type="button"
          @click=${() => save(chosenFile(prepared, bank, address), 'application/json', fileOf(bank.id))}
        >
          Save the questions
        </button>
        <span>as <code>${fileOf(bank.id)}</code>; pictures of the bank belong beside it.</span>
      </li>
      <li>Run this in the same folder. ${note}</li>
    </ol>
    ${field(title, text, Math.min(12, text.split('\n').length))}
  `;
}

/** Puts a text into a file of the reader's. */
function save(text: string, type: string, download: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
