import { ENGLISH } from './english.js';

/**
 * What the rules know of a language. All words in small letters. Another language is one more object of this kind and
 * a line in {@link languageOf}; a rule whose list is empty finds nothing.
 */
export interface Language {
  readonly numbers: NumberWords;
  readonly dates: DateWords;
  readonly writing: WritingWords;
}

/** How numbers are said. */
export interface NumberWords {
  /** zero … nineteen, and the tens. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** dozen, hundred, thousand, million … */
  readonly scales: ReadonlyMap<string, number>;
  /** Signs of a scale behind digits: m, bn, k. */
  readonly scaleSigns: ReadonlyMap<string, number>;
  /** first, second …; tens too, and the scales. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Behind digits: st, nd, rd, th. */
  readonly ordinalSigns: ReadonlySet<string>;
  /** half, third, quarters …: the number that divides. */
  readonly denominators: ReadonlyMap<string, number>;
  /** Words before a scale or a denominator that mean one: a, an. */
  readonly articles: ReadonlySet<string>;
  /** Between the hundreds and what is below: and. */
  readonly and: ReadonlySet<string>;
  /** Behind a number that multiplies: fold. */
  readonly fold: string;
  /** What tells a number without being one, counted for a passage and never asked of one: both, twice, decade. */
  readonly implied: ReadonlyMap<string, number>;
  /** Words behind which a small number only points back: the two, all three. */
  readonly pointing: ReadonlySet<string>;
  /** What follows an ordinal that names and does not count: third party. */
  readonly named: ReadonlySet<string>;
  /** percent, per cent: at the start of what follows a number, and anywhere. */
  readonly percent: RegExp;
  readonly percentAnywhere: RegExp;
}

/** How dates are said. */
export interface DateWords {
  /** Names and their short forms, 1 … 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Names that are common words too, and count only with a capital letter beside a number or behind a preposition. */
  readonly doubtful: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Between two days of a range: to, and, until. */
  readonly ranges: ReadonlySet<string>;
  /** Between day and month: of. */
  readonly of: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  /** Phrases for a year as seen from the source's date, with the years between. */
  readonly years: readonly (readonly [RegExp, number])[];
  /** Behind a number: years ago. */
  readonly ago: RegExp;
  /** Units of time, beside which a sum may use the calendar's numbers. */
  readonly units: RegExp;
}

/** What the rules of item writing look for; each expression is tried on folded text. */
export interface WritingWords {
  readonly allAbove: RegExp;
  readonly noneAbove: RegExp;
  /** Absolute words of which one gives a distractor away, and those of which it takes two. */
  readonly absolutes: RegExp;
  readonly weakAbsolutes: RegExp;
  /** The negative that a question turns on; it comes unfolded, with all that is emphasised in capitals. */
  readonly negative: (question: string) => string | undefined;
  /** Before a number: a range that is open above or below it, without the number and with it. */
  readonly above: RegExp;
  readonly below: RegExp;
  readonly orMore: RegExp;
  readonly orLess: RegExp;
  /** A word that turns what follows into its opposite. */
  readonly denials: ReadonlySet<string>;
  /** What attributes a stem to the author. */
  readonly attribution: RegExp;
  /** An article that a stem ends in, with the other form of it, and which words take it. */
  readonly articleEnd: RegExp;
  readonly takesFirst: (word: string, article: string) => boolean;
  readonly singularEnd: RegExp;
  readonly pluralEnd: RegExp;
  /** Whether an option is surely singular, surely plural, or neither. */
  readonly numberOf: (words: readonly string[]) => 'singular' | 'plural' | undefined;
  /** Words without content. */
  readonly stopWords: ReadonlySet<string>;
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([['en', ENGLISH]]);

/** The language of a bank by its tag; English where it says nothing, and nothing where no list is at hand. */
export const languageOf = (tag = 'en'): Language | undefined => LANGUAGES.get(tag.toLowerCase().split('-')[0] ?? '');
