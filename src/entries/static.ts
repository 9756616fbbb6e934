/**
 * `learning-quiz/static`: the questions of a bank as HTML, for servers and generators of sites, and set on paper; what
 * `learning-quiz render` and `print` write. Touches no DOM.
 */
import type { Bank } from '../core/bank/model.js';
import { wordedBank } from '../core/bank/translated.js';
import { drawnForm, type Drawing, type Level, type Swap } from '../core/session/form-bank.js';
import type { Form } from '../core/session/forms.js';
import type { Shuffle } from '../core/session/plan.js';
import { printDocument } from '../formats/print/document.js';
import { figuresOf } from '../formats/print/sheet.js';
import type { Paper } from '../formats/print/styles.js';
import { locator } from '../formats/static/passage.js';
import { staticMarkup as markup } from '../formats/static/markup.js';
import { printTexts, staticTexts } from '../i18n/static.js';
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

/** What is drawn and set on paper. */
export interface PaperOptions {
  readonly seed: string;
  /** Form A without it. */
  readonly forms?: readonly Form[];
  readonly count?: number;
  readonly objectives?: readonly string[];
  /** Only questions of these levels. */
  readonly levels?: readonly Level[];
  /** As in `2 per objective`. */
  readonly draw?: string;
  /** Questions that are asked in the place of others that are drawn. */
  readonly swaps?: readonly Swap[];
  /** As the bank says, or `all`. */
  readonly shuffle?: Shuffle;
  /** Whether each form draws its questions for itself. */
  readonly apart?: boolean;
  /** In whose words, where the bank has them; the bank's own without it. */
  readonly lang?: string;
  /** `a4` without it. */
  readonly paper?: Paper;
  /** What is set: the questions are, unless this is false; keys and marking grids where they are asked for. */
  readonly questions?: boolean;
  readonly key?: boolean;
  readonly grid?: boolean;
  /** How long there is, in seconds: stands on the sheets. */
  readonly timeLimit?: number;
  /** Whether each question has boxes to say how sure one is. */
  readonly confidence?: boolean;
  /** Rows of a marking grid; 30 without it. */
  readonly pupils?: number;
  /** The bank's address, which those of its pictures are relative to. */
  readonly src?: string;
}

/**
 * Sheets of paper as one HTML document, to be shown and printed: questions, keys and marking grids of the forms. A page with
 * the seed of a form (`formSeed`) and the same options shows that form.
 *
 * @param bank As `readBank` gives it, compiled or not.
 */
export async function paperDocument(bank: Bank, options: PaperOptions): Promise<string> {
  const { forms = ['A'], seed, count, objectives, levels, draw, swaps, shuffle, apart, src, ...set } = options;
  const compiled = compileBank(bank);
  const drawing: Drawing = { seed, count, objectives, levels, draw, swaps, shuffle };
  const lang = set.lang ?? bank.lang ?? 'en';
  const texts = await printTexts(lang);
  return printDocument({
    ...{ paper: 'a4', questions: true, key: false, grid: false, pupils: 30, ...set, lang, drawing, bank: compiled },
    forms: forms.map((form) => ({ form, plan: drawnForm(compiled, drawing, form, apart) })),
    find: findItemType,
    words: { ...texts.words, ...texts.paper },
    figures: await figuresOf(compiled, findItemType),
    locate: locator(src),
    generator: 'learning-quiz',
  });
}

export type { Bank } from '../core/bank/model.js';
