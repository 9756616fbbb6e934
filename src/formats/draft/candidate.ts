import type { FigureFound } from './figures.js';
import type { ClaimFound, SpeechFound } from './claims.js';
import type { Name } from './names.js';
import type { Paragraph } from './article.js';
import type { TaggedWord } from './tagger.js';
import type { Mention } from './names.js';
import type { Span } from './words.js';

/** A sentence that is drafted from, with what was found out about it. */
export interface SentenceRead {
  readonly span: Span;
  /** On one line, of the same length as in the text. */
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly words: readonly TaggedWord[];
  readonly mentions: readonly Mention[];
  /** What it reports of what others say. */
  readonly speech: SpeechFound | undefined;
  /** Whether it gives what others say or think, also where it can't be told apart what that is. */
  readonly reports: boolean;
  /** Who says it, where a name stands beside the verb. */
  readonly sayer: Mention | undefined;
}

/** Something of a sentence that an item can ask for; offsets in the article's text. */
export type Candidate = {
  readonly sentence: SentenceRead;
  /** What a stem leaves out. */
  readonly gap: Span;
  /** What the passage must hold. */
  readonly proof: Span;
  /** Where the passage may reach to; several sentences where the speaker is named in another. */
  readonly within: Span;
} & (
  | { readonly kind: 'figure'; readonly figure: FigureFound }
  | { readonly kind: 'name'; readonly name: Name; readonly form: string }
  | { readonly kind: 'claim'; readonly claim: ClaimFound; readonly isTrue: boolean }
  | { readonly kind: 'speaker'; readonly name: Name; readonly words: string }
);

/** The kinds by which a draft is counted. */
export type DraftKind =
  'number' | 'year' | 'date' | 'person' | 'place' | 'organisation' | 'name' | 'claim' | 'quotation';
