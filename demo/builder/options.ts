/** One attribute of `<learning-quiz>` as the builder offers it. */
export interface Option {
  readonly attribute: string;
  readonly label: string;
  readonly hint?: string;
  /** What there is to choose from, first what it is without; otherwise it is written. */
  readonly choices?: readonly (readonly [value: string, label: string])[];
  readonly number?: { readonly least: number; readonly most?: number; readonly step?: number };
}

export interface Group {
  readonly title: string;
  readonly options: readonly Option[];
}

const MODE = ['', 'As the mode has it'] as const;
const share = { least: 0, most: 1, step: 0.05 };
const yesNo = [MODE, ['on', 'Yes'], ['off', 'No']] as const;

/** Every attribute that the element has, each once; but for `disabled`, which is a state. */
export const GROUPS: readonly Group[] = [
  {
    title: 'Questions',
    options: [
      { attribute: 'src', label: 'Address of the bank', hint: 'JSON, as “learning-quiz build” writes it.' },
      {
        attribute: 'mode',
        label: 'Mode',
        choices: [
          ['', 'Practice: feedback at once, until it is right'],
          ['test', 'Test: feedback at the end'],
          ['review', 'Review: what is due'],
        ],
      },
      { attribute: 'count', label: 'How many questions', hint: 'All without it.', number: { least: 1 } },
      { attribute: 'objectives', label: 'Objectives', hint: 'All without any.' },
      {
        attribute: 'feedback',
        label: 'Feedback',
        choices: [MODE, ['immediate', 'At once'], ['deferred', 'When finished'], ['none', 'Never']],
      },
      { attribute: 'attempts', label: 'Attempts', hint: 'A number, or until-correct.' },
      { attribute: 'time-limit', label: 'Time limit in seconds', hint: 'None without it.', number: { least: 1 } },
      {
        attribute: 'confidence',
        label: 'Ask how sure the reader is',
        choices: [MODE, ['off', 'No'], ['ask', 'Yes'], ['marked', 'Yes, with a mark for it']],
      },
      { attribute: 'article', label: 'The article', hint: 'A selector, such as #story: passages are shown there.' },
    ],
  },
  {
    title: 'Drawing and order',
    options: [
      { attribute: 'seed', label: 'Seed', hint: 'The same word gives everyone the same questions.' },
      { attribute: 'draw', label: 'Draw evenly', hint: 'Such as: 2 per objective.' },
      {
        attribute: 'shuffle',
        label: 'Shuffle',
        choices: [MODE, ['none', 'Nothing'], ['options', 'Options'], ['items', 'Questions'], ['all', 'Both']],
      },
      {
        attribute: 'navigation',
        label: 'Navigation',
        choices: [MODE, ['free', 'Free'], ['linear', 'Forward only']],
      },
      {
        attribute: 'start',
        label: 'Begins',
        choices: [
          ['', 'By itself'],
          ['manual', 'By a button'],
        ],
      },
    ],
  },
  {
    title: 'Scoring',
    options: [
      {
        attribute: 'credit',
        label: 'Of several attempts counts',
        choices: [
          MODE,
          ['best', 'The best'],
          ['last', 'The last'],
          ['first', 'The first'],
          ['countback', 'Back from the last'],
          ['ladder', 'Less each time'],
        ],
      },
      { attribute: 'penalty', label: 'What an attempt before costs', number: share },
      { attribute: 'hints', label: 'Hints', choices: yesNo },
      { attribute: 'hint-cost', label: 'What a hint costs', number: share },
      { attribute: 'pass-mark', label: 'Passed from', hint: '0.6 is 60 %.', number: share },
      { attribute: 'pause', label: 'May be paused', choices: yesNo },
      {
        attribute: 'time-factor',
        label: 'More time for one person',
        hint: '1.25 is a quarter more.',
        number: { least: 1, step: 0.05 },
      },
      {
        attribute: 'phase',
        label: 'Place',
        choices: [
          ['', 'After the reading'],
          ['before', 'Before the reading'],
        ],
      },
    ],
  },
  {
    title: 'Keeping',
    options: [
      {
        attribute: 'persist',
        label: 'Where answers are kept',
        choices: [
          ['', 'In the browser'],
          ['session', 'As long as the tab is open'],
          ['none', 'Nowhere'],
        ],
      },
      {
        attribute: 'lms',
        label: 'Inside an LMS',
        hint: 'In a page that an LMS opens: the grade and the session go there.',
        choices: [
          ['', 'No'],
          ['auto', 'Yes, whichever it is'],
        ],
      },
      {
        attribute: 'required',
        label: 'In a form it must be finished',
        choices: [
          ['', 'No'],
          ['required', 'Yes'],
        ],
      },
      { attribute: 'name', label: 'Name', hint: 'Tells apart two quizzes over one bank; its name in a form.' },
    ],
  },
];

export const OPTIONS: readonly Option[] = GROUPS.flatMap(({ options }) => options);

export const FORMS = [
  ['script', 'One tag, with a script'],
  ['frame', 'A frame'],
  ['file', 'One file, from the command line'],
] as const;
export type Form = (typeof FORMS)[number][0];

/** The languages of the interface, each in its own words. */
export const LANGUAGES = [
  ['', 'The page’s'],
  ['en', 'English'],
  ['ru', 'Русский'],
  ['kk', 'Қазақша'],
  ['hy', 'Հայերեն'],
  ['az', 'Azərbaycanca'],
  ['tr', 'Türkçe'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['ar', 'العربية'],
] as const;

/** What is written right to left, of these. */
export const isRtl = (lang: string): boolean => lang === 'ar';
