import { isObject } from '../../core/json.js';
import type { LmsLaunch, LmsSave, LmsWire } from '../../core/ports.js';
import { isoDuration } from '../../core/report/answered.js';
import { attemptName } from '../../core/report/lms-report.js';
import { batches, fitting, roomOf } from './batches.js';
import { masteryOf, returnOf, statementOf, type LaunchData } from './launch-context.js';
import type { XapiLaunch } from './launch-query.js';
import { Lrs, type Fetch } from './lrs.js';
import { isUnknown, readJson, ResumeDocument, type Resume } from './resume-document.js';
import { answered, scoreOf, wholeExtensions, type StatementBody } from './statements.js';
import { sha1 } from './sha1.js';
import { TabNotes, type TabTexts } from './tab-notes.js';
import { uuidFrom } from './uuid.js';

/** What the wire needs of the page. */
export interface XapiPage {
  readonly fetch: Fetch;
  /** What outlasts a reload, and not the tab. May throw. */
  session(): TabTexts;
  uuid(): string;
  /** Milliseconds, of a clock that never runs backwards. */
  now(): number;
  wall(): number;
}

/** A statement that the LRS has not confirmed. */
interface Waiting {
  readonly key: string;
  readonly text: string;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const RESUME = 'learning-quiz.resume';
const LONGEST = 200_000;
/** What one request carries: servers take a megabyte at the least, and some a hundred statements. */
const MOST_BYTES = 250_000;
const MOST_STATEMENTS = 100;
/** All that a page may send which outlasts it: 64 KiB (Fetch, 4.6), some of it left for what others send. */
const KEPT_ALIVE = 60_000;

/**
 * cmi5 (AICC, cmi5 1.0, "quartz"), and by the same requests any LRS. Statements stand in a row until the LRS has them, under
 * ids that stay the same, so that what is sent twice is there once.
 */
export class XapiWire implements LmsWire {
  readonly #launch: XapiLaunch;
  readonly #page: XapiPage;
  readonly #lrs: Lrs;
  readonly #notes: TabNotes;
  readonly #resumption: ResumeDocument;
  #data: LaunchData = {};
  #opened: LmsLaunch | undefined;
  #began = 0;
  /** When the launch began, by the time of day: no statement of it may be older (cmi5 7.1.3, 9.3). */
  #first = 0;
  /** In the order in which they were made. */
  readonly #row = new Map<string, Waiting>();
  readonly #said = new Set<string>();
  #done: Resume = {};
  #over = false;
  keeps = true;

  constructor(launch: XapiLaunch, page: XapiPage) {
    this.#launch = launch;
    this.#page = page;
    this.#lrs = new Lrs(launch.endpoint, launch.auth ?? '', page.fetch);
    this.#notes = new TabNotes(() => page.session(), launch.fetchUrl);
    this.#resumption = new ResumeDocument(this.#lrs, this.#place(RESUME));
  }

