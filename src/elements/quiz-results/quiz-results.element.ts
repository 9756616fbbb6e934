import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../core/bank/model.js';
import type { ItemType } from '../../core/item-type.js';
import { registry } from '../../core/registry.js';
import type { Report, ReportItem } from '../../core/report/report.js';
import { reportOf } from '../../core/report/report.js';
import { missedItems } from '../../core/session/select.js';
import { SelectController } from '../../state/select-controller.js';
import { icons } from '../base/icons.js';
import { TextController } from '../base/text-controller.js';
import { QuizPart } from '../base/quiz-element.js';
import { resultsStyles } from './quiz-results.styles.js';

interface Slice {
  readonly report: Report | undefined;
  readonly missed: number;
}

/**
 * The end of a session: the score, every item with response, solution and rationale, and the ways on. Empty until the
 * session is finished.
 *
 * @summary Shows how a session went.
 * @csspart score - The score in large.
 * @csspart item - One item with its response.
 * @fires {QuizRequestEvent} quiz-restart-request - Review mistakes, or Start again, was pressed.
 * @fires {QuizRequestEvent} quiz-evidence-request - "Show in the article" was pressed.
 */
export class QuizResults extends QuizPart {
  static override styles = [...QuizPart.styles, resultsStyles];

  #report: { of: unknown; value: Report } | undefined;
  #focused: Report | undefined;
  readonly #text = new TextController(this);
  readonly #session = new SelectController<Slice>(
    this,
    ({ state, plan }) => {
      const finished = state.phase === 'finished' && plan;
      if (!finished) return { report: undefined, missed: 0 };
      // One report a state, so that the slice stays the same while nothing changes.
      if (this.#report?.of !== state) this.#report = { of: state, value: reportOf(state, plan) };
      return { report: this.#report.value, missed: missedItems(state, plan).length };
    },
    (_, action) => {
      if (action?.type === 'finish') this.#focus();
    },
  );

  protected override firstUpdated(): void {
    this.#focus();
  }

  /** A finished session is read from its heading; once, and only where the page shows nothing else as focused. */
  #focus(): void {
    void this.updateComplete.then(() => {
      const { report } = this.#session.slice ?? {};
      const { activeElement } = this.ownerDocument;
      const lost = !activeElement || activeElement === this.ownerDocument.body || activeElement.shadowRoot;
      if (!report || report === this.#focused || !lost) return;
      this.#focused = report;
      this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report, missed } = this.#session.slice ?? { report: undefined, missed: 0 };
    if (!report) return nothing;
    const { texts } = this;
    const { score, items } = report;
    const correct = items.filter(({ verdict }) => verdict === 'correct').length;
    return html`
      <div role="group" aria-labelledby="heading">
        <div id="heading" role="heading" aria-level="2" tabindex="-1">${texts.results}</div>
        ${
          score
            ? html`<p part="score" class="score">${texts.points(this.n(score.raw), this.n(score.max))}</p>
                <p class="summary">
                  ${
                    score.raw === score.max && items.length
                      ? texts.allCorrect
                      : texts.resultsSummary(this.n(correct), this.n(items.length))
                  }
                </p>`
            : nothing
        }
        <div class="ways">
          ${
            score && missed > 0
              ? html`<button class="primary" @click=${() => this.#restart(true)}>${texts.reviewMistakes}</button>`
              : nothing
          }
          <button @click=${() => this.#restart(false)}>${texts.startAgain}</button>
        </div>
        <ol>
          ${items.map((item) => this.#renderItem(item))}
        </ol>
      </div>
    `;
  }

  #restart(missed: boolean): void {
    this.#session.request('quiz-restart-request', { missed });
  }

  /** The half of an item's type that puts responses into words; fetched where it isn't there. */
  #typeOf({ interaction }: Item): ItemType | undefined {
    const type = registry.get('item-report', interaction);
    if (!type) {
      registry
        .load('item-report', interaction)
        .then(() => this.requestUpdate())
        .catch(() => undefined); // the verdict stands without the words
    }
    return type;
  }

  #renderItem(entry: ReportItem): TemplateResult | typeof nothing {
    const { texts } = this;
    const item = this.#session.store?.item(entry.id);
    if (!item) return nothing;
    const { verdict } = entry;
    const type = this.#typeOf(item);
    const response = entry.attempts ? (type?.describe(item, entry.response) ?? '') : texts.noResponse;
    const key = type && verdict !== undefined ? type.describe(item, type.keyResponse(item, this.localize.lang)) : '';
    return html`<li part="item">
      <div class="stem">${this.#text.show(item.stem)}</div>
      ${
        verdict === undefined || (verdict === null && entry.attempts)
          ? nothing
          : html`<p class="mark ${verdict ?? 'none'}">
              ${icons[verdict ?? 'ungraded']} ${verdict ? texts.verdict[verdict] : texts.noResponse}
            </p>`
      }
      <dl>
        ${verdict === null && !entry.attempts ? nothing : this.#renderTerm(texts.responseLabel, response)}
        ${key && verdict !== 'correct' ? this.#renderTerm(texts.solution, key) : nothing}
      </dl>
      ${
        verdict !== undefined && item.rationale !== undefined
          ? html`<div class="why">${this.#text.show(item.rationale)}</div>`
          : nothing
      }
    </li>`;
  }

  #renderTerm(term: string, text: string): TemplateResult {
    return html`<div>
      <dt>${term}</dt>
      <dd>${text}</dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-results': QuizResults;
  }
}
