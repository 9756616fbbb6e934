import type { BankIssue } from '../core/bank/issues.js';
import type { ParsedBank } from '../core/bank/quick.js';
import type { Plan } from '../core/session/plan.js';
import type { Bank, Evidence, Item } from '../core/bank/model.js';
import { frozenJson } from '../core/json.js';
import type { CardType } from '../core/item-type.js';
import type { Scorer } from '../core/ports.js';
import { registry } from '../core/registry.js';
import { itemState } from '../core/session/select.js';
import { submitRefusal } from '../core/session/transition.js';
import type { Refusal } from '../i18n/texts.js';
import type { LateTypes } from './late-types.js';
import type { RequestDetails, RequestType } from './events.js';
import type { SessionStore } from './session-store.js';

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** Makes the Scorer of a session. */
    scorer: (session: SessionStore) => Scorer;
    /** Shows a passage in the page, or says where else it can be read. */
    passages: (request: PassageRequest) => EvidenceShown | Promise<EvidenceShown>;
    /** A part that is fetched when needed; its module registers the element. */
    part: unknown;
  }
}

/** What came of "Show in the article". `closed` is there while the passage is shown, and ends when the reader returns. */
export interface EvidenceShown {
  readonly found: boolean;
  /** The part that looks for passages could not be fetched. */
  readonly failed?: boolean;
  /** Where else the passage can be read. */
  readonly href?: string;
  readonly closed?: Promise<void>;
}

export interface PassageRequest {
  /** The quiz that asks. */
  readonly host: HTMLElement;
  /** Selector of the article, where the host page has it. */
  readonly article: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly sources: NonNullable<Bank['sources']>;
  /** The bank's address, against which a source's `href` is resolved. */
  readonly base: string;
  /** "Back to the question". */
  readonly label: string;
}

/** What the quiz around the store does for it: what needs a page, or the bank as a whole. */
export interface ScoringHost {
  language(): string;
  restart(options: { missed: boolean }): void;
  showEvidence(evidence: readonly Evidence[]): Promise<EvidenceShown>;
  failed(issues: readonly BankIssue[]): void;
}

type Handlers = { readonly [K in RequestType]: (detail: RequestDetails[K]) => unknown };

/**
 * Carries out what is requested: one entry a request, so that a reader sees every way in which a session can change.
 * Loads the item types that a plan needs, hands submitted responses to the Scorer, and puts what it says into the log.
 */
export class ScoringController {
  readonly #store: SessionStore;
  readonly #host: ScoringHost;
  #scorer: Scorer | undefined;
  /** Counts the sessions, so that a Scorer's late word about an earlier one is dropped. */
  #run = 0;
  #pending = new Map<string, Promise<Refusal | undefined>>();
  /** Where each item stands in the file, for the paths of issues. */
  #positions: ReadonlyMap<string, number> = new Map();
  #lateTypes: LateTypes | undefined;
  #finishing = false;

  constructor(store: SessionStore, host: ScoringHost) {
    this.#store = store;
    this.#host = host;
    store.load = async (interaction) => (await this.#late()).load(interaction);
    store.perform = (type, detail) => {
      const handler = this.#handlers[type] as ((detail: unknown) => unknown) | undefined;
      store.byLearner = true;
      try {
        return handler?.(detail);
      } finally {
        store.byLearner = false;
      }
    };
  }

  /** Takes what a bank's parsing gave; there is no session then. */
  open({ bank, later, positions }: ParsedBank): void {
    this.#run++;
    this.#positions = positions;
    this.#lateTypes?.stop();
    this.#lateTypes = undefined;
    this.#store.open(bank, later);
  }

  /** Begins a session by this plan: forgets the one before, and fetches what the new one needs. */
  begin(plan: Plan, scorer: Scorer | undefined): void {
    this.#run++;
    this.#store.begin(plan);
    this.#scorer = scorer;
    this.#finishing = false;
    this.#pending = new Map();
    if (plan.items.some(({ id }) => !this.#store.isReady(id))) {
      this.#late().then(
        (late) => late.loadAll(plan),
        () => undefined, // their cards offer to load them again
      );
    }
  }

  readonly #handlers: Handlers = {
    'quiz-start-request': () => this.#store.dispatch({ type: 'start' }),
    // A copy: the response stays in state and log, out of the reach of whoever sent it or hears of it.
    'quiz-response-request': ({ itemId, response }) => {
      const copy = frozenJson(response);
      return copy === undefined ? [] : this.#store.dispatch({ type: 'respond', itemId, response: copy });
    },
    'quiz-submit-request': ({ itemId }) => this.#submit(itemId),
    'quiz-navigate-request': ({ itemId }) => this.#store.dispatch({ type: 'navigate', itemId }),
    'quiz-hint-request': ({ itemId }) => this.#store.dispatch({ type: 'hint', itemId }),
    'quiz-flag-request': (detail) => this.#store.dispatch({ type: 'flag', ...detail }),
    'quiz-retry-request': ({ itemId }) => this.#store.dispatch({ type: 'retry', itemId }),
    'quiz-reveal-request': ({ itemId }) => this.#store.dispatch({ type: 'reveal', itemId }),
    'quiz-confidence-request': (detail) => this.#store.dispatch({ type: 'confidence', ...detail }),
    'quiz-pause-request': (detail) => this.#store.dispatch({ type: 'pause', ...detail }),
    'quiz-evidence-request': ({ itemId }) => this.#host.showEvidence(this.#store.item(itemId)?.evidence ?? []),
    'quiz-restart-request': (detail) => this.#host.restart(detail),
    'quiz-finish-request': () => this.#finish(),
  };

