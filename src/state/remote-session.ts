import { completeItem } from '../core/bank/parse.js';
import type { Item } from '../core/bank/model.js';
import type { Json } from '../core/json.js';
import type { ScoredAttempt } from '../core/scoring/outcome.js';
import type { Action } from '../core/session/action.js';
import { registry } from '../core/registry.js';
import { RemoteError, type KeyServer, type RemoteResult, type RemoteState } from '../core/remote.js';
import { feedbackShown, itemState } from '../core/session/select.js';
import type { Plan } from '../core/session/plan.js';
import type { Attempt } from '../core/session/state.js';
import { isScored } from '../core/session/transition.js';
import type { SessionStore } from './session-store.js';

/** What is known of a session whose responses a server scores. */
export interface RemoteLink {
  /** The server, as an address names it. */
  readonly host: string;
  /** How many submitted responses are not scored yet, though they were sent. */
  readonly waiting: number;
  /** How many the server will not score, however often it is asked. */
  readonly refused: number;
  /** Has a submitted response scored. Rejects with a {@link RemoteError}; it is then sent again by itself. */
  score(attempt: SentAttempt): Promise<ScoredAttempt & { version: string }>;
  /** Nothing more will be submitted. Resolves when the server has said what it held back, or could not be reached. */
  finish(): Promise<void>;
  /** Sends now what waits. */
  retry(): void;
}

interface SentAttempt {
  readonly itemId: string;
  readonly number: number;
  readonly response: Json;
}

/** What it needs of the page. */
export interface RemotePage {
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  wait(milliseconds: number, then: () => void): () => void;
  /** Another session begins: the server's is left. */
  forget(): void;
  /** Looks for the server's session to this one. */
  recall(plan: Plan): void;
  /** There is something to say to the learner. */
  say(): void;
}

interface Asked {
  readonly take: (scored: ScoredAttempt & { version: string }) => void;
  readonly fail: (why: RemoteError) => void;
}

/** How long to wait before the next try, in milliseconds; the last for all that follow. */
const PAUSES = [2000, 5000, 15_000, 30_000, 60_000] as const;

const keyOf = ({ itemId, number }: { readonly itemId: string; readonly number: number }): string =>
  `${number}/${itemId}`;

/**
 * Keeps a session and its server of one mind. What is to be sent is read off the session itself, whose log outlasts the page:
 * so nothing that was submitted is lost, however often the network is.
 */
export class RemoteSession implements RemoteLink {
  readonly host: string;
  readonly #store: SessionStore;
  readonly #server: KeyServer;
  readonly #page: RemotePage;
  /** Who waits for the score of an attempt. */
  readonly #asked = new Map<string, Asked>();
  /** Attempts that the server has, and tells of at the end. */
  readonly #held = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #failed = new Set<string>();
  /** Items that are here whole, or can't be had. */
  readonly #whole = new Set<string>();
  #plan: Plan | undefined;
  #closing = false;
  #closed = false;
  #resuming = false;
  #syncing: Promise<void> | undefined;
  #again = false;
  #tries = 0;
  #timer: (() => void) | undefined;

  constructor(store: SessionStore, server: KeyServer, host: string, page: RemotePage) {
    this.host = host;
    this.#store = store;
    this.#server = server;
    this.#page = page;
    const stop = store.subscribe((_, action) => (this.#isCurrent() ? this.#heard(action) : stop()));
    this.#heard(undefined);
  }

  get waiting(): number {
    const over = this.#store.state.phase === 'finished';
    return this.#unscored().filter((attempt) => {
      const key = keyOf(attempt);
      return this.#failed.has(key) || (over && !this.#refused.has(key));
    }).length;
  }

  get refused(): number {
    return this.#unscored().filter((attempt) => this.#refused.has(keyOf(attempt))).length;
  }

  score(attempt: SentAttempt): Promise<ScoredAttempt & { version: string }> {
    this.#refused.delete(keyOf(attempt));
    const scored = new Promise<ScoredAttempt & { version: string }>((take, fail) =>
      this.#asked.set(keyOf(attempt), { take, fail }),
    );
    this.retry();
    return scored;
  }

