import type * as v from 'valibot';
import type { Evidence, Item } from './bank/model.js';
import type { ObjectShape } from './bank/shape.js';
import type { Json } from './json.js';
import type { Rng } from './random.js';
import type { Text } from './text/tree.js';

/**
 * Three kinds of data meet in an item type, and keeping them apart is what makes keys removable:
 *
 * - the **item** as its author wrote it, key included;
 * - the **redacted item**: what is shown and what makes a response *ready*, without key, credit, feedback or rationale;
 * - the **response**: what the learner entered, as JSON.
 *
 * `check` and `order` must work on a redacted item; `score`, `keyResponse` and `feedback` need the full one.
 */
export interface ItemType<I extends Item = Item, R extends Json = Json> extends CheckedType<I> {
  /** The score of a response that `check` let pass: a fraction 0 … 1 of the item's points. Takes anything; never throws. */
  score(item: I, response: unknown): Scored;
  /**
   * Learners hold their own response against what the item has for it, and grade it themselves: so that is given with the
   * item where all else of a key stays on a server.
   */
  readonly selfGraded?: true;
  /** The type's own fields without its key; the common fields are taken care of. Must be idempotent. */
  redact(item: I): Record<string, unknown>;
  /** A response that earns the maximum. */
  keyResponse(item: I, locale?: string): R;
  /**
   * What guessing gives: the fraction, 0 … 1, that a response made at random is expected to earn. At random is one of
   * the complete responses, each as likely as the others; what is typed is never met by chance, so 0. Left out where there
   * is nothing to guess, as where the learner grades themselves. Needs the full item.
   */
  chance?(item: I): number;
  /** The response in the words of SCORM and xAPI. */
  lms(item: I, response: unknown): LmsInteraction;
  /** The response in words that a teacher can read. */
  describe(item: I, response: unknown): string;
  /** What the item is asked on, where the type has drawn it and not the author: for paper, and what else has no elements. */
  figure?(item: I): Promise<Figure | undefined>;
  /**
   * How a response that stands on paper is typed in, where it is not told by the letters and numbers of options: see
   * `codes/typed.ts`. Nothing where this item's can't be.
   */
  typed?(item: I): TypedWay<R> | undefined;
  /** What of the item's text is told by its number, from 1: on paper the numbers stand there. */
  parts?(item: I): readonly NumberedPart[];
}

/** A notation for the keyboard. */
export interface TypedWay<R extends Json = Json> {
  /** What may be typed, in signs that need no language: `A–D`, `1–5`. */
  readonly hint: string;
  /** The response that a text means, trimmed and not empty; nothing where it means none. */
  read(typed: string): R | undefined;
}

/** A part of a text in UTF-16 units; `number` is absent where it is only counted along. */
export interface NumberedPart {
  readonly start: number;
  readonly end: number;
  readonly number?: number;
}

/** A drawing in units of its own, with an item's places on it. JSON. */
export interface Figure {
  /** What is shown of it: left, top, width, height. */
  readonly box: readonly [number, number, number, number];
  /** Outlines, as the data of SVG paths; with the item's place that one is, where it is one. */
  readonly outlines: readonly { readonly path: string; readonly place?: string }[];
  /** Where the mark of a place stands, and where in the place a line from there ends, if it stands outside. */
  readonly marks: readonly { readonly place: string; readonly at: FigurePoint; readonly to?: FigurePoint }[];
  /** What else has a name on it: a region by its code (ISO 3166-1), a water by its id. */
  readonly names: readonly { readonly name: string; readonly code?: string; readonly at: FigurePoint }[];
}

export type FigurePoint = readonly [x: number, y: number];

/** The half of an item type that tells whether an item is sound, shows it and takes its response. */
export interface CheckedType<I extends Item = Item> extends CardType<I> {
  /** The schema of the type's own fields, beside those that every item has. */
  readonly entries: v.ObjectEntries;
  /** The names that `scoring` may take; the first is the default. Empty where there is nothing to choose. */
  readonly rules: readonly string[];
  /** What a schema can't say: a missing key, two keys where one is chosen, a repeated id. */
  validate?(item: I): readonly ItemFault[];
}

