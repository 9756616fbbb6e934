import { sameJson } from '../../core/json.js';
import type { SessionStorage } from '../../core/ports.js';
import type { Action } from '../../core/session/action.js';
import type { UnsavedReason } from '../../core/session/facts.js';
import type { Plan } from '../../core/session/plan.js';
import { sessionNumber } from '../../core/session/session-number.js';
import type { ReadSession } from '../../core/session/read-snapshot.js';
import { progressOf } from '../../core/session/score.js';
import { feedbackShown, hasLimits } from '../../core/session/select.js';
import { lostResponses } from '../../core/session/shorten.js';
import type { SessionState } from '../../core/session/state.js';
import type { Kept, Notice, KeepRequest } from '../kept.js';
import type { KeeperPage } from './page.js';
import { KeptRecord, type Keepsake } from './record.js';
import { openReport, seenItems, timeless, underBank, withFactor, type TakenUp } from './take-up.js';

/** How long a change waits for others to be saved with it, in milliseconds. */
const SHORT = 250;
/** How long after a failure to try again, and how often a session with a clock is saved for its time alone. */
const LONG = 15_000;

/** Worth saving at once. */
const AT_ONCE: readonly Action['type'][] = ['scored', 'finish'];

const NOTHING: Notice = { resumed: false, corrections: [], withdrawn: 0, lost: 0, unsaved: undefined };

/**
 * The keys of a quiz's sessions: the one of its phase, and the last one that was finished before the reading. The name
 * comes last, as it alone may hold a slash.
 */
export const sessionKey = (bankId: string, name: string, place: '' | 'before' | 'before-finished'): string =>
  `learning-quiz/${bankId}/${place}/${name}`;

/**
 * Keeps the sessions of one quiz over one bank: takes up what was begun, saves what is done, tells once when it can't.
 * What the learner has not touched yet is not written, unless a clock runs.
 */
export class Keeper implements Kept {
  readonly #request: KeepRequest;
  readonly #page: KeeperPage;
  readonly #storage: SessionStorage;
  readonly #record: KeptRecord;
  /** The last one that was finished before the reading: to be written in that phase, to be read later. */
  readonly #before: KeptRecord;
  readonly #phase: 'before' | undefined;
  readonly #pace: number;
  readonly #ends: (() => void)[] = [];
  #resumed = false;
  /** Items of the sessions before the one that runs. */
  #seen: readonly string[] = [];
  /** Which of the sessions in this place runs. */
  #number = 1;
  #plan: Plan | undefined;
  #state: SessionState;
  #options: Keepsake['options'];
  /** There is something to lose. */
  #touched = false;
  /** What is kept is, or was, the session of this page. */
  #holds = false;
  #dirty = false;
  /** What there was to keep when it was stopped. */
  #final: Keepsake | undefined;
  #saving: Promise<void> | undefined;
  #short: (() => void) | undefined;
  #long: (() => void) | undefined;

  constructor(request: KeepRequest, storage: SessionStorage, page: KeeperPage) {
    this.#request = request;
    this.#page = page;
    this.#storage = storage;
    const { store, host } = request;
    this.#pace = storage.pace ?? SHORT;
    this.#plan = store.plan;
    this.#state = store.state;
    this.#options = request.options();
    this.#phase = { ...store.bank?.defaults, ...this.#options }.phase;
    const id = store.bank?.id ?? '';
    this.#record = new KeptRecord(storage, sessionKey(id, host.name, this.#phase ?? ''), page);
    this.#before = new KeptRecord(storage, sessionKey(id, host.name, 'before-finished'), page);
    store.notice = undefined;
    store.before = undefined;
  }

  get resumed(): boolean {
    return this.#resumed;
  }

  /** Those of the session that runs included; none where a seed of the page's own fixes what is drawn. */
  get seen(): readonly string[] {
    return this.#options.seed ? [] : this.#seenBy(this.#touched ? this.#request.store.state : undefined);
  }

