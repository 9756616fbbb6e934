import { css, html, nothing, type TemplateResult } from 'lit';
import { costsOf } from '../../core/session/costs.js';
import { neighbours } from '../../core/session/neighbours.js';
import { itemState } from '../../core/session/select.js';
import { percent } from '../../i18n/percent.js';
import { SelectController } from '../../state/select-controller.js';
import { QuizPart } from '../base/quiz-element.js';

const FREE = { attempt: 0, hint: 0 };

/**
 * The way through the items: Previous, Next, and Finish at the last one, or as soon as nothing is open. Where responses
 * are submitted at the end, and something is open or flagged, Finish asks first.
 *
 * @summary Moves through a quiz and finishes it.
 * @csspart nav - The row of buttons.
 * @csspart costs - What further attempts and hints cost, where they do.
 * @csspart open - How many questions are still open, said beside Finish.
 * @csspart review - What Finish asks, where something is open or flagged.
 * @fires {QuizRequestEvent} quiz-navigate-request - Previous or Next was pressed.
 * @fires {QuizRequestEvent} quiz-finish-request - Finish was pressed, and meant where that was asked.
 */
export class QuizNav extends QuizPart {
  static override styles = [
    ...QuizPart.styles,
    css`
      .nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem;
        align-items: center;
      }
      p {
        color: var(--_muted);
        font-size: 0.9375rem;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem 1rem;
        align-items: center;
        justify-content: flex-end;
        margin-inline-start: auto;
      }
      .costs {
        flex-basis: 100%;
        font-size: 0.875rem;
      }
      dialog {
        max-inline-size: min(26rem, calc(100vw - 2rem));
        padding: 1.5rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .title {
        margin-block-end: 0.4rem;
        font-size: 1.125rem;
        font-weight: 700;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem;
        margin-block-start: 1.25rem;
      }
      @media print {
        .nav {
          display: none;
        }
      }
    `,
  ];

  readonly #session = new SelectController(this, ({ state, plan, progress }) => ({
    ...neighbours(state, plan),
    running: state.phase === 'running' && progress.total > 0,
    ...(plan ? costsOf(plan) : FREE),
    remaining: progress.remaining,
    flagged: progress.flagged,
    /** Nothing is lost by a slip while each attempt is submitted by itself. */
    asks: plan?.policy.feedback !== 'immediate' && progress.remaining + progress.flagged > 0,
    closed: state.itemId !== null && itemState(state, state.itemId).phase === 'closed',
  }));

  #goTo(itemId: string | undefined): void {
    if (itemId !== undefined) this.#session.request('quiz-navigate-request', { itemId });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #onFinish = (): void => {
    if (this.#session.slice?.asks) this.#dialog?.showModal();
    else this.#session.request('quiz-finish-request', {});
  };

  readonly #finishNow = (): void => {
    this.#dialog?.close();
    this.#session.request('quiz-finish-request', {});
  };

  protected override render(): TemplateResult | typeof nothing {
    const { slice } = this.#session;
    if (!slice?.running) return nothing;
    const { texts } = this;
    const { previous, next, back, closed, remaining } = slice;
    const ends = next === undefined || remaining === 0;
    const open = ends && remaining > 0;
    const button = (label: string, to: string | undefined, kind: string) =>
      html`<button class=${kind} ?disabled=${to === undefined} @click=${() => this.#goTo(to)}>${label}</button>`;
    return html`<div part="nav" class="nav" role="group" aria-label=${texts.questions}>
      ${back ? button(texts.previous, previous, '') : nothing}
      <div class="end">
        ${open ? html`<p part="open">${texts.openItems(remaining, this.n(remaining))}</p>` : nothing}
        ${next === undefined ? nothing : button(texts.next, next, closed && !ends ? 'primary' : '')}
        ${
          ends
            ? html`<button class=${open ? '' : 'primary'} @click=${this.#onFinish}>${texts.finish}</button>`
            : nothing
        }
      </div>
      ${slice.asks ? this.#renderReview(remaining, slice.flagged) : nothing} ${this.#renderCosts(slice)}
    </div>`;
  }

  /** What further attempts and hints cost, from the start on: said when it is too late it would be a trap. */
  #renderCosts({ attempt, hint }: ReturnType<typeof costsOf>): TemplateResult | typeof nothing {
    const { texts } = this;
    const share = (value: number): string => percent(this.localize.numbers, value);
    const words = [attempt ? texts.attemptCosts(share(attempt)) : '', hint ? texts.hintCosts(share(hint)) : ''];
    const said = words.filter(Boolean);
    return said.length ? html`<p part="costs" class="costs">${said.join(' · ')}</p>` : nothing;
  }

  /** The browser keeps the focus in it, and gives it back to Finish when it closes, also by Escape. */
  #renderReview(remaining: number, flagged: number): TemplateResult {
    const { texts } = this;
    return html`<dialog part="review" aria-labelledby="asked" aria-describedby="told">
      <div id="asked" class="title" role="heading" aria-level="2">${texts.finishAsked}</div>
      <div id="told">
        ${remaining ? html`<p>${texts.openItems(remaining, this.n(remaining))}</p>` : nothing}
        ${flagged ? html`<p>${texts.flaggedItems(flagged, this.n(flagged))}</p>` : nothing}
      </div>
      <div class="choices">
        <button class="primary" @click=${() => this.#dialog?.close()}>${texts.backToQuestions}</button>
        <button @click=${this.#finishNow}>${texts.finishNow}</button>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-nav': QuizNav;
  }
}
