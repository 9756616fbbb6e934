/**
 * `learning-quiz/static`: the questions of a bank as HTML, for servers and generators of sites; what `learning-quiz render`
 * writes. Touches no DOM.
 */
import type { Bank } from '../core/bank/model.js';
import { wordedBank } from '../core/bank/translated.js';
import { staticMarkup as markup } from '../formats/static/markup.js';
import { staticTexts } from '../i18n/static.js';
import { compileBank, findItemType } from './core.js';

/** How questions are written out. */
export interface StaticOptions {
  /** In whose words, where the bank has them; the bank's own without it. */
  readonly lang?: string;
  /** Without solutions, rationales and passages. */
  readonly redact?: boolean;
  /** The bank's address, which those of its pictures and sources are relative to. */
  readonly src?: string;
  /** Whether the bank's title stands above; it does without it. */
  readonly heading?: boolean;
}

/**
 * The questions of a bank as HTML of one element, with `slot="fallback"`: to stand in `<learning-quiz>`, which shows it until
 * its first card is there. All that an author wrote is escaped, or comes from the safe tree.
 *
 * @param bank As `readBank` gives it, compiled or not.
 */
export async function staticMarkup(bank: Bank, options: StaticOptions = {}): Promise<string> {
  const { lang = 'en' } = wordedBank(bank, options.lang ?? bank.lang ?? 'en');
  const words = await staticTexts(lang);
  return markup({ heading: true, ...options, lang, bank: compileBank(bank), find: findItemType, words });
}

export type { Bank } from '../core/bank/model.js';
