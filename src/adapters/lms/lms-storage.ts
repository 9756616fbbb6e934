import type { LmsLaunch, LmsSave, LmsWire, SessionStorage } from '../../core/ports.js';
import { lmsReport, type LmsSession } from '../../core/report/lms-report.js';
import { readSnapshot } from '../../core/session/read-snapshot.js';
import { replay } from '../../core/session/replay.js';
import { hasLimits } from '../../core/session/select.js';
import { sessionNumber } from '../../core/session/session-number.js';
import type { Snapshot } from '../../core/session/snapshot.js';
import { readResumeCode, resumeCode, type ResumeNote } from './code.js';
import { attemptKey, better, isBeside, isLonger, isSame, later } from './kept-sessions.js';
import { LocalCopy } from './local-copy.js';
import type { LmsPage } from './lms-page.js';

/** The session that is kept; a store is such. */
export interface LmsSource extends Pick<LmsSession, 'bank' | 'item' | 'now'> {
  readonly snapshot: Snapshot | undefined;
}

/** The first wait before it is tried again, and the longest, in milliseconds. */
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 60_000];
/** How long a change that is no attempt waits for others: each save is a round trip for most LMSs. */
const PACE = 2000;
/** A save that takes longer is told of as one that is yet to come, and goes on. */
const TIMELY = 2500;

const named = (name: string, cause?: unknown): Error => Object.assign(new Error(name, { cause }), { name });

/**
 * Keeps a session at an LMS, and tells it all of it at the same stroke. What the LMS has not confirmed is kept in the browser
 * too, and tried again, ever more rarely. At the start the later session holds, and of one the longer log.
 * A save that the LMS did not take is rejected by the name `UnsentError`.
 */
