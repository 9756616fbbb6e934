import type { ItemFlag } from '../core/report/class-flags.js';
import { percent } from './percent.js';
import type { ClassTexts } from './class-texts.js';

/** Why an item deserves a look, in one sentence. @param lang How its numbers are written. */
export function flagSentence(flag: ItemFlag, itemFlags: ClassTexts['itemFlags'], lang: string): string {
  const number = (value: number): string => new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
  const share = (value: number): string => percent(lang, Math.round(value * 100) / 100);
  switch (flag.code) {
    case 'key-suspect':
      return itemFlags[flag.code](flag.text, share(flag.best), share(flag.keyBest));
    case 'useless-distractor':
      return itemFlags[flag.code](flag.text, number(flag.count), number(flag.wrong));
    case 'too-hard':
    case 'too-easy':
      return itemFlags[flag.code](share(flag.facility));
    default:
      return itemFlags[flag.code](number(flag.discrimination));
  }
}
