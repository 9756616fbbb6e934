import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Bank } from '../../core/bank/model.js';
import { registry } from '../../core/registry.js';
import { bankCards, reviewPlan, type BankCard } from '../../core/schedule/draw.js';
import { makePlan, type Plan, type PlanOptions } from '../../core/session/plan.js';
import { addDueTexts } from '../../i18n/en.due.js';
import type { DeckKeeper } from '../../state/deck-keeper.js';
import { request } from '../../state/events.js';
import type { LocalizeController } from '../../state/localize-controller.js';
import { endOfDay, outlookOf } from '../../state/reader-day.js';
import type { SessionStore } from '../../state/session-store.js';
import { outlookWords } from '../base/outlook-words.js';
import type { LearningQuiz } from './learning-quiz.element.js';

/** The quiz whose session is drawn from the deck. */
type Quiz = LitElement & { readonly session: SessionStore };

const styles = css`
  .nothing-due {
    display: flex;
    flex-direction: column;
    gap: 1rem;
    align-items: flex-start;
    margin-block-end: 1.5rem;
  }
  /* It has its own button to begin by. */
  .nothing-due ~ quiz-start {
    display: none;
  }
  .nothing-due p {
    font-size: 1.25rem;
    font-weight: 600;
  }
`;

/** Draws a quiz's sessions from the reader's deck: what is due, and, where nothing is, what to practise anyway. */
export class Review {
  readonly #quiz: Quiz;
  readonly #localize: LocalizeController;
  readonly #deck: DeckKeeper;
  #nothing = false;
  #objectives: readonly string[] | undefined;

  constructor(quiz: Quiz, localize: LocalizeController, deck: DeckKeeper) {
    this.#quiz = quiz;
    this.#localize = localize;
    this.#deck = deck;
  }

  /** Whether nothing was due at the last draw: the session then waits until the learner wants to practise anyway. */
  get nothing(): boolean {
    return this.#nothing;
  }

  /**
   * Takes the place of `makePlan`, also when the mode has changed since. A bank that the deck knows nothing of is drawn as for practice, since all of it is new;
   * so is what was asked for by name ("Review mistakes").
   */
  readonly draw = (bank: Bank, options: PlanOptions): Plan => {
    this.#objectives = options.objectives ?? bank.defaults?.objectives;
    const asked = !options.only && (options.mode ?? bank.defaults?.mode) === 'review';
    const known = asked && this.#cards(bank).length > 0;
    const due = known ? reviewPlan(bank, this.#deck.deck, options, endOfDay(Date.now())) : undefined;
    this.#nothing = known && !due;
    if (this.#nothing && this.#quiz.session.byLearner) void this.#focus();
    return due ?? makePlan(bank, options);
  };

  #cards(bank: Bank): readonly BankCard[] {
    return bankCards(bank, this.#deck.deck, this.#objectives);
  }

  /** What was pressed is gone: the focus goes to what there is to be read instead. */
  async #focus(): Promise<void> {
    this.#quiz.requestUpdate();
    await this.#quiz.updateComplete;
    this.#quiz.renderRoot.querySelector<HTMLElement>('.nothing-due p')?.focus();
  }

  /** What the quiz says while nothing is due. A composed quiz has its own way to start, on its card. */
  render(): TemplateResult | typeof nothing {
    const { state, bank, plan } = this.#quiz.session;
    if (!this.#nothing || state.phase !== 'idle' || !bank || !plan) return nothing;
    const { texts } = this.#localize;
    const practise = (): unknown => request(this.#quiz, 'quiz-start-request', {});
    return html`<div part="nothing-due" class="nothing-due">
      <p tabindex="-1">${outlookWords(outlookOf(this.#cards(bank), Date.now()), this.#localize)}</p>
      ${this.#quiz.querySelector('quiz-card') ? nothing : html`<button @click=${practise}>${texts.practiseAnyway}</button>`}
    </div>`;
  }
}

/** Opens the deck of the place where the quiz keeps things; nothing where it keeps none. */
export async function openReview(quiz: LearningQuiz, localize: LocalizeController): Promise<Review | undefined> {
  await registry.load('part', 'frame');
  // Where nothing is due, no session begins that would tell of it.
  registry.get('arrived', 'page')?.(quiz);
  const open = await registry.load('deck', 'page');
  const deck = quiz.session.keeping && open(quiz.session.keeping);
  if (!deck) return undefined;
  await deck.refresh();
  addDueTexts();
  const { adoptedStyleSheets } = quiz.renderRoot as ShadowRoot;
  const { styleSheet } = styles;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  return new Review(quiz, localize, deck);
}
