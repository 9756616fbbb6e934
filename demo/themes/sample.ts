import type { Bank } from '../../src/core/bank/model.js';
import type { Json } from '../../src/core/json.js';

/** What the previews show: an item of one choice, one of several, a number. */
export const SAMPLE: Bank = {
  format: 'learning-quiz/1',
  id: 'sample',
  version: '1.0.0',
  title: 'Lakes and rivers',
  lang: 'en',
  objectives: [{ id: 'water', title: 'Tell lakes and rivers apart' }],
  sources: [],
  items: [
    {
      id: 'deepest',
      interaction: 'choice',
      objective: 'water',
      stem: 'Which lake is the deepest on Earth?',
      options: [
        { id: 'baikal', text: 'Baikal', key: true, feedback: '1,642 metres at its deepest.' },
        { id: 'tanganyika', text: 'Tanganyika', feedback: 'The second deepest, with 1,470 metres.' },
        { id: 'caspian', text: 'The Caspian Sea', feedback: 'The largest by area; less deep.' },
      ],
      hints: ['It lies in Siberia.'],
      rationale: 'Baikal fills a rift that has been widening for some 25 million years.',
    },
    {
      id: 'danube',
      interaction: 'choice',
      choose: 'many',
      objective: 'water',
      stem: 'Which capitals does the Danube flow through?',
      options: [
        { id: 'vienna', text: 'Vienna', key: true },
        { id: 'belgrade', text: 'Belgrade', key: true },
        { id: 'prague', text: 'Prague', feedback: 'That is the Vltava.' },
      ],
    },
    {
      id: 'nile',
      interaction: 'numeric',
      objective: 'water',
      stem: 'How long is the Nile, in kilometres?',
      keys: [{ value: 6650, tolerance: { kind: 'relative', by: 0.05 } }],
    },
  ],
};

/** How a preview is brought to what it shows. */
export interface Shown {
  readonly title: string;
  readonly itemId: string;
  readonly response?: Json;
  readonly submit?: true;
  readonly reveal?: true;
  readonly hint?: true;
  readonly finish?: true;
}

export const SHOWN: readonly Shown[] = [
  { title: 'A new question', itemId: 'deepest', hint: true },
  { title: 'Correct', itemId: 'deepest', response: ['baikal'], submit: true },
  { title: 'Partly correct', itemId: 'danube', response: ['vienna'], submit: true },
  { title: 'Incorrect, solved', itemId: 'deepest', response: ['caspian'], submit: true, reveal: true },
  { title: 'A field', itemId: 'nile', response: { text: '6650', locale: 'en' }, submit: true },
  { title: 'Results', itemId: 'deepest', response: ['baikal'], submit: true, finish: true },
];
