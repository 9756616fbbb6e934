import { isObject } from '../../core/json.js';
import type { ItemType } from '../../core/item-type.js';
import type { LmsLaunch, LmsSave, LmsWire, SessionStorage } from '../../core/ports.js';
import { seededRng } from '../../core/random.js';
import { attemptName, lmsReport, type LmsSession } from '../../core/report/lms-report.js';
import { packSnapshot, unpackSnapshot } from '../../core/session/pack.js';
import { readSnapshot } from '../../core/session/read-snapshot.js';
import { replay } from '../../core/session/replay.js';
import { sessionNumber, type Snapshot } from '../../core/session/snapshot.js';
import type { Texts, Watch } from '../storage/web.js';
import { readResumeCode, resumeCode, type ResumeNote } from './code.js';

/** What the storage needs of the page around it. */
export interface LmsPage {
  wait(milliseconds: number, then: () => void): () => void;
  /** The time of day, in milliseconds. */
  wall(): number;
  /** Where the browser keeps what the LMS does not have yet. May throw. */
  texts(): Texts;
  /** Tells of what another page has changed there. */
  readonly watch: Watch;
  /** Calls back when the network is there again, until the returned function is called. */
  online(then: () => void): () => void;
  /** An item type that is there, and fetches one that isn't. */
  find(interaction: string): ItemType | undefined;
  fetch(interaction: string): Promise<unknown>;
}

/** The session that is kept; a store is such. */
export interface LmsSource extends Pick<LmsSession, 'bank' | 'item' | 'now'> {
  readonly snapshot: Snapshot | undefined;
}

/** What stands in the browser: the session, whether the LMS lacks something of it, and when that was. */
interface Local {
  readonly snapshot: Snapshot;
  readonly pending: boolean;
  readonly wall: number;
}

