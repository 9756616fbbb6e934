// A class's bank with one wrong key, what twelve pupils respond, and what that comes to, worked out from nothing but the
// lines below: by the formulas of Moodle's statistics, and by no code of ours.
import type { Bank } from '../../src/core/bank/model.js';

const option = (id: string, text: string, key = false) => (key ? { id, text, key } : { id, text });

/** The bank as it is served; in the first version the key of `highest` is wrong. */
export const bankOf = (version: '1.0.0' | '1.0.1'): Bank =>
  ({
    format: 'learning-quiz/1',
    id: 'class-geography',
    version,
    title: 'Geography for a class',
    lang: 'en',
    objectives: [
      { id: 'heights', title: 'Know what is high' },
      { id: 'waters', title: 'Know what is wet' },
    ],
    items: [
      {
        id: 'highest',
        interaction: 'choice',
        objective: 'heights',
        level: 'recall',
        stem: 'Which mountain is the highest?',
        options: [
          option('k2', 'K2', version === '1.0.0'),
          option('everest', 'Everest', version === '1.0.1'),
          option('elbrus', 'Elbrus'),
          option('ararat', 'Ararat'),
        ],
      },
      {
        id: 'lakes',
        interaction: 'choice',
        choose: 'many',
        scoring: 'exact',
        objective: 'waters',
        level: 'understanding',
        stem: 'Which of these are lakes?',
        options: [
          option('sevan', 'Sevan', true),
          option('baikal', 'Baikal', true),
          option('volga', 'Volga'),
          option('lena', 'Lena'),
        ],
      },
      {
        id: 'metres',
        interaction: 'numeric',
        objective: 'heights',
        level: 'recall',
        points: 2,
        stem: 'How many metres has a kilometre?',
        keys: [{ value: 1000, tolerance: { kind: 'exact' } }],
      },
      {
        id: 'capital',
        interaction: 'text-entry',
        objective: 'waters',
        level: 'recall',
        stem: 'What is the capital of France?',
        keys: [{ text: 'Paris' }],
      },
      {
        id: 'rising',
        interaction: 'order',
        scoring: 'exact',
        objective: 'heights',
        level: 'understanding',
        stem: 'Put these in order, the lowest first.',
        options: [option('hill', 'Hill'), option('mount', 'Mountain'), option('cloud', 'Cloud')],
      },
      {
        id: 'wet',
        interaction: 'matrix',
        objective: 'waters',
        level: 'understanding',
        stem: 'Is it fresh or salt?',
        columns: [option('fresh', 'Fresh water'), option('salt', 'Salt water')],
        rows: [
          { id: 'sea', text: 'A sea', key: 'salt' },
          { id: 'brook', text: 'A brook', key: 'fresh' },
          { id: 'spring', text: 'A spring', key: 'fresh' },
          { id: 'tear', text: 'A tear', key: 'salt' },
        ],
      },
      {
        id: 'deepest',
        interaction: 'choice',
        objective: 'waters',
        level: 'recall',
        stem: 'Which sea is the deepest?',
        options: [option('one', 'One', true), option('other', 'Another')],
      },
      ...['why', 'whence'].map((id) => ({
        id,
        interaction: 'choice',
        objective: 'waters',
        level: 'inference',
        stem: `And ${id}?`,
        options: [option('a', 'So', true), option('b', 'Not so')],
      })),
    ],
  }) as unknown as Bank;

/** What of the bank is asked: of the levels that the teacher chooses all but `deepest`, which is swapped. */
export const ASKED = ['highest', 'lakes', 'metres', 'capital', 'rising', 'wet'] as const;
export type Asked = (typeof ASKED)[number];

/** What each item earns at most. */
const POINTS: Readonly<Record<Asked, number>> = { highest: 1, lakes: 1, metres: 2, capital: 1, rising: 1, wet: 1 };
const OBJECTIVES = { heights: ['highest', 'metres', 'rising'], waters: ['lakes', 'capital', 'wet'] } as const;

/** A pupil, in the words that stand on the screen; what is missing is left open. */
export interface Respondent {
  readonly name: string;
  readonly form: 'A' | 'B';
  readonly highest?: string;
  readonly lakes?: readonly string[];
  readonly metres?: string;
  readonly capital?: string;
  /** In order. */
  readonly rising?: readonly string[];
  /** How many of the four rows are right, from the first on; the others are wrong. */
  readonly wet?: number;
  /** How sure they were of everything, 1 … 3. */
  readonly sure: 1 | 2 | 3;
}

const RISING = ['Hill', 'Mountain', 'Cloud'];
const FALLING = ['Cloud', 'Mountain', 'Hill'];
const LAKES = ['Sevan', 'Baikal'];

