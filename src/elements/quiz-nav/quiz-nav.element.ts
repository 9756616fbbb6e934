import { css, html, nothing, type TemplateResult } from 'lit';
import { neighbours } from '../../core/session/neighbours.js';
import { itemState } from '../../core/session/select.js';
import { SelectController } from '../../state/select-controller.js';
import { QuizPart } from '../base/quiz-element.js';

/**
 * The way through the items: Previous, Next, and Finish at the last one, or as soon as nothing is open.
 *
 * @summary Moves through a quiz and finishes it.
 * @csspart nav - The row of buttons.
 * @csspart open - How many questions are still open, said beside Finish.
 * @fires {QuizRequestEvent} quiz-navigate-request - Previous or Next was pressed.
 * @fires {QuizRequestEvent} quiz-finish-request - Finish was pressed.
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
    remaining: progress.remaining,
    closed: state.itemId !== null && itemState(state, state.itemId).phase === 'closed',
  }));

  #goTo(itemId: string | undefined): void {
    if (itemId !== undefined) this.#session.request('quiz-navigate-request', { itemId });
  }

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
            ? html`<button
                class=${open ? '' : 'primary'}
                @click=${() => this.#session.request('quiz-finish-request', {})}
              >
                ${texts.finish}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-nav': QuizNav;
  }
}
