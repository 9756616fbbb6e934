import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Item } from '../../core/bank/model.js';
import type { ItemType } from '../../core/item-type.js';
import { registry } from '../../core/registry.js';
import { reportOf, type Report, type ReportItem } from '../../core/report/report.js';
import { summaryOf, type ReportSummary } from '../../core/report/summary.js';
import { missedItems } from '../../core/session/score.js';
import { percent } from '../../i18n/percent.js';
import { AnnounceController } from '../../state/announce-controller.js';
import type { EvidenceShown } from '../../state/scoring-controller.js';
import { SelectController } from '../../state/select-controller.js';
import type { SessionStore } from '../../state/session-store.js';
import { bankWords, marked } from '../base/bank-words.js';
import { icons } from '../base/icons.js';
import { renderLeave } from '../base/leave.js';
import { TextController } from '../base/text-controller.js';
import { QuizPart } from '../base/quiz-element.js';
import type { Missing } from './missing.js';
import { plainItem, plainResults, type PlainItem } from './plain.js';
import { focusIsFree } from './focus-free.js';
import { resultsStyles } from './quiz-results.styles.js';
import {
  allWords,
  renderKnowledge,
  renderObjectives,
  renderTerm,
  renderWhole,
  timeUpWords,
  type Voice,
} from './sections.js';

interface Slice extends Pick<SessionStore, 'instead' | 'exit'> {
  readonly report: Report | undefined;
  readonly before: Report | undefined;
  readonly missed: number;
}

/**
 * The end of a session: the score against what guessing gives, the objectives, what the learner was sure of, every item
 * with response, solution and rationale, and the ways on. Empty until the session is finished.
 *
 * @summary Shows how a session went.
 * @csspart score - The score in large.
 * @csspart passed - Whether it is a pass, where there is a pass mark.
 * @csspart summary - What is said of the whole.
 * @csspart objectives - The list of objectives with their bars.
 * @csspart knowledge - The confidence map.
 * @csspart again - The passages to be read again.
 * @csspart leave - The way back to the LMS, where there is one.
 * @csspart item - One item with its response.
 * @fires {QuizRequestEvent} quiz-restart-request - Review mistakes, or Start again, was pressed.
 * @fires {QuizRequestEvent} quiz-evidence-request - "Show in the article" was pressed.
 */
export class QuizResults extends QuizPart {
  static override styles = [...QuizPart.styles, resultsStyles];

  @state() private missing: Missing | undefined;
  /** The text that the clipboard did not take. */
  @state() private byHand: string | undefined;
  @state() private copied = false;

  #report: { of: unknown; value: Report } | undefined;
  #focused: Report | undefined;
  readonly #announce = new AnnounceController(this);
  readonly #text = new TextController(this);
  readonly #session = new SelectController<Slice>(
    this,
    ({ state: session, plan, before, instead, exit }) => {
      const finished = session.phase === 'finished' && plan;
      if (!finished) return { report: undefined, before: undefined, missed: 0, instead, exit };
      // One report a state, so that the slice stays the same while nothing changes.
      if (this.#report?.of !== session) this.#report = { of: session, value: reportOf(session, plan) };
      return { report: this.#report.value, before, missed: missedItems(session, plan).length, instead, exit };
    },
    (_, action) => {
      if (action?.type === 'finish') this.#arrive();
      if (action?.type === 'start') this.#forget();
    },
  );

  protected override firstUpdated(): void {
    // A session that was finished on an earlier visit must not draw the reader away from where the page begins.
    if (!this.#session.store?.notice?.resumed) this.#arrive();
  }

  #arrive(): void {
    const { report } = this.#session.slice ?? {};
    if (report) this.#announce.say(timeUpWords(this.#voice, report));
    this.#focus();
  }

  #forget(): void {
    this.missing = undefined;
    this.byHand = undefined;
    this.copied = false;
    this.#announce.say('');
  }

  /** A finished session is read from its heading; once, and only where nothing else of the page has the focus. */
  #focus(): void {
    void this.updateComplete.then(() => {
      const { report } = this.#session.slice ?? {};
      if (!report || report === this.#focused || !focusIsFree(this.ownerDocument, this.#session.store)) return;
      this.#focused = report;
      this.#focusHeading();
    });
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  get #voice(): Voice {
    const { numbers } = this.localize;
    const { lang } = this.#bank;
    return {
      texts: this.texts,
      n: (value) => this.n(value),
      percent: (share) => percent(numbers, share),
      ofBank: (words) => marked(words, lang),
    };
  }