export const CLASS: readonly Respondent[] = [
  ...[
    { name: 'Ada', highest: 'Everest', lakes: LAKES, metres: '1000', capital: 'Paris', rising: RISING, wet: 4 },
    { name: 'Bo', highest: 'Everest', lakes: LAKES, metres: '1,000', capital: 'paris', rising: RISING, wet: 3 },
    { name: 'Cy', highest: 'Everest', lakes: LAKES, metres: '1000', capital: 'Rome', rising: RISING, wet: 4 },
    { name: 'Di', highest: 'Everest', lakes: ['Sevan'], metres: '1000', capital: 'Paris', rising: RISING, wet: 2 },
    { name: 'Ed', highest: 'Everest', lakes: LAKES, metres: '100', capital: 'Paris', rising: RISING, wet: 4 },
    { name: 'Flo', highest: 'Everest', lakes: LAKES, metres: '1000', capital: 'Paris', rising: FALLING, wet: 3 },
    { name: 'Gus', highest: 'Everest', lakes: ['Volga'], metres: '1000', capital: 'Lyon', rising: RISING, wet: 1 },
    { name: 'Hal', highest: 'K2', lakes: ['Baikal', 'Lena'], metres: '1000', capital: 'Paris', wet: 2 },
    { name: 'Ида', highest: 'K2', lakes: LAKES, metres: '10', capital: 'Париж', rising: FALLING, wet: 1 },
    { name: 'Jo', highest: 'Elbrus', lakes: ['Lena'], metres: '1000', rising: RISING, wet: 0 },
    { name: 'Kim', highest: 'K2', lakes: ['Sevan', 'Volga'], metres: '1', capital: 'Paris', rising: FALLING, wet: 0 },
    { name: 'Lu', highest: 'Ararat' },
  ].map((each, index): Respondent => ({
    ...each,
    form: index % 2 ? 'B' : 'A',
    sure: index < 5 ? 3 : index < 9 ? 2 : 1,
  })),
];

const isSame = (some: readonly string[] | undefined, others: readonly string[]): boolean =>
  some !== undefined && some.length === others.length && some.every((each, place) => each === others[place]);

/** The points of a pupil for each item, under the wrong key or the right one. */
export const pointsOf = (pupil: Respondent, highest: 'K2' | 'Everest'): Readonly<Record<Asked, number>> => ({
  highest: pupil.highest === highest ? 1 : 0,
  lakes: isSame(pupil.lakes?.toSorted(), LAKES.toSorted()) ? 1 : 0,
  metres: pupil.metres?.replace(',', '') === '1000' ? 2 : 0,
  capital: pupil.capital?.toLowerCase() === 'paris' ? 1 : 0,
  rising: isSame(pupil.rising, RISING) ? 1 : 0,
  wet: (pupil.wet ?? 0) / 4,
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const meanOf = (values: readonly number[]): number => sum(values) / values.length;
/** Of a sample. */
const variance = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
};
const correlation = (some: readonly number[], others: readonly number[]): number => {
  const [a, b] = [meanOf(some), meanOf(others)];
  const together = sum(some.map((value, place) => (value - a) * ((others[place] ?? 0) - b)));
  return together / (some.length - 1) / Math.sqrt(variance(some) * variance(others));
};
const MOST = sum(Object.values(POINTS));

/** What the class comes to under one of the keys. */
export function figures(highest: 'K2' | 'Everest') {
  const points = CLASS.map((pupil) => pointsOf(pupil, highest));
  const totals = points.map((own) => sum(Object.values(own)));
  const shares = totals.map((total) => total / MOST);
  // The median goes by whole percents.
  const sorted = shares.map((share) => Math.round(share * 100) / 100).toSorted((a, b) => a - b);
  const columns = ASKED.map((id) => points.map((own) => own[id]));
  return {
    totals,
    mean: meanOf(shares),
    median: meanOf(sorted.slice(5, 7)),
    sd: Math.sqrt(variance(shares)),
    /** Cronbach's alpha. */
    reliability: (ASKED.length / (ASKED.length - 1)) * (1 - sum(columns.map(variance)) / variance(totals)),
    distribution: Array.from(
      { length: 10 },
      (_, tenth) => shares.filter((share) => Math.min(9, Math.floor(Math.round(share * 100) / 10)) === tenth).length,
    ),
    facility: ASKED.map((id, place) => meanOf(columns[place]!) / POINTS[id]),
    /** With the rest of the test. */
    discrimination: columns.map((own) =>
      correlation(
        own,
        totals.map((total, pupil) => total - own[pupil]!),
      ),
    ),
    objectives: Object.values(OBJECTIVES).map(
      (ids) => sum(points.flatMap((own) => ids.map((id) => own[id]))) / CLASS.length / sum(ids.map((id) => POINTS[id])),
    ),
  };
}
