import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { ClassStorage } from './keeper.js';

const KEY = 'class';

/** The browser's own database. It is opened at the first use: where a page may not, that rejects. */
export function indexedStorage(name = 'learning-quiz-classroom'): ClassStorage {
  let store: UseStore | undefined;
  const open = (): UseStore => (store ??= createStore(name, 'classes'));
  return {
    load: async () => get(KEY, open()),
    save: async (file) => set(KEY, file, open()),
    clear: async () => del(KEY, open()),
  };
}
