import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { findItemType } from '../../src/entries/core.js';
import type { LearningQuiz } from '../../src/entries/learning-quiz.js';
import { checked, type Checked } from './checked.js';
import type { Example } from './examples.js';
import { bringTo, PHASES, phasesOf, type Phase } from './phases.js';

/** One example on the page: its YAML as it stands, what came of it, and the phase it is shown in. */
interface Panel {
  readonly example: Example;
  yaml: string;
  checked: Checked;
  phase: Phase;
  phases: readonly Phase[];
  /** Counts what the quiz is made anew for. */
  run: number;
}

/** How long nothing is typed before it is looked at, in milliseconds. */
const PAUSE = 150;

export class Gallery {
  readonly #examples: ReadonlyMap<string, readonly Example[]>;
  readonly #changed: () => void;
  #type = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  #panels: Panel[] = [];

  constructor(examples: ReadonlyMap<string, readonly Example[]>, changed: () => void) {
    this.#examples = examples;
    this.#changed = changed;
  }

  /** Shows the examples of a type; of the first one where there is none of this name. */
  open(name: string): void {
    const [first = ''] = this.#examples.keys();
    this.#type = this.#examples.has(name) ? name : first;
    this.#panels = (this.#examples.get(this.#type) ?? []).map((example) => {
      const panel: Panel = { example, yaml: '', checked: checked(''), phase: 'live', phases: ['live'], run: 0 };
      this.#take(panel, example.yaml);
      return panel;
    });
    this.#changed();
  }

  #take(panel: Panel, yaml: string): void {
    panel.yaml = yaml;
    panel.checked = checked(yaml);
    panel.run++;
    const { item } = panel.checked;
    const type = item && findItemType(item.interaction);
    panel.phases = item && type ? phasesOf(type, item) : ['live'];
    if (!panel.phases.includes(panel.phase)) panel.phase = 'live';
  }

  view(): TemplateResult {
    return html`
      <nav aria-label="Item types">
        <ul>
          ${[...this.#examples.keys()].map(
            (name) =>
              html`<li><a href="#${name}" aria-current=${name === this.#type ? 'page' : nothing}>${name}</a></li>`,
          )}
        </ul>
      </nav>
      <div class="panels">
        <h2>${this.#type}</h2>
        ${this.#panels.map((panel) => keyed(panel.example, this.#panel(panel)))}
      </div>
    `;
  }

  #panel(panel: Panel): TemplateResult {
    const { example, phase, phases } = panel;
    return html`<section class="panel" aria-labelledby="title-${example.id}">
      <h3 id="title-${example.id}">${example.id}</h3>
      <div class="shown">
        <fieldset class="phases">
          <legend>Phase</legend>
          ${PHASES.filter(([name]) => phases.includes(name)).map(
            ([name, label]) =>
              html`<label>
                <input
                  type="radio"
                  name="phase-${example.id}"
                  .checked=${live(name === phase)}
                  @change=${() => this.#show(panel, name)}
                /><span>${label}</span>
              </label>`,
          )}
        </fieldset>
        ${keyed(panel.run, this.#quiz(panel))}
      </div>
      ${this.#editor(panel)}
    </section>`;
  }

  #show(panel: Panel, phase: Phase): void {
    panel.phase = phase;
    panel.run++;
    this.#changed();
  }

  #quiz({ checked: { bank, item }, phase }: Panel): TemplateResult {
    if (!bank || !item) return html`<p class="none">There is nothing to show: see what the checker says.</p>`;
    const type = findItemType(item.interaction);
    const bring = (element: Element | undefined): void => {
      const quiz = element as LearningQuiz | undefined;
      if (!quiz || !type || phase === 'live') return;
      quiz.addEventListener('quiz-session-started', () => void ready(quiz).then(go), { once: true });
      const go = (): Promise<void> => bringTo(phase, quiz.session, type, item);
    };
    return html`<learning-quiz
      .bank=${bank}
      shuffle="options"
      seed="gallery"
      persist="none"
      article="#gallery"
      ${ref(bring)}
      ><quiz-card></quiz-card
    ></learning-quiz>`;
  }

  #editor(panel: Panel): TemplateResult {
    const { example, yaml, checked: result } = panel;
    const onInput = (event: Event): void => {
      const { value } = event.target as HTMLTextAreaElement;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => {
        this.#take(panel, value);
        this.#changed();
      }, PAUSE);
    };
    return html`<div class="source">
      <label for="yaml-${example.id}">YAML</label>
      <textarea
        id="yaml-${example.id}"
        rows=${Math.min(32, example.yaml.split('\n').length + 1)}
        spellcheck="false"
        wrap="off"
        aria-describedby="said-${example.id}"
        .value=${live(yaml)}
        @input=${onInput}
      ></textarea>
      <div id="said-${example.id}" class="said" role="status">
        ${
          result.findings.length
            ? html`<ul>
                ${result.findings.map(
                  ({ line, rule, severity, message }) =>
                    html`<li class=${severity}><b>Line ${line}</b> <code>${rule}</code> ${message}</li>`,
                )}
              </ul>`
            : html`<p>The checker finds nothing.</p>`
        }
      </div>
    </div>`;
  }
}

/** When the type of the quiz's item is there. */
const ready = (quiz: LearningQuiz): Promise<void> =>
  new Promise((resolve) => {
    const { session } = quiz;
    const look = (): void => {
      if (!session.state.itemId || !session.isReady(session.state.itemId)) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    queueMicrotask(look);
  });