/** The part of an item type that a card needs to ask an item and to take its response. */
export interface CardType<I extends Item = Item> {
  /** The name in a bank's `interaction`, and of the type's folder. */
  readonly interaction: string;
  /** The schema of the type's own fields in short, where it is generated: for the types of the first bundle. */
  readonly shape?: ObjectShape;
  /** Why the response can't be scored yet, or nothing when it is ready. Takes anything; never throws. */
  check(item: I, response: unknown, locale?: string): NotReady | undefined;
  /**
   * What the learner may want to mend in a response that is ready: said once, at no cost; who submits the same again gets
   * it scored. May look at the key. Takes anything; never throws.
   */
  advise?(item: I, response: unknown): Advice | undefined;
  /** Ids in the order in which they are shown, or nothing where the type has nothing to shuffle. */
  order?(item: I, rng: Rng): readonly string[];
  /** Texts chosen by the response itself (of the chosen option, of the key that matched). */
  feedback?(item: I, response: unknown): readonly Text[];
}

/** A mistake in an item, with the keys that lead to it from the item. */
export interface ItemFault {
  readonly keys: readonly (string | number)[];
  readonly code: string;
}

/** Why a response is not ready: a code with a text in the dictionary (`refusal.…`). It costs no attempt. */
export type NotReady =
  | 'nothing-chosen'
  | 'nothing-entered'
  | 'unreadable-number'
  | 'malformed'
  /** The number lies beyond the ends of the item's scale. */
  | 'off-scale'
  /** Nothing was placed, paired, sorted or marked yet. */
  | 'nothing-placed'
  /** Nothing was moved yet; what stands there from the start may be right, but is no response. */
  | 'nothing-moved'
  | 'nothing-marked'
  /** The learner has yet to reveal what is to be compared. */
  | 'not-revealed'
  /** The learner has yet to grade their own response. */
  | 'not-graded';

/** What a response that is ready may still lack; texts as for {@link NotReady}. */
export type Advice = 'incomplete' | 'check-spelling';

export interface Scored {
  /** 0 … 1. */
  readonly fraction: number;
  /** Fraction of each part, by id, where the interaction has parts. */
  readonly parts?: Readonly<Record<string, number>>;
  /** Not to be graded: neither earned nor lost. The fraction says nothing then. */
  readonly ungraded?: boolean;
}

/** SCORM's interaction types; xAPI has the same. */
export type LmsInteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'other';

/**
 * A response for an LMS, in xAPI's notation (`a[,]c`, `s[.]t`, `min[:]max`). `correct` is empty where the item is
 * redacted. `components` name what the ids mean.
 */
export interface LmsInteraction {
  readonly type: LmsInteractionType;
  readonly response: string;
  readonly correct: readonly string[];
  readonly components?: Readonly<Record<string, readonly { readonly id: string; readonly text: string }[]>>;
}

/**
 * The open map of item types: each folder under `src/items` adds its name with its item and its response,
 * `declare module '…/core/item-type.js' { interface ItemTypeMap { choice: { item: ChoiceItem; response: string[] } } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- open for declaration merging
export interface ItemTypeMap {}

/** `I` with its evidence, as far as a redacted item keeps it. */
export type Redacted<I extends Item> = Partial<I> & { readonly evidence?: readonly Evidence[] };

/** Declares an item type with its own item and response types, for a registry that holds them all. */
export const itemType = <I extends Item, R extends Json>(type: ItemType<I, R>): ItemType => type as unknown as ItemType;

/** Declares the card's part of an item type, where a folder keeps it in a file of its own. */
export const cardType = <I extends Item>(type: CardType<I>): CardType => type as unknown as CardType;

/** The same of a type that loads on demand, which is checked when it comes. */
export const checkedType = <I extends Item>(type: CheckedType<I>): CheckedType => type as unknown as CheckedType;
