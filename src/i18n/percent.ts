/** A share of 0 … 1 in percent, as people of this language write it. */
export const percent = (lang: string, share: number): string =>
  new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 1 }).format(share);
