import type { SessionStorage } from '../../core/ports.js';
import type { Snapshot } from '../../core/session/snapshot.js';

/** Keeps sessions as long as the page stands: for a host that wants nothing written, and for tests. */
export function memoryStorage(): SessionStorage {
  const kept = new Map<string, string>();
  return {
    load: async (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as Snapshot);
    },
    save: async (key, snapshot) => void kept.set(key, JSON.stringify(snapshot)),
    remove: async (key) => void kept.delete(key),
  };
}