  /** Those of a session added. Once all were seen, only that session's are: the turn begins anew. */
  #seenBy(state: SessionState | undefined): readonly string[] {
    const last = state ? seenItems(state) : [];
    const all = [...new Set([...this.#seen, ...last])];
    const left = this.#request.store.bank?.items.some(
      ({ id, withdrawn, draft }) => !withdrawn && !draft && !all.includes(id),
    );
    return left || !last.length ? all : last;
  }

  /** Takes up what there is, and keeps from now on. Never rejects. */
  async open(): Promise<this> {
    const { store, signal } = this.#request;
    this.#ends.push(
      store.subscribe((_, action) => this.#heard(action)),
      this.#page.hidden(weakly(this, (keeper) => keeper.#leave())),
      this.#record.watch(weakly(this, (keeper) => void keeper.#look())),
    );
    const { late } = this.#storage;
    await this.#findKept();
    late?.then(weakly(this, (keeper) => void keeper.#findLate())).catch(() => undefined);
    if (signal.aborted) this.stop();
    if (!this.#resumed && this.#isTouched()) this.#save();
    void this.#findBefore();
    return this;
  }

  async #findKept(): Promise<void> {
    const found = await this.#record.read().catch(() => undefined);
    if (found && found !== 'newer') await this.#find(found);
  }

  /** The storage has answered after the session began: what it keeps is taken up, where nothing is lost by that. */
  async #findLate(): Promise<void> {
    if (this.#ends.length && !this.#resumed && !this.#isTouched()) await this.#findKept();
  }

  /** The page is hidden, and may never be seen again. */
  #leave(): void {
    const { phase } = this.#request.store.state;
    if (this.#dirty || (this.#touched && (phase === 'running' || phase === 'paused'))) this.#save();
  }

  /** Saves what there is now; resolves when that is done, or has failed. */
  async saved(): Promise<void> {
    if (this.#isTouched()) this.#save();
    await this.#saving;
  }

  stop(): void {
    this.#final = this.#keepsake();
    if (this.#dirty) this.#save();
    for (const end of this.#ends.splice(0)) end();
    this.#short?.();
    this.#long?.();
  }

  /** A session was found: it is taken up where it fits what the page asks for now, and the learner has begun no other. */
  async #find(found: ReadSession): Promise<void> {
    const { store, signal } = this.#request;
    const { snapshot, state } = found;
    this.#seen = snapshot.kept?.seen ?? [];
    const options = { ...store.bank?.defaults, ...this.#options };
    const fits =
      state.phase !== 'idle' &&
      // What is due is another draw each time.
      !(state.phase === 'finished' && options.mode === 'review') &&
      snapshot.plan.phase === this.#phase &&
      snapshot.bank.id === store.bank?.id &&
      (!snapshot.kept || sameJson(timeless(snapshot.kept.options), timeless(this.#options)));
    const extended = withFactor(found, options.timeFactor ?? 1);
    const taken = fits ? await underBank(extended, store, this.#page).catch(() => undefined) : undefined;
    if (signal.aborted) return;
    this.#number = sessionNumber(snapshot);
    if (!taken?.plan.items.length || this.#isTouched()) {
      this.#seen = this.#seenBy(state);
      this.#number += 1;
    } else this.#takeUp(taken, snapshot.elapsed ?? snapshot.log.at(-1)?.at ?? 0);
  }

  #takeUp({ plan, state, log, corrections, withdrawn }: TakenUp, elapsed: number): void {
    const { store } = this.#request;
    this.#resumed = this.#touched = this.#holds = true;
    // Before the listeners hear of it, so that it is not taken for one that was just begun.
    this.#plan = undefined;
    this.#request.resume(plan, { state, log }, elapsed);
    // While nothing may be told of right and wrong, there is nothing told that was corrected.
    const told = feedbackShown(store.state, plan) ? corrections : [];
    const lost = lostResponses(store.state);
    this.#set({ resumed: true, corrections: told, withdrawn, lost });
    const { total, attempted } = progressOf(store.state, plan);
    store.tell(
      { type: 'quiz-session-resumed', detail: { bank: plan.bank, total, attempted, ...(lost ? { lost } : {}) } },
      ...told.map((detail) => ({ type: 'quiz-item-corrected', detail }) as const),
    );
    this.#page.say();
    if (corrections.length || withdrawn || this.#storage.behind) this.#save();
    else this.#beat();
  }

  /** The session of before the reading, for a later one to be compared with. */
  async #findBefore(): Promise<void> {
    const { store, signal } = this.#request;
    if (this.#phase === 'before') return;
    const found = await this.#before.read().catch(() => undefined);
    if (!found || found === 'newer' || found.state.phase !== 'finished') return;
    if (found.snapshot.bank.id !== store.bank?.id) return;
    const { state, plan } = await underBank(found, store, this.#page);
    if (signal.aborted) return;
    store.before = openReport(state, plan);
    store.tell();
  }

  /** Whether there is something to lose: what the learner did, or the time of a session with a clock. */
  #isTouched(): boolean {
    const { store } = this.#request;
    const { log, plan } = store;
    this.#touched ||=
      log.some(({ type }) => type !== 'start' && type !== 'exclude') ||
      (log.length > 0 && plan !== undefined && hasLimits(plan));
    return this.#touched;
  }

  #heard(action: Action | undefined): void {
    const { store } = this.#request;
    if (store.plan !== this.#plan) this.#begun();
    this.#state = store.state;
    if (!action) return;
    const moved = action.type === 'navigate' || action.type === 'finish';
    if (moved && store.notice) this.#set({ resumed: false, corrections: [], withdrawn: 0, lost: 0 });
    this.#touched ||= action.type === 'start' && (store.byLearner || this.#holds);
    if (!this.#isTouched()) return;
    this.#dirty = true;
    if (AT_ONCE.includes(action.type)) this.#save();
    else this.#short ??= this.#page.wait(this.#pace, () => this.#save());
    if (action.type === 'finish') void this.#findBefore();
  }

  /** Another session stands there, not begun by {@link #takeUp}. */
  #begun(): void {
    const { store } = this.#request;
    const restarted = this.#plan !== undefined;
    this.#plan = store.plan;
    if (!store.plan || store.log.length) return;
    if (restarted) {
      this.#seen = this.#seenBy(this.#touched ? this.#state : undefined);
      if (this.#touched) this.#number += 1;
      this.#touched = false;
      if (store.notice) this.#set({ resumed: false, corrections: [], withdrawn: 0, lost: 0 });
    }
    this.#options = this.#request.options();
  }

  /** Another page has written. What may not be overwritten is told; where it gave way, this one is kept again. */
  async #look(): Promise<void> {
    const kept = this.#touched ? this.#keepsake() : undefined;
    if (!kept) return;
    const reason = await this.#record.check(kept);
    if (reason) this.#tell(reason);
    else if (this.#request.store.notice?.unsaved) this.#save();
  }

  #keepsake(): Keepsake | undefined {
    const { plan, log, now } = this.#request.store;
    if (this.#final) return this.#final;
    return plan && { plan, log, elapsed: now, options: this.#options, seen: this.#seen, number: this.#number };
  }

  /** Saves what there is now; one after the other, and of those that wait only the last. Not for a quiz that is gone. */
  #save(): void {
    this.#short?.();
    this.#short = undefined;
    this.#dirty = true;
    if (!this.#request.host.isConnected) return;
    if (!this.#saving) this.#saving = this.#write().finally(() => (this.#saving = undefined));
  }

  async #write(): Promise<void> {
    while (this.#dirty) {
      const kept = this.#keepsake();
      this.#dirty = false;
      if (!kept) return;
      const reason = await this.#record.write(kept);
      const finished = kept.log.some(({ type }) => type === 'finish');
      if (finished && kept.plan.phase === 'before') await this.#before.write(kept);
      if (!reason) this.#holds = true;
      this.#tell(reason);
    }
    this.#beat();
  }

  /** Tries again where it failed, and saves the time that has passed where that is limited. */
  #beat(): void {
    this.#long?.();
    const { state, plan, notice } = this.#request.store;
    const failed = notice?.unsaved === 'failed' || notice?.unsaved === 'full';
    const timed = state.phase !== 'idle' && plan !== undefined && hasLimits(plan);
    this.#long = this.#ends.length && (failed || timed) ? this.#page.wait(LONG, () => this.#save()) : undefined;
  }

  /** Tells whether it is kept, when that is news. */
  #tell(reason: UnsavedReason | undefined): void {
    const { store } = this.#request;
    if (!this.#ends.length || reason === store.notice?.unsaved) return;
    this.#set({ unsaved: reason });
    store.tell({ type: 'quiz-save-changed', detail: reason ? { saved: false, reason } : { saved: true } });
    if (reason) this.#page.say();
  }

  #set(notice: Partial<Notice>): void {
    this.#request.store.notice = { ...NOTHING, ...this.#request.store.notice, ...notice };
  }
}

/** A callback that does not keep its object alive. */
function weakly<T extends object>(object: T, act: (object: T) => void): () => void {
  const reference = new WeakRef(object);
  return () => {
    const still = reference.deref();
    if (still) act(still);
  };
}
