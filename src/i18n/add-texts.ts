import { addTexts } from './en.js';
import type { ItemTexts, LateRefusal } from './texts.js';

export { addTexts } from './en.js';

/** Why a response that costs nothing is sent back, where the first card has no need of it. */
export const REFUSALS: Readonly<Record<LateRefusal, string>> = {
  'same-response': 'You have tried exactly this before. Nothing was counted.',
  'no-attempts-left': 'There are no attempts left.',
  'not-open': 'This question is closed.',
  'nothing-entered': 'Enter an answer first.',
  'unreadable-number': 'That can’t be read as a number. Nothing was counted.',
  'off-scale': 'That lies beyond the ends of the scale. Nothing was counted.',
  'nothing-placed': 'Nothing is in its place yet. Nothing was counted.',
  'nothing-moved':
    'Nothing was moved yet. If the order is right as it stands, press “Keep this order”. Nothing was counted.',
  'nothing-marked': 'Nothing is marked yet. Nothing was counted.',
  'not-revealed': 'Reveal the answer first.',
  'not-graded': 'Say first how well you knew it.',
  incomplete: 'Something is still open. Nothing was counted; press Check again to leave it so.',
  'check-spelling': 'Nearly: check the spelling. Nothing was counted; press Check again if you mean it so.',
};

/** Adds to English what may be refused of the items that load on demand. To be called before the first is shown. */
export const addRefusals = (): void => addTexts({ refusal: REFUSALS });

/**
 * Adds to English what the items of one type say, refusals included. `Later` names what of it comes with a part of theirs that
 * is fetched when it is wanted.
 */
export function addItemTexts<K extends keyof ItemTexts, Later extends keyof ItemTexts[K] = never>(
  interaction: K,
  texts: Omit<ItemTexts[K], Later>,
): void {
  addRefusals();
  addTexts({ items: { [interaction]: texts } });
}
