import type { WordsOf } from '../scoring/rule-words.js';
import type { ItemReport, PickReport } from './class-report.js';

/** Why an item deserves a look. Each goes with the figures that a sentence about it needs. */
export type ItemFlag =
  | {
      readonly code: 'key-suspect';
      /** What most of the best chose. */
      readonly pick: string;
      readonly text: string;
      /** Its share among the best, and the key's. */
      readonly best: number;
      readonly keyBest: number;
    }
  | {
      readonly code: 'useless-distractor';
      readonly pick: string;
      readonly text: string;
      readonly count: number;
      readonly wrong: number;
    }
  | { readonly code: 'too-hard'; readonly facility: number; readonly chance: number }
  | { readonly code: 'too-easy'; readonly facility: number }
  | { readonly code: 'negative-discrimination'; readonly discrimination: number }
  | { readonly code: 'no-discrimination'; readonly discrimination: number };

export type FlagCode = ItemFlag['code'];

/** In the order of their weight. */
export const FLAG_CODES: readonly FlagCode[] = [
  ...(['key-suspect', 'negative-discrimination', 'no-discrimination', 'too-hard', 'too-easy'] as const),
  'useless-distractor',
];

const HARD = 0.2;
const EASY = 0.95;
/** Below this an item hardly parts those who know from those who don't: R. L. Ebel (1972). */
const POOR = 0.2;
/** A distractor that fewer choose does no work: T. M. Haladyna and S. M. Downing (1993). */
const FEW = 0.05;
/** One side of a normal distribution leaves out 5 %. */
const ONE_SIDED = 1.645;

/** What is promised of each flag; n is the number of learners, r the correlation with the rest of the test. */
export const FLAG_WORDS = {
  'key-suspect': {
    formula:
      'a distractor with r > max(0.1, 1.645/√n) and r above the key’s, chosen by more of the best 27 % than the key',
    words: 'Those who know the rest choose something else: look whether the key is right.',
    from: { d: '' },
  },
  'negative-discrimination': {
    formula: 'r < −1.645/√n',
    words: 'Those who do well elsewhere do worse here, and hardly by chance (5 %, one-sided).',
    from: { M: '“discrimination index”' },
  },
  'no-discrimination': {
    formula: 'r + 1.645/√n < 0.2',
    words: 'Who gets it right has little to do with who does well; 0.2 is Ebel’s bound for a poor item.',
    from: { M: '“discrimination index”' },
  },
  'too-hard': {
    formula: 'f + 1.645·√(f(1 − f)/n) < max(0.2, what guessing gives), f the facility',
    words: 'Nearly nobody gets it right, or fewer than would by guessing, and hardly by chance (5 %, one-sided).',
    from: { M: '“facility index”' },
  },
  'too-easy': {
    formula: 'facility > 0.95',
    words: 'Nearly everybody gets it right: it tells nothing of anyone.',
    from: { M: '“facility index”' },
  },
  'useless-distractor': {
    formula: 'chosen by at most 5 % of the w who were wrong, where (1 − 1/d)^w < 0.01, d distractors, 2 or more',
    words: 'Nobody falls for it, though there were enough who were wrong: 5 % is Haladyna’s and Downing’s bound.',
    from: { d: '' },
  },
} satisfies WordsOf<FlagCode>;

/** What is worth a look at an item, the gravest first. */
export const flagsOf = (item: Omit<ItemReport, 'flags'>): ItemFlag[] =>
  [...keySuspects(item), ...discriminationFlags(item), ...facilityFlags(item), ...uselessDistractors(item)].sort(
    (a, b) => FLAG_CODES.indexOf(a.code) - FLAG_CODES.indexOf(b.code),
  );

/** What is chosen between: the targets of one part; else all picks. */
function rivals(picks: readonly PickReport[]): PickReport[][] {
  const groups = new Map<string, PickReport[]>();
  for (const pick of picks) {
    const [part = '', target] = pick.id.split('[.]');
    const group = target === undefined ? '' : part;
    groups.set(group, [...(groups.get(group) ?? []), pick]);
  }
  return [...groups.values()];
}

function keySuspects({ picks, discrimination, learners, interaction }: Omit<ItemReport, 'flags'>): ItemFlag[] {
  const least = Math.max(0.1, ONE_SIDED / Math.sqrt(learners));
  return rivals(picks).flatMap((group): ItemFlag[] => {
    const keys = group.filter(({ key }) => key);
    const [weakest] = keys.toSorted((a, b) => a.best - b.best);
    // Several options that are all to be chosen stand each for itself; what can be typed in several ways is one response.
    const isSet = interaction === 'choice' || interaction === 'hotspot' || keys.some(({ id }) => id.includes('[.]'));
    const keyBest = isSet ? (weakest?.best ?? 0) : keys.reduce((sum, { best }) => sum + best, 0);
    const own = (isSet ? weakest?.discrimination : discrimination) ?? 0;
    const [suspect] = group
      .filter(({ key, best, discrimination: r }) => !key && r !== null && r > least && r > own && best > keyBest)
      .toSorted((a, b) => b.best - a.best);
    return suspect ? [{ code: 'key-suspect', pick: suspect.id, text: suspect.text, best: suspect.best, keyBest }] : [];
  });
}

function discriminationFlags({ discrimination, learners, facility }: Omit<ItemReport, 'flags'>): ItemFlag[] {
  if (discrimination === null) return [];
  const error = ONE_SIDED / Math.sqrt(learners);
  if (discrimination < -error) return [{ code: 'negative-discrimination', discrimination }];
  // Where nearly all get it right or wrong there is nothing to part; the facility says so.
  const isPoor = discrimination + error < POOR && facility >= HARD && facility <= EASY;
  return isPoor ? [{ code: 'no-discrimination', discrimination }] : [];
}

function facilityFlags({ facility, learners, chance = 0 }: Omit<ItemReport, 'flags'>): ItemFlag[] {
  if (facility > EASY) return [{ code: 'too-easy', facility }];
  const error = ONE_SIDED * Math.sqrt((facility * (1 - facility)) / learners);
  return facility + error < Math.max(HARD, chance) ? [{ code: 'too-hard', facility, chance }] : [];
}

function uselessDistractors({ picks, interaction, attempted }: Omit<ItemReport, 'flags'>): ItemFlag[] {
  if (interaction !== 'choice' && interaction !== 'hotspot') return [];
  const distractors = picks.filter(({ key }) => !key);
  const keys = picks.filter(({ key }) => key);
  const wrong =
    keys.length === 1 ? attempted - (keys[0]?.count ?? 0) : distractors.reduce((sum, { count }) => sum + count, 0);
  const d = distractors.length;
  if (d < 2 || (1 - 1 / d) ** wrong >= 0.01) return [];
  return distractors
    .filter(({ count }) => count <= FEW * wrong)
    .map(({ id, text, count }) => ({ code: 'useless-distractor', pick: id, text, count, wrong }));
}
