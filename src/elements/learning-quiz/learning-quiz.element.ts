import { ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { BankIssue } from '../../core/bank/issues.js';
import type { KeysAt } from '../../core/bank/keys-at.js';
import type { Evidence } from '../../core/bank/model.js';
import type { Scorer } from '../../core/ports.js';
import { registry } from '../../core/registry.js';
import type { Report } from '../../core/report/report.js';
import { makePlan, type PlanOptions } from '../../core/session/plan.js';
import type { Progress } from '../../core/session/select.js';
import { progressContext, sessionContext, settingsContext } from '../../state/contexts.js';
import { QuizFactEvent, REQUESTS, type QuizRequestEvent } from '../../state/events.js';
import { ScoringController, type EvidenceShown } from '../../state/scoring-controller.js';
import { hasKept, type Kept } from '../../state/kept.js';
import { claimFor } from '../../state/session-controller.js';
import { SessionStore } from '../../state/session-store.js';
import { quizStyles } from './learning-quiz.styles.js';
import type { renderIssues } from './issues.js';
import { layout } from './layout.js';
import { inWords, loadBank, parsed } from './load-bank.js';
import { makesPlan, newSeed, optionsOf } from './options.js';
import { PolicyElement } from './policy-element.js';
import type { Review } from './review.js';

/**
 * Loads a bank and owns the session. Empty, it lays itself out: progress, score, card, navigation, in a test the palette
 * of all questions, and results at the end. With children it is only the provider, and they compose; parts elsewhere on the page join by `for="its id"`.
 *
 * @summary A quiz.
 * @slot - Parts of your own choice, in place of the default layout.
 * @slot fallback - Shown in the place of the quiz until its first card is there, and where there will be none.
 * @csspart head - Progress and score.
 * @csspart issues - What is wrong with the bank.
 * @csspart nothing-due - When the next review is, with "Practise anyway".
 * @fires {QuizRequestEvent} quiz-start-request - Start was pressed.
 * @fires {QuizFactEvent} quiz-session-started - A session began; `detail.total` items.
 * @fires {QuizFactEvent} quiz-item-entered - The learner came to an item.
 * @fires {QuizFactEvent} quiz-response-changed - The learner entered something.
 * @fires {QuizFactEvent} quiz-attempt-submitted - A response was submitted.
 * @fires {QuizFactEvent} quiz-attempt-scored - An attempt was scored; with score and verdict unless they are withheld.
 * @fires {QuizFactEvent} quiz-scoring-delayed - The server that scores could not, or would not; `detail.code` says why.
 * @fires {QuizFactEvent} quiz-hint-shown - A hint was opened.
 * @fires {QuizFactEvent} quiz-item-flagged - An item was flagged or unflagged.
 * @fires {QuizFactEvent} quiz-session-resumed - A session was taken up where it was left.
 * @fires {QuizFactEvent} quiz-item-corrected - An item's key was corrected since; what it had earned, and earns now.
 * @fires {QuizFactEvent} quiz-time-low - Time is running out; `detail.remaining` seconds.
 * @fires {QuizFactEvent} quiz-save-changed - The session is kept no longer (`detail.reason` says why), or again.
 * @fires {QuizFactEvent} quiz-session-completed - The session is finished; `detail.report` sums it up.
 * @fires {QuizFactEvent} quiz-failed - The bank has mistakes; `detail.issues` lists them all.
 */
export class LearningQuiz extends PolicyElement {
  static override styles = [...PolicyElement.styles, quizStyles];

  /** Address of the bank's JSON. */
  @property() src: string | undefined;
  /** The bank itself, in place of `src` or an inline `<script type="application/json">`. */
  @property({ attribute: false }) bank: unknown;
  /** Selector of the article in this document, in which passages are shown. */
  @property() article: string | undefined;
  /** `manual`: the session begins when the learner, or {@link start}, says so. */
  @property({ attribute: 'start' }) startMode: 'auto' | 'manual' | undefined;

  /**
   * Where the bank's keys are: `open` in its file, `sealed` in it but not to be read there, or `remote` on a server alone. Set
   * by the quiz once its bank is there; docs/keys.md says what each protects from.
   */
  keys: KeysAt | undefined;

  @state() private composed = false;
  /** One of the page's own says what there is to say. */
  @state() private noticed = false;
  /** Parts that could not be fetched. */
  @state() private lost = NONE;
  @state() private issues: readonly BankIssue[] = [];

  /** Its identity never changes, so that parts subscribe to it once. */
  readonly #store = new SessionStore(registry.get('clock', 'page') ?? performance);
  readonly #scoring = new ScoringController(this.#store, {
    language: () => this.localize.lang,
    restart: (options) => this.restart(options),
    showEvidence: (evidence) => this.#showEvidence(evidence),
    failed: (issues) => this.#fail(issues),
  });
  readonly #progress = new ContextProvider(this, { context: progressContext, initialValue: this.#store.progress });
  readonly #settings = new ContextProvider(this, {
    context: settingsContext,
    initialValue: { policy: undefined, article: false },
  });
  /** How mistakes are shown; fetched when there are any. */
  #renderIssues: ((...told: Parameters<typeof renderIssues>) => unknown) | undefined;
  #loaded = false;
  #kept: Kept | undefined;
  /** Draws what is due, where that is what is asked. */
  #review: Review | undefined;
  #loading: AbortController | undefined;
  #phase: string = this.#store.state.phase;

  constructor() {
    super();
    this.#store.keeping = this;
    new ContextProvider(this, { context: sessionContext, initialValue: this.#store });
    for (const type of REQUESTS) {
      this.addEventListener(type, (event) => claimFor(this.#store, event as QuizRequestEvent));
    }
    this.#store.subscribe((facts) => {
      this.#progress.setValue(this.#store.progress);
      if (this.#phase !== this.#store.state.phase) {
        this.requestUpdate();
        this.warm(this.#store.state.phase === 'finished' ? PARTS : ['frame']);
      }
      this.#phase = this.#store.state.phase;
      for (const { type, detail } of facts) {
        if (type === 'quiz-attempt-submitted') this.warm(PARTS);
        // The card of the default layout comes only now; where there was one, it has seen to its focus itself.
        if (type === 'quiz-session-started' && this.#store.byLearner) {
          void this.updateComplete.then(() => this.renderRoot.querySelector('quiz-card')?.focus());
        }
        this.dispatchEvent(new QuizFactEvent(type, detail));
      }
    });
  }

  /** The session so far: a frozen snapshot, all zero before a bank is loaded. */
  get progress(): Progress {
    return this.#store.progress;
  }

  /** The session's summary; nothing before a bank is loaded and all is there. Final once `progress.phase` is `finished`. */
  get report(): Report | undefined {
    return this.#store.plan && registry.get('report', 'session')?.(this.#store.state, this.#store.plan);
  }

  /** The store, for a host's own parts; the same that `sessionContext` provides. */
  get session(): SessionStore {
    return this.#store;
  }

  /** Begins the session, where `start="manual"` has it wait. */
  start(): void {
    this.#store.dispatch({ type: 'start' });
  }

  /**
   * A new session; with `missed`, over the items of this one that are not correct, each by another of its sibling group
   * where there is one.
   */
  restart({ missed = false }: { missed?: boolean } = {}): void {
    const only = missed ? this.#store.judge.missedItems(this.#store.state, this.#store.plan) : undefined;
    if (only?.length === 0) return;
    const byLearner = this.#store.byLearner;
    if (this.#begin(only)) {
      this.#store.byLearner = byLearner;
      this.start();
      this.#store.byLearner = false;
    }
  }

  /** Goes to an item of the session, where its navigation allows it. */
  goTo(itemId: string): void {
    this.#store.dispatch({ type: 'navigate', itemId });
  }

  /** Finishes the session: what is ready is submitted, the rest counts nothing. Resolves when it is done. */
  async finish(): Promise<void> {
    await this.#store.perform('quiz-finish-request', {});
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('src') || changed.has('bank') || (changed.has('mode') && this.#untouched)) void this.#load();
    else if (makesPlan(changed) && this.#untouched) this.#startAnew();
    if (changed.has('article')) this.#settle();
  }

  /** Whether the learner has done nothing yet that a new plan would lose. */
  get #untouched(): boolean {
    return this.#loaded && this.#store.log.every(({ type }) => type === 'start');
  }

  get #inline(): string | undefined {
    return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined;
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    const bank = this.bank ?? undefined;
    const src = this.src ?? undefined;
    const given = bank !== undefined || src !== undefined;
    if (!given && this.ownerDocument.readyState === 'loading') await parsed(this.ownerDocument);
    const inline = this.#inline;
    if (!given && inline === undefined) return;
    if (this.startMode) this.warm(['quiz-start']);
    const file = await loadBank({ bank, src, inline }, loading.signal);
    await inWords(file.bank, this.localize, () => this.#store.tell());
    if (loading.signal.aborted) return;
    this.issues = [];
    this.#kept?.stop();
    this.#kept = undefined;
    this.#scoring.open(file);
    const { bank: opened } = this.#store;
    // What was kept is needed before the first card; else there is time for it afterwards.
    const first = opened && (this.lms || this.storage || hasKept(this.persist));
    const resumed = first && (await this.#keep(loading.signal));
    if ((this.mode ?? opened?.defaults?.mode) === 'review') {
      this.#review = await import('./review.js')
        .then(({ openReview }) => openReview(this, this.localize))
        .catch(() => undefined);
    }
    if (loading.signal.aborted) return;
    this.#loaded = true;
    if (resumed) this.#settle();
    else this.#startAnew();
    if (opened && !first) void this.#keep(loading.signal);
    if (file.issues.length) this.#fail(file.issues);
  }

  /** Takes up the session that was kept, where there is one: then true. Keeps this one from now on. */
  async #keep(signal: AbortSignal): Promise<boolean> {
    if (this.persist === 'none' && !this.storage && !this.lms) return false;
    const keep = await registry.load('keeper', 'page').catch(() => undefined);
    if (signal.aborted) return false;
    const kept = await keep?.({
      store: this.#store,
      host: this,
      signal,
      options: () => optionsOf(this),
      resume: (plan, session, elapsed) => this.#scoring.begin(plan, this.#scorer(), session, elapsed),
    });
    if (signal.aborted) kept?.stop();
    else this.#kept = kept;
    return kept?.resumed === true;
  }

  #startAnew(): void {
    if (this.#begin(undefined) && this.startMode !== 'manual') this.start();
  }

  /** Draws a plan; false where it must not begin: without a bank, or with nothing due. */
  #begin(only: readonly string[] | undefined): boolean {
    const { bank } = this.#store;
    if (bank) {
      const draw = this.#review?.draw ?? makePlan;
      // What was missed is seen; what was seen otherwise must not keep a sibling of it away.
      const drawn = only ? { only, seen: only, swap: true } : { seen: this.#kept?.seen };
      this.#scoring.begin(draw(bank, { ...this.#options(), ...drawn }), this.#scorer());
    }
    this.#settle();
    this.requestUpdate();
    return bank !== undefined && !this.#review?.nothing;
  }

  readonly #scorer = (): Scorer | undefined => registry.get('scorer', 'local')?.(this.#store);

  #options(): PlanOptions {
    return { ...optionsOf(this), seed: this.seed || newSeed() };
  }

  #settle(): void {
    this.#settings.setValue({ policy: this.#store.plan?.policy, article: this.article !== undefined });
  }

  /** Fetches what comes later while there surely is a network; what did not come is asked for again, or offered. */
  protected override warm(parts: readonly string[]): void {
    this.lost = NONE;
    for (const part of parts.filter((name) => registry.has('part', name))) {
      const told = registry.load('part', part).then(() => registry.get('arrived', 'page')?.(this));
      told.catch(() => (this.lost = [...this.lost, part]));
    }
  }

  async #showEvidence(evidence: readonly Evidence[]): Promise<EvidenceShown> {
    const { bank } = this.#store;
    const show = await registry.load('passages', 'page').catch(() => undefined);
    return (
      show?.({
        host: this,
        article: this.article,
        evidence,
        sources: bank?.sources ?? [],
        base: this.src ?? '',
        label: this.texts.backToQuestion,
      }) ?? { found: false, failed: true }
    );
  }

  #fail(issues: readonly BankIssue[]): void {
    this.issues = [...this.issues, ...issues];
    import('./issues.js')
      .then(({ adoptIssuesStyles, renderIssues }) => {
        adoptIssuesStyles(this.renderRoot as ShadowRoot);
        this.#renderIssues = renderIssues;
      })
      .catch(() => (this.#renderIssues = (_, fatal) => (fatal ? this.texts.failed : nothing)))
      .finally(() => this.requestUpdate());
    this.dispatchEvent(new QuizFactEvent('quiz-failed', { issues }));
  }

  /** What the page has put into it: at first, since a server’s slot told of it before anyone listened, and whenever the slot tells. */
  protected override firstUpdated(): void {
    this.composed = this.querySelector(':scope > :not(script, template, link, style, [slot]:not([slot=""]))') !== null;
    this.noticed = this.querySelector('quiz-notice') !== null;
    if (!this.#loaded && !this.bank && !this.src) void this.#load();
  }

  protected override render(): TemplateResult {
    const { bank } = this.#store;
    return html`
      ${this.issues.length ? this.#renderIssues?.(this.issues, !bank, this.localize) : nothing}
      ${this.#review?.render()}
      <slot @slotchange=${this.firstUpdated} ?hidden=${!this.composed}></slot>
      ${this.noticed ? nothing : html`<quiz-notice></quiz-notice>`}
      <slot name="fallback">${this.composed || (!bank && this.issues.length) ? nothing : layout(this.#store)}</slot>
      ${this.lost.length ? this.#renderFailed() : nothing}
    `;
  }

  #renderFailed(): TemplateResult {
    return html`<p>
      ${this.texts.notLoaded} <button @click=${() => this.warm(this.lost)}>${this.texts.loadAgain}</button>
    </p>`;
  }
}

/** The same each time: what was not lost before renders nothing anew. */
const NONE: readonly string[] = [];

/** What is fetched beside the first card, and at the end. */
const PARTS = ['frame', 'quiz-results'];

declare global {
  interface HTMLElementTagNameMap {
    'learning-quiz': LearningQuiz;
  }
}
