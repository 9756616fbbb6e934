import { css, html, nothing, type TemplateResult } from 'lit';
import { hasLimits, timeLeft } from '../../core/session/select.js';
import { isTimed } from '../../core/session/timed.js';
import { clockTime } from '../../core/session/time.js';
import type { Fact } from '../../core/session/facts.js';
import { AnnounceController } from '../../state/announce-controller.js';
import { SelectController } from '../../state/select-controller.js';
import { QuizPart } from '../base/quiz-element.js';

/** Below this the clock draws the eye, in milliseconds. */
const LOW = 60_000;

interface Slice {
  readonly phase: string;
  readonly itemId: string | null;
  readonly limited: boolean;
  readonly pausable: boolean;
}

/**
 * The time that is left, of the item where it ends first, else of the session; nothing without limits. Where the
 * session may be paused, so says a button. It speaks only when time runs low, and when it is up.
 *
 * @summary Shows the time left.
 * @csspart time - The clock.
 * @fires {QuizRequestEvent} quiz-pause-request - Pause or Resume was pressed; `detail.paused` says which.
 */
export class QuizTimer extends QuizPart {
  static override styles = [
    ...QuizPart.styles,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.75rem;
        align-items: center;
      }
      .time {
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .low {
        color: var(--_incorrect);
        font-weight: 700;
      }
      @media print {
        .row {
          display: none;
        }
      }
    `,
  ];

  readonly #session = new SelectController<Slice>(
    this,
    ({ state: session, plan }) => ({
      phase: session.phase,
      itemId: session.itemId,
      limited: plan !== undefined && hasLimits(plan),
      pausable: plan?.policy.pause === true,
    }),
    (facts) => this.#onFacts(facts),
  );
  readonly #announce = new AnnounceController(this);
  #ticking: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ticking = setInterval(() => this.#tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#ticking);
  }

  /** The clock alone is rendered anew each second: nothing else on the page changes with it. */
  #tick(): void {
    const { limited, phase } = this.#session.slice ?? {};
    if (limited && phase === 'running') this.requestUpdate();
  }

  #onFacts(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.type === 'quiz-time-low') this.#announce.say(this.#spoken(fact.detail.remaining, fact.detail.itemId));
      if (fact.type === 'quiz-session-completed' && this.#session.slice?.limited && this.#left.time <= 0) {
        this.#announce.say(this.texts.timeUp);
      }
    }
  }

  get #left(): { readonly time: number; readonly here: boolean } {
    const { store } = this.#session;
    if (!store?.plan) return { time: Infinity, here: false };
    const { state: session, plan, now } = store;
    const whole = timeLeft(session, plan, now);
    const { itemId } = session;
    // Of an item that is closed the time runs no more.
    const own = itemId === null || !isTimed(session, plan, itemId) ? Infinity : timeLeft(session, plan, now, itemId);
    return own < whole ? { time: own, here: true } : { time: whole, here: false };
  }

  get #words(): string {
    const { time, here } = this.#left;
    if (time === Infinity) return '';
    return here ? this.texts.timeLeftHere(clockTime(time)) : this.texts.timeLeft(clockTime(time));
  }

  #spoken(seconds: number, itemId: string | undefined): string {
    const { texts } = this;
    const minutes = Math.round(seconds / 60);
    const said = seconds >= 60 ? texts.minutes(minutes, this.n(minutes)) : texts.seconds(seconds, this.n(seconds));
    return itemId === undefined ? texts.timeLeft(said) : texts.timeLeftHere(said);
  }

  protected override render(): TemplateResult {
    const { phase = 'idle', limited = false, pausable = false } = this.#session.slice ?? {};
    const shown = limited && (phase === 'running' || phase === 'paused');
    return html`
      ${shown ? this.#renderClock(phase === 'paused', pausable) : nothing}
      <div class="sr" role="status">${this.#announce.text}</div>
    `;
  }

  #renderClock(paused: boolean, pausable: boolean): TemplateResult {
    const toggle = (): unknown => this.#session.request('quiz-pause-request', { paused: !paused });
    return html`<div class="row">
      <span part="time" class="time ${this.#left.time < LOW ? 'low' : ''}" role="timer" aria-live="off"
        >${this.#words}</span
      >
      ${
        pausable
          ? html`<button class="quiet" @click=${toggle}>${paused ? this.texts.resume : this.texts.pause}</button>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-timer': QuizTimer;
  }
}
