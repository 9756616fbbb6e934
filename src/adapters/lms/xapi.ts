import { isObject } from '../../core/json.js';
import type { LmsLaunch, LmsSave, LmsWire } from '../../core/ports.js';
import { Lrs, Refused, type Fetch } from './lrs.js';
import type { XapiLaunch } from './launch-query.js';
import { answered, scoreOf, verbOf, wholeExtensions, type StatementBody } from './statements.js';
import { isoDuration } from '../../core/report/answered.js';
import { attemptName } from '../../core/report/lms-report.js';

/** What the wire needs of the page. */
export interface XapiPage {
  readonly fetch: Fetch;
  /** What outlasts a reload, and not the tab. May throw. */
  session(): { getItem(key: string): string | null; setItem(key: string, value: string): void };
  uuid(): string;
  /** The same id for the same words, where the page can make one. */
  uuidOf(words: string): Promise<string>;
  /** Milliseconds, of a clock that never runs backwards. */
  now(): number;
  wall(): number;
}

type Json = Record<string, unknown>;
/** The LMS's document for a launch (cmi5 10). */
interface LaunchData {
  readonly contextTemplate?: Json;
  readonly launchMode?: unknown;
  readonly masteryScore?: unknown;
  readonly returnURL?: unknown;
}
/** The document by which a session is taken up. */
interface ResumeDocument {
  readonly code?: string;
  readonly completed?: boolean;
  readonly passed?: boolean;
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
const MOVE_ON = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const RESUME = 'learning-quiz.resume';
const LONGEST = 200_000;

const without404 = (error: unknown): boolean => error instanceof Refused && [404, 405, 501].includes(error.status);

/**
 * cmi5 (AICC, cmi5 1.0, "quartz"), and by the same requests any LRS. Statements stand in a row until the LRS has them, under
 * ids that stay the same, so that what is sent twice is there once.
 */
export class XapiWire implements LmsWire {
  readonly #launch: XapiLaunch;
  readonly #page: XapiPage;
  readonly #lrs: Lrs;
  #data: LaunchData = {};
  #opened: LmsLaunch | undefined;
  #began = 0;
  /** When the launch began, by the time of day: no statement of it may be older (cmi5 7.1.3, 9.3). */
  #first = 0;
  /** Statements that the LRS has not confirmed, by what they say. */
  readonly #row = new Map<string, object>();
  readonly #said = new Set<string>();
  #done: ResumeDocument = {};
  #over = false;
  keeps = true;

  constructor(launch: XapiLaunch, page: XapiPage) {
    this.#launch = launch;
    this.#page = page;
    this.#lrs = new Lrs(launch.endpoint, launch.auth ?? '', page.fetch);
  }

  async open(): Promise<LmsLaunch> {
    const { actor, activityId, registration = '', fetchUrl } = this.#launch;
    if (fetchUrl) {
      // What was told of as over takes no more statements, though the page be loaded again.
      if (!this.#once('terminated')) throw new Error('learning-quiz: this launch is over');
      this.#lrs.auth = `Basic ${await this.#token(fetchUrl)}`;
      const data = await this.#document('LMS.LaunchData');
      // Without it there is no context, and so no statement.
      if (!data) throw new Error('learning-quiz: no LMS.LaunchData');
      this.#data = data;
      await this.#lrs.read('agents/profile', { agent: JSON.stringify(actor), profileId: 'cmi5LearnerPreferences' });
    }
    const resume = await this.#document(RESUME).catch((error: unknown) => {
      if (!without404(error)) throw error;
      this.keeps = false;
      return undefined;
    });
    this.#done = resume ?? {};
    this.#began = this.#page.now();
    this.#first = this.#page.wall();
    if (this.#once('initialized')) {
      await this.#put('initialized', { verb: 'initialized', object: this.#activity, category: [CMI5] });
    }
    await this.#flush();
    const mastery = this.#mastery;
    const { launchMode = 'Normal', returnURL } = this.#data;
    this.#opened = {
      who: ['xapi', activityId, registration, JSON.stringify(actor)].join(' '),
      fresh: false,
      writes: launchMode === 'Normal',
      ...(mastery === undefined ? {} : { passMark: mastery }),
      ...(typeof returnURL === 'string' && /^https?:/.test(returnURL) ? { returnTo: returnURL } : {}),
      ...(typeof this.#done.code === 'string' ? { code: this.#done.code } : {}),
    };
    return this.#opened;
  }

