import type { LineSlip } from './slip.js';

/** A quote that is not closed, or one inside of the text that closes it too early. */
export function quoteSlip(text: string, start: number, sign: '"' | "'"): LineSlip | undefined {
  const close = closing(text, start, sign);
  const rest = close < 0 ? '' : text.slice(close + 1);
  if (close >= 0 && /^\s*(?:#.*)?$/.test(rest)) return undefined;
  // A comma at the end is most often that of a map over several lines.
  const [whole, comma] = text.trimEnd().endsWith(',') ? [text.trimEnd().slice(0, -1), ','] : [text.trimEnd(), ''];
  const end = whole.endsWith(sign) && whole.length - 1 > start ? whole.length - 1 : whole.length;
  const mend = text.slice(0, start) + JSON.stringify(whole.slice(start + 1, end)) + comma;
  // “'tis so”: what opens is part of the text, and not of its quotes.
  if (close < 0) return { column: start, text: UNCLOSED, mend, open: sign };
  return { column: close, text: INSIDE[sign], mend };
}

export const UNCLOSED =
  'This quote is not closed: close it behind the text, or, if it belongs to the text, put all of it in quotes of the other kind.';
export const INSIDE = {
  "'": "An apostrophe inside of single quotes: write it twice (''), or put the text in double quotes.",
  '"': 'A double quote inside of double quotes: write \\" for it, or put the text in single quotes.',
} as const;

/** Where a quoted text ends; −1 where it does not. */
export function closing(text: string, start: number, sign: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (sign === '"' && text[at] === '\\') at++;
    else if (text[at] === sign) {
      if (sign === '"' || text[at + 1] !== sign) return at;
      at++;
    }
  }
  return -1;
}
