/**
 * Whether a string may hold CommonMark. It errs on the side of yes: what it calls plain, CommonMark also reads as one
 * paragraph of the same characters (but for spaces and tabs at its ends).
 */
export const hasMarkup = (text: string): boolean =>
  text.includes('\0') ||
  /[*_`[<\\\n\r]|&#?\w+;|^(?:\s|>|~~~)|^(?:#{1,6}|[-+]|\d{1,9}[.)])(?:\s|$)|^(?:[-=]\s*)+$/.test(text);
