import type { Bank } from '../core/bank/model.js';
import { UsageError } from './command.js';

/**
 * The language that `--lang` asks for, or else the bank's own.
 *
 * @throws {UsageError} Where nothing of the bank is in it.
 */
export function languageOf(bank: Bank, lang: string | undefined): string {
  const own = bank.lang ?? 'en';
  if (lang === undefined) return own;
  const has = new Set([own, ...[bank, ...bank.items].flatMap(({ translations }) => Object.keys(translations ?? {}))]);
  if ([...has].some((tag) => `${lang}-`.startsWith(`${tag}-`))) return lang;
  throw new UsageError(`--lang takes a language that the bank has, not “${lang}”: ${[...has].join(', ')}.`);
}
