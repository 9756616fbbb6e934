import { createContext } from '@lit/context';
import type { ItemPhase } from '../core/session/state.js';
import type { Policy } from '../core/session/policy.js';
import type { Progress } from '../core/session/select.js';
import type { SessionStore } from './session-store.js';

/** What the host chose for a session; nothing before a bank is loaded. */
export interface Settings {
  readonly policy: Policy | undefined;
  /** Whether passages can be shown on this page. */
  readonly article: boolean;
}

/** Which item am I in, and how far is it? */
export interface ItemContext {
  readonly itemId: string;
  readonly phase: ItemPhase;
}

// Keys are Symbol.for so that a part that was bundled separately finds its quiz.
const key = (name: string): symbol => Symbol.for(`learning-quiz/${name}/1`);

/** The session's store. Its identity never changes while the quiz lives; subscribe to it for what does. */
export const sessionContext = createContext<SessionStore>(key('session'));
/** A frozen {@link Progress}, renewed with every change: for anyone's own element. */
export const progressContext = createContext<Progress>(key('progress'));
export const itemContext = createContext<ItemContext | undefined>(key('item'));
export const settingsContext = createContext<Settings>(key('settings'));
