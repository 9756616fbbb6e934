import type { Bank } from '../bank/model.js';
import type { FindType } from '../bank/parse.js';
import { fold, type Folded } from '../evidence/fold.js';
import { languageOf, type Language } from './language.js';
import type { PassageDigests } from './passages.js';
import { viewOf, type ItemView } from './view.js';

/** A source whose text is at hand. */
export interface SourceView {
  readonly id: string;
  readonly text: string;
  readonly folded: Folded;
  /** `2024-05`, where the bank says it. */
  readonly date?: string;
}

/** What the rules look at. */
export interface CheckContext {
  readonly bank: Bank;
  readonly find: FindType;
  /** What the rules know of the bank's language; nothing where it is not known. */
  readonly language: Language | undefined;
  /** All items but the withdrawn ones, in the order of the file. */
  readonly items: readonly ItemView[];
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly digests: PassageDigests | undefined;
}

/**
 * Prepares a bank for the rules. `positions` are the items' places in the file, by id; `sources` are plain texts by the
 * source's id.
 */
export function contextOf(
  bank: Bank,
  positions: ReadonlyMap<string, number>,
  find: FindType,
  sources: Readonly<Record<string, string>>,
  digests?: PassageDigests,
): CheckContext {
  const language = languageOf(bank.lang);
  const dates = new Map((bank.sources ?? []).map(({ id, date }) => [id, date]));
  return {
    bank,
    find,
    language,
    items: bank.items
      .filter(({ withdrawn }) => withdrawn === undefined)
      .map((item) => viewOf(item, positions.get(item.id) ?? 0, find, language)),
    sources: new Map(
      Object.entries(sources).map(([id, text]) => {
        const date = dates.get(id);
        return [id, { id, text, folded: fold(text), ...(date === undefined ? {} : { date }) }];
      }),
    ),
    digests,
  };
}
