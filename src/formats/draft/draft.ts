import type { Bank, Item } from '../../core/bank/model.js';
import type { Article } from './article.js';
import type { DraftKind } from './candidate.js';
import { poolOf, wordsHold } from './distractors.js';
import { itemOf, type DraftItem, type Refused } from './item.js';
import { Locator } from './locate.js';
import { survey } from './survey.js';
import { loadTagger } from './tagger.js';
import { shortHeading } from './texts.js';
import { runWords, slug } from './words.js';

/** No text of a draft is longer, and no draft has more items: nobody would read them. */
export const MOST_UNITS = 1_000_000;
const MOST_ITEMS = 200;
const MOST_OBJECTIVES = 100;

/** A draft bank, and what is to be said of it. */
export interface Draft {
  readonly bank: Bank;
  /** Where each item comes from, by its id. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** What was found and became no item: too few words around it, or a passage that stands in the text twice. */
  readonly refused: Readonly<Record<Refused, number>>;
  /** What the draft does not have, in sentences for people. */
  readonly notes: readonly string[];
}

export interface Origin {
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
  readonly kind: DraftKind;
}

/** Why there is no draft. The message is a sentence for people. */
export class DraftFault extends Error {
  override readonly name = 'DraftFault';
}

/**
 * Drafts a bank from an article: for each number, date, name and claim a candidate item, marked `draft`, with its passage.
 * It asks for what the text says and nothing more, and shares no nine words in a row with it. The same article gives the
 * same bank.
 *
 * @throws {DraftFault} Where the text is too long, or has nothing to ask for.
 */
export async function draftBank(article: Article): Promise<Draft> {
  if (article.text.length > MOST_UNITS) {
    const size = (article.text.length / 1e6).toFixed(1);
    throw new DraftFault(`The text is too long: it has ${size} million characters, and 1 million are allowed.`);
  }
  const found = survey(article, article.english ? await loadTagger() : undefined);
  const shop = { article, locator: new Locator(article.text), pool: poolOf(found) };
  const refused = { context: 0, passage: 0 };
  const drafts: DraftItem[] = [];
  const stems = new Set<string>();
  for (const candidate of found.candidates) {
    if (drafts.length === MOST_ITEMS) break;
    const draft = itemOf(candidate, shop);
    if (typeof draft === 'string') refused[draft]++;
    else if (!stems.has(draft.stem)) {
      stems.add(draft.stem);
      drafts.push(draft);
    }
  }
  if (!drafts.length) throw new DraftFault(emptyFault(article, refused));
  const { items, objectives } = sorted(article, drafts);
  return {
    bank: { ...headOf(article), objectives, items },
    origins: new Map(
      drafts.map(({ kind, sentence }, index) => [
        items[index]?.id ?? '',
        { paragraph: sentence.paragraph.number, kind },
      ]),
    ),
    refused,
    notes: notesOf(article, found.unread, drafts.length),
  };
}

/** Fewer words don't tell a language. */
const FEW = 8;

function englishOnly({ script, lang, text }: Article): string {
  const only = 'Names and claims are found in English only';
  if (script === 'unknown') return only;
  if (script === 'Latin' && lang === undefined && runWords(text).length < FEW)
    return `${only}, and this text is too short to tell its language (\`--lang en\` says that it is English)`;
  return `${only}; this looks like another language, in ${script} script`;
}

function emptyFault(article: Article, refused: Draft['refused']): string {
  const { english, paragraphs } = article;
  if (!paragraphs.some(({ kind }) => kind === 'text')) return 'There is no paragraph of text to draft from.';
  const sought = english ? 'no number, date, name or claim' : 'no number or date';
  const count = refused.context + refused.passage;
  if (!count) return `The text has ${sought} that could be asked for.${english ? '' : ` ${englishOnly(article)}.`}`;
  return 'What could be asked for stands among too few words, or in sentences that the text repeats.';
}

function headOf({ title, author, publisher, date, href, lang }: Article): Omit<Bank, 'items' | 'objectives'> {
  return {
    format: 'learning-quiz/1',
    id: slug(title, 48) || 'article',
    version: '0.1.0',
    title,
    // "und" is BCP 47 for a language that is not known; without any it would count as English.
    lang: lang ?? 'und',
    sources: [
      {
        id: 'article',
        title,
        ...(author ? { author } : {}),
        ...(publisher ? { publisher } : {}),
        ...(date ? { date } : {}),
        ...(href ? { href } : {}),
      },
    ],
  };
}

