import type { BankIssue } from '../core/bank/issues.js';
import type { Bank, Item } from '../core/bank/model.js';
import { completeItem, unknownInteraction } from '../core/bank/parse.js';
import type { CheckedType } from '../core/item-type.js';
import { registry } from '../core/registry.js';
import type { SessionStore } from './session-store.js';

/** Fetches the item types that a bank needs and that weren't there when it was parsed, and finishes its check. */
export class LateTypes {
  readonly #store: SessionStore;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #failed: (issues: readonly BankIssue[]) => void;
  readonly #loading = new Map<string, Promise<void>>();
  #current = true;

  /** `positions` say where each item stands in the file; `failed` is told what is wrong with the late items. */
  constructor(
    store: SessionStore,
    positions: ReadonlyMap<string, number>,
    failed: (issues: readonly BankIssue[]) => void,
  ) {
    this.#store = store;
    this.#positions = positions;
    this.#failed = failed;
  }

  /** Another bank came: what is under way is of no more use. */
  stop(): void {
    this.#current = false;
  }

  /** One type; what proves unfit of its items leaves the session. Rejects where the type can't be had. */
  load(interaction: string): Promise<void> {
    if (!this.#current || !this.#store.isLater(interaction)) return Promise.resolve();
    const loading = this.#loading.get(interaction) ?? this.#admit(interaction);
    this.#loading.set(interaction, loading);
    return loading.finally(() => this.#loading.delete(interaction));
  }

  async #admit(interaction: string): Promise<void> {
    await loadNames();
    const known = registry.has('item-report', interaction);
    // Its element is on its way too: whoever needs it says so, and hears of it should it fail.
    if (known && registry.has('item-view', interaction)) registry.load('item-view', interaction).catch(() => undefined);
    const type = known ? await checkedType(interaction, this.#store.bank) : undefined;
    // Wanted with the first attempt: whoever scores that asks for it again, should it fail.
    if (known) registry.load('item-report', interaction).catch(() => undefined);
    const { bank } = this.#store;
    if (!this.#current || !bank) return;
    const issues: BankIssue[] = [];
    const items = bank.items.flatMap((item) =>
      item.interaction === interaction ? this.#check(item, type, issues) : item,
    );
    this.#store.admit({ ...bank, items }, interaction);
    this.#store.dispatch({ type: 'exclude', itemIds: this.#store.state.order.filter((id) => !this.#store.item(id)) });
    if (issues.length) this.#failed(issues);
  }

  /** Without a type: there is none of this name. */
  #check(item: Item, type: CheckedType | undefined, issues: BankIssue[]): Item[] {
    const index = this.#positions.get(item.id) ?? 0;
    if (!type) {
      issues.push(unknownInteraction(item, index));
      return [];
    }
    const done = completeItem(item, type, index, this.#store.bank);
    issues.push(...done.issues);
    return done.item ? [done.item] : [];
  }
}

/**
 * What a type's items are checked by: of the types of the first bundle that is not in the card's part. Items without their
 * keys are checked by the whole type, which alone knows what such an item has.
 */
async function checkedType(interaction: string, bank: Bank | undefined): Promise<CheckedType> {
  const type = await registry.load('item-type', interaction);
  return 'entries' in type && !bank?.scorer ? type : registry.load('item-report', interaction);
}

/** Fetches the names of the types that load on demand, where that is not done yet. */
export const loadNames = async (): Promise<unknown> => registry.has('part', 'frame') && registry.load('part', 'frame');
