import { isObject } from '../../../src/core/json.js';

/** A result as it is kept: its code, and what its pupil is called. */
export interface Kept {
  readonly code: string;
  readonly name?: string;
}

/** The bank that a class was asked from: where it lies, or, of a file, its text. */
export type BankChoice = { readonly address: string } | { readonly file: string; readonly text: string };

/** All that this page keeps. JSON. */
export interface ClassFile {
  readonly format: 'learning-quiz-class/1';
  readonly results: readonly Kept[];
  readonly bank?: BankChoice | undefined;
}

export const EMPTY: ClassFile = { format: 'learning-quiz-class/1', results: [] };

/** Where a class is kept. Each may throw or reject. */
export interface ClassStorage {
  load(): Promise<unknown>;
  save(file: ClassFile): Promise<void>;
  clear(): Promise<void>;
}

/** Why nothing is kept beyond this session. */
export type Trouble = 'forbidden' | 'full' | 'failed';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads whatever was stored; what is no result is left out. */
export function readClass(value: unknown): ClassFile {
  if (!isObject(value) || value['format'] !== EMPTY.format) return EMPTY;
  const { results, bank } = value;
  const kept = (Array.isArray(results) ? (results as unknown[]) : []).flatMap((each): Kept[] => {
    if (!isObject(each) || !isText(each['code'])) return [];
    const { code, name } = each;
    return [isText(name) && name ? { code, name } : { code }];
  });
  return { ...EMPTY, results: kept, ...choiceOf(bank) };
}

function choiceOf(bank: unknown): Pick<ClassFile, 'bank'> {
  if (!isObject(bank)) return {};
  const { address, file, text } = bank;
  if (isText(address)) return { bank: { address } };
  return isText(file) && isText(text) ? { bank: { file, text } } : {};
}

/** What the browser refused, by the name of what it threw. */
function troubleOf(error: unknown): Trouble {
  const name = isObject(error) || error instanceof Error ? (error as { name?: unknown }).name : undefined;
  if (name === 'QuotaExceededError') return 'full';
  // Private windows and frames that may keep nothing say one of these; where there is no database at all, it's the last.
  const isForbidden = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'ReferenceError', 'TypeError'];
  return isForbidden.includes(String(name)) ? 'forbidden' : 'failed';
}

/**
 * Keeps a class in a storage as long as that works; where not, in this object alone, and `trouble` says why. What works
 * later ends the trouble; but what could not be read may be a class, and nothing is written over it until all is forgotten.
 */
export class Keeper {
  readonly #storage: ClassStorage;
  #file = EMPTY;
  #last: Promise<void> = Promise.resolve();
  #isUnread = false;
  trouble: Trouble | undefined;

  constructor(storage: ClassStorage) {
    this.#storage = storage;
  }

  get file(): ClassFile {
    return this.#file;
  }

  async load(): Promise<ClassFile> {
    await this.#try(async () => void (this.#file = readClass(await this.#storage.load())));
    this.#isUnread = this.trouble !== undefined;
    return this.#file;
  }

  /** Changes are written one after the other, so that the last one stands. */
  save(change: Partial<ClassFile>): Promise<void> {
    this.#file = { ...this.#file, ...change };
    const file = this.#file;
    return this.#isUnread ? this.#last : this.#then(() => this.#storage.save(file));
  }

  /** Forgets all, here and in the storage. */
  forget(): Promise<void> {
    this.#file = EMPTY;
    this.#isUnread = false;
    return this.#then(() => this.#storage.clear());
  }

  #then(write: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(() => this.#try(write));
    return this.#last;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.trouble = undefined;
    } catch (error) {
      this.trouble = troubleOf(error);
    }
  }
}
