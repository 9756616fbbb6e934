import type { CardType, CheckedType, ItemType } from './item-type.js';
import type { MarkdownParser } from './text/tree.js';

/**
 * What can be asked for by name, kind by kind. The edge widens it by declaration merging (`interface RegistryKinds`),
 * so that the pure part need not know what an element is.
 */
export interface RegistryKinds {
  /** What a card needs of an item type; of one that loads on demand also what its items are checked by. */
  'item-type': CardType | CheckedType;
  /** The whole of it: what a score, results and LMSs need too. */
  'item-report': ItemType;
  markdown: MarkdownParser;
}

type Kind = keyof RegistryKinds;
interface Entry {
  value?: unknown;
  factory?: () => unknown;
  loading?: Promise<unknown>;
}

/** Named lazy factories. Entries fill it; elements, adapters and formats ask it, so that none imports another. */
export class Registry {
  readonly #entries = new Map<string, Entry>();

  /** Names a factory; it runs when first asked for. A name that stands already is replaced. */
  define<K extends Kind>(kind: K, name: string, factory: () => RegistryKinds[K] | Promise<RegistryKinds[K]>): void {
    this.#entries.set(`${kind}/${name}`, { factory });
  }

  /** Puts a value that is there already. */
  set<K extends Kind>(kind: K, name: string, value: RegistryKinds[K]): void {
    this.#entries.set(`${kind}/${name}`, { value });
  }

  has(kind: Kind, name: string): boolean {
    return this.#entries.has(`${kind}/${name}`);
  }

  /** All names of a kind, whether their values are there or not. */
  names(kind: Kind): string[] {
    return [...this.#entries.keys()]
      .filter((key) => key.startsWith(`${kind}/`))
      .map((key) => key.slice(kind.length + 1));
  }

  /** The value, if it is there now. */
  get<K extends Kind>(kind: K, name: string): RegistryKinds[K] | undefined {
    return this.#entries.get(`${kind}/${name}`)?.value as RegistryKinds[K] | undefined;
  }

  /** The value, made if need be. Rejects where the name is unknown or its factory fails; a later call tries again. */
  async load<K extends Kind>(kind: K, name: string): Promise<RegistryKinds[K]> {
    const entry = this.#entries.get(`${kind}/${name}`);
    if (!entry) throw new Error(`learning-quiz: there is no ${kind} "${name}"`);
    if (entry.value === undefined) {
      entry.loading ??= Promise.resolve(entry.factory?.()).finally(() => delete entry.loading);
      entry.value = await entry.loading;
    }
    return entry.value as RegistryKinds[K];
  }
}

/** The registry of this copy of the library. */
export const registry = new Registry();
