import type { Item } from '../../core/bank/model.js';
import { isOpen } from '../../core/session/card.js';
import { itemState } from '../../core/session/select.js';
import type { ItemState } from '../../core/session/state.js';
import type { LocalizeController } from '../../state/localize-controller.js';
import type { SessionStore } from '../../state/session-store.js';

/** What a card renders from. */
export interface Slice {
  readonly id: string | null;
  readonly item: Item | undefined;
  /** The language of its texts, where it is not the page's. */
  readonly lang: string | undefined;
  readonly state: ItemState | undefined;
  readonly phase: string;
  /** Going linear this changes with the item that the learner is at. */
  readonly open: boolean;
  readonly index: number;
  /** -1 while there is no plan: then there is no Start yet. */
  readonly total: number;
  /** Renewed when an item's type arrives. */
  readonly ready: boolean;
}

/** The slice of the item that a card names, else of the one that the learner is at. */
export function sliceOf(store: SessionStore, named: string | undefined, localize: LocalizeController): Slice {
  const { state, plan } = store;
  const id = named ?? state.itemId;
  const { of: item, lang } = store.shown(id ?? '', localize.lang);
  return {
    id,
    item,
    lang: localize.foreign(lang),
    state: id === null ? undefined : itemState(state, id),
    phase: state.phase,
    open: plan !== undefined && id !== null && isOpen(state, plan, id),
    index: id === null ? -1 : state.order.indexOf(id),
    total: plan ? state.order.length : -1,
    ready: id !== null && store.isReady(id),
  };
}
