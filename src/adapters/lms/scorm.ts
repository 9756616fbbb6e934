import type { LmsLaunch, LmsSave, LmsWire } from '../../core/ports.js';
import { isObject } from '../../core/json.js';
import { attemptName } from '../../core/report/lms-report.js';
import type { Values } from './values.js';

/** One version of SCORM: its names, and what it says in its own data model. */
export interface ScormVersion {
  readonly name: 'scorm12' | 'scorm2004';
  readonly calls: Readonly<Record<'initialize' | 'get' | 'set' | 'commit' | 'terminate' | 'error', string>>;
  /** Error codes: begun already; not begun; a value that will be refused again. */
  readonly begun: string;
  readonly unbegun: RegExp;
  readonly refused: RegExp;
  /** What is read at the start. */
  readonly elements: Readonly<Record<'learner' | 'entry' | 'mode' | 'passMark', string>>;
  passMark(value: string): number | undefined;
  /** Set at the start, so that a page that is left at once was begun, and comes back; the second only in a new attempt. */
  readonly first: Values;
  readonly fresh: Values;
  /** The element that holds the time of this launch. */
  time(milliseconds: number): Values[number];
  /** How long a code may be: the first that the LMS takes. */
  readonly limits: readonly number[];
  session(told: LmsSave, launch: LmsLaunch): Values;
  /** Objectives by id, each from its index on. */
  objectives(told: LmsSave): readonly { readonly id: string; readonly values: (index: number) => Values }[];
  interactions(index: number, attempt: LmsSave['attempts'][number], lang: string): readonly Values[];
}

/** What an API must be able to do; names differ by version. */
type Api = Readonly<Record<string, unknown>>;

/** How often a call may fail for no reason that it gives, before its element is given up. */
const MOST_FAILURES = 3;

/** A call that failed, and may work later. */
class CallFailed extends Error {}

/**
 * SCORM in either version over the API that was found. Only what has changed is set. A value that the LMS will never take is
 * passed over, so that the grade gets through whatever becomes of a description; a call that fails otherwise fails the save,
 * which is then repeated.
 */
export class ScormWire implements LmsWire {
  readonly #api: Api;
  readonly #version: ScormVersion;
  readonly #place: string;
  readonly #now: () => number;
  readonly #began: number;
  /** Values that the LMS has, by element. */
  readonly #has = new Map<string, string>();
  readonly #failures = new Map<string, number>();
  /** Interactions by session, item and attempt; how many there are, and objectives by id. */
  readonly #indexes = new Map<string, number>();
  #count = 0;
  readonly #objectives = new Map<string, number>();
  #launch: LmsLaunch | undefined;
  #limit = 0;
  #over = false;
  /** Values that were refused, by element: for whoever looks for the reason. */
  readonly refused = new Map<string, string>();

  /**
   * @param place tells apart activities of the same learner
   * @param now milliseconds, of a clock that never runs backwards
   */
  constructor(api: unknown, version: ScormVersion, place: string, now: () => number) {
    this.#api = api as Api;
    this.#version = version;
    this.#place = place;
    this.#now = now;
    this.#began = now();
  }

