import type { SessionStore, Listener } from './session-store.js';
import { SessionController, type PartHost } from './session-controller.js';

/**
 * Renders its host only when its own slice of the session changed. `select` gives a flat object; two slices are the
 * same when all their fields are. `onFacts` is told what happened, for what isn't rendering (focus, speech).
 */
export class SelectController<S extends object> extends SessionController {
  readonly #select: (store: SessionStore) => S;
  #slice: S | undefined;

  constructor(host: PartHost, select: (store: SessionStore) => S, onFacts?: Listener) {
    let stop: (() => void) | undefined;
    super(host, (store) => {
      stop?.();
      stop = store?.subscribe((facts, action) => {
        if (this.refresh()) host.requestUpdate();
        onFacts?.(facts, action);
      });
      this.refresh();
      host.requestUpdate();
    });
    this.#select = select;
  }

  /** The slice, once there is a quiz. */
  get slice(): S | undefined {
    return this.#slice;
  }

  /** Selects anew; true when something changed. To be called when the selection itself depends on the host. */
  refresh(): boolean {
    const next = this.store && this.#select(this.store);
    if (next && this.#slice && same(next, this.#slice)) return false;
    this.#slice = next;
    return true;
  }
}

const same = <S extends object>(a: S, b: S): boolean =>
  (Object.keys(a) as (keyof S)[]).every((key) => Object.is(a[key], b[key]));
