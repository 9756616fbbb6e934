import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { ClassStorage } from './keeper.js';

const KEY = 'class';

/** A database that another tab is deleting, or that a browser has lost, doesn't answer: the page goes on without it. */
const PATIENCE = 4000;

const inTime = <T>(promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PATIENCE)),
  ]);

/** The browser's own database. It is opened at the first use: where a page may not, that rejects. */
export function indexedStorage(name = 'learning-quiz-classroom'): ClassStorage {
  let store: UseStore | undefined;
  const open = (): UseStore => (store ??= createStore(name, 'classes'));
  return {
    load: async () => inTime(get(KEY, open())),
    save: async (file) => set(KEY, file, open()),
    clear: async () => del(KEY, open()),
  };
}
