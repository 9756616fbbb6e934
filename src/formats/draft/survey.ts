import { languageOf } from '../../core/check/language.js';
import type { Article } from './article.js';
import type { Candidate, SentenceRead } from './candidate.js';
import { claimIn, sayingIn, speechIn } from './claims.js';
import { figuresFound } from './figures.js';
import { mentionsIn, namesOf, type Mention, type Name } from './names.js';
import type { Tagger } from './tagger.js';
import type { Span } from './words.js';

/** A draft is no more than one can read and mend: of a longer text the first sentences are drafted from. */
const MOST_SENTENCES = 1500;
/** Longer ones are tables, lists, or text without points. */
const LONGEST = 1000;
/** A name is asked for so often, and so many names of one sentence. */
const PER_NAME = 3;
const PER_SENTENCE = 2;

/** All that was found in an article. */
export interface Survey {
  readonly candidates: readonly Candidate[];
  readonly sentences: readonly SentenceRead[];
  readonly names: readonly Name[];
  /** Sentences that were left out because the text has too many. */
  readonly unread: number;
}

const within = ({ span }: SentenceRead, { start, end }: Span): Span => ({
  start: span.start + start,
  end: span.start + end,
});

/** Finds everything in an article that an item can ask for. Names and claims only with a tagger, so in English. */
export function survey(article: Article, tag: Tagger | undefined): Survey {
  const all = article.paragraphs.flatMap((paragraph) => paragraph.sentences.map((span) => ({ paragraph, span })));
  const drafted = all.slice(0, MOST_SENTENCES).filter(({ span }) => span.end - span.start <= LONGEST);
  const tagged = drafted.map(({ paragraph, span }) => {
    const text = article.text.slice(span.start, span.end).replace(/\s/g, ' ');
    return { paragraph, span, text, words: tag?.(text) ?? [] };
  });
  const first = tagged.flatMap(({ text, words }, index) => mentionsIn(text, words, index));
  const known = new Set(
    first.filter(({ start }) => start > 0).flatMap(({ text }) => [text, text.split(' ').at(-1) ?? '']),
  );
  const sentences = tagged.map((each, index): SentenceRead => {
    const mentions = mentionsIn(each.text, each.words, index, known);
    const { reports, sayer } = sayingIn(each.text, each.words, mentions);
    return { ...each, mentions, speech: speechIn(each.text, each.words, mentions), reports, sayer };
  });
  const names = namesOf(sentences.flatMap(({ mentions }) => mentions));
  const candidates = [
    ...figureCandidates(sentences, article.english),
    ...nameCandidates(sentences, names),
    ...claimCandidates(sentences),
    ...speakerCandidates(sentences, names),
  ];
  return {
    candidates: candidates.toSorted((a, b) => a.gap.start - b.gap.start || a.proof.end - b.proof.end),
    sentences,
    names,
    unread: Math.max(0, all.length - MOST_SENTENCES),
  };
}

function figureCandidates(sentences: readonly SentenceRead[], english: boolean): Candidate[] {
  const language = english ? languageOf('en') : undefined;
  return sentences.flatMap((sentence) =>
    figuresFound(sentence.text, sentence.words, language).map((figure): Candidate => {
      const [gap, proof] = [within(sentence, figure.gap), within(sentence, figure.whole)];
      return { kind: 'figure', sentence, figure, gap, proof, within: sentence.span };
    }),
  );
}

/** Each name where it stands first in a sentence: not every time, and not every name of a sentence full of them. */
function nameCandidates(sentences: readonly SentenceRead[], names: readonly Name[]): Candidate[] {
  const taken = new Map<string, number>();
  const byForm = new Map(names.flatMap((name) => [...name.forms].map((form) => [form, name] as const)));
  return sentences.flatMap((sentence) => {
    const here = new Map<Name, Mention>();
    for (const mention of sentence.mentions) {
      const name = byForm.get(mention.text);
      if (name && !here.has(name)) here.set(name, mention);
    }
    const timesOf = (name: Name): number => taken.get(name.text) ?? 0;
    // Those first that were asked for least.
    const chosen = [...here]
      .filter(([name]) => timesOf(name) < PER_NAME)
      .toSorted(([a], [b]) => timesOf(a) - timesOf(b) || a.mentions.length - b.mentions.length)
      .slice(0, PER_SENTENCE);
    return chosen.map(([name, mention]): Candidate => {
      taken.set(name.text, timesOf(name) + 1);
      const gap = within(sentence, mention);
      return { kind: 'name', sentence, name, form: mention.text, gap, proof: gap, within: sentence.span };
    });
  });
}

/** By turns as the author has it and as its opposite, so that neither is always the key. */
function claimCandidates(sentences: readonly SentenceRead[]): Candidate[] {
  let count = 0;
  return sentences.flatMap((sentence): Candidate[] => {
    const claim = sentence.reports ? undefined : claimIn(sentence.text, sentence.words, sentence.mentions);
    if (!claim) return [];
    const span = within(sentence, claim.span);
    return [
      { kind: 'claim', sentence, claim, isTrue: count++ % 2 === 0, gap: span, proof: span, within: sentence.span },
    ];
  });
}

function speakerCandidates(sentences: readonly SentenceRead[], names: readonly Name[]): Candidate[] {
  const speakers = names.filter(({ kind }) => kind === 'person' || kind === 'organisation');
  return sentences.flatMap((sentence, index): Candidate[] => {
    const { speech } = sentence;
    if (!speech) return [];
    const said = within(sentence, speech.span);
    if (speech.speaker) {
      const name = speakers.find(({ forms }) => forms.has(speech.speaker?.text ?? ''));
      if (!name) return [];
      return [{ kind: 'speaker', sentence, name, words: speech.words, gap: said, proof: said, within: sentence.span }];
    }
    // "he said": the one person that the paragraph has named so far, if it is one.
    const before = sentences.slice(0, index).filter(({ paragraph }) => paragraph === sentence.paragraph);
    const people = speakers.filter(
      ({ kind, forms }) =>
        kind === 'person' && [...before, sentence].some(({ mentions }) => mentions.some(({ text }) => forms.has(text))),
    );
    const [name] = people;
    const named = before.findLast(({ mentions }) => mentions.some(({ text }) => name?.forms.has(text)));
    const mention = named?.mentions.find(({ text }) => name?.forms.has(text));
    if (people.length !== 1 || !name || !named || !mention) return [];
    const proof = { start: within(named, mention).start, end: said.end };
    return [
      {
        kind: 'speaker',
        sentence,
        name,
        words: speech.words,
        gap: said,
        proof,
        within: { start: named.span.start, end: sentence.span.end },
      },
    ];
  });
}
