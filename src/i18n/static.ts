import { addConfidenceTexts } from './en.confidence.js';
import { addPartsTexts } from './en.parts.js';
import { textsOf } from './en.js';
import { paperTextsOf, type PaperTexts } from './paper-texts.js';
import type { Dictionary, Texts } from './texts.js';

/** The dictionaries, for what is written out rather than shown. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly texts: Dictionary }>>> = {
  ar: () => import('./ar.js'),
  az: () => import('./az.js'),
  de: () => import('./de.js'),
  fr: () => import('./fr.js'),
  hy: () => import('./hy.js'),
  kk: () => import('./kk.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
};

/** The texts of a language or, where there is no dictionary, of English; with the tag of the dictionary. */
async function textsIn(lang: string): Promise<{ readonly lang: string; readonly texts: Texts }> {
  const base = lang.replace(/-.*/, '').toLowerCase();
  const load = Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base] : undefined;
  return { lang: load ? base : 'en', texts: textsOf(load ? (await load()).texts : {}) };
}

/** What questions that are written out say beside the bank. */
export async function staticTexts(language: string) {
  addPartsTexts();
  const { lang, texts } = await textsIn(language);
  const { questions, showSolution, rationale, chooseOne, chooseMany, responseLabel } = texts;
  return { lang, questions, showSolution, rationale, chooseOne, chooseMany, responseLabel };
}

/** The same, and beside it what sheets of paper say. */
export async function printTexts(
  language: string,
): Promise<{ readonly words: StaticTexts; readonly paper: PaperTexts }> {
  addConfidenceTexts();
  const words = await staticTexts(language);
  const { lang, texts } = await textsIn(language);
  const { minutes, seconds, howSure } = texts;
  const [unsure, fairlySure, sure] = texts.levels;
  const own = { notGraded: texts.verdict.ungraded, minutes, seconds, howSure, unsure, fairlySure, sure };
  return { words: { ...words, ...own }, paper: await paperTextsOf(lang) };
}

type StaticTexts = Awaited<ReturnType<typeof staticTexts>> &
  Pick<Texts, 'minutes' | 'seconds' | 'howSure'> &
  Readonly<Record<'notGraded' | 'unsure' | 'fairlySure' | 'sure', string>>;
