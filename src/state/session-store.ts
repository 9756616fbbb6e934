import type { Bank, Item } from '../core/bank/model.js';
import { sameJson } from '../core/json.js';
import { frozenJson } from '../core/json.js';
import type { Clock } from '../core/ports.js';
import type { ActionBody, Action, Log } from '../core/session/action.js';
import type { Fact } from '../core/session/facts.js';
import { registry } from '../core/registry.js';
import type { Report } from '../core/report/report.js';
import type { Plan } from '../core/session/plan.js';
import { BEFORE_ATTEMPTS, progressBy, type Judge, type Progress } from '../core/session/select.js';
import { snapshotOf, type Snapshot } from '../core/session/snapshot.js';
import { advanceWith, firstTransition, type Step } from '../core/session/steps.js';
import { IDLE, type SessionState } from '../core/session/state.js';
import type { Keeping } from './deck.js';
import type { RequestDetails, RequestType } from './events.js';
import type { Notice } from './kept.js';
import type { RemoteLink } from './remote-session.js';

declare module '../core/registry.js' {
  interface RegistryKinds {
    /** The time of all quizzes of a page, by the name `page`, where it is to be another than the browser's. */
    clock: Clock;
    /** All actions of a session; until it is there, those of its first card. */
    step: Step;
    /** Scores and verdicts; until it is there, those of a session without an attempt. */
    judge: Judge;
    report: (state: SessionState, plan: Plan) => Report;
    /** Puts a bank's texts into another language; fetched with the first bank that has translations. */
    translator: Translator;
  }
}

type Translator = Pick<typeof import('../core/bank/translated.js'), 'wordedItem' | 'wordedBank'>;

export type Listener = (facts: readonly Fact[], action: Action | undefined) => void;

/** Does what a request asks for; what comes back is the request's own business. */
export type Perform = <K extends RequestType>(type: K, detail: RequestDetails[K]) => unknown;

/**
 * A small store around the pure session: `state`, `subscribe`, `dispatch`. Beside the state it holds what doesn't
 * change with it: the bank, the plan, the log.
 */
export class SessionStore {
  readonly #clock: Clock;
  readonly #listeners = new Set<Listener>();
  readonly #queue: [readonly Fact[], Action | undefined][] = [];
  #session: { readonly state: SessionState; readonly log: Log } = { state: IDLE, log: [] };
  #origin = 0;
  #items = new Map<string, Item>();
  #progress: { of: SessionState; plan: Plan | undefined; judge: Judge; value: Progress } | undefined;
  #plan: Plan | undefined;
  #bank: Bank | undefined;
  #later = new Set<string>();

  /** Where the quiz keeps what outlasts a session; the quiz that owns the store sets it. */
  keeping: Keeping | undefined;

  /** Whether requests come to nothing, since the quiz is disabled; what its page itself calls is done all the same. */
  held = false;

  /** How requests are carried out; the quiz that owns the store sets it. */
  perform: Perform = () => undefined;

  /** Fetches an item type and has its items checked; the quiz that owns the store sets it. Rejects where it can't be had. */
  load: (interaction: string) => Promise<void> = () => Promise.resolve();

  /** The finished session of phase `before` over the same bank, where the keeper has one. */
  before: Report | undefined = undefined;

  /** What there is to say of this session's being kept; the keeper says it. */
  notice: Notice | undefined;

  /** Leads the learner back to the LMS that wants that; all that was done is told before. */
  exit: (() => Promise<void>) | undefined;

  /** The server that scores this bank's responses, where one does, once it was asked for. */
  remote: RemoteLink | undefined;

  /** What a card has in place of "Show in the article", where an item's passage is to be had in no other way. */
  instead: ((item: Item) => unknown) | undefined;

  /** Whether the change that is being told came from a learner's request; then focus may follow it. */
  byLearner = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get state(): SessionState {
    return this.#session.state;
  }

  get log(): Log {
    return this.#session.log;
  }

  get plan(): Plan | undefined {
    return this.#plan;
  }

  get bank(): Bank | undefined {
    return this.#bank;
  }

  get snapshot(): Snapshot | undefined {
    return this.#plan && snapshotOf(this.#plan, this.log);
  }

  get judge(): Judge {
    return registry.get('judge', 'all') ?? BEFORE_ATTEMPTS;
  }

