import { over } from './over.js';
import type {
  ArticleTexts,
  ConfidenceTexts,
  Dictionary,
  DueTexts,
  FieldTexts,
  FormTexts,
  LateRefusal,
  NoticeTexts,
  PaletteTexts,
  PartsTexts,
  ResultCodeTexts,
  ResultsTexts,
  ScoringTexts,
  StartTexts,
  Texts,
} from './texts.js';

type FirstTexts = Omit<
  Texts,
  | keyof PartsTexts
  | 'refusal'
  | 'items'
  | keyof FieldTexts
  | keyof ArticleTexts
  | keyof ConfidenceTexts
  | keyof ResultsTexts
  | keyof PaletteTexts
  | keyof StartTexts
  | keyof DueTexts
  | keyof NoticeTexts
  | keyof ScoringTexts
  | keyof FormTexts
  | keyof ResultCodeTexts
> & {
  refusal: Omit<Texts['refusal'], LateRefusal>;
};

/** What the first card says. */
const first: FirstTexts = {
  start: 'Start',
  check: 'Check',
  hint: 'Hint',
  flag: 'Flag',
  loading: 'Loading the quiz …',
  loadAgain: 'Load again',
  noItems: 'There is nothing to ask here.',
  position: (n, total) => `Question ${n} of ${total}`,
  chooseOne: 'Choose one.',
  chooseMany: 'Choose all that apply.',
  responseLabel: 'Your answer',
  notLoaded: 'This could not be loaded.',
  refusal: {
    'nothing-chosen': 'Choose an option first.',
    malformed: 'That can’t be read. Nothing was counted.',
    'scorer-failed': 'It could not be checked just now. Your response is kept.',
  },
  failed: 'This quiz could not be loaded.',
};

let english = first as unknown as Texts;
/** What each dictionary came to, over this English. */
let made = new WeakMap<Dictionary, Texts>();

/** Adds to English: what the parts around the first card and other items say comes with them (`en.parts.ts`). */
export function addTexts(part: Dictionary): void {
  english = over(english, part);
  made = new WeakMap();
}

/** Every text, in English where the dictionary lacks it, and so far as English is there. Put together once, for all. */
export function textsOf(own: Dictionary): Texts {
  const texts = made.get(own) ?? over(english, own);
  made.set(own, texts);
  return texts;
}
