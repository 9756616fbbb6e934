import type { Reliability } from '../core/report/class-reliability.js';
import { CLASS_TEXTS } from './en.class.js';

/**
 * What a teacher is told of a class. By itself, beside the texts that learners meet: none of them need it. Numbers come
 * formatted, shares with their sign.
 */
export interface ClassTexts {
  /** Why an item deserves a look. `r` is a correlation. */
  readonly itemFlags: {
    readonly 'key-suspect': (option: string, best: string, key: string) => string;
    readonly 'negative-discrimination': (r: string) => string;
    readonly 'no-discrimination': (r: string) => string;
    readonly 'too-hard': (share: string) => string;
    readonly 'too-easy': (share: string) => string;
    readonly 'useless-distractor': (option: string, count: string, wrong: string) => string;
  };
  readonly fewLearners: (n: string) => string;
  readonly title: string;
  readonly noResults: string;
  readonly figures: Readonly<
    Record<'learners' | 'mean' | 'median' | 'spread' | 'reliability' | 'standardError', string>
  >;
  readonly reliabilityKind: Readonly<Record<Reliability['kind'], string>>;
  /** What a figure means. */
  readonly means: Readonly<Record<'reliability' | 'standardError' | 'facility' | 'discrimination', string>>;
  readonly distribution: string;
  readonly distributionOf: string;
  readonly share: string;
  readonly asTable: string;
  readonly byObjective: string;
  readonly worthALook: string;
  readonly noFlags: string;
  readonly allQuestions: string;
  readonly question: string;
  readonly facility: string;
  readonly discrimination: string;
  readonly time: string;
  readonly sureness: string;
  readonly chosen: string;
  /** Beside an option that earns credit. */
  readonly key: string;
  readonly all: string;
  readonly best: (share: string) => string;
  readonly weakest: (share: string) => string;
  readonly answered: (n: string, asked: string) => string;
  readonly inPoints: (raw: string, max: string) => string;
  /** Of the levels 1, 2 and 3. */
  readonly levels: readonly [string, string, string];
  readonly pupils: string;
  readonly pupil: string;
  readonly noName: string;
  readonly score: string;
  readonly readAgain: string;
  readonly nothingMissed: string;
}

/** One file each. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly classTexts: ClassTexts }>>> = {
  ar: () => import('./ar.class.js'),
  az: () => import('./az.class.js'),
  de: () => import('./de.class.js'),
  fr: () => import('./fr.class.js'),
  hy: () => import('./hy.class.js'),
  kk: () => import('./kk.class.js'),
  ru: () => import('./ru.class.js'),
  tr: () => import('./tr.class.js'),
};

/** What is said of a class in a language; in English where there is none, or it can't be had. */
export async function classTextsOf(lang: string): Promise<ClassTexts> {
  const [tag = ''] = lang.split('-');
  const load = Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag] : undefined;
  const loaded = await load?.().catch(() => undefined);
  return loaded?.classTexts ?? CLASS_TEXTS;
}