  async open(): Promise<LmsLaunch> {
    if (this.#notes.read('terminated')) return this.#openAgain();
    await this.#begin();
    this.#done = (await this.#read()) ?? {};
    this.#began = this.#page.now();
    this.#first = this.#page.wall();
    if (!this.#notes.read('initialized')) {
      this.#put('initialized', { verb: 'initialized', object: this.#activity, category: [CMI5] });
    }
    await this.#flush();
    return (this.#opened = this.#heard());
  }

  /** Token, launch data and preferences, which come before the first statement (cmi5 8.2, 10, 11). */
  async #begin(): Promise<void> {
    const { actor, fetchUrl } = this.#launch;
    if (!fetchUrl) return;
    this.#lrs.auth = `Basic ${await this.#token(fetchUrl)}`;
    const data = readJson((await this.#lrs.read('activities/state', this.#place('LMS.LaunchData')))?.text);
    // Without it there is no context, and so no statement.
    if (!data) throw new Error('learning-quiz: no LMS.LaunchData');
    this.#data = data;
    const back = returnOf(data);
    if (back !== undefined) this.#notes.write('return', back);
    await this.#lrs.read('agents/profile', { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' });
  }

  /**
   * The page of a launch that is over is loaded again. It takes no more statements: what is done now waits in the browser for
   * the next launch. What it knows may perhaps still be read.
   */
  async #openAgain(): Promise<LmsLaunch> {
    this.#over = true;
    try {
      await this.#begin();
      this.#done = (await this.#read()) ?? {};
    } catch {
      // the token is spent
    }
    const returnTo = this.#notes.read('return');
    return { ...this.#heard(), ...(returnTo === undefined ? {} : { returnTo }) };
  }

  async #read(): Promise<Resume | undefined> {
    try {
      return await this.#resumption.read();
    } catch (error) {
      if (!isUnknown(error)) throw error;
      this.keeps = false;
      return undefined;
    }
  }

  /** What the LMS has said. */
  #heard(): LmsLaunch {
    const { actor, activityId, registration = '' } = this.#launch;
    const { launchMode = 'Normal' } = this.#data;
    const mastery = masteryOf(this.#data);
    const returnTo = returnOf(this.#data);
    return {
      who: ['xapi', activityId, registration, JSON.stringify(actor)].join(' '),
      fresh: false,
      writes: launchMode === 'Normal',
      ...(mastery === undefined ? {} : { passMark: mastery }),
      ...(returnTo === undefined ? {} : { returnTo }),
      ...(typeof this.#done.code === 'string' ? { code: this.#done.code } : {}),
    };
  }

  async save(told: LmsSave): Promise<void> {
    if (!this.#opened || this.#over) throw new Error('learning-quiz: not open');
    this.#putAttempts(told);
    this.#judge(told);
    await this.#flush();
    await this.#keep(told);
  }

  async leave(told?: LmsSave): Promise<void> {
    if (this.#over || !this.#opened) return;
    this.#over = true;
    if (told) this.#putAttempts(told);
    const result = { duration: isoDuration(this.#page.now() - this.#began) };
    this.#put('terminated', { verb: 'terminated', object: this.#activity, result, category: [CMI5] });
    const waiting = [...this.#row.values()];
    const whole = waiting.filter(({ key }) => !isAttempt(key));
    let room = KEPT_ALIVE - whole.reduce((sum, { text }) => sum + roomOf(text), 0);
    const resume = told && this.keeps ? this.#resume(told, true) : undefined;
    const needed = resume ? roomOf(JSON.stringify(resume)) : 0;
    const fits = needed <= room;
    if (fits) room -= needed;
    const some = new Set(
      fitting(
        waiting.filter(({ key }) => isAttempt(key)),
        room,
      ),
    );
    // In one request: what is sent beside each other may arrive in any order. What there was no room for waits in the browser.
    const sent = waiting.filter((it) => !isAttempt(it.key) || some.has(it)).map(({ text }) => text);
    this.#notes.write('terminated');
    await Promise.allSettled([
      this.#lrs.send(sent, true),
      ...(resume && told && fits ? [this.#resumption.write(resume, told.holdsOver, true)] : []),
    ]);
  }

  #putAttempts({ attempts, report }: LmsSave): void {
    for (const attempt of attempts) {
      const key = `answered ${attemptName(report, attempt)}`;
      // Two devices may each have made it, with another response.
      const own = JSON.stringify(attempt.response);
      this.#put(key, answered(attempt, report, this.#launch.activityId), { wall: attempt.wall, own });
    }
  }

  /** Completed and passed, once for a registration; of passed and failed one in a launch (cmi5 9.3). */
  #judge({ report, best }: LmsSave): void {
    if (!best) return;
    const plain = this.#launch.fetchUrl === undefined;
    const result = { duration: isoDuration(report.time) };
    const both = { object: this.#activity, category: [CMI5, MOVE_ON] };
    if (!this.#done.completed) {
      const extensions = wholeExtensions(report);
      const score = best.max > 0 ? { score: scoreOf(best) } : {};
      const success = best.passed === undefined ? {} : { success: best.passed };
      this.#put('completed', {
        ...{ verb: 'completed', ...both },
        result: { ...result, completion: true, extensions, ...(plain ? { ...score, ...success } : {}) },
      });
    }
    if (best.passed === undefined || this.#done.passed) return;
    const { passed } = best;
    const mastery = masteryOf(this.#data);
    const verb = passed ? 'passed' : 'failed';
    if (['passed', 'failed'].some((it) => this.#said.has(it) || this.#row.has(it))) return;
    this.#put(verb, {
      ...{ verb, ...both },
      // What is a pass by a hair's breadth of floating point is told as one.
      result: { ...result, success: passed, score: scoreOf(best, passed ? (mastery ?? 0) : 0) },
      ...(mastery === undefined ? {} : { extensions: { [MASTERY]: mastery } }),
    });
  }

  async #flush(): Promise<void> {
    for (const batch of batches([...this.#row.values()], MOST_BYTES, MOST_STATEMENTS)) {
      await this.#lrs.send(batch.map(({ text }) => text));
      for (const { key } of batch) {
        this.#row.delete(key);
        this.#said.add(key);
        if (key === 'initialized') this.#notes.write(key);
      }
    }
  }

  #resume({ report, code }: LmsSave, unsure = false): Resume {
    const completed = this.#done.completed || this.#said.has('completed');
    const passed = this.#done.passed || this.#said.has('passed');
    const kept = code(LONGEST, unsure);
    return {
      bank: report.bank.id,
      ...(kept ? { code: kept } : {}),
      ...(completed ? { completed } : {}),
      ...(passed ? { passed } : {}),
    };
  }

  async #keep(told: LmsSave): Promise<void> {
    if (!this.keeps) return;
    try {
      this.#done = await this.#resumption.write(this.#resume(told), told.holdsOver);
    } catch (error) {
      if (!isUnknown(error)) throw error;
      this.keeps = false;
      this.#done = this.#resume(told);
    }
  }

  get #activity(): { readonly objectType: 'Activity'; readonly id: string } {
    return { objectType: 'Activity', id: this.#launch.activityId };
  }

  #place(stateId: string): Record<string, string> {
    const { actor, activityId, registration } = this.#launch;
    return { activityId, agent: JSON.stringify(actor), stateId, ...(registration ? { registration } : {}) };
  }

  /** Puts a statement into the row, once. `own` tells it from others of the same name elsewhere. */
  #put(key: string, body: StatementBody, { wall = new Date(this.#page.wall()), own = '' } = {}): void {
    if (this.#said.has(key) || this.#row.has(key)) return;
    const { registration = '', activityId, fetchUrl } = this.#launch;
    // What may be there once for a registration has one id in it, so that a launch which knows nothing of it can't double it.
    const lasting = isAttempt(key) || key === 'completed' || key === 'passed';
    const words = [registration, activityId, body.verb, key, ...(own ? [own] : [])].join(' ');
    const id = lasting ? uuidFrom(sha1(words).slice(0, 16), 5) : this.#page.uuid();
    const time = fetchUrl === undefined ? wall.getTime() : Math.max(wall.getTime(), this.#first);
    this.#row.set(key, { key, text: JSON.stringify(statementOf(this.#launch, this.#data, { id, body, time })) });
  }

  /** The token of a launch is given once: a page that is loaded again has kept it. */
  async #token(fetchUrl: string): Promise<string> {
    const known = this.#notes.read('token');
    if (known) return known;
    const response = await this.#page.fetch(fetchUrl, { method: 'POST', cache: 'no-store' });
    const answer: unknown = await response.json();
    const token = isObject(answer) ? answer['auth-token'] : undefined;
    if (typeof token !== 'string') {
      const code = isObject(answer) ? answer['error-code'] : response.status;
      throw new Error(`learning-quiz: the LMS gives no token: ${String(code)}`);
    }
    this.#notes.write('token', token);
    return token;
  }
}

const isAttempt = (key: string): boolean => key.startsWith('answered ');
