import { clockTime } from '../../core/session/time.js';
import type { ClassTexts } from '../../i18n/class-texts.js';
import { percent } from '../../i18n/percent.js';

/** In which words and numbers a class is told of. */
export interface Voice {
  readonly texts: ClassTexts;
  /** How its numbers are written. */
  readonly lang: string;
  readonly n: (value: number) => string;
  /** A share, in whole percents. */
  readonly share: (value: number) => string;
  /** A correlation or a reliability, to two decimals. */
  readonly decimal: (value: number | null) => string;
  /** Milliseconds as on a clock; what was not measured, as on paper, is none. */
  readonly time: (milliseconds: number | null) => string;
  /** Marks words of the bank as being in its language, where the page's is another. */
  readonly ofBank: (words: string) => unknown;
}

/** What stands where there is no figure. */
export const NONE = '–';

/** @param lang How its numbers are written. */
export function voiceOf(texts: ClassTexts, lang: string, ofBank: Voice['ofBank']): Voice {
  const whole = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
  const two = new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    texts,
    lang,
    n: (value) => whole.format(value),
    share: (value) => percent(lang, Math.round(value * 100) / 100),
    decimal: (value) => (value === null ? NONE : two.format(value).replace('-', '−')),
    time: (milliseconds) => (milliseconds ? clockTime(milliseconds) : NONE),
    ofBank,
  };
}
