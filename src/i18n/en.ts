import type {
  ArticleTexts,
  ConfidenceTexts,
  DueTexts,
  FieldTexts,
  LateRefusal,
  NoticeTexts,
  PaletteTexts,
  PartsTexts,
  ResultsTexts,
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
> & {
  refusal: Omit<Texts['refusal'], LateRefusal>;
};

/**
 * English, what the first card says. What the parts around it and the fields say comes with them (`en.parts.ts`,
 * `en.field.ts`, `en.article.ts`) and is added then.
 */
export const en = {
  start: 'Start',
  check: 'Check',
  hint: 'Hint',
  flag: 'Flag',
  tryAgain: 'Try again',
  showSolution: 'Show the solution',
  showInArticle: 'Show in the article',
  loading: 'Loading the quiz …',
  loadAgain: 'Load again',
  noItems: 'There is nothing to ask here.',
  position: (n, total) => `Question ${n} of ${total}`,
  hintLabel: (n, total) => `Hint ${n} of ${total}`,
  chooseOne: 'Choose one.',
  chooseMany: 'Choose all that apply.',
  responseLabel: 'Your answer',
  chosen: 'your choice',
  solution: 'Solution',
  solutionShown: 'The solution is shown.',
  rationale: 'Why',
  notLoaded: 'This could not be loaded.',
  verdict: { correct: 'Correct', partial: 'Partly correct', incorrect: 'Incorrect', ungraded: 'Not graded' },
  refusal: {
    'nothing-chosen': 'Choose an option first.',
    malformed: 'That can’t be read. Nothing was counted.',
    'same-response': 'You have tried exactly this before. Nothing was counted.',
    'no-attempts-left': 'There are no attempts left.',
    'not-open': 'This question is closed.',
    'scorer-failed': 'It could not be checked just now. Your response is kept.',
  },
  failed: 'This quiz could not be loaded.',
} satisfies FirstTexts as unknown as Texts;
