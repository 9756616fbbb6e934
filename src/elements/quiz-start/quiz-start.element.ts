import { css, html, nothing, type TemplateResult } from 'lit';
import { keysOf } from '../../core/bank/keys-at.js';
import type { Bank } from '../../core/bank/model.js';
import type { Plan } from '../../core/session/plan.js';
import { percent } from '../../i18n/percent.js';
import { SelectController } from '../../state/select-controller.js';
import { bankWords, marked } from '../base/bank-words.js';
import { QuizPart } from '../base/quiz-element.js';
import { rulesOf } from './rules.js';

interface Slice {
  readonly plan: Plan | undefined;
  readonly bank: Bank | undefined;
  /** The server that scores, once it was asked for. */
  readonly host: string | undefined;
}

/**
 * What comes before a session that waits for its learner: the title, what is to be expected (how many questions, how long,
 * how often, what is told and when, what is a pass, who scores), and Start. Empty once the session has begun.
 *
 * @summary Says what is to be expected, and starts.
 * @csspart title - The bank's title.
 * @csspart rules - The list of what is to be expected.
 * @fires {QuizRequestEvent} quiz-start-request - Start was pressed.
 */
export class QuizStart extends QuizPart {
  static override styles = [
    ...QuizPart.styles,
    css`
      .title {
        font-size: 1.25rem;
        font-weight: 600;
        line-height: 1.35;
      }
      ul {
        margin-block: 0.9rem 1.4rem;
        padding: 0;
        color: var(--_muted);
        list-style: none;
      }
      li + li {
        margin-block-start: 0.25rem;
      }
      li:first-child {
        color: var(--_text);
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  readonly #session = new SelectController<Slice>(this, ({ state, plan, bank, remote }) => ({
    plan: state.phase === 'idle' ? plan : undefined,
    bank,
    host: remote?.host,
  }));

  protected override render(): TemplateResult | typeof nothing {
    const { plan, bank, host } = this.#session.slice ?? {};
    if (!plan) return nothing;
    const { bank: worded, lang } = bankWords(bank, this.localize);
    const { numbers } = this.localize;
    const voice = {
      texts: this.texts,
      n: (value: number) => this.n(value),
      percent: (share: number) => percent(numbers, share),
    };
    return html`
      <div part="title" class="title" role="heading" aria-level="2">${marked(worded?.title ?? '', lang)}</div>
      <ul part="rules">
        ${rulesOf(voice, plan, bank && keysOf(bank), host).map((rule) => html`<li>${rule}</li>`)}
      </ul>
      <button class="primary" @click=${() => this.#session.request('quiz-start-request', {})}>
        ${this.texts.start}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-start': QuizStart;
  }
}