  get progress(): Progress {
    const { state, judge } = this;
    const plan = this.#plan;
    const known = this.#progress;
    if (known?.of === state && known.plan === plan && known.judge === judge) return known.value;
    const fresh = progressBy(judge, state, plan);
    // The same object while it says the same: a key that is typed must not render all that shows progress.
    const value = known && sameJson(fresh, known.value) ? known.value : fresh;
    this.#progress = { of: state, plan, judge, value };
    return value;
  }

  item(itemId: string): Item | undefined {
    return this.#items.get(itemId);
  }

  /** An item as it is shown in a language, and the language that its texts are in. Responses are scored by {@link item}. */
  shown(itemId: string, lang: string): { readonly of: Item | undefined; readonly lang: string | undefined } {
    const item = this.item(itemId);
    const own = this.#bank?.lang;
    return (item && registry.get('translator', 'bank')?.wordedItem(item, lang, own)) ?? { of: item, lang: own };
  }

  /** Whether an item can be shown: its form was checked, and what its card needs is there. */
  isReady(itemId: string): boolean {
    const item = this.item(itemId);
    if (!item) return false;
    return !this.isLater(item.interaction) || registry.get('item-type', item.interaction)?.shape !== undefined;
  }

  /** Whether the items of an interaction are yet to be checked. */
  isLater(interaction: string): boolean {
    return this.#later.has(interaction);
  }

  /** Takes a bank, or none; `later` are the interactions whose items are yet to be checked. There is no session then. */
  open(bank: Bank | undefined, later: Iterable<string> = []): void {
    this.#later = new Set(later);
    this.#take(bank);
    this.#plan = undefined;
    this.#session = { state: IDLE, log: [] };
    this.#notify([], undefined);
  }

  /** Takes a plan drawn from the bank; the session stands at its beginning, not yet started. */
  begin(plan: Plan): void {
    // A copy that nobody can change: it stays in snapshots and reports.
    this.#plan = frozenJson(plan) as unknown as Plan;
    this.#session = { state: IDLE, log: [] };
    this.#notify([], undefined);
  }

  /** Takes up a session where it was left. `elapsed` are the milliseconds since its start that count as passed. */
  resume(plan: Plan, session: { readonly state: SessionState; readonly log: Log }, elapsed: number): void {
    this.#plan = frozenJson(plan) as unknown as Plan;
    this.#session = session;
    this.#origin = this.#clock.now() - elapsed;
    this.#notify([], undefined);
  }

  /** Tells of what happened beside the log: of its being kept, of the time. */
  tell(...facts: readonly Fact[]): void {
    this.#notify(facts, undefined);
  }

  /** Milliseconds since the session's start. */
  get now(): number {
    return Math.max(Math.round(this.#clock.now() - this.#origin), this.log.at(-1)?.at ?? 0);
  }

  /** Takes the bank with the items of this interaction checked; those that proved unfit are gone. */
  admit(bank: Bank, interaction: string): void {
    this.#later.delete(interaction);
    this.#take(bank);
    this.#notify([], undefined);
  }

  #take(bank: Bank | undefined): void {
    this.#bank = bank;
    this.#items = new Map(bank?.items.map((item) => [item.id, item]));
  }

  /** Carries out an action now. Returns the facts; none when the session refused it. */
  dispatch(body: ActionBody): readonly Fact[] {
    if (!this.#plan) return [];
    // Not at a start that comes late, which is refused: it would give back the time that has passed.
    if (this.state === IDLE) this.#origin = this.#clock.now();
    const action = { ...body, at: this.now } as Action;
    const step = registry.get('step', 'all') ?? firstTransition;
    const { state, log, facts } = advanceWith(step, this.#session, action, this.#plan);
    if (state === this.#session.state) return [];
    this.#session = { state, log };
    this.#notify(facts, action);
    return facts;
  }

  /** Calls back after every change until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** In order, even where a listener dispatches: what happened first is told first to all. */
  #notify(facts: readonly Fact[], action: Action | undefined): void {
    this.#queue.push([facts, action]);
    if (this.#queue.length > 1) return;
    for (let next = this.#queue[0]; next; this.#queue.shift(), next = this.#queue[0]) {
      for (const listener of [...this.#listeners]) {
        try {
          listener(...next);
        } catch (error) {
          reportError(error); // a listener's fault is its own; the others must still hear
        }
      }
    }
  }
}