/** The items with ids of their own, and the objectives that they have: one for each section that has items. */
function sorted(article: Article, drafts: readonly DraftItem[]): Pick<Required<Bank>, 'items' | 'objectives'> {
  const sections = [...new Set(drafts.map(({ sentence }) => sentence.paragraph.section))];
  const objectives = new Map<number, Objective>();
  for (const section of sections.slice(0, MOST_OBJECTIVES)) {
    const taken = new Set([...objectives.values()].map(({ id }) => id));
    objectives.set(section, objectiveOf(article, section, sections.length, taken));
  }
  const last = [...objectives.values()].at(-1)?.id ?? '';
  const siblings = siblingsOf(drafts);
  const ids = new Set<string>();
  const items = drafts.map(({ item, sentence }, index): Item => {
    let id = item.id;
    for (let count = 2; ids.has(id); count++) id = `${item.id.slice(0, 56)}-${count}`;
    ids.add(id);
    const sibling = siblings.get(index);
    const objective = objectives.get(sentence.paragraph.section)?.id ?? last;
    return inOrder({ ...item, id, objective, ...(sibling === undefined ? {} : { sibling }) });
  });
  return { items, objectives: [...objectives.values()] };
}

/**
 * Items of one sentence that ask for the same, or whose stems show each other's keys, are siblings, so that no session
 * asks them together. By the item's index.
 */
function siblingsOf(drafts: readonly DraftItem[]): Map<number, string> {
  const siblings = new Map<number, string>();
  let groups = 0;
  for (let index = 0; index < drafts.length; index++) {
    const one = drafts[index];
    for (let other = index + 1; one && drafts[other]?.sentence === one.sentence; other++) {
      const two = drafts[other];
      const isSame = two?.forms.some((form) => one.forms.includes(form));
      if (!two || !(isSame || wordsHold(one.stem, two.forms) || wordsHold(two.stem, one.forms))) continue;
      const group = siblings.get(index) ?? siblings.get(other) ?? `s${++groups}`;
      siblings.set(index, group).set(other, group);
    }
  }
  return siblings;
}

interface Objective {
  readonly id: string;
  readonly title: string;
}

function objectiveOf(article: Article, section: number, count: number, taken: ReadonlySet<string>): Objective {
  const heading = article.headings[section];
  const name =
    heading === undefined ? (count === 1 ? 'article' : 'opening') : slug(heading, 40) || `section-${section + 1}`;
  const id = taken.has(name) ? `${name}-${section + 2}` : name;
  if (heading !== undefined) {
    const short = shortHeading(heading);
    return { id, title: article.english ? `Recall what the section “${short}” says` : short };
  }
  if (!article.english) return { id, title: shortHeading(article.title) };
  return { id, title: count === 1 ? 'Recall what the article says' : 'Recall how the article opens' };
}

/** The order in which people write the fields. */
const FIELDS =
  'id interaction objective sibling level claim draft stem choose options keys unit hints rationale feedback evidence'.split(
    ' ',
  );

const inOrder = (item: Item): Item =>
  Object.fromEntries(
    FIELDS.flatMap((field) => (item[field] === undefined ? [] : [[field, item[field]]])),
  ) as unknown as Item;

/** How many items a draft has of each kind. */
export function countsOf({ bank, origins }: Draft): Readonly<Partial<Record<DraftKind, number>>> {
  const counts: Partial<Record<DraftKind, number>> = {};
  for (const { id } of bank.items) {
    const kind = origins.get(id)?.kind;
    if (kind) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** A draft without some of its items, and without the objectives that only they had. */
export function without(draft: Draft, isOut: (id: string) => boolean): Draft {
  const items = draft.bank.items.filter(({ id }) => !isOut(id));
  const objectives = draft.bank.objectives?.filter(({ id }) => items.some(({ objective }) => objective === id)) ?? [];
  return { ...draft, bank: { ...draft.bank, objectives, items } };
}

function notesOf(article: Article, unread: number, count: number): string[] {
  const { english, lang, paragraphs } = article;
  const after = paragraphs.filter(({ kind }) => kind === 'after').length;
  return [
    ...(english
      ? []
      : [`${englishOnly(article)}. The stems are bare gaps: hints, rationale and claim are left to you.`]),
    ...(lang === undefined ? ['The language is not known: put its tag in place of `lang: und`.'] : []),
    ...(after
      ? [
          `The last ${after === 1 ? 'paragraph was' : `${after} paragraphs were`} taken for a note on the author and left out.`,
        ]
      : []),
    ...(unread ? [`The text is long: of its sentences the last ${unread} were left out.`] : []),
    ...(count === MOST_ITEMS ? [`There are more; a draft has no more than ${MOST_ITEMS} items.`] : []),
  ];
}
