import type { Item } from '../../core/bank/model.js';
import { askedOf, type Asked, type Workshop } from './asked.js';
import type { Candidate, DraftKind, SentenceRead } from './candidate.js';
import { hintsFor, rationaleFor } from './texts.js';
import { slug } from './words.js';

/** An item of a draft, with where it comes from. */
export interface DraftItem {
  readonly item: Item;
  readonly stem: string;
  readonly kind: DraftKind;
  readonly sentence: SentenceRead;
  /** The key in all its forms. */
  readonly forms: readonly string[];
}

/** Why a candidate became no item: nothing to ask by, or a passage that can't be told from another. */
export type Refused = 'context' | 'passage';

/** Makes an item of a candidate. Its id need not be its own yet. */
export function itemOf(candidate: Candidate, shop: Workshop): DraftItem | Refused {
  const asked = askedOf(candidate, shop);
  if (!asked) return 'context';
  const pointer = shop.locator.locate(candidate.within, candidate.proof);
  if (!pointer) return 'passage';
  const { sentence } = candidate;
  const head = {
    id: `p${String(sentence.paragraph.number).padStart(2, '0')}-${slug(`${asked.kind} ${asked.key}`, 48)}`,
    interaction: asked.interaction,
    level: 'recall',
    draft: true,
    stem: asked.stem,
    ...asked.fields,
    evidence: [{ source: 'article', ...pointer }],
  };
  const item = { ...head, ...textsOf(candidate, asked, shop) };
  // Texts that stand one behind the other may make a copy together.
  const shown = [item, head].find((each) => !shop.locator.copies(JSON.stringify(each)));
  return shown ? { item: shown as Item, stem: asked.stem, kind: asked.kind, sentence, forms: asked.forms } : 'context';
}

/** Our own words about the item, which are English. */
function textsOf(candidate: Candidate, { claim, forms, stem }: Asked, { article, locator }: Workshop): object {
  if (!article.english) return {};
  const hints = hintsFor(article, candidate, stem, forms).filter((hint) => !locator.copies(hint));
  const rationale = rationaleFor(article, candidate.sentence.paragraph, claim);
  return {
    claim,
    ...(hints.length ? { hints } : {}),
    ...(locator.copies(rationale) ? {} : { rationale }),
  };
}
