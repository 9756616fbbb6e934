import { readFile } from 'node:fs/promises';
import type { Bank } from '../../core/bank/model.js';
import { wordedBank } from '../../core/bank/translated.js';
import type { PageParts } from '../../formats/page/page.js';
import { pageTexts } from '../../i18n/page.js';
import { UsageError } from '../command.js';
import { languageOf } from '../formed.js';
import { packageVersion } from '../version.js';
import type { PackOptions } from './command.js';
import type { Parts } from './forms.js';

/**
 * A bank and what was read beside it, as the forms want it.
 *
 * @param bank Compiled.
 * @throws {UsageError} Where the bank has nothing in the language that was asked for.
 */
export function partsOf(
  bank: Bank,
  options: PackOptions,
  own: Pick<PageParts, 'attributes' | 'pictures' | 'readings' | 'script'>,
): Parts {
  const { of: worded, lang = 'en' } = wordedBank(bank, languageOf(bank, options.lang));
  const title = options.title ?? worded.title;
  const mark = own.attributes.get('pass-mark') ?? bank.defaults?.passMark;
  const passMark = mark === undefined || mark === '' ? Number.NaN : Number(mark);
  return {
    page: {
      ...own,
      ...{ bank: options.title === undefined ? bank : retitled(bank, options.title), title, lang },
      texts: pageTexts(lang),
      generator: `learning-quiz ${packageVersion()}`,
    },
    passMark: passMark >= 0 && passMark <= 1 ? passMark : undefined,
  };
}

/** Called so in every language. */
function retitled(bank: Bank, title: string): Bank {
  const { translations } = bank;
  if (!translations) return { ...bank, title };
  const untitled = Object.entries(translations).map(
    ([lang, words]) => [lang, { ...(words as object), title }] as const,
  );
  return { ...bank, title, translations: Object.fromEntries(untitled) };
}

/**
 * `0.7`, or `70%`.
 *
 * @throws {UsageError} Where it is no share.
 */
export function shareOf(given: string): number {
  const [, digits = '', percent] = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(given) ?? [];
  const share = percent ? Number(digits) / 100 : Number(digits);
  if (digits && share <= 1) return Number(share.toFixed(4));
  throw new UsageError(`--pass-mark takes a share of the points, as 0.7 or 70%, not “${given}”.`);
}

/** The script as the package has it: beside the program that was built, or where the sources were built to. */
export async function aloneScript(): Promise<string> {
  for (const folder of ['./cdn/', '../cdn/', '../../../dist/cdn/']) {
    try {
      return await readFile(new URL(`${folder}learning-quiz.alone.js`, import.meta.url), 'utf8');
    } catch {
      // Not there: the next one.
    }
  }
  throw new UsageError('The script of the quiz is missing: `npm run build` writes it.');
}
