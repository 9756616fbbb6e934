// A session, its server and the line between them, without a page: the line can be lost, and what is said on it.
import { Desk, type DeskOptions } from '../../demo/scorer/desk.js';
import { RemoteClient } from '../../src/adapters/scorer/remote.js';
import type { Bank } from '../../src/core/bank/model.js';
import { registry } from '../../src/core/registry.js';
import type { Fact } from '../../src/core/session/facts.js';
import { makePlan, type PlanOptions } from '../../src/core/session/plan.js';
import { replay } from '../../src/core/session/replay.js';
import { JUDGE } from '../../src/core/session/score.js';
import { itemState } from '../../src/core/session/select.js';
import { transition } from '../../src/core/session/transition.js';
import * as core from '../../src/entries/core.js';
import { AttemptsController } from '../../src/state/attempts-controller.js';
import { RemoteSession } from '../../src/state/remote-session.js';
import { SessionStore } from '../../src/state/session-store.js';

registry.set('step', 'all', transition);
registry.set('judge', 'all', JUDGE);
for (const type of core.itemTypes) {
  registry.set('item-type', type.interaction, type);
  registry.set('item-report', type.interaction, type);
}

/** What can be wrong: `unheard` reached the server, whose answer was lost. */
export type Fault =
  'none' | 'offline' | 'timeout' | 'unheard' | '500' | '429' | 'html' | 'not-a-score' | 'lost-session';

export const settle = async (): Promise<void> => {
  for (let i = 0; i < 150; i++) await Promise.resolve();
};

export class Line {
  readonly desk: Desk;
  fault: Fault = 'none';
  /** What was sent and said, one text a request. */
  readonly traffic: string[] = [];
  /** Where the server's name for the session is kept. */
  kept: string | undefined;

  constructor(bank: Bank, own: Partial<DeskOptions> = {}) {
    this.desk = new Desk({ core, bank, ...own });
  }

  readonly fetch = (async (url: URL, init: RequestInit) => {
    const { fault } = this;
    if (fault === 'offline') throw new TypeError('offline');
    if (fault === 'timeout') {
      (init.signal as unknown as { abort(): void }).abort();
      throw new DOMException('late', 'TimeoutError');
    }
    if (fault === '500') return new Response('{"error":{"code":"failed"}}', { status: 500 });
    if (fault === '429') return new Response('{}', { status: 429, headers: { 'Retry-After': '40' } });
    if (fault === 'html') return new Response('<h1>Welcome to our Wi-Fi</h1>');
    const { status, body } = this.#answer(url.pathname, init);
    if (fault === 'unheard') throw new TypeError('offline');
    const text = JSON.stringify(
      fault === 'not-a-score' && 'score' in body ? { ...body, score: { raw: 9, max: 1 } } : body,
    );
    this.traffic.push(
      `${String(init.method)} ${url.pathname} ${typeof init.body === 'string' ? init.body : ''} ${text}`,
    );
    return new Response(text, { status });
  }) as unknown as typeof fetch;

  #answer(path: string, { method, body, headers }: RequestInit) {
    const { desk } = this;
    const token = /^Bearer (.+)$/.exec((headers as Record<string, string>)['Authorization'] ?? '')?.[1] ?? '';
    const known = this.fault === 'lost-session' ? '' : token;
    const said = JSON.parse(typeof body === 'string' ? body : 'null') as unknown;
    if (path === '/session') return method === 'POST' ? desk.open(undefined) : desk.state(known);
    if (path === '/session/attempts') return desk.attempt(known, said);
    return path === '/session/reveal' ? desk.reveal(known, said) : desk.finish(known);
  }
}

/** A page with one quiz over the line's bank. */
export class Page {
  readonly store: SessionStore;
  readonly link: RemoteSession;
  readonly facts: Fact[] = [];
  readonly #attempts: AttemptsController;
  #now = 0;
  #timers: { readonly due: number; readonly act: () => void }[] = [];

  constructor(line: Line, options: Partial<PlanOptions> = {}, from?: SessionStore) {
    this.store = new SessionStore({ now: () => this.#now });
    const { store } = this;
    const { bank } = core.parseBank(JSON.parse(JSON.stringify(line.desk.bank)));
    store.open(bank);
    store.subscribe((facts) => this.facts.push(...facts));
    const plan = makePlan(bank!, { seed: 'a', shuffle: 'none', ...options });
    if (from?.plan) store.resume(from.plan, { state: replay(from.plan, from.log), log: from.log }, from.now);
    else store.begin(plan);
    const world = {
      fetch: line.fetch,
      timeout: () => {
        const signal = { aborted: false, abort: () => (signal.aborted = true) };
        return signal as unknown as AbortSignal;
      },
      get token() {
        return line.kept;
      },
      set token(value) {
        line.kept = value;
      },
    };
    this.link = new RemoteSession(store, new RemoteClient('http://keys.example/session', world), 'keys.example', {
      wait: (milliseconds, act) => {
        const timer = { due: this.#now + milliseconds, act };
        this.#timers.push(timer);
        return () => (this.#timers = this.#timers.filter((each) => each !== timer));
      },
      forget: () => (line.kept = undefined),
      recall: () => undefined,
      say: () => undefined,
    });
    store.remote = this.link;
    const host = {
      ...{ language: () => 'en', restart: () => undefined, failed: () => undefined },
      showEvidence: () => Promise.resolve({ found: false }),
    };
    this.#attempts = new AttemptsController({ store, host, scorer: { score: (attempt) => this.link.score(attempt) } });
    if (!from) store.dispatch({ type: 'start' });
  }

  /** The network is there again. */
  back(): void {
    this.link.retry();
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.due);
      next.act();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  /** How many milliseconds until the next try; nothing where none is due. */
  get nextTry(): number | undefined {
    return this.#timers.length ? Math.min(...this.#timers.map(({ due }) => due)) - this.#now : undefined;
  }

  respond(itemId: string, response: unknown): void {
    this.store.dispatch({ type: 'respond', itemId, response: response as never });
  }

  /** Enters, and presses Check; what came of it. */
  async attempt(itemId: string, response: unknown): Promise<unknown> {
    if (itemState(this.store.state, itemId).phase === 'attempted') this.store.dispatch({ type: 'retry', itemId });
    this.respond(itemId, response);
    return this.check(itemId);
  }

  async check(itemId: string): Promise<unknown> {
    const done = Promise.resolve(this.#attempts.handlers['quiz-submit-request']?.({ itemId }));
    await settle();
    return done;
  }

  reveal(itemId: string): Promise<void> {
    this.#attempts.handlers['quiz-reveal-request']?.({ itemId });
    return settle();
  }

  async finish(): Promise<void> {
    const done = this.#attempts.handlers['quiz-finish-request']?.({}) as Promise<void>;
    await settle();
    await done;
    await settle();
  }

  verdicts(): (string | undefined)[] {
    const { state } = this.store;
    return state.order.flatMap((id) => itemState(state, id).attempts.map(({ outcome }) => outcome?.verdict));
  }

  codes(): string[] {
    return this.facts.flatMap((fact) => (fact.type === 'quiz-scoring-delayed' ? [fact.detail.code] : []));
  }
}
