import type { Candidate, SentenceRead } from './candidate.js';
import type { Name, NameKind } from './names.js';
import type { Survey } from './survey.js';
import type { Paragraph } from './article.js';

/** A wrong option, taken from elsewhere in the article. */
export interface Distractor {
  readonly text: string;
  /** Its place in the order of the options; names are ordered by the alphabet instead. */
  readonly rank: number;
  readonly paragraph: Paragraph;
}

/** What distractors are drawn from. */
export interface Pool {
  readonly years: readonly Placed[];
  readonly months: readonly Placed[];
  readonly names: readonly Name[];
  readonly sentences: readonly SentenceRead[];
}

interface Placed {
  readonly text: string;
  readonly rank: number;
  readonly sentence: SentenceRead;
}

/** Three are enough (Rodriguez 2005). */
const MOST = 3;

export function poolOf({ candidates, names, sentences }: Survey): Pool {
  const figures = candidates.flatMap((candidate) => (candidate.kind === 'figure' ? [candidate] : []));
  const of = (kind: string): Placed[] =>
    figures
      .filter(({ figure }) => figure.kind === kind)
      .map(({ figure, sentence }) => ({ text: figure.text, rank: figure.month ?? figure.value ?? 0, sentence }));
  // A date's month is one too: "May 10–11".
  const months = [...of('month'), ...of('date')].flatMap(({ text, ...rest }) => {
    const name = /\p{L}{3,}/u.exec(text)?.[0];
    return name ? [{ ...rest, text: name }] : [];
  });
  return { years: of('year'), months, names, sentences };
}

/** Whether a text has one of these as words of their own. */
export const wordsHold = (text: string, forms: Iterable<string>): boolean =>
  [...forms].some((form) => {
    const at = text.toLowerCase().indexOf(form.toLowerCase());
    return at >= 0 && !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + form.length));
  });

/** Other years of the article, but for those in the same sentence: the stem may show them. */
export const yearsOf = (pool: Pool, candidate: Candidate): Distractor[] => figuresLike(pool.years, candidate);
export const monthsOf = (pool: Pool, candidate: Candidate): Distractor[] => figuresLike(pool.months, candidate);

function figuresLike(placed: readonly Placed[], candidate: Candidate): Distractor[] {
  if (candidate.kind !== 'figure') return [];
  const { figure, sentence } = candidate;
  const own = figure.month ?? figure.value ?? 0;
  const seen = new Set([own, ...placed.filter((each) => each.sentence === sentence).map(({ rank }) => rank)]);
  const others = placed.filter(({ rank }) => !seen.has(rank) && seen.add(rank));
  return nearest(others, candidate.sentence.paragraph).map(({ text, rank, sentence: { paragraph } }) => ({
    text,
    rank,
    paragraph,
  }));
}

/** The few that stand nearest in the article, which are the likeliest to be confused. */
function nearest<T extends { readonly sentence: SentenceRead }>(all: readonly T[], { number }: Paragraph): T[] {
  const far = ({ sentence }: T): number => Math.abs(sentence.paragraph.number - number);
  return all.toSorted((a, b) => far(a) - far(b)).slice(0, MOST);
}

/** Other names of the same kind, but for those in the sentences of the passage: the stem may show them. */
export function namesLike({ names, sentences }: Pool, candidate: Candidate, key: Name): Distractor[] {
  const { start, end } = candidate.within;
  const here = new Set(
    sentences
      .filter(({ span }) => span.start < end && span.end > start)
      .flatMap(({ mentions }) => mentions.map(({ text }) => text)),
  );
  const others = names.flatMap((name) => {
    const [first] = name.mentions;
    const sentence = first && sentences[first.sentence];
    const fits = name !== key && alike(name.kind, key.kind) && ![...name.forms].some((form) => here.has(form));
    return fits && sentence ? [{ name, sentence }] : [];
  });
  return nearest(others, candidate.sentence.paragraph).map(({ name, sentence }) => ({
    text: formShown(name),
    rank: 0,
    paragraph: sentence.paragraph,
  }));
}

const alike = (a: NameKind, b: NameKind): boolean => a === b;

/** A person in full; else the form in which the text mentions it first. */
const formShown = ({ kind, text, mentions }: Name): string => (kind === 'person' ? text : (mentions[0]?.text ?? text));
