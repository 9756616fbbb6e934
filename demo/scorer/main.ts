// The same bank at each of the three levels, and what can be read of it. `?server=` names another server's bank, as
// `node demo/scorer/server.js` prints it.
import open from '../../questions/south-caucasus-peace.yaml?url';
import '../../src/entries/learning-quiz.js';
import type { KeysAt } from '../../src/core/bank/keys-at.js';
import type { Bank } from '../../src/entries/core.js';
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Line } from './line.js';

const server = new URL(location.href).searchParams.get('server');
const LEVELS: Readonly<Record<KeysAt, { readonly label: string; readonly src: string; readonly means: string }>> = {
  open: {
    label: 'Open',
    src: open,
    means: 'The keys stand in the file. For practice: whoever looks has them, and nobody is harmed by it.',
  },
  sealed: {
    label: 'Sealed',
    src: './sealed.json',
    means:
      'The keys are in the file, but can’t be read there. That keeps them from a glance at the source, and from no one who means to have them.',
  },
  remote: {
    label: 'Remote',
    src: server ?? './api/bank.json',
    means:
      'The keys are on a server. It counts attempts, scores them, and gives a solution only once nothing more is taken there.',
  },
};

const [levels, place, seen] = ['levels', 'place', 'seen'].map((id) => document.getElementById(id)!) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
let level: KeysAt = 'open';
let quiz = document.createElement('learning-quiz');
const line = new Line(() => draw());

/** What the file has of the question that is asked, and what it has sealed. */
function found(): string {
  try {
    const bank = JSON.parse(line.file) as Bank;
    const { itemId } = quiz.session.state;
    const item = bank.items.find(({ id }) => id === itemId) ?? bank.items[0];
    const beside = bank.sealed
      ? { sealed: [`${bank.sealed[0]?.slice(0, 120)} …`] }
      : bank.scorer && { scorer: bank.scorer };
    return JSON.stringify({ ...beside, item }, undefined, 2);
  } catch {
    return '';
  }
}

const choices = (): TemplateResult => html`
  <fieldset class="levels">
    <legend class="sr">Where the keys are</legend>
    ${(Object.keys(LEVELS) as KeysAt[]).map(
      (name) =>
        html`<label>
          <input type="radio" name="level" .checked=${live(name === level)} @change=${() => void begin(name)} />
          ${LEVELS[name].label}
        </label>`,
    )}
  </fieldset>
  <p role="status">${LEVELS[level].means}</p>
  ${
    level === 'remote'
      ? html`<label>
          <input
            type="checkbox"
            .checked=${live(line.cut)}
            @change=${({ target }: Event) => (line.cut = (target as HTMLInputElement).checked)}
          />
          Cut the line to the server
        </label>`
      : nothing
  }
`;

const readable = (): TemplateResult => html`
  <div>
    <h2 id="file-title">In the file</h2>
    <p id="file-note">What this page was sent of the question that is asked.</p>
    <textarea
      readonly
      spellcheck="false"
      aria-labelledby="file-title"
      aria-describedby="file-note"
      .value=${found()}
    ></textarea>
  </div>
  <div>
    <h2>On the line</h2>
    ${
      line.sent.length
        ? html`<ol class="line">
            ${line.sent.map(
              ({ what, said, status }) =>
                html`<li><b>${status}</b> ${what} ${said ? html`<code>${said}</code>` : nothing}</li>`,
            )}
          </ol>`
        : html`<p>Nothing yet.</p>`
    }
  </div>
`;

function draw(): void {
  render(choices(), levels);
  render(readable(), seen);
}

const absent = html`<p class="absent">
  There is no server here. <code>npm start</code> brings one along; by itself it is
  <code>node demo/scorer/server.js questions/south-caucasus-peace.yaml</code>.
</p>`;

/** Whether there is a server: the built demo is files alone. */
const isThere = async (src: string): Promise<boolean> => {
  const response = await fetch(src).catch(() => undefined);
  return response?.headers.get('Content-Type')?.startsWith('application/json') === true;
};

async function begin(name: KeysAt): Promise<void> {
  level = name;
  line.cut = false;
  const { src } = LEVELS[name];
  const there = name !== 'remote' || (await isThere(src));
  if (level !== name) return;
  line.sent.length = 0;
  line.file = '';
  quiz = document.createElement('learning-quiz');
  // The same five at each level.
  Object.assign(quiz, { src, count: 5, seed: 'key', shuffle: 'options', name: `keys-${name}`, persist: 'session' });
  quiz.addEventListener('quiz-item-entered', draw);
  render(there ? quiz : absent, place);
  draw();
}

await begin('open');
