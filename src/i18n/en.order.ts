import { addItemTexts } from './add-texts.js';

declare module './texts.js' {
  interface ItemTexts {
    order: OrderTexts;
  }
}

export interface OrderTexts {
  readonly how: string;
  readonly moveUp: (text: string) => string;
  readonly moveDown: (text: string) => string;
  /** Said after a move: where the entry stands now. */
  readonly moved: (text: string, n: string, total: string) => string;
  /** Asks whether the order may already be right, before a button. */
  readonly asShown: string;
  readonly keep: string;
  readonly kept: string;
  readonly inPlace: string;
  readonly notInPlace: string;
  readonly belongs: (n: string) => string;
}

/** Adds to English what `order` says. To be called before the first is shown. */
export const addOrderTexts = (): void =>
  addItemTexts('order', {
    how: 'Put what comes first at the top, with the buttons or by dragging the numbers.',
    moveUp: (text) => `Move up: ${text}`,
    moveDown: (text) => `Move down: ${text}`,
    moved: (text, n, total) => `${text}, ${n} of ${total}`,
    asShown: 'Right as it stands?',
    keep: 'Keep this order',
    kept: 'This order is your answer.',
    inPlace: 'In its place',
    notInPlace: 'Not in its place',
    belongs: (n) => `Belongs in place ${n}`,
  });
