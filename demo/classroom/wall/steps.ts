// What can be done on the wall, and what comes of it. Hands are counts, kept nowhere and lost with the page.

export interface WallState {
  readonly index: number;
  readonly revealed: boolean;
  /** The screen is dark, so that the class looks elsewhere. */
  readonly blank: boolean;
  /** Hands for each option, by item and option. */
  readonly hands: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Step =
  | { readonly type: 'next' | 'previous' | 'first' | 'last' | 'reveal' | 'blank' }
  | { readonly type: 'clear'; readonly item: string }
  | { readonly type: 'hand'; readonly item: string; readonly option: string; readonly by: 1 | -1 };

export const START: WallState = { index: 0, revealed: false, blank: false, hands: {} };

const MOST = 999;

/** A clicker has two buttons: forward shows the solution first, then the next question; back goes the same way. */
export function step(state: WallState, { type, ...of }: Step, total: number): WallState {
  const { index, revealed, blank, hands } = state;
  // Whatever is pressed on a dark screen brings it back, and no more.
  if (blank && type !== 'hand') return { ...state, blank: false };
  switch (type) {
    case 'blank':
      return { ...state, blank: true };
    case 'reveal':
      return { ...state, revealed: !revealed };
    case 'next':
      if (!revealed) return { ...state, revealed: true };
      return index < total - 1 ? { ...state, index: index + 1, revealed: false } : state;
    case 'previous':
      if (revealed) return { ...state, revealed: false };
      return index > 0 ? { ...state, index: index - 1, revealed: true } : state;
    case 'first':
      return { ...state, index: 0, revealed: false };
    case 'last':
      return { ...state, index: Math.max(0, total - 1), revealed: false };
    case 'clear': {
      const { item } = of as { item: string };
      const { [item]: _, ...others } = hands;
      return { ...state, hands: others };
    }
    case 'hand': {
      const { item, option, by } = of as { item: string; option: string; by: number };
      const count = Math.min(MOST, Math.max(0, handsFor(state, item, option) + by));
      return { ...state, hands: { ...hands, [item]: { ...hands[item], [option]: count } } };
    }
  }
}

export const handsFor = ({ hands }: WallState, item: string, option: string): number => hands[item]?.[option] ?? 0;

/** A key pressed, as an event has it. */
export interface Pressed {
  readonly key: string;
  /** Where the key lies: with Shift, a figure's key gives another sign. */
  readonly code: string;
  readonly shiftKey: boolean;
}

/**
 * What a key asks for, where it asks for anything: arrows, PageUp and PageDown as clickers send them, space; R reveals, B or
 * full stop darkens; figures count hands, with Shift one less.
 *
 * @param item the item that is shown, with its options in the order in which they stand; none where hands can't be counted
 */
export function stepFor(
  { key, code, shiftKey }: Pressed,
  item: { readonly id: string; readonly options: readonly string[] },
  isRtl: boolean,
): Step | 'fullscreen' | undefined {
  const [, figure] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
  if (figure) {
    const option = item.options[Number(figure) - 1];
    return option === undefined ? undefined : { type: 'hand', item: item.id, option, by: shiftKey ? -1 : 1 };
  }
  switch (key) {
    case 'ArrowRight':
      return { type: isRtl ? 'previous' : 'next' };
    case 'ArrowLeft':
      return { type: isRtl ? 'next' : 'previous' };
    case 'PageDown':
    case 'ArrowDown':
      return { type: 'next' };
    case ' ':
      return { type: shiftKey ? 'previous' : 'next' };
    case 'PageUp':
    case 'ArrowUp':
    case 'Backspace':
      return { type: 'previous' };
    case 'Home':
      return { type: 'first' };
    case 'End':
      return { type: 'last' };
    case '.':
      return { type: 'blank' };
    case '0':
      return { type: 'clear', item: item.id };
  }
  switch (key.toLowerCase()) {
    case 'r':
      return { type: 'reveal' };
    case 'b':
      return { type: 'blank' };
    case 'f':
      return 'fullscreen';
    default:
      return undefined;
  }
}
