import type { Article } from './article.js';
import type { Candidate, DraftKind } from './candidate.js';
import type { Distractor } from './distractors.js';
import type { FigureFound } from './figures.js';
import { plain } from './gap.js';
import type { Name } from './names.js';
import { about, feedbackFor, placeOf } from './texts.js';
import { slug } from './words.js';

type Fields = Readonly<Record<string, unknown>>;

/** The key among its distractors: years and months in their order, names by the alphabet. */
export function choiceOf(
  article: Article,
  candidate: Candidate,
  key: string,
  distractors: readonly Distractor[],
): Fields {
  const { paragraph } = candidate.sentence;
  const told = (feedback: string): Fields => (article.english ? { feedback } : {});
  const all = [
    { text: key, rank: rankOf(candidate), option: { key: true, ...told(`Right, as ${placeOf(paragraph)} says.`) } },
    ...distractors.map((other) => ({
      text: other.text,
      rank: other.rank,
      option: told(about(other.text, other.paragraph, paragraph)),
    })),
  ].toSorted((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
  const ids = new Set<string>();
  const options = all.map(({ text, option }, index) => {
    const wanted = slug(text, 30).replaceAll('-', '_') || `option_${index + 1}`;
    const id = ids.has(wanted) ? `${wanted}_${index + 1}` : wanted;
    ids.add(id);
    return { id, text: plain(text), ...option };
  });
  return { choose: 'one', options };
}

/** By what years and months are put in order; names have none. */
const rankOf = (candidate: Candidate): number =>
  candidate.kind === 'figure' ? (candidate.figure.month ?? candidate.figure.value ?? 0) : 0;

/** True or false, with what the text says for feedback. */
export function trueFalseOf({ isTrue, sentence }: Extract<Candidate, { kind: 'claim' }>): Fields {
  const place = placeOf(sentence.paragraph);
  const right = isTrue ? `Right, the author maintains this in ${place}.` : `Right, ${place} says the opposite.`;
  const wrong = isTrue ? `The author does maintain this in ${place}.` : `In ${place} the author says the opposite.`;
  return {
    choose: 'one',
    options: [
      { id: 'true', text: 'True', ...(isTrue ? { key: true } : {}), feedback: isTrue ? right : wrong },
      { id: 'false', text: 'False', ...(isTrue ? {} : { key: true }), feedback: isTrue ? wrong : right },
    ],
  };
}

/** What an incorrect response is told, where the interaction has no options to tell it by. */
export const incorrectOf = ({ english }: Article, { sentence }: Candidate, kind: DraftKind): Fields =>
  english ? { feedback: { incorrect: feedbackFor(sentence.paragraph, kind) } } : {};

const keys = (texts: readonly string[]): { text: string }[] =>
  [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].map((text) => ({ text }));

/** In a key's text a star stands for anything. */
const starless = (text: string): string => text.replace(/\*/g, '\\*');

/** A date as it stands, and with day and month the other way round: “May 10–11”, “10–11 May”. */
export function dateKeys(text: string, kind: FigureFound['kind']): { text: string }[] {
  const key = starless(text);
  if (kind === 'time' || kind === 'way') return keys([key, ...shortForms(key)]);
  if (kind === 'years') return keys([key, key.replace(/\p{Dash}/u, ' to ')]);
  if (kind !== 'date') return keys([key]);
  const [, month, days, year = ''] = /^(\p{L}+) (\d[\d\p{Dash} ]*)(,? \d{4})?$/u.exec(key) ?? [];
  if (month && days) return keys([key, `${days.trim()} ${month}${year.replace(',', '')}`]);
  const [, day, name, end = ''] = /^(\d[\d\p{Dash} ]*) (\p{L}+)( \d{4})?$/u.exec(key) ?? [];
  return keys(day && name ? [key, `${name} ${day.trim()}${end}`] : [key]);
}

/** “half hour”, “a half hour” and “half-hour” for “half an hour”. */
function shortForms(text: string): string[] {
  const [, unit] = /^half an? (\w+)$/i.exec(text) ?? [];
  return unit ? [`half ${unit}`, `a half ${unit}`, `half-${unit}`] : [];
}

/** A name as it is shown, in its other forms, and of a person the surname with anything before it. */
export function nameKeys({ text, kind, forms }: Name, shown: string): { text: string }[] {
  const surname = text.split(' ').at(-1) ?? '';
  const last = kind === 'person' && surname !== text && surname.length > 2 ? [`*${surname}`] : [];
  return keys([shown, ...last, ...(last.length ? [] : forms)]);
}