  /** The half of an item's type that puts responses into words; fetched where it isn't there. */
  #typeOf(interaction: string): ItemType | undefined {
    const type = registry.get('item-report', interaction);
    if (!type) {
      registry
        .load('item-report', interaction)
        .then(() => this.requestUpdate())
        .catch(() => undefined); // the verdict stands without the words
    }
    return type;
  }

  get #bank(): ReturnType<typeof bankWords> {
    return bankWords(this.#session.store?.bank, this.localize);
  }

  /** An item in the page's words, and their language, where it is another. */
  #item(id: string): { readonly item: Item; readonly lang: string | undefined } | undefined {
    const { of: item, lang } = this.#session.store?.shown(id, this.localize.lang) ?? {};
    return item && { item, lang: this.localize.foreign(lang) };
  }

  #summaryOf(report: Report): ReportSummary | undefined {
    const { bank } = this.#bank;
    return bank && summaryOf(report, bank, (name) => this.#typeOf(name), this.#session.slice?.before);
  }

  readonly #onEvidence = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    const { item: itemId = '', place = '' } = button.dataset;
    this.missing = undefined;
    const shown = (await this.#session.request('quiz-evidence-request', { itemId })) as EvidenceShown | undefined;
    if (!shown) return;
    const missing = registry.get('card-words', 'page')?.missing(shown);
    if (missing) {
      this.missing = { place, ...missing };
      this.#announce.say(this.texts[missing.href === undefined ? missing.words : 'openArticle']);
    }
    await shown.closed;
    if (!shown.closed) return;
    // Where another session has begun meanwhile, the button is no more.
    if (button.isConnected) button.focus();
    else this.#focusHeading();
  };

  readonly #copy = async (): Promise<void> => {
    const { report } = this.#session.slice ?? {};
    const summary = report && this.#summaryOf(report);
    if (!report || !summary) return;
    await this.#text.ready();
    const text = this.#plain(report, summary);
    try {
      await navigator.clipboard.writeText(text);
      this.byHand = undefined;
      this.copied = true;
      this.#announce.say(this.texts.copied);
    } catch {
      // Without permission, or outside a secure context: the learner has the last word.
      this.copied = false;
      this.byHand = text;
      await this.updateComplete;
      const field = this.renderRoot.querySelector('textarea');
      field?.focus();
      field?.select();
    }
  };

  #plain(report: Report, summary: ReportSummary): string {
    const items = report.items.flatMap((entry): PlainItem[] => {
      const found = this.#item(entry.id);
      return found ? [this.#itemWords(entry, found.item)] : [];
    });
    return plainResults(this.#bank.bank?.title ?? '', allWords(this.#voice, report, summary), items, this.texts);
  }

  #itemWords(entry: ReportItem, item: Item): PlainItem {
    return plainItem(entry, item, this.#typeOf(item.interaction), {
      stem: this.#text.words(item.stem),
      texts: this.texts,
      lang: this.localize.lang,
    });
  }

  protected override render(): TemplateResult {
    const { report, missed = 0 } = this.#session.slice ?? {};
    const summary = report && this.#summaryOf(report);
    return html`
      ${report && summary ? this.#renderReport(report, summary, missed) : nothing}
      <div class="sr" role="status">${this.#announce.text}</div>
    `;
  }

  #renderReport(report: Report, summary: ReportSummary, missed: number): TemplateResult {
    const voice = this.#voice;
    return html`
      <div class="results" role="group" aria-labelledby="heading">
        <div id="heading" role="heading" aria-level="2" tabindex="-1">${this.texts.results}</div>
        ${renderWhole(voice, report, summary)} ${this.#renderWays(report, summary.attempted ? missed : 0)}
        ${renderObjectives(voice, summary.objectives)} ${renderKnowledge(voice, summary.knowledge)}
        ${this.#renderAgain(summary)} ${this.#renderItems(report)}
      </div>
    `;
  }

  #renderWays({ score, items }: Report, missed: number): TemplateResult {
    const { texts } = this;
    const restart = (again: boolean) => (): unknown => this.#session.request('quiz-restart-request', { missed: again });
    return html`<div class="ways">
        ${
          score && missed > 0
            ? html`<button class="primary" @click=${restart(true)}>${texts.reviewMistakes}</button>`
            : nothing
        }
        <button @click=${restart(false)}>${texts.startAgain}</button>
        ${
          items.length
            ? html`<button class="quiet" @click=${() => this.ownerDocument.defaultView?.print()}>${texts.print}</button>
                <button class="quiet" @click=${this.#copy}>${texts.copyText}</button>`
            : nothing
        }
        ${renderLeave(this.#session.slice?.exit, texts)}
        ${this.copied ? html`<span class="quietly" aria-hidden="true">${texts.copied}</span>` : nothing}
      </div>
      ${
        this.byHand === undefined
          ? nothing
          : html`<label class="by-hand">
              ${texts.copyByHand} <textarea readonly rows="8" .value=${this.byHand}></textarea>
            </label>`
      }`;
  }

  /** What was surely wrong first: who is sure does not look it up. */
  #renderAgain({ knowledge }: ReportSummary): TemplateResult | typeof nothing {
    const ids = [...(knowledge?.misconception ?? []), ...(knowledge?.gap ?? [])];
    const items = ids.flatMap((id) => this.#item(id) ?? []).filter(({ item }) => item.evidence?.length);
    if (!items.length) return nothing;
    return html`<section part="again" class="again" aria-labelledby="again">
      <div id="again" class="title" role="heading" aria-level="3">${this.texts.readAgain}</div>
      <ul>
        ${items.map(
          ({ item, lang }, index) =>
            html`<li>
              <div id="again-${index}" class="stem">${this.#text.show(item.stem, lang)}</div>
              ${this.#renderEvidence(item, `again-${index}`)}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #renderItems({ items }: Report): TemplateResult | typeof nothing {
    if (!items.length) return nothing;
    return html`<section aria-labelledby="every">
      <div id="every" class="title" role="heading" aria-level="3">${this.texts.everyQuestion}</div>
      <ol>
        ${items.map((entry, index) => {
          const found = this.#item(entry.id);
          return found ? this.#renderItem(entry, found.item, found.lang, `item-${index}`) : nothing;
        })}
      </ol>
    </section>`;
  }

  #renderItem(entry: ReportItem, item: Item, lang: string | undefined, place: string): TemplateResult {
    const { texts } = this;
    const { verdict } = entry;
    const { response, solution } = this.#itemWords(entry, item);
    const told = verdict !== undefined;
    return html`<li part="item">
      <div id=${place} class="stem">${this.#text.show(item.stem, lang)}</div>
      ${
        !told || (verdict === null && entry.attempts)
          ? nothing
          : html`<p class="mark ${verdict ?? 'none'}">
              ${icons[verdict ?? 'ungraded']} ${verdict ? texts.verdict[verdict] : texts.noResponse}
            </p>`
      }
      <dl>
        ${
          verdict === null && !entry.attempts
            ? nothing
            : renderTerm(texts.responseLabel, entry.attempts ? marked(response, lang) : texts.noResponse)
        }
        ${solution ? renderTerm(texts.solution, marked(solution, lang)) : nothing}
      </dl>
      ${
        told && item.rationale !== undefined
          ? html`<div class="why">${this.#text.show(item.rationale, lang)}</div>`
          : nothing
      }
      ${told && item.evidence?.length ? this.#renderEvidence(item, place) : nothing}
    </li>`;
  }

  /** The way to an item's passage; what can't be shown in the page is said, or linked, right there. */
  #renderEvidence(item: Item, place: string): unknown {
    const { texts } = this;
    const instead = this.#session.slice?.instead?.(item);
    if (instead) return instead;
    const missing = this.missing?.place === place ? this.missing : undefined;
    return html`<div class="evidence">
      <button
        class="quiet"
        data-item=${item.id}
        data-place=${place}
        aria-describedby=${place}
        @click=${this.#onEvidence}
      >
        ${texts.showInArticle}
      </button>
      ${missing && missing.href === undefined ? html`<span class="notice">${texts[missing.words]}</span>` : nothing}
      ${
        missing?.href === undefined
          ? nothing
          : html`<a href=${missing.href} target="_blank" rel="noopener">${texts.openArticle}</a>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-results': QuizResults;
  }
}
