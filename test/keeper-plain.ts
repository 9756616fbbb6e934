// A plain model of a session, for the keeper's model-based test to be held against.
import { itemState } from '../src/core/session/select.js';
import type { Fault, Tab, World } from './keeper-world.js';

/** What a session of choice items in practice is, as plainly as it can be said. */
export interface PlainItem {
  phase: 'responding' | 'attempted' | 'closed';
  response?: string;
  hints: number;
  flagged: boolean;
  confidence?: number;
  attempts: string[];
}
export interface Plain {
  phase: 'running' | 'paused' | 'finished';
  at: string;
  items: Record<string, PlainItem>;
}

export const IDS = ['one', 'two', 'three'];
export const fresh = (): Plain => ({
  phase: 'running',
  at: 'one',
  items: Object.fromEntries(
    IDS.map((id) => [id, { phase: 'responding', hints: 0, flagged: false, attempts: [] } satisfies PlainItem]),
  ),
});

/** What should be, beside the world in which it is. */
export interface Model {
  now: Plain;
  /** All that the running session has been, and from which on it may be that it was kept last. */
  past: Plain[];
  sure: number;
  touched: boolean;
  /** What was kept is gone, and nothing was done since that would be kept. */
  cleared: boolean;
  fault: Fault;
}
export interface Real {
  world: World;
  tab: Tab;
}

/** The state that there is, in the model's words. */
export function plainly({ store: { state } }: Tab): Plain {
  return {
    phase: state.phase as Plain['phase'],
    at: state.itemId ?? '',
    items: Object.fromEntries(
      IDS.map((id) => {
        const { phase, response, hints, flagged, confidence, attempts } = itemState(state, id);
        const item: PlainItem = {
          phase: phase as PlainItem['phase'],
          hints,
          flagged,
          attempts: attempts.map((attempt) => (attempt.response as string[]).join()),
        };
        if (response !== undefined) item.response = (response as string[]).join();
        if (confidence !== undefined) item.confidence = confidence;
        return [id, item];
      }),
    ),
  };
}

/** The same words for the same session, whatever was done first. */
export const said = ({ phase, at, items }: Plain): string =>
  JSON.stringify([
    phase,
    at,
    IDS.map((id) => items[id]!).map((item) => [
      item.phase,
      item.response,
      item.hints,
      item.flagged,
      item.confidence,
      item.attempts,
    ]),
  ]);
