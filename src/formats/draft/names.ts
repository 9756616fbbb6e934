import {
  ABSTRACT,
  COUNTRIES,
  DIRECTIONS,
  LIKELY_PLACE_WORDS,
  OF_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  REGIONS,
  SAME,
  SAYS,
  TITLES,
} from './english.js';
import type { TaggedWord } from './tagger.js';
import { isCapital, type Span } from './words.js';

/** What a name is of; `name` where nothing tells. */
export type NameKind = 'person' | 'country' | 'city' | 'region' | 'place' | 'organisation' | 'name';

/** A name where it stands; offsets in the sentence. */
export interface Mention extends Span {
  readonly text: string;
  /** The index of its sentence among those that were tagged. */
  readonly sentence: number;
  /** Kinds that speak for themselves here, and those that are only likely. */
  readonly sure: NameKind | undefined;
  readonly likely: NameKind | undefined;
  /** It is a name for sure: a capital inside a sentence, or the place that it stands in, says so. */
  readonly firm: boolean;
  /** In brackets right behind another name, or the same name in full there. */
  readonly glossOf?: string | undefined;
}

/** A name with all its mentions, also under other forms ("Tokayev"). */
export interface Name {
  /** The fullest form. */
  readonly text: string;
  readonly kind: NameKind;
  readonly forms: ReadonlySet<string>;
  readonly mentions: readonly Mention[];
}

const has = (word: TaggedWord | undefined, ...tags: string[]): boolean =>
  tags.some((tag) => word?.tags.has(tag) ?? false);
const NAME_TAGS = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym'];
const NO_NAME = ['Date', 'Demonym', 'Pronoun', 'Value', 'Determiner', 'Preposition', 'Conjunction', 'Verb', 'Adverb'];
/** One word that is made of a name: "Kazakhstani delegations", "Western countries". */
const DERIVED = /(?:ian|ean|ani|stani|ish|ese|ern|ist)s?$/;

/** Longer runs of capitals are headlines. */
const MOST_WORDS = 7;

