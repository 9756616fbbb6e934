/** The limits of a bank. `text` in UTF-16 units, `bytes` in units of the file's text, the rest in counts. */
export const LIMITS = { bytes: 5_000_000, text: 20_000, list: 2_000, options: 100, depth: 20, items: 2_000 } as const;
