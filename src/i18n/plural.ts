/**
 * The forms that a whole number takes in these languages, in the words of `Intl.PluralRules`. French also has `many`, for
 * millions, and Russian `other`, for fractions: neither is ever counted here. In the other languages that come with the
 * quiz a noun has one form after any number.
 */
interface Forms {
  de: 'one' | 'other';
  fr: 'one' | 'other';
  ru: 'one' | 'few' | 'many';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
}

/** A text that counts: the number to choose a form by, and as it is written. */
type Counted = (n: number, formatted: string) => string;

/** Makes texts that count in this language; in each form `#` stands for the number as it is written. */
export function plural<L extends keyof Forms>(lang: L): (forms: Readonly<Record<Forms[L], string>>) => Counted {
  const rules = new Intl.PluralRules(lang);
  return (forms) => (n, formatted) => forms[rules.select(n) as Forms[L]].replace('#', () => formatted);
}

/** `1, 2 and 3`. @param last What stands before the last, with its spaces. @param sign What stands between the others. */
export const listed = (words: readonly string[], last: string, sign = ', '): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(sign)}${last}${words.at(-1)}`;