  async finish(): Promise<void> {
    this.#closing = true;
    await this.#sync();
    // What could not be sent must not keep the learner from their results.
    this.#failAsked(new RemoteError('offline'));
  }

  retry(): void {
    void this.#sync();
  }

  /** Another bank, with another server or none, puts another in its place. */
  #isCurrent(): boolean {
    return this.#store.remote === undefined || this.#store.remote === this;
  }

  /** Only what was done leads to sending: what is told of failing must not. */
  #heard(action: Action | undefined): void {
    const { plan, log } = this.#store;
    if (plan !== this.#plan) {
      this.#begin(
        plan,
        log.some(({ type }) => type === 'submit'),
      );
    }
    if (action?.type === 'finish' || (action && this.#wanted().length)) this.retry();
  }

  #begin(plan: Plan | undefined, resumed: boolean): void {
    this.#plan = plan;
    for (const set of [this.#held, this.#refused, this.#failed, this.#whole]) set.clear();
    this.#failAsked(new RemoteError('refused'));
    this.#closing = this.#closed = false;
    this.#tries = 0;
    this.#timer?.();
    if (!plan) return;
    if (resumed) this.#page.recall(plan);
    else this.#page.forget();
    this.#resuming = resumed;
    if (resumed) this.retry();
  }

  /** Submitted and not scored, of items that are in the session still. */
  #unscored(): (SentAttempt & Attempt)[] {
    const { state } = this.#store;
    return state.order.flatMap((itemId) =>
      itemState(state, itemId).attempts.flatMap((attempt) => (attempt.score ? [] : [{ ...attempt, itemId }])),
    );
  }

  #unsent(): (SentAttempt & Attempt)[] {
    return this.#unscored().filter((attempt) => !this.#held.has(keyOf(attempt)) && !this.#refused.has(keyOf(attempt)));
  }

  /** Items whose solution may be seen, and is yet to be had. */
  #wanted(): string[] {
    const { state, plan } = this.#store;
    if (!plan || state.phase === 'finished' || !feedbackShown(state, plan)) return [];
    return state.order.filter((id) => {
      const { phase, attempts } = itemState(state, id);
      return phase === 'closed' && attempts.length > 0 && !this.#whole.has(id);
    });
  }

  /** One after the other; what is asked for meanwhile is seen to afterwards. Never rejects. */
  #sync(): Promise<void> {
    this.#again = true;
    this.#syncing ??= this.#run().finally(() => (this.#syncing = undefined));
    return this.#syncing;
  }

  async #run(): Promise<void> {
    this.#timer?.();
    while (this.#again) {
      this.#again = false;
      const plan = this.#plan;
      try {
        await this.#once(plan);
        this.#tries = 0;
      } catch (error) {
        if (plan === this.#plan) this.#later(error instanceof RemoteError ? error : new RemoteError('not-an-answer'));
        else this.#again = true;
      }
    }
  }

  async #once(plan: Plan | undefined): Promise<void> {
    if (!plan || this.#store.state.phase === 'idle') return;
    if (this.#resuming) {
      await this.#take(plan, await this.#server.state().catch(passing('unknown-session')));
      this.#resuming = false;
    }
    const sent = await Promise.allSettled(this.#unsent().map((attempt) => this.#send(plan, attempt)));
    const failed = sent.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    for (const id of this.#wanted()) {
      const item = await this.#server.reveal(id).catch(passing('refused'));
      if (plan !== this.#plan) return;
      this.#whole.add(id);
      if (item) await this.#admit([item]);
    }
    await this.#finishThere(plan);
  }

  /** Once all that was submitted is there: what is sent to a finished session comes too late. */
  async #finishThere(plan: Plan): Promise<void> {
    const { state } = this.#store;
    const over = this.#closing || state.phase === 'finished';
    const attempted = state.order.some((id) => itemState(state, id).attempts.length > 0);
    if (!over || this.#closed || !attempted || this.#unsent().length || plan !== this.#plan) return;
    await this.#take(plan, await this.#server.finish());
    this.#closed = true;
  }

  async #send(plan: Plan, attempt: SentAttempt & Attempt): Promise<void> {
    const { itemId, number, response } = attempt;
    try {
      await this.#settle(plan, attempt, await this.#server.attempt({ itemId, number, response }));
    } catch (error) {
      const why = error instanceof RemoteError ? error : new RemoteError('not-an-answer');
      if (plan !== this.#plan) return;
      (why.passes ? this.#failed : this.#refused).add(keyOf(attempt));
      this.#store.tell({
        type: 'quiz-scoring-delayed',
        detail: { itemId, attempt: number, code: why.code, ...(why.reason ? { reason: why.reason } : {}) },
      });
      this.#page.say();
      this.#asked.get(keyOf(attempt))?.fail(why);
      this.#asked.delete(keyOf(attempt));
      if (why.passes) throw why;
    }
  }

  /** What a server said of an attempt: to who waits for it, else into the log. */
  async #settle(plan: Plan, attempt: { itemId: string; number: number }, result: RemoteResult): Promise<void> {
    if (plan !== this.#plan) return;
    const key = keyOf(attempt);
    if (result.held) {
      this.#held.add(key);
      this.#failed.delete(key);
      return;
    }
    const { score, outcome, version, item, whole } = result;
    if (!isScored(score, outcome)) throw new RemoteError('not-an-answer');
    if (whole) this.#whole.add(attempt.itemId);
    if (item) await this.#admit([item]);
    if (plan !== this.#plan) return;
    const asked = this.#asked.get(key);
    this.#asked.delete(key);
    if (asked) asked.take({ score, outcome, version });
    else {
      const { itemId, number } = attempt;
      this.#store.dispatch({ type: 'scored', itemId, attempt: number, score, outcome, version });
    }
    this.#held.delete(key);
    this.#failed.delete(key);
    this.#store.tell();
  }

  async #take(plan: Plan, known: RemoteState | undefined): Promise<void> {
    if (!known || plan !== this.#plan) return;
    await this.#admit(known.items);
    for (const id of known.whole) this.#whole.add(id);
    this.#closed = known.finished;
    const unscored = new Set(this.#unscored().map(keyOf));
    for (const { itemId, number, result } of known.results) {
      if (unscored.has(keyOf({ itemId, number }))) await this.#settle(plan, { itemId, number }, result);
    }
  }

  /** Puts what may be seen of items in the place of what was there. What is not in order is left out. */
  async #admit(items: readonly Item[]): Promise<void> {
    const sound = new Map<string, Item>();
    for (const item of items) {
      const there = this.#store.item(item.id);
      if (there?.interaction !== item.interaction) continue;
      const type = await registry.load('item-report', item.interaction).catch(() => undefined);
      const checked = type && completeItem(item, type, 0, this.#store.bank).item;
      if (checked) sound.set(item.id, checked);
    }
    const { bank } = this.#store;
    if (!bank || !sound.size) return;
    this.#store.admit({ ...bank, items: bank.items.map((item) => sound.get(item.id) ?? item) }, '');
  }

  #later({ wait, passes }: RemoteError): void {
    const pause = PAUSES[Math.min(this.#tries, PAUSES.length - 1)] ?? 0;
    this.#tries++;
    this.#timer?.();
    if (passes) this.#timer = this.#page.wait(Math.max(pause, wait ?? 0), () => this.retry());
  }

  #failAsked(why: RemoteError): void {
    for (const { fail } of this.#asked.values()) fail(why);
    this.#asked.clear();
  }
}

/** Goes on where a server says this; what it was asked for is then not to be had. */
const passing =
  (code: RemoteError['code']) =>
  (error: unknown): undefined => {
    if (!(error instanceof RemoteError && error.code === code)) throw error;
    return undefined;
  };
