import { MODALS, OPINION, OPPOSITE, SAYS, SYNONYM, VERDICTS } from './english.js';
import type { Mention } from './names.js';
import type { TaggedWord } from './tagger.js';
import { RUN } from './locate.js';
import { runWords, type Span } from './words.js';

/** What the author maintains, as a statement in other words. */
export interface ClaimFound {
  /** Up to and with the modal verb: "Armenia should". */
  readonly subject: string;
  /** What is maintained, and its opposite. */
  readonly predicate: string;
  readonly opposite: string;
  readonly span: Span;
}

/** Words that somebody else is reported to have said. */
export interface SpeechFound {
  /** The mention that names the speaker; nothing where it is "he" or "she". */
  readonly speaker: Mention | undefined;
  readonly words: string;
  /** What is said, and by whom, in the sentence. */
  readonly span: Span;
}

const MOST = RUN - 1;
const FEWEST = 3;
const QUOTE = /["“„«]([^"“”„«»]{15,400})["”“»]/u;
/** A quoted name or term is none. */
const quoteIn = (sentence: string): RegExpExecArray | null => {
  const quote = QUOTE.exec(sentence);
  return quote && runWords(quote[1] ?? '').length >= 4 ? quote : null;
};
/** What a statement must not lose: without it the author would maintain more than the text says. */
const LIMITS = /\b(?:if|unless|provided|except|without|only|(?<!rather )than|whether|were it|had it)\b/i;
/** Where what is said of the subject ends. */
const STOPS = new Set(
  'but yet so which that who whom whose as because since while although though rather including when where until after before'.split(
    ' ',
  ),
);
const JOINS = new Set(['and', 'or', 'nor']);
/** What a clause begins with, behind "and". */
const CLAUSE = ['Infinitive', 'Determiner', 'Pronoun', 'Modal', 'PastTense', 'Copula', 'Auxiliary'];
const NO_SUBJECT =
  /^(?:it|he|she|they|we|i|you|this|that|these|those|such|his|her|their|its|our|my|your|there|here|what|which|who|one|some|others?|both|each|all|another|neither|either)\b/i;

const lower = (word: TaggedWord | undefined): string => word?.text.toLowerCase() ?? '';

/** Whether a sentence gives what others say, and the name that stands beside the verb, if there is one. */
export function sayingIn(
  sentence: string,
  words: readonly TaggedWord[],
  mentions: readonly Mention[],
): { readonly reports: boolean; readonly sayer: Mention | undefined } {
  const at = words.findIndex((word) => word.tags.has('Verb') && (SAYS.has(lower(word)) || CALLS.test(word.text)));
  const verb = words[at];
  const reports = verb !== undefined || quoteIn(sentence) !== null || ACCORDING.test(sentence);
  if (!verb) return { reports, sayer: undefined };
  const behind = mentions.find(({ start, end }) => start === words[at + 1]?.start && end > verb.end);
  const before = mentions.findLast(({ end }) => end < verb.start && noVerbBetween(words, end, verb.start));
  return { reports, sayer: behind ?? before };
}

/** Whether a sentence judges, advises or predicts. Its first word has a capital that may mean nothing: “Unfortunately”. */
export function judges(sentence: string, [first]: readonly TaggedWord[]): boolean {
  const isName = first !== undefined && ['ProperNoun', 'Date', 'Place', 'Person'].some((tag) => first.tags.has(tag));
  return OPINION.test(isName ? sentence : sentence.replace(/\p{Lu}/u, (letter) => letter.toLowerCase()));
}

const CALLS = /^(?:calls|called|hopes|hoped|fears|feared|thinks|thought)$/i;
const ACCORDING = /\b(?:according to|in the (?:view|opinion|eyes|words) of)\b/i;

/** What somebody is reported to say in a sentence: in quotes, or behind "said that". */
export function speechIn(
  sentence: string,
  words: readonly TaggedWord[],
  mentions: readonly Mention[],
): SpeechFound | undefined {
  const at = words.findIndex((word) => word.tags.has('Verb') && SAYS.has(lower(word)));
  const verb = words[at];
  if (!verb) return undefined;
  const quote = quoteIn(sentence);
  const that = lower(words[at + 1]) === 'that' ? words[at + 1] : undefined;
  const from = quote ? quote.index + 1 : that ? that.end : -1;
  const until = quote ? from + (quote[1] ?? '').length : sentence.length;
  const said = from < 0 ? undefined : opening(sentence, words, from, until);
  if (!said) return undefined;
  const speaker =
    mentions.find(({ start, end }) => start === words[at + 1]?.start && end > verb.end) ??
    mentions.findLast(({ end }) => end < verb.start && noVerbBetween(words, end, verb.start));
  const pronoun = /^(?:he|she)$/.test(lower(words[at - 1])) ? words[at - 1] : undefined;
  if (pronoun ? false : !speaker) return undefined;
  const named = pronoun ?? speaker;
  // A name in what is said is not the speaker's.
  if (named && named.start >= said.start && named.end <= said.end) return undefined;
  const span = { start: Math.min(said.start, named?.start ?? 0), end: Math.max(said.end, named?.end ?? 0, verb.end) };
  return { speaker: pronoun ? undefined : speaker, words: sentence.slice(said.start, said.end), span };
}

const noVerbBetween = (words: readonly TaggedWord[], from: number, to: number): boolean =>
  words.filter(({ start, end }) => start >= from && end <= to).every(({ tags }) => !tags.has('Verb')) && to - from < 40;

/** The first few words of a part of a sentence, up to punctuation where there are enough. */
function opening(sentence: string, words: readonly TaggedWord[], from: number, until: number): Span | undefined {
  const inside = words.filter(({ start, end }) => start >= from && end <= until);
  let [start, end] = [inside[0]?.start ?? 0, 0];
  for (const word of inside) {
    const text = sentence.slice(start, word.end);
    if (runWords(text).length > MOST) break;
    if (end && /[;:.?!]/.test(sentence.slice(end, word.start)) && runWords(sentence.slice(start, end)).length >= 4)
      break;
    end = word.end;
  }
  return runWords(sentence.slice(start, end)).length >= 4 ? { start, end } : undefined;
}

/**
 * A statement about its subject in which the sentence says what should, could or will be; nothing where it hangs on a
 * condition, has no subject of its own ("it", "this"), or can't be said in fewer words than would copy it.
 */
export function claimIn(
  sentence: string,
  words: readonly TaggedWord[],
  mentions: readonly Mention[],
): ClaimFound | undefined {
  if (
    quoteIn(sentence) ||
    LIMITS.test(sentence) ||
    words.some((word) => SAYS.has(lower(word)) && word.tags.has('Verb'))
  )
    return undefined;
  const verdict = verdictIn(sentence, words);
  if (verdict) return verdict;
  const at = words.findIndex((word) => word.tags.has('Modal') && MODALS.has(lower(word)));
  const modal = words[at];
  if (!modal || at < 1 || /^(?:cannot|shall)$/.test(lower(modal)) || lower(words[at + 1]) === 'not') return undefined;
  const first = subjectStart(sentence, words, at, mentions);
  if (first === undefined) return undefined;
  const last = predicateEnd(sentence, words, at + 1);
  const [subjectWord, lastWord] = [words[first], words[last]];
  if (!subjectWord || !lastWord || last - at < FEWEST) return undefined;
  const subject = sentence.slice(subjectWord.start, modal.end);
  const rest = sentence.slice(words[at + 1]?.start, lastWord.end);
  const predicate = inOtherWords(rest);
  if (runWords(subject).length > MOST || runWords(predicate.kept).length > MOST) return undefined;
  return {
    subject,
    predicate: predicate.text,
    opposite: opposed(rest),
    span: { start: subjectWord.start, end: lastWord.end },
  };
}

/** “It is important that schools take part”: an opinion without a modal verb. */
function verdictIn(sentence: string, words: readonly TaggedWord[]): ClaimFound | undefined {
  const [it, is, verdict, joint] = words;
  if (!it || !is || !verdict || !joint || lower(it) !== 'it' || !/^(?:is|was)$/.test(lower(is))) return undefined;
  if (!VERDICTS.has(lower(verdict)) || !/^(?:that|to|for)$/.test(lower(joint))) return undefined;
  const last = words[predicateEnd(sentence, words, 4)];
  if (!last || last.end <= joint.end) return undefined;
  const predicate = sentence.slice(verdict.start, last.end);
  if (runWords(predicate).length > MOST) return undefined;
  const other = VERDICTS.get(lower(verdict));
  return {
    subject: `It ${lower(is)}`,
    predicate,
    opposite: other === undefined ? `NOT ${predicate}` : other + predicate.slice(verdict.text.length),
    span: { start: it.start, end: last.end },
  };
}

/** The first word of the subject: the sentence's, or, behind a comma, a name's. */
function subjectStart(
  sentence: string,
  words: readonly TaggedWord[],
  modal: number,
  mentions: readonly Mention[],
): number | undefined {
  const end = words[modal]?.start ?? 0;
  const comma = sentence.lastIndexOf(',', end);
  const first = comma < 0 ? 0 : words.findIndex(({ start }) => start > comma);
  const word = words[first];
  if (!word || first >= modal) return undefined;
  const text = sentence.slice(word.start, end);
  if (NO_SUBJECT.test(text) || /[;:()–—]|\b(?:that|which|who|not|but)\b/i.test(text)) return undefined;
  if (comma >= 0 && !mentions.some(({ start }) => start === word.start)) return undefined;
  const before = words[modal - 1];
  return before?.tags.has('Noun') || mentions.some(({ end: close }) => close === before?.end) ? first : undefined;
}

/**
 * The last word that belongs to what is said of the subject; −1 where it can't be told. "And" goes on with it ("a stable
 * and prosperous future") unless another clause begins ("and open the way", "and the railway").
 */
function predicateEnd(sentence: string, words: readonly TaggedWord[], from: number): number {
  let last = from;
  while (last + 1 < words.length) {
    const [word, next] = [words[last], words[last + 1]];
    if (!/^[ -]$/.test(sentence.slice(word?.end, next?.start)) || STOPS.has(lower(next))) break;
    if (JOINS.has(lower(next)) && (!words[last + 2] || CLAUSE.some((tag) => words[last + 2]?.tags.has(tag)))) break;
    last++;
  }
  const { tags } = words[last] ?? { tags: new Set<string>() };
  // "would be an enormous, …": cut off before its noun.
  const whole = tags.has('Noun') || tags.has('Value') || tags.has('Verb') || last === words.length - 1;
  return whole && !tags.has('Determiner') && !tags.has('Preposition') ? last : -1;
}

/** With another word for its verb, where one is known; `kept` is what is still the article's. */
function inOtherWords(text: string): { text: string; kept: string } {
  const words = text.split(' ');
  for (const count of [2, 1]) {
    const other = SYNONYM.get(words.slice(0, count).join(' ').toLowerCase());
    const kept = words.slice(count).join(' ');
    if (other) return { text: `${other} ${kept}`, kept };
  }
  return { text, kept: text };
}

/** The opposite: by the opposite verb, else by NOT, which {@link statement} puts behind the modal verb. */
function opposed(text: string): string {
  const [verb = '', ...rest] = text.split(' ');
  const other = OPPOSITE.get(verb.toLowerCase());
  return other ? [other, ...rest].join(' ') : `NOT ${inOtherWords(text).text}`;
}

/** The statement as a stem gives it, true or turned into its opposite. */
export function statement({ subject, predicate, opposite }: ClaimFound, isTrue: boolean): string {
  const said = isTrue ? predicate : opposite;
  const not = said.startsWith('NOT ') ? ' NOT' : '';
  return `${subject}${not}, according to the author, ${said.replace(/^NOT /, '')}.`;
}
