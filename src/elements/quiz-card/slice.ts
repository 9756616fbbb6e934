import type { Item } from '../../core/bank/model.js';
import { isOpen } from '../../core/session/card.js';
import { itemState } from '../../core/session/select.js';
import { UNSEEN, type Confidence, type ItemPhase, type ItemState } from '../../core/session/state.js';
import type { LocalizeController } from '../../state/localize-controller.js';
import type { SessionStore } from '../../state/session-store.js';

/** What a card renders from: all of its item's state but the response, with which the item alone renders. */
export interface Slice {
  readonly id: string | null;
  readonly item: Item | undefined;
  /** The language of its texts, where it is not the page's. */
  readonly lang: string | undefined;
  readonly own: ItemPhase | undefined;
  readonly flagged: boolean;
  readonly confidence: Confidence | undefined;
  readonly hints: number;
  readonly attempts: ItemState['attempts'];
  readonly phase: string;
  /** Going linear this changes with the item that the learner is at. */
  readonly open: boolean;
  readonly index: number;
  /** -1 while there is no plan: then there is no Start yet. */
  readonly total: number;
  /** Renewed when an item's type arrives. */
  readonly ready: boolean;
  /** Renewed when it may say something else. */
  readonly instead: SessionStore['instead'];
}

/** The slice of the item that a card names, else of the one that the learner is at. */
export function sliceOf(store: SessionStore, named: string | undefined, localize: LocalizeController): Slice {
  const { state, plan } = store;
  const id = named ?? state.itemId;
  const own = id === null ? UNSEEN : itemState(state, id);
  const { of: item, lang } = store.shown(id ?? '', localize.lang);
  return {
    id,
    item,
    lang: localize.foreign(lang),
    own: id === null ? undefined : own.phase,
    flagged: own.flagged,
    confidence: own.confidence,
    hints: own.hints,
    attempts: own.attempts,
    phase: state.phase,
    open: plan !== undefined && id !== null && isOpen(state, plan, id),
    index: id === null ? -1 : state.order.indexOf(id),
    total: plan ? state.order.length : -1,
    ready: id !== null && store.isReady(id),
    instead: store.instead,
  };
}
