import { isObject } from '../../core/json.js';
import { Refused, type Condition, type Lrs, type StoredDocument, type WriteOptions } from './lrs.js';
import { sha1 } from './sha1.js';

/** The document by which a session is taken up. */
export interface Resume {
  readonly bank?: unknown;
  readonly code?: string;
  readonly completed?: boolean;
  readonly passed?: boolean;
}

/** Another device has gone further in the same attempt: what it wrote is not written over. */
export class Overtaken extends Error {
  override readonly name = 'OvertakenError';
}

const PLACE = 'activities/state';
/** How often another device may write in between, before this one gives in for now. */
const MOST_TRIES = 4;

/** Whether an LRS has no such documents at all. */
export const isUnknown = (error: unknown): boolean =>
  error instanceof Refused && [404, 405, 501].includes(error.status);
const isOutdated = (error: unknown): boolean => error instanceof Refused && error.status === 412;

/** A tag as the standard makes it: of the document itself (xAPI Communication 3.1). */
export const standardTag = (text: string): string =>
  `"${[...sha1(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}"`;

/** What a document says; nothing where there is none, or it is no object. */
export function readJson(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The document of a session at an LRS, which two devices may write. Each says which state of it it has read (`If-Match`); where
 * that is no longer the state (412), the one that has gone further holds. An LRS that gives no tags is written as it comes.
 */
export class ResumeDocument {
  readonly #lrs: Lrs;
  readonly #query: Readonly<Record<string, string>>;
  /** As it is at the LRS, as far as this page knows; nothing where there was none. */
  #there: StoredDocument | undefined;
  /** The tag above is guessed: the LRS did not say what it made of what was written. */
  #guessed = false;
  /** Tags turned out not to be those of the standard: what was written is read. */
  #unguessable = false;
  /** An LRS of another origin need not let pages say what they have read. */
  #blind = false;
  #agreed = false;
  #theirs: Resume | undefined;

  constructor(lrs: Lrs, query: Readonly<Record<string, string>>) {
    this.#lrs = lrs;
    this.#query = query;
  }

  async read(): Promise<Resume | undefined> {
    this.#there = await this.#lrs.read(PLACE, this.#query);
    this.#guessed = false;
    return readJson(this.#there?.text);
  }

  /**
   * @param own what is to stand there
   * @param holds whether that is to hold over the session that another document's code stands for
   */
  async write(own: Resume, holds: (code: string) => boolean, keepalive = false): Promise<Resume> {
    let mine = this.#over(own, holds);
    for (let tries = 1; ; tries++) {
      const guessed = this.#guessed;
      try {
        await this.#put(mine, { keepalive, condition: this.#condition });
        if (!keepalive && this.#guessed && this.#unguessable) await this.#look(mine, holds);
        return mine;
      } catch (error) {
        const forbidden = error instanceof TypeError && this.#condition !== undefined && !this.#agreed;
        if (keepalive || tries >= MOST_TRIES || !(isOutdated(error) || forbidden)) throw error;
        const before = this.#there?.text;
        mine = await this.#look(mine, holds);
        // The very state that it is in was refused, or to name it was.
        if (forbidden || (!guessed && this.#there?.text === before)) this.#blind = true;
        this.#unguessable ||= guessed;
      }
    }
  }

  get #condition(): Condition {
    if (this.#blind) return undefined;
    if (!this.#there) return 'new';
    return this.#there.tag === undefined ? undefined : { match: this.#there.tag };
  }

  async #put(mine: Resume, options: WriteOptions): Promise<void> {
    const text = JSON.stringify(mine);
    const tag = await this.#lrs.write(PLACE, this.#query, text, options);
    this.#agreed ||= options.condition !== undefined;
    // One that gave none for what was read gives none for this either.
    const tagged = tag !== undefined || !this.#there || this.#there.tag !== undefined;
    this.#guessed = tag === undefined && tagged;
    this.#there = { text, tag: tag ?? (tagged ? standardTag(text) : undefined) };
  }

  /** What another has written since is looked at. */
  async #look(mine: Resume, holds: (code: string) => boolean): Promise<Resume> {
    const before = this.#there?.text;
    const there = await this.read();
    if (this.#there?.text === before) return mine;
    this.#theirs = there;
    return this.#over(mine, holds);
  }

  /** With what another device has said once for all; throws where it has gone further. */
  #over(own: Resume, holds: (code: string) => boolean): Resume {
    const { code, completed, passed } = this.#theirs ?? {};
    if (typeof code === 'string' && !holds(code)) throw new Overtaken('learning-quiz: another device has gone further');
    return { ...own, ...(completed ? { completed } : {}), ...(passed ? { passed } : {}) };
  }
}
