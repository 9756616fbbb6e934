/** All but what XML 1.0 has (2.2, Char): the rest can't be written, not even as a reference. */
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text between tags, or in a quoted attribute: on one line, and without what XML can't hold. */
export const xmlText = (text: string): string =>
  text
    .replace(UNFIT, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A text of at most so many characters; a longer one ends with a sign for what is left out. */
export function clipped(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

/** A number from 0 as schemas have it: with at most so many decimals, and never as a power of ten. */
export const xmlDecimal = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace(/\.?0+$/, '') || '0';