  async save(told: LmsSave): Promise<void> {
    if (!this.#opened || this.#over) throw new Error('learning-quiz: not open');
    for (const attempt of told.attempts) {
      await this.#put(
        `answered ${attemptName(told.report, attempt)}`,
        answered(attempt, told.report, this.#launch.activityId),
        attempt.wall,
      );
    }
    await this.#judge(told);
    await this.#flush();
    await this.#keep(told);
  }

  leave(told?: LmsSave): void {
    if (this.#over || !this.#opened) return;
    this.#over = true;
    if (told) {
      for (const attempt of told.attempts) {
        const key = `answered ${attemptName(told.report, attempt)}`;
        const body = answered(attempt, told.report, this.#launch.activityId);
        if (!this.#said.has(key) && !this.#row.has(key)) {
          this.#row.set(key, this.#statement(this.#page.uuid(), body, attempt.wall));
        }
      }
    }
    const result = { duration: isoDuration(this.#page.now() - this.#began) };
    const end: StatementBody = { verb: 'terminated', object: this.#activity, result, category: [CMI5] };
    const last = this.#statement(this.#page.uuid(), end, new Date(this.#page.wall()));
    // In one request: what is sent beside each other may arrive in any order.
    void this.#lrs.send([...this.#row.values(), last], true).catch(() => undefined);
    if (told && this.keeps) void this.#keep(told, true).catch(() => undefined);
    this.#note('terminated');
  }

  /** Completed and passed, once for a registration; of passed and failed one in a launch (cmi5 9.3). */
  async #judge({ report, best }: LmsSave): Promise<void> {
    if (!best) return;
    const plain = this.#launch.fetchUrl === undefined;
    const result = { duration: isoDuration(report.time) };
    const both = { object: this.#activity, category: [CMI5, MOVE_ON] };
    if (!this.#done.completed) {
      const extensions = wholeExtensions(report);
      const score = best.max > 0 ? { score: scoreOf(best) } : {};
      const success = best.passed === undefined ? {} : { success: best.passed };
      await this.#put('completed', {
        ...{ verb: 'completed', ...both },
        result: { ...result, completion: true, extensions, ...(plain ? { ...score, ...success } : {}) },
      });
    }
    if (best.passed === undefined || this.#done.passed) return;
    const { passed } = best;
    const mastery = this.#mastery;
    const verb = passed ? 'passed' : 'failed';
    if (['passed', 'failed'].some((it) => this.#said.has(it) || this.#row.has(it))) return;
    await this.#put(verb, {
      ...{ verb, ...both },
      // What is a pass by a hair's breadth of floating point is told as one.
      result: { ...result, success: passed, score: scoreOf(best, passed ? (mastery ?? 0) : 0) },
      ...(mastery === undefined ? {} : { extensions: { [MASTERY]: mastery } }),
    });
  }

  async #flush(): Promise<void> {
    const sending = [...this.#row];
    await this.#lrs.send(sending.map(([, statement]) => statement));
    for (const [key] of sending) {
      this.#row.delete(key);
      this.#said.add(key);
      if (key === 'initialized') this.#note(key);
    }
  }

  async #keep({ report, code }: LmsSave, leaving = false): Promise<void> {
    const completed = this.#done.completed || this.#said.has('completed');
    const passed = this.#done.passed || this.#said.has('passed');
    const kept = code(LONGEST);
    const resume = {
      bank: report.bank.id,
      ...(kept ? { code: kept } : {}),
      ...(completed ? { completed } : {}),
      ...(passed ? { passed } : {}),
    };
    await this.#lrs.write('activities/state', this.#place(RESUME), resume, leaving).catch((error: unknown) => {
      if (!without404(error)) throw error;
      this.keeps = false;
    });
    this.#done = resume;
  }

  get #mastery(): number | undefined {
    const { masteryScore } = this.#data;
    return typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1 ? masteryScore : undefined;
  }

  get #activity(): Json {
    return { objectType: 'Activity', id: this.#launch.activityId };
  }

  #place(stateId: string): Record<string, string> {
    const { actor, activityId, registration } = this.#launch;
    return { activityId, agent: JSON.stringify(actor), stateId, ...(registration ? { registration } : {}) };
  }

