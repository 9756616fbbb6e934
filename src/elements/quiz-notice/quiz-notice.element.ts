import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { sessionScore } from '../../core/session/score.js';
import { AnnounceController } from '../../state/announce-controller.js';
import type { Notice } from '../../state/kept.js';
import { SelectController } from '../../state/select-controller.js';
import type { SessionStore } from '../../state/session-store.js';
import { renderLeave } from '../base/leave.js';
import { QuizPart } from '../base/quiz-element.js';

interface Slice {
  readonly notice: Notice | undefined;
  /** Points so far, where a correction is told of. */
  readonly raw: number;
  /** The session goes on: it can be begun anew from here. */
  readonly runs: boolean;
  readonly attempted: number;
  /** The way back to an LMS. */
  readonly exit: SessionStore['exit'];
  /** Responses that a server has not scored: yet, or at all. */
  readonly waiting: number;
  readonly refused: number;
}

const rawOf = ({ state, plan, notice }: SessionStore): number =>
  plan && notice?.corrections.length ? sessionScore(state, plan).raw : 0;

/**
 * What there is to say of a session's being kept and scored: that it was taken up, that keys were corrected since, that it
 * can't be kept, that a server has not scored it yet; and the way back to an LMS that wants one. Empty, and out of the way, while there is nothing.
 *
 * @summary Says what became of a session that was kept, or that a server scores.
 * @csspart notice - All of what is said.
 * @csspart leave - The way back to the LMS, where there is one; at the end it stands with the results.
 * @fires {QuizRequestEvent} quiz-restart-request - "Start again" was pressed.
 */
export class QuizNotice extends QuizPart {
  static override styles = [
    ...QuizPart.styles,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
        justify-content: space-between;
        margin-block-end: 1.5rem;
        padding-block: 0.5rem;
        padding-inline: 1rem;
        border-inline-start: 3px solid var(--_line);
        background: var(--_tint);
        font-size: 0.9375rem;
      }
      .lines {
        flex: 1 1 16rem;
        padding-block: 0.25rem;
      }
      .asked {
        flex-basis: 100%;
        font-weight: 600;
      }
      .leave {
        display: flex;
        justify-content: flex-end;
        margin-block-end: 0.5rem;
      }
      .notice p + p {
        margin-block-start: 0.25rem;
      }
    `,
  ];

  readonly #session = new SelectController<Slice>(this, (store) => ({
    notice: store.notice,
    raw: rawOf(store),
    runs: store.state.phase !== 'finished',
    attempted: store.progress.attempted,
    exit: store.exit,
    waiting: store.remote?.waiting ?? 0,
    refused: store.remote?.refused ?? 0,
  }));
  readonly #announce = new AnnounceController(this);
  #said = '';
  /** Whether "Start again" is meant so. */
  @state() private asking = false;

  /** What is new is spoken once; that something is over need not be. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const lines = this.#lines;
    const said = lines.join(' ');
    if (said === this.#said) return;
    const news = lines.filter((line) => !this.#said.includes(line));
    this.#said = said;
    if (news.length) this.#announce.say(news.join(' '));
  }

  get #lines(): string[] {
    const { waiting = 0, refused = 0 } = this.#session.slice ?? {};
    const { scoring } = this.texts;
    return [
      ...this.#kept,
      waiting ? scoring.unscored(this.n(waiting)) : '',
      refused ? scoring.refused(this.n(refused)) : '',
    ].filter(Boolean);
  }

  /** What there is to say of the session's being kept. */
  get #kept(): string[] {
    const { notice, raw = 0, runs } = this.#session.slice ?? {};
    if (!notice) return [];
    const { resumed, corrections, withdrawn, lost, unsaved } = notice;
    const { texts } = this;
    const numbers = corrections.map(({ index }) => this.n(index + 1));
    return [
      resumed && runs ? texts.takenUp : '',
      numbers.length ? texts.corrected(numbers, this.n(raw)) : '',
      withdrawn ? texts.withdrawn(withdrawn, this.n(withdrawn)) : '',
      lost ? texts.lostResponses(lost, this.n(lost)) : '',
      unsaved ? texts.unsaved[unsaved] : '',
    ];
  }

  readonly #startAgain = async ({ detail }: MouseEvent): Promise<void> => {
    // The second click of a double one is not meant.
    if (detail > 1) return;
    if (this.asking || !this.#session.slice?.attempted) {
      this.asking = false;
      await this.#session.request('quiz-restart-request', { missed: false });
      return;
    }
    this.asking = true;
    this.#announce.say(this.texts.forgetAsked);
  };

  readonly #goOn = async (): Promise<void> => {
    this.asking = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  };

  readonly #sendAgain = (): void => this.#session.store?.remote?.retry();

  /** Asks before anything is forgotten. The button stays the same, so that it keeps the focus. */
  #renderAgain(): TemplateResult {
    const { forgetAsked, startAgain, goOn } = this.texts;
    return html`${this.asking ? html`<p class="asked">${forgetAsked}</p>` : nothing}
      <button class=${this.asking ? '' : 'quiet'} @click=${this.#startAgain}>${startAgain}</button>
      ${this.asking ? html`<button class="quiet" @click=${this.#goOn}>${goOn}</button>` : nothing}`;
  }

  #renderLines(lines: readonly string[], again: boolean): TemplateResult {
    return html`<div part="notice" class="notice">
      <div class="lines">${lines.map((line) => html`<p>${line}</p>`)}</div>
      ${
        this.#session.slice?.waiting
          ? html`<button class="quiet" @click=${this.#sendAgain}>${this.texts.scoring.sendAgain}</button>`
          : nothing
      }
      ${again ? this.#renderAgain() : nothing}
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const lines = this.#lines;
    const { notice, runs, exit } = this.#session.slice ?? {};
    const leave = runs ? renderLeave(exit, this.texts) : nothing;
    if (!lines.length && leave === nothing) return nothing;
    return html`
      ${leave === nothing ? nothing : html`<div class="leave">${leave}</div>`}
      ${lines.length ? this.#renderLines(lines, notice?.resumed === true && runs === true) : nothing}
      <div class="sr" role="status">${this.#announce.text}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-notice': QuizNotice;
  }
}
