import type { Article } from './article.js';
import type { Candidate, DraftKind } from './candidate.js';
import { judges, statement } from './claims.js';
import { monthsOf, namesLike, wordsHold, yearsOf, type Pool } from './distractors.js';
import { choiceOf, dateKeys, incorrectOf, nameKeys, trueFalseOf } from './fields.js';
import type { FigureFound } from './figures.js';
import { gapFragment, plain } from './gap.js';
import type { Locator } from './locate.js';
import type { NameKind } from './names.js';

/** What items are made from. */
export interface Workshop {
  readonly article: Article;
  readonly locator: Locator;
  readonly pool: Pool;
}

/** What an item asks, and what is its interaction's own. */
export interface Asked {
  readonly kind: DraftKind;
  readonly interaction: 'choice' | 'numeric' | 'text-entry';
  readonly stem: string;
  readonly claim: 'fact' | 'author';
  /** For the id: what the key is. */
  readonly key: string;
  /** The key in all its forms: no hint may hold one. */
  readonly forms: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

type Of<K extends Candidate['kind']> = Extract<Candidate, { kind: K }>;

/** Asks for a candidate; nothing where the words around it are too few, or would copy the article. */
export function askedOf(candidate: Candidate, shop: Workshop): Asked | undefined {
  const asked = askedBy(candidate, shop);
  return asked && !shop.locator.copies(asked.stem) ? asked : undefined;
}

function askedBy(candidate: Candidate, shop: Workshop): Asked | undefined {
  switch (candidate.kind) {
    case 'figure':
      return figureAsked(candidate, shop);
    case 'name':
      return nameAsked(candidate, shop);
    case 'claim':
      return claimAsked(candidate, shop);
    case 'speaker':
      return speakerAsked(candidate, shop);
  }
}

const LABEL: Readonly<Record<FigureFound['kind'] | NameKind, string>> = {
  number: 'how many?',
  money: 'how much?',
  percent: 'how many per cent?',
  year: 'which year?',
  years: 'which years?',
  date: 'which date?',
  month: 'which month?',
  time: 'how long?',
  way: 'how far?',
  person: 'who?',
  country: 'which country?',
  city: 'which city?',
  region: 'which region?',
  place: 'which place?',
  organisation: 'which organisation?',
  name: 'which name?',
};

const DRAFT_KIND: Readonly<Record<FigureFound['kind'] | NameKind, DraftKind>> = {
  number: 'number',
  money: 'number',
  percent: 'number',
  year: 'year',
  years: 'year',
  date: 'date',
  month: 'date',
  time: 'number',
  way: 'number',
  person: 'person',
  country: 'place',
  city: 'place',
  region: 'place',
  place: 'place',
  organisation: 'organisation',
  name: 'name',
};

/**
 * The stem around a gap, in English alone with words of our own. Where the sentence judges, it says whose view that is:
 * the author's; what somebody else is reported to think is no fact, and not the author's view either.
 */
function gapStem(
  { sentence, gap }: Candidate,
  { article }: Workshop,
  kind: FigureFound['kind'] | NameKind,
  forms: readonly string[],
): Pick<Asked, 'kind' | 'stem' | 'claim'> | undefined {
  const { english, text } = article;
  const label = english ? LABEL[kind] : '?';
  const isOpinion = english && judges(sentence.text, sentence.words);
  const isSayer = sentence.sayer !== undefined && sentence.span.start + sentence.sayer.start === gap.start;
  if (isOpinion && sentence.reports && !isSayer) return undefined;
  const fragment = gapFragment({ text, sentence: sentence.span, gap, label, forms });
  if (fragment === undefined) return undefined;
  const claim = isOpinion && !isSayer ? 'author' : 'fact';
  const lead = english ? (claim === 'author' ? 'Fill the gap, according to the author: ' : 'Fill the gap: ') : '';
  return { kind: DRAFT_KIND[kind], stem: lead + fragment, claim };
}

function figureAsked(candidate: Of<'figure'>, shop: Workshop): Asked | undefined {
  const { kind, text, value, unit } = candidate.figure;
  const stem = gapStem(candidate, shop, kind, [text]);
  if (!stem) return undefined;
  const base = { ...stem, key: text, forms: [text, ...(value === undefined ? [] : [String(value)])] };
  const others =
    kind === 'year' ? yearsOf(shop.pool, candidate) : kind === 'month' ? monthsOf(shop.pool, candidate) : [];
  if (others.length >= 2)
    return { ...base, interaction: 'choice', fields: choiceOf(shop.article, candidate, text, others) };
  const incorrect = incorrectOf(shop.article, candidate, base.kind);
  if (value === undefined) {
    return { ...base, interaction: 'text-entry', fields: { keys: dateKeys(text, kind), ...incorrect } };
  }
  const keys = [{ value, tolerance: { kind: 'exact' } }];
  const shown = unit && kind !== 'year' ? { unit: unit.replace(/\s+/g, ' ').trim() } : {};
  return { ...base, interaction: 'numeric', fields: { keys, ...shown, ...incorrect } };
}

function nameAsked(candidate: Of<'name'>, shop: Workshop): Asked | undefined {
  const { name, form } = candidate;
  // A part of the name beside the gap would give it away as well.
  const parts = name.kind === 'person' ? [...name.forms].flatMap((each) => each.split(' ')) : [];
  const forms = [...new Set([...name.forms, ...parts.filter(({ length }) => length > 3)])];
  const stem = gapStem(candidate, shop, name.kind, forms);
  if (!stem) return undefined;
  const base = { ...stem, key: name.text, forms };
  const shown = name.kind === 'person' ? name.text : form;
  const others = namesLike(shop.pool, candidate, name);
  if (others.length >= 2)
    return { ...base, interaction: 'choice', fields: choiceOf(shop.article, candidate, shown, others) };
  const fields = { keys: nameKeys(name, shown), ...incorrectOf(shop.article, candidate, base.kind) };
  return { ...base, interaction: 'text-entry', fields };
}

function claimAsked(candidate: Of<'claim'>, { locator }: Workshop): Asked | undefined {
  const { claim, isTrue } = candidate;
  const said = statement(claim, isTrue);
  // Asked by itself too: "True or false?" before it would not make a copy another text.
  if (locator.copies(said)) return undefined;
  return {
    kind: 'claim',
    interaction: 'choice',
    stem: `True or false? ${plain(said)}`,
    claim: 'author',
    key: claim.subject,
    forms: [],
    fields: trueFalseOf(candidate),
  };
}

function speakerAsked(candidate: Of<'speaker'>, { article, pool }: Workshop): Asked | undefined {
  const { name, words } = candidate;
  if (wordsHold(words, name.forms)) return undefined;
  const stem = `To whom does the article attribute these words? “${plain(words)} …”`;
  const base = { kind: 'quotation', stem, claim: 'fact', key: name.text, forms: [...name.forms] } as const;
  const others = namesLike(pool, candidate, name);
  if (others.length >= 2)
    return { ...base, interaction: 'choice', fields: choiceOf(article, candidate, name.text, others) };
  const fields = { keys: nameKeys(name, name.text), ...incorrectOf(article, candidate, 'quotation') };
  return { ...base, interaction: 'text-entry', fields };
}