const bare = (text: string): string => text.replace(/['’]s?$/, '');
const lower = (word: TaggedWord | undefined): string => word?.text.toLowerCase() ?? '';

function isNameWord(word: TaggedWord | undefined): boolean {
  return word !== undefined && isCapital(word.text) && !has(word, ...NO_NAME) && has(word, ...NAME_TAGS);
}

/**
 * The names in a tagged sentence, from the left, none inside another. At a sentence's start, where a capital says
 * nothing, also what is `known` for a name from elsewhere.
 */
export function mentionsIn(
  sentence: string,
  words: readonly TaggedWord[],
  index: number,
  known: ReadonlySet<string> = new Set(),
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length;) {
    const isOpener = at === 0 && (known.has(bare(words[0]?.text ?? '')) || opensWithName(sentence, words, index));
    if (!isNameWord(words[at]) && !isOpener) {
      at++;
      continue;
    }
    const end = runEnd(sentence, words, at);
    const mention = mentionOf(sentence, words, at, end, index, mentions.at(-1));
    if (mention) mentions.push(mention);
    at = end;
  }
  return mentions.map((mention, at) => paired(sentence, mention, [mentions[at - 1], mentions[at + 1]]));
}

/**
 * Whether a sentence begins with a word that is a name by where it stands, though nothing is known of it: before what
 * says what it is ("Kellmouth, a port of …"), or as the first word of all, before a verb ("Brennick opened its …").
 */
function opensWithName(sentence: string, words: readonly TaggedWord[], index: number): boolean {
  const [first, second] = words;
  if (!first || !second || !isCapital(first.text) || !has(first, 'Unknown') || ABSTRACT.test(first.text)) return false;
  if (has(first, 'Plural', 'Verb', 'Adjective', ...NO_NAME)) return false;
  const gap = sentence.slice(first.end, second.start);
  if (gap === ', ') return has(second, 'Determiner');
  return index === 0 && gap === ' ' && has(second, 'PastTense', 'Copula', 'Modal', 'Auxiliary');
}

/** "Astana and Yerevan": what is joined to a city is likely a city too. */
function paired(sentence: string, mention: Mention, neighbours: readonly (Mention | undefined)[]): Mention {
  if (mention.sure) return mention;
  const pair = neighbours.find((other) => {
    const [first, second] = other && other.start < mention.start ? [other, mention] : [mention, other];
    return other?.sure && /^ (?:and|or) $/.test(sentence.slice(first.end, second?.start));
  });
  return pair?.sure ? { ...mention, likely: pair.sure } : mention;
}

/** Where the run of name words that begins at `from` ends: at punctuation, a possessive, or another word. */
function runEnd(sentence: string, words: readonly TaggedWord[], from: number): number {
  let at = from + 1;
  while (at < words.length) {
    const [before, next] = [words[at - 1], words[at]];
    const gap = sentence.slice(before?.end, next?.start);
    if (!/^(?: |-|\. )$/.test(gap) || /['’]s?$/.test(before?.text ?? '')) break;
    if (gap === '. ' && !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof)$/u.test(before?.text.replace('.', '') ?? '')) break;
    if (isNameWord(next)) at++;
    else if (OF_WORDS.has(lower(before)) && lower(next) === 'of') {
      const article = lower(words[at + 1]) === 'the' ? 1 : 0;
      if (!isNameWord(words[at + 1 + article])) break;
      at += 2 + article;
    } else break;
  }
  return at;
}

function mentionOf(
  sentence: string,
  words: readonly TaggedWord[],
  from: number,
  end: number,
  index: number,
  before: Mention | undefined,
): Mention | undefined {
  const first = withoutTitles(words, from, end);
  const run = words.slice(first, end);
  const [head, tail] = [run[0], run.at(-1)];
  if (!head || !tail || run.length > MOST_WORDS) return undefined;
  const titled = TITLES.has(lower(words[first - 1]).replace('.', '')) && isCapital(words[first - 1]?.text ?? '');
  const text = bare(sentence.slice(head.start, tail.end));
  const left = sentence.slice(Math.max(0, head.start - 1), head.start);
  const right = sentence.slice(tail.end, tail.end + 1);
  // "trans–Black Sea": half of a compound.
  if (/[\p{L}\p{N}]/u.test(left) || (/\p{Dash}/u.test(left) && !/^\p{Lu}/u.test(wordBefore(sentence, head.start - 1))))
    return undefined;
  if (!/^[\p{L}\p{M}\p{N} .'’&-]{2,80}$/u.test(text) || (run.length === 1 && TITLES.has(text.toLowerCase())))
    return undefined;
  const known = has(head, 'Person', 'Country', 'City', 'Organization') || has(tail, 'Place');
  if (run.length === 1 && !known && DERIVED.test(text)) return undefined;
  // "trans–Black Sea": what is left of a name is a common word.
  if (
    run.length === 1 &&
    [PLACE_WORDS, LIKELY_PLACE_WORDS, ORGANISATION_WORDS].some((words) => words.has(text.toLowerCase()))
  )
    return undefined;
  const kinds = kindOf(run, text, titled, words[first - 1], words[end]);
  // "the Karabakh conflict": a name that nothing is known of, and not by itself.
  const modifies =
    !kinds.sure && text === run[0]?.text && right === ' ' && has(words[end], 'Noun') && !has(words[end], 'Date');
  if (modifies) return undefined;
  const opened = before && /^\s*\(\s*["“]?$|^\s*,\s*["“]$/u.test(sentence.slice(before.end, head.start));
  const glossOf = opened ? (before.glossOf ?? before.text) : undefined;
  const firm = from > 0 || opensWithName(sentence, words, index);
  return { text, start: head.start, end: head.start + text.length, sentence: index, ...kinds, firm, glossOf };
}

/** Where a name begins behind its titles; "Prince Edward Island" and "General Assembly" have none. */
function withoutTitles(words: readonly TaggedWord[], from: number, end: number): number {
  const tail = words[end - 1];
  const last = bare(lower(tail));
  const keeps = PLACE_WORDS.has(last) || ORGANISATION_WORDS.has(last) || has(tail, 'Organization');
  let first = from;
  while (
    first < end - 1 &&
    (lower(words[first]) === 'the' || (!keeps && TITLES.has(lower(words[first]).replace('.', ''))))
  ) {
    first++;
  }
  return first;
}

/** The word that ends before an offset. */
const wordBefore = (sentence: string, end: number): string => /\p{L}+$/u.exec(sentence.slice(0, end))?.[0] ?? '';

function kindOf(
  run: readonly TaggedWord[],
  text: string,
  titled: boolean,
  before: TaggedWord | undefined,
  behind: TaggedWord | undefined,
): Pick<Mention, 'sure' | 'likely'> {
  const [head, tail] = [run[0], run.at(-1)];
  const sure = (kind: NameKind) => ({ sure: kind, likely: undefined });
  const last = lower(tail).replace(/['’]s?$/, '');
  if (titled) return sure('person');
  if (COUNTRIES.has(text)) return sure('country');
  const isPerson = run.some((word) => has(word, 'FirstName', 'MaleName', 'FemaleName'));
  if (run.length > 1 && (PLACE_WORDS.has(last) || (LIKELY_PLACE_WORDS.has(last) && !isPerson))) return sure('place');
  if (run.length > 1 && (ORGANISATION_WORDS.has(last) || ORGANISATION_WORDS.has(lower(head))))
    return sure('organisation');
  if (REGIONS.has(bare(tail?.text ?? '')) || (run.length > 1 && DIRECTIONS.has(lower(head)))) return sure('region');
  if (has(tail, 'Country')) return sure('country');
  if (has(tail, 'City')) return sure('city');
  if (has(tail, 'Region', 'Place')) return sure('place');
  if (isPerson && run.length > 1) return sure('person');
  if (run.length > 1 && has(head, 'Person') && has(tail, 'Person')) return sure('person');
  const said = has(behind, 'Verb') && SAYS.has(lower(behind));
  if (has(head, 'Person') || said) return { sure: undefined, likely: 'person' };
  if (has(tail, 'Organization')) return { sure: undefined, likely: 'organisation' };
  const placed = /^(?:in|into|near|at|to|from|around|outside|via)$/.test(lower(before));
  return { sure: undefined, likely: placed ? 'place' : undefined };
}

/**
 * Gathers mentions into names: a surname goes with the full name, what stands in brackets behind a name goes with it,
 * and "U.S." with "United States". In the order of their first mention.
 */
export function namesOf(mentions: readonly Mention[]): Name[] {
  const groups = new Groups();
  for (const { text, glossOf } of mentions) groups.join(text, glossOf ?? text);
  for (const same of SAME) for (const text of same) groups.joinIfThere(text, same);
  const people = new Set(mentions.filter(({ sure }) => sure === 'person').map(({ text }) => text));
  for (const full of people) {
    const surname = full.split(' ').at(-1) ?? '';
    // "Tokayev" once "Kassym-Jomart Tokayev" is known, unless two people share it.
    const owners = [...people].filter((name) => name !== surname && name.split(' ').at(-1) === surname);
    if (surname !== full && owners.length === 1) groups.joinIfThere(surname, [full]);
  }
  joinShortForms(mentions, groups);
  return groups.all().flatMap((forms) => {
    const own = mentions.filter(({ text }) => forms.has(text));
    const kind = voted(own);
    const fullest = [...forms].reduce((most, form) => (form.length > most.length ? form : most), '');
    // One word that nothing is known of may be anything.
    if (kind === 'name' && !fullest.includes(' ') && !own.some(({ firm }) => firm)) return [];
    return own.length ? [{ text: fullest, kind, forms, mentions: own }] : [];
  });
}

/** "Kalan" goes with "Mount Kalan", where no other name ends in it. */
function joinShortForms(mentions: readonly Mention[], groups: Groups): void {
  const placed = new Set(
    mentions.filter(({ sure, text }) => sure && sure !== 'person' && text.includes(' ')).map(({ text }) => text),
  );
  for (const { text, sure } of mentions) {
    if (sure || text.includes(' ')) continue;
    const [full, other] = [...placed].filter((name) => name.endsWith(` ${text}`));
    if (full !== undefined && other === undefined) groups.joinIfThere(text, [full]);
  }
}

function voted(mentions: readonly Mention[]): NameKind {
  const votes = new Map<NameKind, number>();
  for (const { sure, likely } of mentions) {
    if (sure) votes.set(sure, (votes.get(sure) ?? 0) + 3);
    else if (likely) votes.set(likely, (votes.get(likely) ?? 0) + 1);
  }
  return [...votes].reduce<[NameKind, number]>((most, vote) => (vote[1] > most[1] ? vote : most), ['name', 0])[0];
}

/** Texts that mean the same, each in one set. */
class Groups {
  readonly #of = new Map<string, Set<string>>();

  join(text: string, other: string): void {
    const into = this.#of.get(other) ?? this.#of.get(text) ?? new Set<string>();
    for (const each of [other, text, ...(this.#of.get(text) ?? [])]) {
      into.add(each);
      this.#of.set(each, into);
    }
  }

  joinIfThere(text: string, others: readonly string[]): void {
    const other = others.find((each) => each !== text && this.#of.has(each));
    if (other !== undefined && this.#of.has(text)) this.join(text, other);
  }

  all(): ReadonlySet<string>[] {
    return [...new Set(this.#of.values())];
  }
}