  /** A document of the State API; nothing where there is none, or it is no object. */
  async #document(stateId: string): Promise<Json | undefined> {
    const text = await this.#lrs.read('activities/state', this.#place(stateId));
    try {
      const value: unknown = JSON.parse(text ?? 'null');
      return isObject(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Puts a statement into the row, once. */
  async #put(key: string, body: StatementBody, wall = new Date(this.#page.wall())): Promise<void> {
    if (this.#said.has(key) || this.#row.has(key)) return;
    const { registration = '' } = this.#launch;
    // What may be there once for a registration has one id in it, so that a launch which knows nothing of it can't double it.
    const lasting = /^answered|^completed/.test(key) || body.verb === 'passed';
    const id = lasting
      ? await this.#page.uuidOf([registration, this.#launch.activityId, body.verb, key].join(' '))
      : this.#page.uuid();
    this.#row.set(key, this.#statement(id, body, wall));
  }

  #statement(id: string, { verb, object, result, category = [], extensions }: StatementBody, wall: Date): object {
    const { actor, registration, fetchUrl, activityId } = this.#launch;
    const time = fetchUrl === undefined ? wall.getTime() : Math.max(wall.getTime(), this.#first);
    const template = this.#data.contextTemplate ?? {};
    const { contextActivities, extensions: given } = template as { contextActivities?: Json; extensions?: Json };
    const own = fetchUrl === undefined ? [] : category.map((it) => ({ objectType: 'Activity', id: it }));
    const theirs = Array.isArray(contextActivities?.['category']) ? (contextActivities['category'] as unknown[]) : [];
    const categories = [
      ...theirs,
      ...own.filter(({ id: mine }) => !theirs.some((it) => isObject(it) && it['id'] === mine)),
    ];
    // What is asked within the quiz belongs to it.
    const parent = object['id'] === activityId ? {} : { parent: [{ objectType: 'Activity', id: activityId }] };
    const activities = { ...parent, ...contextActivities, ...(categories.length ? { category: categories } : {}) };
    return {
      ...{ id, actor, object, verb: verbOf(verb), timestamp: new Date(time).toISOString() },
      ...(result ? { result } : {}),
      context: {
        ...template,
        ...(registration ? { registration } : {}),
        ...(Object.keys(activities).length ? { contextActivities: activities } : {}),
        ...(given || extensions ? { extensions: { ...extensions, ...given } } : {}),
      },
    };
  }

  /** The token of a launch is given once: a page that is loaded again has kept it. */
  async #token(fetchUrl: string): Promise<string> {
    const known = this.#noted(`token ${fetchUrl}`);
    if (known) return known;
    const response = await this.#page.fetch(fetchUrl, { method: 'POST', cache: 'no-store' });
    const answer: unknown = await response.json();
    const token = isObject(answer) ? answer['auth-token'] : undefined;
    if (typeof token !== 'string') {
      const code = isObject(answer) ? answer['error-code'] : response.status;
      throw new Error(`learning-quiz: the LMS gives no token: ${String(code)}`);
    }
    this.#note(`token ${fetchUrl}`, token);
    return token;
  }

  /** Whether it is yet to be said in this launch, as far as the tab remembers. */
  #once(what: string): boolean {
    return this.#launch.fetchUrl === undefined || !this.#noted(this.#launchKey(what));
  }

  #launchKey(what: string): string {
    return `${what} ${this.#launch.fetchUrl ?? ''}`;
  }

  #noted(key: string): string | null {
    try {
      return this.#page.session().getItem(`learning-quiz/cmi5/${key}`);
    } catch {
      return null;
    }
  }

  #note(key: string, value?: string): void {
    try {
      this.#page
        .session()
        .setItem(`learning-quiz/cmi5/${value === undefined ? this.#launchKey(key) : key}`, value ?? '1');
    } catch {
      // the tab remembers nothing
    }
  }
}
