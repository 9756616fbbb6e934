import type { Action } from '../../core/session/action.js';
import type { CardAction } from '../../core/session/card.js';
import type { Texts } from '../../i18n/texts.js';

/** After these a card shows something else. */
export const LEAVING: ReadonlySet<Action['type']> = new Set(['start', 'navigate', 'retry', 'exclude']);

/** Whether this is Enter in a field: the other name of "Check". */
export function isCheckKey(event: KeyboardEvent): boolean {
  const [from] = event.composedPath();
  const field = from instanceof HTMLInputElement && !['button', 'submit'].includes(from.type);
  return event.key === 'Enter' && field && !event.isComposing && !event.defaultPrevented;
}

/** The row of buttons, in its order. Each has its own place in the template, so that a focused one is never relabelled. */
export const BUTTONS = [
  { action: 'check', label: 'check', kind: 'primary' },
  { action: 'retry', label: 'tryAgain', kind: 'primary' },
  { action: 'hint', label: 'hint', kind: '' },
  { action: 'reveal', label: 'showSolution', kind: '' },
  { action: 'evidence', label: 'showInArticle', kind: '' },
] as const satisfies readonly { action: CardAction; label: LabelOf<Texts>; kind: string }[];
type LabelOf<T> = { [K in keyof T]-?: T[K] extends string ? K : never }[keyof T];
