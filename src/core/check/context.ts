import type { ExaminedBank, FindType } from '../bank/parse.js';
import { fold, type Folded } from '../evidence/fold.js';
import { languageOf, type Language } from './language.js';
import type { PassageDigests } from './passages.js';
import { wordCount } from './tokens.js';
import { viewOf, type ItemView } from './view.js';

/** A source whose text is at hand. */
export interface SourceView {
  readonly id: string;
  readonly text: string;
  readonly folded: Folded;
  /** How many words it has. */
  readonly words: number;
  /** `2024-05`, where the bank says it. */
  readonly date?: string;
}

/** What the rules look at. */
export interface CheckContext {
  readonly bank: ExaminedBank['head'];
  readonly find: FindType;
  /** What the rules know of the bank's language; nothing where it is not known. */
  readonly language: Language | undefined;
  /** All items but the withdrawn ones, in the order of the file; also those that are not fit to be shown. */
  readonly items: readonly ItemView[];
  /** The bank's sources whose texts are at hand. */
  readonly sources: ReadonlyMap<string, SourceView>;
  readonly digests: PassageDigests | undefined;
}

/** Prepares a bank for the rules. `sources` are plain texts by the source's id; one that the bank lacks is not used. */
export function contextOf(
  { head, items, sources: named }: ExaminedBank,
  find: FindType,
  sources: Readonly<Record<string, string>>,
  digests?: PassageDigests,
): CheckContext {
  const language = languageOf(head.lang);
  const dates = new Map((head.sources ?? []).map(({ id, date }) => [id, date]));
  return {
    bank: head,
    find,
    language,
    items: items
      .filter(({ item, broken }) => item['withdrawn'] === undefined && !broken?.has('withdrawn'))
      .map((item) => viewOf(item, find, language)),
    sources: new Map(
      Object.entries(sources).flatMap(([id, text]): [string, SourceView][] => {
        if (!named.has(id)) return [];
        const date = dates.get(id);
        const view = { id, text, folded: fold(text), words: wordCount(text) };
        return [[id, date === undefined ? view : { ...view, date }]];
      }),
    ),
    digests,
  };
}