/** The first wait before it is tried again, and the longest, in milliseconds. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
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
  /** What was taken up is longer than what the LMS has. */
  behind = false;

  constructor(wire: LmsWire, session: LmsSource, page: LmsPage) {
    this.#wire = wire;
    this.#session = session;
    this.#page = page;
  }

  /** What the LMS said at the start, once it has spoken. */
  get launch(): LmsLaunch | undefined {
    return this.#launch;
  }

  /** Begins. Rejects where the LMS can't be had now; the next save tries again. */
  open(): Promise<LmsLaunch> {
    this.#opening ??= this.#wire.open().then((launch) => (this.#launch = launch));
    void this.#opening.catch(() => (this.#opening = undefined));
    return this.#opening;
  }

  async load(key: string): Promise<Snapshot | undefined> {
    if (isBeside(key)) return this.#read(key)?.snapshot;
    if (this.#key === key) return this.#read(key)?.snapshot ?? this.#known;
    if (!this.#launch) return undefined;
    return this.#take(key, this.#launch);
  }

  /** What there is at the start: the LMS's, or what the browser has beyond it. */
  #take(key: string, launch: LmsLaunch): Snapshot | undefined {
    this.#key = key;
    const read = launch.code === undefined ? undefined : readResumeCode(launch.code);
    // To be told of as such by whoever reads it; nothing of it may be written over.
    if (read === 'newer') return (this.#known = { format: 'learning-quiz-snapshot/999999' } as unknown as Snapshot);
    const local = this.#read(key);
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
    this.behind = longer !== undefined && this.#launch?.writes !== false;
    if (local && !longer) this.#write(key, undefined);
    if (longer) this.#origin = { wall: longer.wall, elapsed: longer.snapshot.elapsed ?? 0 };
    return (this.#known = longer?.snapshot ?? read?.snapshot);
  }

  async save(key: string, snapshot: Snapshot): Promise<void> {
    if (isBeside(key) || this.#launch?.writes === false) {
      if (!this.#write(key, snapshot) && isBeside(key)) throw named('UnsentError');
      this.#known = isBeside(key) ? this.#known : snapshot;
      return;
    }
    const kept = this.#write(key, snapshot);
    this.#known = snapshot;
    try {
      await this.#timely(key, snapshot);
    } catch (error) {
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
    await this.#fetchTypes(snapshot);
    const told = this.#told(snapshot, launch);
    await this.#wire.save(told);
    this.#sent(key, snapshot, told);
  }

  async remove(key: string): Promise<void> {
    this.#write(key, undefined);
  }

  watch(key: string, changed: () => void): () => void {
    this.#changed = changed;
    const ends = [
      this.#page.watch((other) => void ((other === null || other === this.#place(key)) && changed())),
      this.#page.online(changed),
    ];
    return () => {
      for (const end of ends) end();
      this.#stop?.();
      this.#changed = undefined;
    };
  }

  /** The page is left for good: what there is since the last save is kept and told as far as that goes. */
  leave(): void {
    if (this.#ended) return;
    this.#ended = true;
    const now = this.#session.snapshot;
    const kept = this.#known?.kept;
    const key = this.#key;
    const own = key !== undefined && (this.#read(key)?.snapshot.kept?.owner ?? kept?.owner) === kept?.owner;
    const unsaved = now && kept && own && this.#launch?.writes && now.log !== this.#known?.log;
    if (unsaved && key !== undefined && this.#launch) {
      const snapshot = { ...now, elapsed: this.#session.now, kept };
      this.#write(key, snapshot);
      this.#wire.leave(this.#told(snapshot, this.#launch));
      return;
    }
    // Set aside by another window: what this one's API has cached would be written over what that one sent.
    if (!own && key !== undefined) return;
    this.#wire.leave();
    // What the LMS has need not stay behind in a browser that others may use.
    if (key !== undefined && this.#read(key)?.pending === false) this.#write(key, undefined);
  }

  /** The LMS, if need be begun only now. What it then proves to have is not written over. */
  async #opened(key: string): Promise<LmsLaunch> {
    if (this.#launch && this.#key === key) return this.#launch;
    const launch = await this.open();
    const mine = this.#known;
    const local = this.#read(key);
    const found = this.#take(key, launch);
    if (local) this.#write(key, local.snapshot);
    if (found && mine && !isSame(found, mine)) throw named('UnsentError');
    this.#known = mine;
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
      code: (limit) => {
        const code = resumeCode(snapshot, note, limit);
        this.#tooLong = code === undefined;
        return code;
      },
    };
  }

  #sent(key: string, snapshot: Snapshot, { report, best }: LmsSave): void {
    for (const { itemId, number } of report.attempts) this.#confirmed.add(attemptKey(snapshot, itemId, number));
    this.#note = { ...this.#note, sent: report.attempts.length, ...(best ? { best } : {}) };
    this.#wait = FIRST_WAIT;
    this.#stop?.();
    this.#stop = undefined;
    if (this.#known === snapshot) this.#write(key, snapshot, this.#tooLong || this.#wire.keeps === false);
  }

  /** Has it tried again, each time later. */
  #again(): void {
    this.#stop?.();
    this.#stop = this.#page.wait(this.#wait, () => this.#changed?.());
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

  /** The browser's key: told apart by learner and activity, neither of which can be read from it. */
  #place(key: string): string {
    const rng = seededRng(this.#launch?.who ?? '');
    return `learning-quiz/lms/${Math.floor(rng() * 2 ** 32).toString(36)}${Math.floor(rng() * 2 ** 32).toString(36)}/${key}`;
  }

  #read(key: string): Local | undefined {
    try {
      const value: unknown = JSON.parse(this.#page.texts().getItem(this.#place(key)) ?? 'null');
      if (!isObject(value)) return undefined;
      const snapshot = unpackSnapshot(value['snapshot']) as Snapshot;
      const found = readSnapshot(snapshot);
      if (!found || found === 'newer') return undefined;
      return { snapshot, pending: value['pending'] !== false, wall: Number(value['wall']) || this.#page.wall() };
    } catch {
      return undefined;
    }
  }

  /** Whether it could be kept; nothing in place of a snapshot takes away what stands there. */
  #write(key: string, snapshot: Snapshot | undefined, pending = true): boolean {
    // Without knowing whose it is, it could be taken for another's.
    if (!this.#launch) return false;
    try {
      const local = snapshot && { pending, wall: this.#page.wall(), snapshot: packSnapshot(snapshot) };
      if (local) this.#page.texts().setItem(this.#place(key), JSON.stringify(local));
      else this.#page.texts().removeItem(this.#place(key));
      return true;
    } catch {
      return false;
    }
  }
}

/** The session of before the reading, for a later comparison: the LMS has had it in its time. */
const isBeside = (key: string): boolean => key.includes('/before-finished/');

const attemptKey = (snapshot: Snapshot, itemId: string, number: number): string =>
  attemptName({ seed: snapshot.plan.seed, number: sessionNumber(snapshot) }, { itemId, number });

/** By all that is known of them two sessions are one. */
const isSame = (one: Snapshot, other: Snapshot): boolean =>
  one.plan.seed === other.plan.seed && sessionNumber(one) === sessionNumber(other);

/** Whether a session holds over another: the later one, and of one the longer log. */
function isLonger(one: Snapshot, other: Snapshot): boolean {
  const later = sessionNumber(one) - sessionNumber(other);
  return later > 0 || (later === 0 && one.log.length > other.log.length);
}

function better(best: ResumeNote['best'], { score, passed }: LmsSave['report']): NonNullable<ResumeNote['best']> {
  const now = { raw: score?.raw ?? 0, max: score?.max ?? 0 };
  const share = (it: { readonly raw: number; readonly max: number }): number => (it.max > 0 ? it.raw / it.max : 0);
  const higher = best && share(best) > share(now) ? { raw: best.raw, max: best.max } : now;
  const pass = best?.passed || passed;
  return { ...higher, ...(pass === undefined ? {} : { passed: pass }) };
}
