/** The LMS around a page: which one it is, and what keeps a session there. Fetched where `lms` asks for one. */
import type { LmsPage } from '../adapters/lms/lms-page.js';
import { LmsStorage } from '../adapters/lms/lms-storage.js';
import { findWire } from '../adapters/lms/find-wire.js';
import { registry } from '../core/registry.js';
import type { LearningQuiz } from '../elements/learning-quiz/learning-quiz.element.js';
import type { KeepRequest, LmsConnection } from '../state/kept.js';
import { loadNames } from '../state/late-types.js';

/** How long the first card waits for an LMS that does not answer, in milliseconds. */
const PATIENCE = 8000;

const page: LmsPage = {
  wait(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  wall: () => Date.now(),
  chance: () => crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32,
  texts: () => globalThis.localStorage,
  watch(changed) {
    const heard = ({ key }: StorageEvent): void => changed(key);
    addEventListener('storage', heard);
    return () => removeEventListener('storage', heard);
  },
  online(then) {
    addEventListener('online', then);
    return () => removeEventListener('online', then);
  },
  find: (interaction) => registry.get('item-report', interaction),
  async fetch(interaction) {
    await loadNames();
    return registry.load('item-report', interaction);
  },
};

/** Finds the LMS that a quiz is to be kept at, and begins; nothing where there is none. Never rejects. */
export async function joinLms({ store, host, signal }: KeepRequest): Promise<LmsConnection | undefined> {
  const quiz = host instanceof HTMLElement ? host : undefined;
  if (host.lms === 'message') {
    // The page around the frame is told as by any frame; it keeps nothing.
    const { joinHost } = await import('./frame-guest.js');
    joinHost(quiz as LearningQuiz);
    return undefined;
  }
  const given = (name: string): string | null | undefined => quiz?.getAttribute(`lms-${name.replace('_', '-')}`);
  const wire = await findWire(host.lms ?? 'none', globalThis, given).catch(() => undefined);
  if (!wire || signal.aborted) return undefined;
  const storage = new LmsStorage(wire, store, {
    ...page,
    began({ returnTo }) {
      if (returnTo === undefined || signal.aborted) return;
      store.exit = async () => {
        await connection.save?.();
        await storage.exit();
        location.assign(returnTo);
      };
      store.tell();
      // The button stands where the rest of what an LMS has to say does.
      void registry.load('part', 'quiz-notice').catch(() => undefined);
    },
  });
  const leave = ({ persisted }: PageTransitionEvent): void => void (persisted || storage.leave());
  const connection: LmsConnection = {
    storage,
    stop() {
      removeEventListener('pagehide', leave);
      store.exit = undefined;
    },
  };
  addEventListener('pagehide', leave);
  // Where it does not answer the quiz begins all the same, and tells it later.
  await Promise.race([storage.open().catch(() => undefined), new Promise((late) => setTimeout(late, PATIENCE))]);
  return connection;
}
