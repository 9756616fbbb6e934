import type { SessionStorage } from '../../core/ports.js';
import { packSnapshot, unpackSnapshot } from '../../core/session/pack.js';
import type { Snapshot } from '../../core/session/snapshot.js';

/** What Web Storage must be able to do; `localStorage` and `sessionStorage` are such. */
export interface Texts {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Tells of keys that another page has changed; `null` for all of them. Returns what ends it. */
export type Watch = (changed: (key: string | null) => void) => () => void;

/**
 * Keeps sessions in Web Storage. Where a page may not use it, the mere asking for it throws, so it is asked for at each
 * call; then, and where there is no more room, the promise is rejected with what was thrown. A text that is no JSON is as
 * if nothing stood there.
 *
 * @param mark A key that is written beside: where it is missing, nothing was ever kept.
 */
export function webStorage(get: () => Texts, mark: string, watch?: Watch): SessionStorage {
  return {
    async load(key) {
      const text = get().getItem(key);
      return text === null ? undefined : (unpackSnapshot(parsed(text)) as Snapshot);
    },
    async save(key, snapshot) {
      const texts = get();
      texts.setItem(key, JSON.stringify(packSnapshot(snapshot)));
      if (texts.getItem(mark) === null) texts.setItem(mark, '1');
    },
    async remove(key) {
      get().removeItem(key);
    },
    ...(watch
      ? { watch: (key, changed) => watch((other) => void ((other === null || other === key) && changed())) }
      : {}),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
