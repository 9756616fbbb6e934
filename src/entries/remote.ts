import { RemoteClient, type RemoteWorld } from '../adapters/scorer/remote.js';
import { isObject } from '../core/json.js';
import { registry } from '../core/registry.js';
import { RemoteSession, type RemoteLink } from '../state/remote-session.js';
import type { SessionStore } from '../state/session-store.js';

/** How long a server may take, in milliseconds. */
const PATIENCE = 15_000;

/** The link of a store, with the address that it is for. */
const links = new WeakMap<SessionStore, { readonly href: string; readonly link: RemoteLink }>();

/** Where the server's name for a session is kept: where the page keeps the session itself, as far as that is in the browser. */
function drawerOf(persist: string | undefined): Storage | undefined {
  try {
    return persist === 'none' ? undefined : globalThis[persist === 'session' ? 'sessionStorage' : 'localStorage'];
  } catch {
    return undefined; // storage is forbidden here: it lasts as long as the page
  }
}

/** The server's name for the session that runs, kept for a reload. */
class Token {
  readonly #store: SessionStore;
  readonly #href: string;
  #value: string | undefined;

  constructor(store: SessionStore, href: string) {
    this.#store = store;
    this.#href = href;
  }

  get #key(): string {
    return `learning-quiz/${this.#store.bank?.id}/scorer/${this.#store.keeping?.name ?? ''}`;
  }

  get value(): string | undefined {
    return this.#value;
  }

  set value(value: string | undefined) {
    this.#value = value;
    try {
      const kept = JSON.stringify({ token: value, href: this.#href, seed: this.#store.plan?.seed });
      drawerOf(this.#store.keeping?.persist)?.setItem(this.#key, kept);
    } catch {
      // there is no room: it lasts as long as the page
    }
  }

  forget(): void {
    this.#value = undefined;
  }

  recall(seed: string): void {
    this.#value = undefined;
    try {
      const kept: unknown = JSON.parse(drawerOf(this.#store.keeping?.persist)?.getItem(this.#key) ?? 'null');
      if (!isObject(kept) || kept['href'] !== this.#href || kept['seed'] !== seed) return;
      if (typeof kept['token'] === 'string') this.#value = kept['token'];
    } catch {
      // it was none of ours
    }
  }
}

/** Has what waits sent as soon as there is a network again; that does not keep a quiz alive that is gone. */
function onceOnline(link: RemoteLink): void {
  const reference = new WeakRef(link);
  const online = (): void => {
    const still = reference.deref();
    if (still) still.retry();
    else globalThis.removeEventListener('online', online);
  };
  globalThis.addEventListener('online', online);
}

/** The link of a store to the server that its bank names, made if need be. */
export function joinRemote(store: SessionStore): RemoteLink | undefined {
  const { bank, keeping } = store;
  if (!bank?.scorer) return undefined;
  const base = new URL(keeping?.src ?? '', document.baseURI);
  const { href } = new URL(bank.scorer.href, base);
  const known = links.get(store);
  if (known?.href === href) return known.link;
  const token = new Token(store, href);
  const world: RemoteWorld = {
    fetch: (...asked) => fetch(...asked),
    timeout: () => AbortSignal.timeout(PATIENCE),
    get token() {
      return token.value;
    },
    set token(value) {
      token.value = value;
    },
  };
  const client = new RemoteClient(href, world);
  store.remote = undefined;
  const link = new RemoteSession(store, client, client.host, {
    wait(milliseconds, then) {
      // A quiz that was taken out of the page must not go on asking for ever.
      const timer = setTimeout(() => store.keeping?.isConnected !== false && then(), milliseconds);
      return () => clearTimeout(timer);
    },
    forget: () => token.forget(),
    recall: ({ seed }) => token.recall(seed),
    say: () => void registry.load('part', 'quiz-notice').catch(() => undefined), // the fact was told
  });
  store.remote = link;
  onceOnline(link);
  links.set(store, { href, link });
  return link;
}

if (!registry.has('part', 'quiz-notice')) {
  registry.define('part', 'quiz-notice', () => import('../elements/quiz-notice/define.js'));
}
