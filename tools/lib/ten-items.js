// The bank that the first card is measured with: ten single-choice items with stem, options and key, as the other quiz
// systems were measured.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './console.js';

const BANK = 'questions/south-caucasus-peace.yaml';

/** The article's bank. @returns {any} */
export const wholeBank = () => parse(readFileSync(join(ROOT, BANK), 'utf8'));

/** Its first ten single-choice items, with all that their author gave them. @param {any} [bank] @returns {any[]} */
export const tenAuthored = (bank = wholeBank()) =>
  bank.items.filter((/** @type {any} */ item) => item.interaction === 'choice' && item.choose !== 'many').slice(0, 10);

/** A bank of the ten, bare. @param {any} [bank] */
export function tenItems(bank = wholeBank()) {
  const items = tenAuthored(bank).map(({ id, interaction, stem, options }) => ({
    id,
    interaction,
    stem,
    options: options.map((/** @type {any} */ { id, text, key }) => ({ id, text, key })),
  }));
  const { format, id, version, title } = bank;
  return { format, id, version, title, items };
}
