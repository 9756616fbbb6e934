import type { Bank } from '../core/bank/model.js';
import { checkBank } from '../entries/core.js';
import type { YamlBank } from '../formats/yaml/yaml.js';
import { UsageError } from './command.js';
import { placed, spoken, type PlacedFinding } from './finding.js';
import { loadBank } from './load.js';

const FORM = new Set(['schema-error', 'schema-warning']);

/** What is wrong with a bank's form: the other rules are `check`'s business. */
export const ofForm = <F extends { readonly name: string }>(findings: readonly F[]): F[] =>
  findings.filter(({ name }) => FORM.has(name));

/** A bank's file, held to the form that banks have. */
export interface FormedBank {
  readonly yaml: YamlBank | undefined;
  readonly json: unknown;
  /** As far as it could be read. */
  readonly bank: Bank | undefined;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Reads a bank that is to be written in another form.
 *
 * @throws {UsageError} Where there is no such file.
 */
export async function formedBank(file: string): Promise<FormedBank> {
  const { yaml, findings: unread } = await loadBank(file);
  const json = yaml?.json;
  const { bank, findings } = json === undefined ? { bank: undefined, findings: [] } : checkBank(json);
  const form = spoken(ofForm(findings));
  return { yaml, json, bank, findings: [...unread, ...placed(form, yaml)] };
}

/** Whether nothing keeps a bank from being written out. */
export const isSound = (findings: readonly PlacedFinding[]): boolean =>
  !findings.some(({ severity }) => severity === 'error');

/** @throws {UsageError} Where nothing of the bank is in the language that was asked for. */
export function languageOf(bank: Bank, lang: string | undefined): string {
  const own = bank.lang ?? 'en';
  if (lang === undefined) return own;
  const has = new Set([own, ...[bank, ...bank.items].flatMap(({ translations }) => Object.keys(translations ?? {}))]);
  if ([...has].some((tag) => `${lang}-`.startsWith(`${tag}-`))) return lang;
  throw new UsageError(`--lang takes a language that the bank has, not “${lang}”: ${[...has].join(', ')}.`);
}
