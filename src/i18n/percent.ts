import type { Texts } from './texts.js';

/** A share of 0 … 1 in percent, as people of this language write it. */
export const percent = ({ lang, texts }: { readonly lang: string; readonly texts: Texts }, share: number): string =>
  new Intl.NumberFormat(texts.numbersLike ?? lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);