  async open(): Promise<LmsLaunch> {
    const { elements, begun, first, fresh, name } = this.#version;
    if (!this.#yes('initialize', '') && this.#errorCode() !== begun) throw new CallFailed('initialize');
    const mode = this.#get(elements.mode);
    // 1.2 has one code for what was begun already and for whatever else went wrong.
    if (this.#version.unbegun.test(this.#errorCode())) throw new CallFailed('initialize');
    const code = this.#get('cmi.suspend_data');
    const passMark = this.#version.passMark(this.#get(elements.passMark));
    this.#count = Number(this.#get('cmi.interactions._count')) || 0;
    const objectives = Number(this.#get('cmi.objectives._count')) || 0;
    for (let index = 0; index < objectives; index++) {
      this.#objectives.set(this.#get(`cmi.objectives.${index}.id`), index);
    }
    this.#launch = {
      who: [name, this.#get(elements.learner), this.#place].join(' '),
      fresh: this.#get(elements.entry) === 'ab-initio',
      writes: mode !== 'review' && mode !== 'browse',
      ...(passMark === undefined ? {} : { passMark }),
      ...(code ? { code } : {}),
    };
    if (this.#launch.writes) {
      for (const [element, value] of [...first, ...(this.#launch.fresh ? fresh : [])]) this.#try(element, value);
    }
    return this.#launch;
  }

  async save(told: LmsSave): Promise<void> {
    const launch = this.#launch;
    if (!launch || this.#over) throw new CallFailed('not open');
    const version = this.#version;
    this.#setAll([...version.session(told, launch), version.time(this.#now() - this.#began)]);
    this.#keep(told);
    for (const { id, values } of version.objectives(told)) {
      const index = this.#objectives.get(id) ?? this.#objectives.size;
      if (this.#setRecord(values(index))) this.#objectives.set(id, index);
    }
    for (const attempt of told.attempts) this.#tell(attempt, told);
    if (!this.#yes('commit', '')) throw new CallFailed('commit');
  }

  async leave(told?: LmsSave): Promise<void> {
    if (this.#over || !this.#launch) return;
    // All of it happens at once: these calls do not wait.
    if (told) void this.save(told).catch(() => undefined);
    this.#over = true;
    try {
      // Time has passed since the last save.
      if (this.#launch.writes) this.#try(...this.#version.time(this.#now() - this.#began));
      this.#yes('terminate', '');
    } catch {
      // it is left anyway
    }
  }

  /** The session itself, in the longest code that the LMS takes. */
  #keep(told: LmsSave): void {
    const { limits } = this.#version;
    for (; this.#limit < limits.length; this.#limit++) {
      const code = told.code(limits[this.#limit] ?? 0);
      if (code === undefined || this.#set('cmi.suspend_data', code)) return;
    }
    this.#limit = limits.length - 1;
  }

  #tell(attempt: LmsSave['attempts'][number], { report }: LmsSave): void {
    const key = attemptName(report, attempt);
    const index = this.#indexes.get(key) ?? this.#count;
    const records = this.#version.interactions(index, attempt, report.bank.lang);
    if (!this.#setRecord(records[0] ?? [])) return;
    this.#indexes.set(key, index);
    this.#count = Math.max(this.#count, index + 1);
    for (const [more, record] of records.slice(1).entries()) {
      if (this.#setRecord(record)) this.#count = Math.max(this.#count, index + more + 2);
    }
  }

  #setAll(values: Values): void {
    for (const [element, value] of values) this.#set(element, value);
  }

  /** An entry of a list. False where its id was refused: there is no entry then. */
  #setRecord([id, ...values]: Values): boolean {
    if (!id || !this.#set(...id)) return false;
    this.#setAll(values);
    return true;
  }

  /** True where the LMS has the value; false where it never will. Throws where it may later. */
  #set(element: string, value: string): boolean {
    if (this.#has.get(element) === value) return true;
    if (this.refused.get(element) === value) return false;
    let code = '';
    try {
      if (this.#yes('set', element, value)) {
        this.#has.set(element, value);
        this.refused.delete(element);
        return true;
      }
      code = this.#errorCode();
    } catch {
      // as if it had said no
    }
    const failures = (this.#failures.get(element) ?? 0) + 1;
    this.#failures.set(element, failures);
    if (!this.#version.refused.test(code) && failures < MOST_FAILURES) throw new CallFailed(`${element} ${code}`);
    this.refused.set(element, value);
    return false;
  }

  #try(element: string, value: string): void {
    try {
      this.#set(element, value);
    } catch {
      // it is set again at the first save
    }
  }

  /** What stands in an element; empty where there is nothing. */
  #get(element: string): string {
    const value = this.#call('get', element);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  #errorCode(): string {
    return String(this.#call('error'));
  }

  #yes(call: keyof ScormVersion['calls'], ...values: string[]): boolean {
    return String(this.#call(call, ...values)) === 'true';
  }

  #call(call: keyof ScormVersion['calls'], ...values: string[]): unknown {
    const name = this.#version.calls[call];
    const act = isObject(this.#api) || typeof this.#api === 'function' ? this.#api[name] : undefined;
    if (typeof act !== 'function') throw new CallFailed(`no ${name}`);
    return (act as (...values: string[]) => unknown).apply(this.#api, values);
  }
}
