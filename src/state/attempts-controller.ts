import type { Item } from '../core/bank/model.js';
import { frozenJson } from '../core/json.js';
import type { CardType } from '../core/item-type.js';
import type { Scorer } from '../core/ports.js';
import { registry } from '../core/registry.js';
import { RemoteError } from '../core/remote.js';
import { itemState } from '../core/session/select.js';
import { submitRefusal } from '../core/session/transition.js';
import type { Refusal } from '../i18n/texts.js';
import type { Attempts, Handlers, ScoredSession } from './scoring-controller.js';

/**
 * What is asked for once the first card stands there: attempts and all that follows from them. Hands submitted responses
 * to the Scorer and puts what it says into the log.
 */
export class AttemptsController implements Attempts {
  readonly #session: ScoredSession;
  /** Counts the sessions, so that a Scorer's late word about an earlier one is dropped. */
  #run = 0;
  #pending = new Map<string, Promise<Refusal | undefined>>();
  #finishing = false;
  /** The response that advice was given on last, as JSON: the same again is meant so. */
  #advised: string | undefined;

  constructor(session: ScoredSession) {
    this.#session = session;
  }

  reset(): void {
    this.#run++;
    this.#pending = new Map();
    this.#finishing = false;
    this.#advised = undefined;
  }

  readonly handlers: Handlers = {
    'quiz-submit-request': ({ itemId }) => this.#submit(itemId),
    'quiz-hint-request': ({ itemId }) => this.#session.store.dispatch({ type: 'hint', itemId }),
    'quiz-flag-request': (detail) => this.#session.store.dispatch({ type: 'flag', ...detail }),
    'quiz-retry-request': ({ itemId }) => this.#session.store.dispatch({ type: 'retry', itemId }),
    'quiz-reveal-request': ({ itemId }) => this.#session.store.dispatch({ type: 'reveal', itemId }),
    'quiz-confidence-request': (detail) => this.#session.store.dispatch({ type: 'confidence', ...detail }),
    'quiz-pause-request': (detail) => this.#session.store.dispatch({ type: 'pause', ...detail }),
    'quiz-finish-request': () => this.#finish(),
  };

  #typeOf(item: Item | undefined): CardType | undefined {
    return item && this.#session.store.isReady(item.id) ? registry.get('item-type', item.interaction) : undefined;
  }

  /** Why the response isn't taken, as a code for the learner; a promise of it while the Scorer works. */
  #submit(itemId: string): Refusal | undefined | Promise<Refusal | undefined> {
    const { state, plan } = this.#session.store;
    const item = this.#session.store.item(itemId);
    const type = this.#typeOf(item);
    if (!plan || !item || !type) return 'not-open';
    const { phase, attempts } = itemState(state, itemId);
    // Submitted, but the Scorer did not answer: the same attempt is offered again.
    if (phase === 'scoring') return this.#score(itemId, attempts.length);
    const refusal = submitRefusal(state, plan, itemId);
    const unready = type.check(item, itemState(state, itemId).response, this.#session.host.language());
    if (refusal && refusal !== 'no-response') return unready ?? refusal;
    if (unready) return unready;
    const advice = this.#finishing ? undefined : this.#advice(itemId, item, type);
    if (advice) return advice;
    this.#session.store.dispatch({ type: 'submit', itemId });
    return this.#score(itemId, attempts.length + 1);
  }

  #advice(itemId: string, item: Item, type: CardType): Refusal | undefined {
    const { response } = itemState(this.#session.store.state, itemId);
    const before = this.#advised;
    this.#advised = itemId + JSON.stringify(response);
    return before === this.#advised ? undefined : type.advise?.(item, response);
  }

  #score(itemId: string, number: number): Refusal | undefined | Promise<Refusal | undefined> {
    const run = this.#run;
    const attempt = itemState(this.#session.store.state, itemId).attempts.find((entry) => entry.number === number);
    if (!attempt || !this.#session.scorer) return 'not-open';
    const waiting = this.#pending.get(itemId);
    if (waiting) return waiting;
    const take = (scored: Awaited<ReturnType<Scorer['score']>>): Refusal | undefined => {
      if (run !== this.#run) return undefined;
      // What the session refuses is no score: the Scorer is asked again.
      const { score, outcome, version } = frozenJson(scored) as unknown as typeof scored;
      const { length } = this.#session.store.dispatch({
        type: 'scored',
        itemId,
        attempt: number,
        score,
        outcome,
        version,
      });
      return length ? undefined : 'scorer-failed';
    };
    const refuse = (error: unknown): Refusal => {
      // That a server can't be had is told by a fact, and is no fault of the page.
      if (!(error instanceof RemoteError)) reportError(error);
      else if (error.reason === 'no-attempts-left') return error.reason;
      return 'scorer-failed';
    };
    try {
      const scored = this.#session.scorer.score({ itemId, number, response: attempt.response });
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
    // Nothing is submitted of a session that stands still.
    this.#session.store.dispatch({ type: 'pause', paused: false });
    const { state, plan } = this.#session.store;
    const immediate = plan?.policy.feedback === 'immediate';
    for (const id of state.order) {
      const { phase, attempts } = itemState(state, id);
      if (!immediate || !attempts.length || phase === 'scoring') void this.#submit(id);
    }
    const run = this.#run;
    const unready = (): string[] => this.#session.store.state.order.filter((id) => !this.#session.store.isReady(id));
    // On a slow line types may still be on their way; only what can't be had is left out.
    const names = new Set(unready().map((id) => this.#session.store.item(id)?.interaction ?? ''));
    await Promise.allSettled([...names].map((name) => this.#session.store.load(name)));
    if (run === this.#run) this.#session.store.dispatch({ type: 'exclude', itemIds: unready() });
    await this.#session.store.remote?.finish();
    if (this.#pending.size) await Promise.all(this.#pending.values());
    if (run !== this.#run) return;
    this.#session.store.dispatch({ type: 'finish' });
    this.#finishing = false;
  }
}
