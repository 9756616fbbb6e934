// An LMS that lasts from launch to launch: `scorm-again` holds the data of one, this the attempt between them. It looks at
// each call by the standard's own tables too, where `scorm-again` is lax, and fails where it is told to.
import * as module12 from 'scorm-again/scorm12';
import * as module2004 from 'scorm-again/scorm2004';
import { findFault as findFault12 } from './grammar12.js';
import { findFault as findFault2004 } from './grammar2004.js';

// Its types name a default export, and its modules have none but by name.
type Class12 = (typeof module12)['default'];
type Class2004 = (typeof module2004)['default'];
const { Scorm12API } = module12 as unknown as { Scorm12API: Class12 };
const { Scorm2004API } = module2004 as unknown as { Scorm2004API: Class2004 };
type Api = InstanceType<Class12> | InstanceType<Class2004>;

export type Version = 'scorm12' | 'scorm2004';
/** What becomes of a call: it throws, or says no without an error code, or with this one. */
export type Fails = 'throws' | 'says no' | `${number}`;

export interface Call {
  readonly name: string;
  readonly values: readonly string[];
  readonly result: string;
  readonly code: string;
}

interface Tree {
  [name: string]: Tree & string;
}

const NAMES: Readonly<Record<Version, readonly string[]>> = {
  scorm12: ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'],
  scorm2004: ['Initialize', 'GetValue', 'SetValue', 'Commit', 'Terminate', 'GetLastError'],
};

export interface ScormOptions {
  readonly learner?: string;
  /** As the version writes it: 0 to 100, or 0 to 1. */
  readonly passMark?: string;
  readonly mode?: string;
}

export class ScormLms {
  readonly version: Version;
  readonly options: ScormOptions;
  /** All calls of all launches. */
  readonly calls: Call[] = [];
  /** What the standard would not have taken. */
  readonly faults: string[] = [];
  /** Told of each call when it was answered. */
  heard: ((call: Call) => void) | undefined;
  /** Which calls fail. */
  fails: ((name: string, values: readonly string[]) => Fails | undefined) | undefined;
  /** What was committed. */
  #saved: Tree | undefined;
  #ended = false;
  #api: Api | undefined;

  constructor(version: Version, options: ScormOptions = {}) {
    this.version = version;
    this.options = options;
  }

  /** What the LMS has, by the name of an element; empty where it has nothing. */
  value(element: string): string {
    const found = element.split('.').reduce<Tree | undefined>((tree, name) => tree?.[name], this.#saved);
    return typeof found === 'string' ? found : '';
  }

  /** A list of what it has. */
  list(element: string): Tree[] {
    const found = element.split('.').reduce<Tree | undefined>((tree, name) => tree?.[name], this.#saved);
    return Object.values(found ?? {});
  }

  /** What this launch has, committed or not, by the names of elements; what is empty left out. */
  get values(): (readonly [element: string, value: string])[] {
    const flat = (value: unknown, name: string): (readonly [string, string])[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => flat(inner, name ? `${name}.${key}` : key))
        : value === '' || value === undefined || value === null
          ? []
          : [[name, String(value as string | number)]];
    return flat(this.#api?.renderCMIToJSONObject(), '');
  }

  get finished(): boolean {
    return this.#ended;
  }

  get suspendData(): string {
    return this.value('cmi.suspend_data');
  }

  /** An API as the LMS puts it into its window, for one launch. */
  launch(): Record<string, (...values: string[]) => string> {
    const { version, options } = this;
    this.#ended = false;
    const old = version === 'scorm12';
    const api = old
      ? new Scorm12API({ autocommit: false, logLevel: 5 })
      : new Scorm2004API({ autocommit: false, logLevel: 5 });
    api.loadFromJSON(this.#atLaunch(old, options) as never);
    this.#api = api;
    const made: Record<string, (...values: string[]) => string> = {};
    for (const name of NAMES[version]) {
      const own = (api as unknown as Record<string, (...values: string[]) => unknown>)[name]!;
      made[name] = (...values) => this.#called(name, values, (...args) => String(own.apply(api, args)), api);
    }
    return made;
  }

  #atLaunch(old: boolean, { learner = 'L-1', passMark = '', mode = 'normal' }: ScormOptions): object {
    const cmi = structuredClone<Record<string, unknown>>(this.#saved?.['cmi'] ?? {});
    const exit = old ? this.value('cmi.core.exit') : this.value('cmi.exit');
    const fresh = !this.#saved || (!old && exit !== 'suspend');
    const entry = fresh ? 'ab-initio' : exit === 'suspend' ? 'resume' : '';
    if (old) {
      const core = {
        ...(cmi['core'] as object),
        student_id: learner,
        entry,
        lesson_mode: mode,
        exit: '',
        session_time: '00:00:00',
      };
      return { ...cmi, core, student_data: { mastery_score: passMark } };
    }
    // In 2004 an attempt that was not suspended is over (RTE 4.2.8.1).
    const kept = fresh ? {} : cmi;
    return {
      ...kept,
      learner_id: learner,
      entry,
      mode,
      exit: '',
      session_time: 'PT0S',
      scaled_passing_score: passMark,
    };
  }

  #called(name: string, values: readonly string[], own: (...values: string[]) => string, api: Api): string {
    const asked = /GetLastError/.test(name);
    const fails = asked ? undefined : this.fails?.(name, values);
    if (fails) this.#note({ name, values, result: fails, code: '' });
    if (fails === 'throws') throw new Error('the LMS is broken');
    if (!asked) this.#code = fails && fails !== 'says no' ? fails : undefined;
    if (fails) return 'false';
    if (/SetValue/.test(name)) this.#look(values);
    const result = own(...values);
    const code = asked ? '' : this.#errorOf(api);
    if (/Commit|Finish|Terminate/.test(name) && result === 'true') {
      this.#saved = structuredClone(api.renderCMIToJSONObject()) as unknown as Tree;
    }
    if (/Finish|Terminate/.test(name)) this.#ended = true;
    if (!asked) this.#note({ name, values, result, code });
    return asked ? (this.#code ?? result) : result;
  }

  #note(call: Call): void {
    this.calls.push(call);
    this.heard?.(call);
  }

  #code: string | undefined;

  #errorOf(api: Api): string {
    const own = api as unknown as Record<string, () => unknown>;
    return String((own['LMSGetLastError'] ?? own['GetLastError'])!.call(api));
  }

  #look([element = '', value = '']: readonly string[]): void {
    const fault = (this.version === 'scorm12' ? findFault12 : findFault2004)(element, value);
    if (fault) this.faults.push(`${element} = ${JSON.stringify(value)}: ${fault}`);
  }
}
