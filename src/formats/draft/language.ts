/** A language as far as a text's script and its commonest words tell. */
export interface Guess {
  /** A BCP 47 tag; nothing where the script has too many languages to guess one. */
  readonly lang: string | undefined;
  /** The script's name in English, for people. */
  readonly script: string;
}

/** Scripts by the share of a text's letters; for each the tag that is guessed, if one stands out. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp, lang?: string])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Georgian', /\p{Script=Georgian}/gu, 'ka'],
  ['Armenian', /\p{Script=Armenian}/gu, 'hy'],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu, 'he'],
  ['Greek', /\p{Script=Greek}/gu, 'el'],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  ['Chinese', /\p{Script=Han}/gu, 'zh'],
  ['Korean', /\p{Script=Hangul}/gu, 'ko'],
  ['Thai', /\p{Script=Thai}/gu, 'th'],
  ['Devanagari', /\p{Script=Devanagari}/gu],
];

/** Letters that only some of a script's languages have; the first that is there decides. */
const LETTERS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  Cyrillic: [
    [/[іїєґ]/i, 'uk'],
    [/[әғқңұһ]/i, 'kk'],
    [/[ыэ]/i, 'ru'],
  ],
  Arabic: [
    [/[پچژگ]/, 'fa'],
    [/[ةىأإ]/, 'ar'],
  ],
};

/** Words that English has in every other line, and no other language in Latin letters. */
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|is|was|with|that|by|from|were|are|which|has|have|this|to|for|in|on|it)(?!\p{L})/giu;
/** The share of such words: about 30 % of an English text, and up to 6 % of a Dutch one. */
const LEAST = 0.12;

/** How much of a text is looked at, in UTF-16 units. */
const SAMPLE = 20_000;

/** Guesses a text's language by its script; of those in Latin letters, knows English alone. */
export function guessLanguage(text: string): Guess {
  const sample = text.slice(0, SAMPLE);
  const counts = SCRIPTS.map(([name, letters, lang]) => ({ name, lang, count: sample.match(letters)?.length ?? 0 }));
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most));
  if (!best.count) return { lang: undefined, script: 'unknown' };
  const kana = counts.find(({ name }) => name === 'Japanese')?.count ?? 0;
  // A Japanese text may have more Chinese characters than its own.
  if (best.name === 'Chinese' && kana * 10 > best.count) return { lang: 'ja', script: 'Japanese' };
  if (best.name === 'Latin') return { lang: isEnglish(sample) ? 'en' : undefined, script: 'Latin' };
  const marked = LETTERS[best.name]?.find(([letters]) => letters.test(sample))?.[1];
  return { lang: marked ?? best.lang, script: best.name };
}

function isEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  return (sample.match(ENGLISH)?.length ?? 0) >= words * LEAST;
}

/** Whether a tag is one of English. */
export const isEnglishTag = (lang: string | undefined): boolean => /^en(?:-|$)/i.test(lang ?? '');