  #typeOf(item: Item | undefined): CardType | undefined {
    return item && this.#store.isReady(item.id) ? registry.get('item-type', item.interaction) : undefined;
  }

  /** Why the response isn't taken, as a code for the learner; a promise of it while the Scorer works. */
  #submit(itemId: string): Refusal | undefined | Promise<Refusal | undefined> {
    const { state, plan } = this.#store;
    const item = this.#store.item(itemId);
    const type = this.#typeOf(item);
    if (!plan || !item || !type) return 'not-open';
    const { phase, attempts } = itemState(state, itemId);
    // Submitted, but the Scorer did not answer: the same attempt is offered again.
    if (phase === 'scoring') return this.#score(itemId, attempts.length);
    const refusal = submitRefusal(state, plan, itemId);
    const unready = type.check(item, itemState(state, itemId).response, this.#host.language());
    if (refusal && refusal !== 'no-response') return unready ?? refusal;
    if (unready) return unready;
    this.#store.dispatch({ type: 'submit', itemId });
    return this.#score(itemId, attempts.length + 1);
  }

  #score(itemId: string, number: number): Refusal | undefined | Promise<Refusal | undefined> {
    const run = this.#run;
    const attempt = itemState(this.#store.state, itemId).attempts.find((entry) => entry.number === number);
    if (!attempt || !this.#scorer) return 'not-open';
    const waiting = this.#pending.get(itemId);
    if (waiting) return waiting;
    const take = (scored: Awaited<ReturnType<Scorer['score']>>): Refusal | undefined => {
      if (run !== this.#run) return undefined;
      // What the session refuses is no score: the Scorer is asked again.
      const { score, outcome, version } = frozenJson(scored) as unknown as typeof scored;
      const { length } = this.#store.dispatch({ type: 'scored', itemId, attempt: number, score, outcome, version });
      return length ? undefined : 'scorer-failed';
    };
    const refuse = (error: unknown): Refusal => {
      reportError(error);
      return 'scorer-failed';
    };
    try {
      const scored = this.#scorer.score({ itemId, number, response: attempt.response });
      if (!(scored instanceof Promise)) return take(scored);
      const pending = scored.then(take, refuse).finally(() => run === this.#run && this.#pending.delete(itemId));
      this.#pending.set(itemId, pending);
      return pending;
    } catch (error) {
      return refuse(error);
    }
  }

  /**
   * Submits what was entered and never submitted, all of it where feedback waits until the end, leaves out
   * what could not be loaded, waits for the Scorer, and closes the session.
   */
  async #finish(): Promise<void> {
    if (this.#finishing) return;
    this.#finishing = true;
    const { state, plan } = this.#store;
    const immediate = plan?.policy.feedback === 'immediate';
    for (const id of state.order) {
      const { phase, attempts } = itemState(state, id);
      if (!immediate || !attempts.length || phase === 'scoring') void this.#submit(id);
    }
    const run = this.#run;
    const unready = (): string[] => this.#store.state.order.filter((id) => !this.#store.isReady(id));
    // On a slow line types may still be on their way; only what can't be had is left out.
    const names = new Set(unready().map((id) => this.#store.item(id)?.interaction ?? ''));
    await Promise.allSettled([...names].map((name) => this.#store.load(name)));
    if (run === this.#run) this.#store.dispatch({ type: 'exclude', itemIds: unready() });
    if (this.#pending.size) await Promise.all(this.#pending.values());
    if (run !== this.#run) return;
    this.#store.dispatch({ type: 'finish' });
    this.#finishing = false;
  }

  /** Fetched when a bank has items of types that aren't there; a failed fetch is tried again by the next one who asks. */
  async #late(): Promise<LateTypes> {
    const { LateTypes } = await import('./late-types.js');
    return (this.#lateTypes ??= new LateTypes(this.#store, this.#positions, (issues) => this.#host.failed(issues)));
  }
}
