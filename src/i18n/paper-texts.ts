import { PAPER_TEXTS } from './en.paper.js';

/**
 * What sheets of paper say: the questions, their key, and the marking grid. By itself, beside the texts that learners meet on a
 * screen: no page of theirs needs it.
 */
export interface PaperTexts {
  /** `letter`: A to H. */
  readonly form: (letter: string) => string;
  readonly seed: (seed: string) => string;
  /** Before lines to write on: whose sheet it is, their class, the day. */
  readonly name: string;
  readonly group: string;
  readonly date: string;
  readonly instructions: string;
  /** Before how long there is. */
  readonly time: string;
  readonly points: (n: number, formatted: string) => string;
  /** How to respond: to pairs, an order, a table, a text to mark, an article to mark, a scale, a list to check oneself by. */
  readonly letters: string;
  readonly numbers: string;
  readonly eachRow: string;
  readonly eachRowMany: string;
  readonly emptyRow: string;
  readonly underline: string;
  readonly copyOut: string;
  readonly scale: string;
  readonly ownCheck: string;
  /** Headings. */
  readonly key: string;
  readonly forTeacher: string;
  /** What is accepted of numbers. */
  readonly range: (from: string, to: string) => string;
  readonly within: (by: string) => string;
  readonly grid: string;
  readonly total: string;
  /** A row with the points of each question. */
  readonly most: string;
  /** A row that says how the responses of each question are typed into a machine. */
  readonly typed: string;
  /** Below it: what stands between several, between gaps, for what is open, and for what is judged by who reads it. */
  readonly typedHow: string;
  /** How many points a share of them is. */
  readonly cutLines: string;
  readonly pass: string;
  /** Before the attributes of a quiz. */
  readonly onScreen: string;
}

/** One file each. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly paperTexts: PaperTexts }>>> = {
  ar: () => import('./ar.paper.js'),
  az: () => import('./az.paper.js'),
  de: () => import('./de.paper.js'),
  fr: () => import('./fr.paper.js'),
  hy: () => import('./hy.paper.js'),
  kk: () => import('./kk.paper.js'),
  ru: () => import('./ru.paper.js'),
  tr: () => import('./tr.paper.js'),
};

/** What paper says in a language; in English where there is none, or it can't be had. */
export async function paperTextsOf(lang: string): Promise<PaperTexts> {
  const [tag = ''] = lang.split('-');
  const load = Object.hasOwn(LANGUAGES, tag) ? LANGUAGES[tag] : undefined;
  const loaded = await load?.().catch(() => undefined);
  return loaded?.paperTexts ?? PAPER_TEXTS;
}
