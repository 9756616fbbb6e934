import { memoryStorage } from '../adapters/storage/memory.js';
import { webStorage, type Texts, type Watch } from '../adapters/storage/web.js';
import { registry } from '../core/registry.js';
import { JUDGE } from '../core/session/score.js';
import { addPartsTexts } from '../i18n/en.parts.js';
import { KEPT_MARK, type Kept, type KeepRequest } from '../state/kept.js';
import { Keeper } from '../state/keeper/keeper.js';
import type { KeeperPage } from '../state/keeper/page.js';
import { loadNames } from '../state/late-types.js';

/** The page's own; where it is not there at all, that is as good as forbidden. */
function area(name: 'localStorage' | 'sessionStorage'): Texts {
  const texts = globalThis[name] as Storage | null | undefined;
  if (!texts) throw new DOMException(`There is no ${name}.`, 'SecurityError');
  return texts;
}

/** Only other pages are told of. */
const others: Watch = (changed) => {
  const heard = ({ key }: StorageEvent): void => changed(key);
  globalThis.addEventListener('storage', heard);
  return () => globalThis.removeEventListener('storage', heard);
};

// A session that is taken up begins with what it had come to, before the frame is there.
addPartsTexts();
registry.set('judge', 'all', JUDGE);
registry.define('storage', 'local', () => webStorage(() => area('localStorage'), KEPT_MARK, others));
registry.define('storage', 'session', () => webStorage(() => area('sessionStorage'), KEPT_MARK));
registry.define('storage', 'memory', memoryStorage);
registry.define('part', 'quiz-notice', () => import('../elements/quiz-notice/define.js'));

const page: KeeperPage = {
  wait(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  hidden(then) {
    const hide = (): void => void (document.visibilityState === 'hidden' && then());
    globalThis.addEventListener('pagehide', then);
    document.addEventListener('visibilitychange', hide);
    return () => {
      globalThis.removeEventListener('pagehide', then);
      document.removeEventListener('visibilitychange', hide);
    };
  },
  owner: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
  async type(interaction) {
    await loadNames();
    return registry.load('item-report', interaction);
  },
  say: () => void registry.load('part', 'quiz-notice').catch(() => undefined), // the fact was told
};

registry.define('lms', 'page', async () => (await import('./lms.js')).joinLms);

/** Keeps the sessions of a quiz at its LMS, in the page's storage, or in that of its host. */
export async function keepInPage(request: KeepRequest): Promise<Kept> {
  const { persist, storage, lms = 'none' } = request.host;
  const join = lms === 'none' ? undefined : await registry.load('lms', 'page').catch(() => undefined);
  const connection = await join?.(request);
  if (connection) {
    const kept = new Keeper(request, connection.storage, page);
    connection.save = () => kept.saved();
    await kept.open();
    return {
      get resumed() {
        return kept.resumed;
      },
      get seen() {
        return kept.seen;
      },
      stop() {
        kept.stop();
        connection.stop();
      },
    };
  }
  const name = registry.has('storage', persist) ? persist : 'local';
  if (persist === 'none' && !storage) return { resumed: false, stop: () => undefined };
  return new Keeper(request, storage ?? (await registry.load('storage', name)), page).open();
}
