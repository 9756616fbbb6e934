import { addPartsTexts } from './en.parts.js';
import { textsOf } from './en.js';
import type { Dictionary } from './texts.js';

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

/** What questions that are written out say beside the bank, in a language or, where there is no dictionary, in English. */
export async function staticTexts(lang: string) {
  addPartsTexts();
  const base = lang.replace(/-.*/, '').toLowerCase();
  const load = Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base] : undefined;
  const texts = textsOf(load ? (await load()).texts : {});
  const { questions, showSolution, rationale, chooseOne, chooseMany, responseLabel } = texts;
  return { lang: load ? base : 'en', questions, showSolution, rationale, chooseOne, chooseMany, responseLabel };
}