export class LmsStorage implements SessionStorage {
  readonly pace = PACE;
  readonly #wire: LmsWire;
  readonly #session: Pick<LmsSession, 'bank' | 'item'> & {
    readonly snapshot: Snapshot | undefined;
    readonly now: number;
  };
  readonly #page: LmsPage;
  readonly #local: LocalCopy;
  #launch: LmsLaunch | undefined;
  #opening: Promise<LmsLaunch> | undefined;
  #note: ResumeNote = { sent: 0 };
  /** Attempts that the LMS has, by session, item and number. */
  readonly #confirmed = new Set<string>();
  /** The key of the session that the LMS keeps; what is kept beside it stays in the browser. */
  #key: string | undefined;
  /** What was saved last, or read; for a browser that may keep nothing. */
  #known: Snapshot | undefined;
  /** When the session that was taken up was saved: its time of day, and how far it was. */
  #origin: { readonly wall: number; readonly elapsed: number } | undefined;
  #wait = FIRST_WAIT;
  #stop: (() => void) | undefined;
  #changed: (() => void) | undefined;
  #ended = false;
  /** What is being sent, one after the other. */
  #pushing: Promise<void> = Promise.resolve();
  /** There was no room for the session at the LMS. */
  #tooLong = false;
  /** The LMS lacks something of what was taken up. */
  behind = false;
  /** The LMS was asked before it had answered. */
  #late = false;
  /** Sessions that the LMS proved to have, when one had been begun here without it. */
  #before = 0;
  /** What it proved to have then is not finished, and must not be written over. */
  #blocked = false;

  constructor(wire: LmsWire, session: LmsSource, page: LmsPage) {
    this.#wire = wire;
    this.#session = session;
    this.#page = page;
    this.#local = new LocalCopy(page);
  }

  /** What the LMS said at the start, once it has spoken. */
  get launch(): LmsLaunch | undefined {
    return this.#launch;
  }

  /** Begins. Rejects where the LMS can't be had now; the next save tries again. */
  open(): Promise<LmsLaunch> {
    this.#opening ??= this.#wire.open().then((launch) => {
      this.#launch = launch;
      this.#local.who = launch.who;
      this.#page.began?.(launch);
      return launch;
    });
    void this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }

  /** Where the LMS has not answered yet: when it has. What it keeps can then be loaded. */
  get late(): Promise<unknown> | undefined {
    return this.#launch ? undefined : this.#opening;
  }

  async load(key: string): Promise<Snapshot | undefined> {
    if (isBeside(key)) return this.#local.read(key)?.snapshot;
    if (this.#key === key) return this.#local.read(key)?.snapshot ?? this.#known;
    if (!this.#launch) this.#late = true;
    // Begun here without the LMS: what that has is looked at when this is saved.
    if (!this.#launch || (this.#late && this.#isTouched())) return this.#known;
    return this.#take(key, this.#launch);
  }

  #isTouched(): boolean {
    const { plan, log = [] } = this.#session.snapshot ?? {};
    return log.some(({ type }) => type !== 'start') || (log.length > 0 && plan !== undefined && hasLimits(plan));
  }

  /** What there is at the start: the LMS's, or what the browser has beyond it. */
  #take(key: string, launch: LmsLaunch): Snapshot | undefined {
    this.#key = key;
    const read = launch.code === undefined ? undefined : readResumeCode(launch.code);
    // To be told of as such by whoever reads it; nothing of it may be written over.
    if (read === 'newer') return (this.#known = { format: 'learning-quiz-snapshot/999999' } as unknown as Snapshot);
    const local = this.#local.read(key);
    if (read) {
      this.#note = read.note;
      const scored = read.snapshot.log.filter(({ type }) => type === 'scored').slice(0, read.note.sent);
      for (const action of scored) {
        if (action.type === 'scored') this.#confirmed.add(attemptKey(read.snapshot, action.itemId, action.attempt));
      }
    }
    // What was sent in an attempt that is over is no part of a new one.
    const same = read && local && isSame(local.snapshot, read.snapshot);
    const own = local && (local.pending || (same && !launch.fresh)) ? local : undefined;
    const longer = own && (!read || isLonger(own.snapshot, read.snapshot)) ? own : undefined;
    const untold = read && read.snapshot.log.filter(({ type }) => type === 'scored').length > read.note.sent;
    this.behind = (longer !== undefined || untold === true) && launch.writes;
    if (local && !longer) this.#local.remove(key);
    if (longer) this.#origin = { wall: longer.wall, elapsed: longer.snapshot.elapsed ?? 0 };
    return (this.#known = longer?.snapshot ?? read?.snapshot);
  }

  async save(key: string, snapshot: Snapshot): Promise<void> {
    if (isBeside(key) || this.#launch?.writes === false) {
      if (!this.#local.write(key, snapshot) && isBeside(key)) throw named('UnsentError');
      this.#known = isBeside(key) ? this.#known : snapshot;
      return;
    }
    const kept = this.#local.write(key, this.#numbered(snapshot));
    this.#known = snapshot;
    try {
      await this.#timely(key, snapshot);
    } catch (error) {
      if ((error as Error | undefined)?.name === 'OvertakenError') throw error;
      throw named(kept ? 'UnsentError' : 'UnsentUnkeptError', error);
    }
    if (this.#tooLong) throw named('QuotaExceededError');
  }

  /** Resolves when the LMS has it; rejects when it can't have it, or not soon. */
  async #timely(key: string, snapshot: Snapshot): Promise<void> {
    let late = false;
    let stop: (() => void) | undefined;
    const push = this.#pushing.then(() => this.#push(key, snapshot));
    this.#pushing = push.then(
      () => void (late && this.#changed?.()),
      () => this.#again(),
    );
    const patience = new Promise<never>((_, reject) => {
      stop = this.#page.wait(TIMELY, () => {
        late = true;
        reject(named('UnsentError'));
      });
    });
    await Promise.race([push, patience]).finally(() => stop?.());
  }

  async #push(key: string, snapshot: Snapshot): Promise<void> {
    // One that came later holds all of it.
    if (this.#known !== snapshot) return;
    const launch = await this.#opened(key);
    if (this.#blocked) throw named('UnsentError');
    await this.#fetchTypes(snapshot);
    const numbered = this.#numbered(snapshot);
    const told = this.#told(numbered, launch);
    await this.#wire.save(told);
    this.#sent(numbered, told);
    if (this.#known === snapshot) this.#local.write(key, numbered, this.#tooLong || this.#wire.keeps === false);
  }

  /** The session under the number that it has at the LMS. */
  #numbered(snapshot: Snapshot): Snapshot {
    return this.#before ? later(snapshot, this.#before) : snapshot;
  }

  async remove(key: string): Promise<void> {
    this.#local.remove(key);
  }

  watch(key: string, changed: () => void): () => void {
    this.#changed = changed;
    const ends = [
      this.#page.watch((other) => void ((other === null || other === this.#local.place(key)) && changed())),
      this.#page.online(changed),
    ];
    return () => {
      for (const end of ends) end();
      this.#stop?.();
      this.#changed = undefined;
    };
  }

  /** The learner leaves of their own: all of it is told as long as the page is still there. Resolves when that is done, or late. */
  async exit(): Promise<void> {
    const unsaved = this.#ended ? undefined : this.#unsaved();
    if (unsaved) await this.save(unsaved.key, unsaved.snapshot).catch(() => undefined);
    let stop: (() => void) | undefined;
    const patience = new Promise<void>((late) => (stop = this.#page.wait(TIMELY, late)));
    await Promise.race([this.leave(), patience]).finally(() => stop?.());
  }

  /** The page is left for good: what there is since the last save is kept and told as far as that goes. */
  async leave(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    const key = this.#key;
    const unsaved = this.#unsaved();
    if (unsaved && this.#launch) {
      const numbered = this.#numbered(unsaved.snapshot);
      this.#local.write(unsaved.key, numbered);
      if (!this.#blocked) await this.#wire.leave(this.#told(numbered, this.#launch));
      return;
    }
    // Set aside by another window: what this one's API has cached would be written over what that one sent.
    if (key !== undefined && !this.#owns(key)) return;
    const left = this.#wire.leave();
    // What the LMS has need not stay behind in a browser that others may use.
    if (key !== undefined && this.#local.read(key)?.pending === false) this.#local.remove(key);
    await left;
  }

  /** What was done since the last save, where the place is still this page's. */
  #unsaved(): { readonly key: string; readonly snapshot: Snapshot } | undefined {
    const now = this.#session.snapshot;
    const kept = this.#known?.kept;
    const key = this.#key;
    if (!now || !kept || key === undefined || !this.#owns(key) || !this.#launch?.writes) return undefined;
    return now.log === this.#known?.log ? undefined : { key, snapshot: { ...now, elapsed: this.#session.now, kept } };
  }

  #owns(key: string): boolean {
    const owner = this.#known?.kept?.owner;
    return (this.#local.read(key)?.snapshot.kept?.owner ?? owner) === owner;
  }

  /** The LMS, if need be begun only now. What it then proves to have is not written over. */
  async #opened(key: string): Promise<LmsLaunch> {
    if (this.#launch && this.#key === key) return this.#launch;
    const launch = await this.open();
    const mine = this.#known;
    const local = this.#local.read(key);
    const found = this.#take(key, launch);
    if (local) this.#local.write(key, local.snapshot);
    // Begun here without the LMS, it is another session than what was there, whatever its seed.
    const there = found && mine ? readSnapshot(found) : undefined;
    this.#blocked = there !== undefined && (there === 'newer' || there.state.phase !== 'finished');
    if (there && !this.#blocked && found) this.#before = sessionNumber(found);
    this.#known = mine;
    if (mine) this.#local.write(key, this.#numbered(mine));
    return launch;
  }

  #told(snapshot: Snapshot, launch: LmsLaunch): LmsSave {
    const { plan, log, elapsed = 0 } = snapshot;
    const session: LmsSession = {
      ...{ plan, log, now: elapsed, state: replay(plan, log), number: sessionNumber(snapshot) },
      bank: this.#session.bank,
      item: (id) => this.#session.item(id),
    };
    const report = lmsReport(session, (name) => this.#page.find(name), launch.passMark);
    if (!report) throw named('UnsentError');
    const best = report.finished ? better(this.#note.best, report) : this.#note.best;
    const sent = log.filter(({ type }) => type === 'scored').length;
    const note: ResumeNote = { ...this.#note, sent, ...(best ? { best } : {}) };
    return {
      report,
      best,
      attempts: report.attempts
        .filter(({ itemId, number }) => !this.#confirmed.has(attemptKey(snapshot, itemId, number)))
        .map((attempt) => ({ ...attempt, wall: this.#wallOf(attempt.at) })),
      code: (limit, unsure = false) => {
        const code = resumeCode(snapshot, unsure ? { ...note, sent: this.#sentOf(snapshot) } : note, limit);
        this.#tooLong = code === undefined;
        return code;
      },
      holdsOver: (code) => {
        const read = readResumeCode(code);
        return read !== 'newer' && (!read || !isLonger(read.snapshot, snapshot));
      },
    };
  }

  /** How many of a session's scored attempts the LMS surely has: those before the first that it may lack. */
  #sentOf(snapshot: Snapshot): number {
    const scored = snapshot.log.filter((action) => action.type === 'scored');
    const lacks = scored.findIndex(
      ({ itemId, attempt }) => !this.#confirmed.has(attemptKey(snapshot, itemId, attempt)),
    );
    return lacks < 0 ? scored.length : lacks;
  }

  #sent(snapshot: Snapshot, { report, best }: LmsSave): void {
    for (const { itemId, number } of report.attempts) this.#confirmed.add(attemptKey(snapshot, itemId, number));
    this.#note = { ...this.#note, sent: report.attempts.length, ...(best ? { best } : {}) };
    this.#wait = FIRST_WAIT;
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Has it tried again, each time later. */
  #again(): void {
    this.#stop?.();
    // Of many learners whom one LMS has turned away, not all come again in the same second.
    const chance = this.#page.chance?.() ?? 1;
    this.#stop = this.#page.wait((this.#wait * (1 + chance)) / 2, () => this.#changed?.());
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }

  /** The time of day of a moment of the session. */
  #wallOf(at: number): Date {
    const before = this.#origin;
    if (before && at <= before.elapsed) return new Date(before.wall - (before.elapsed - at));
    return new Date(this.#page.wall() - Math.max(0, this.#session.now - at));
  }

  /** All types of a session; where one can't be had, ids must do. */
  async #fetchTypes({ plan }: Snapshot): Promise<void> {
    const names = new Set(plan.items.map(({ id }) => this.#session.item(id)?.interaction));
    for (const name of names) {
      if (name !== undefined && !this.#page.find(name)) await this.#page.fetch(name).catch(() => undefined);
    }
  }
}
