// A class from a known model, for tests and benches: who knows how much, how hard each item is, which options draw whom.
import type { Bank } from '../src/core/bank/model.js';
import { makePlan, type Plan } from '../src/core/session/plan.js';
import { IDLE, UNSEEN, type SessionState } from '../src/core/session/state.js';
import { seededRng, type Rng } from '../src/core/random.js';
import type { Learner, LearnerItem } from '../src/core/report/class-learner.js';

/**
 * An item of the two-parameter logistic model (A. Birnbaum 1968): P(right) = 1 / (1 + exp(−slope·(θ − hard))). Who is wrong
 * chooses a distractor by its weight.
 */
export interface ModelItem {
  readonly id: string;
  readonly slope: number;
  readonly hard: number;
  /** The option that is truly right. */
  readonly right: string;
  /** What the bank says is right. */
  readonly key: string;
  readonly distractors: Readonly<Record<string, number>>;
}

/** Items with nothing wrong with them: all hard enough, none too hard, each distractor doing its work. */
export function goodItems(count: number, seed = 'items'): ModelItem[] {
  const rng = seededRng(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `item${index}`,
    slope: 0.9 + rng() * 1.1,
    hard: -1.3 + rng() * 2.3,
    right: 'a',
    key: 'a',
    distractors: { b: 1 + rng(), c: 1 + rng(), d: 1 + rng() },
  }));
}

/** The same items as a bank has them. */
export const modelBank = (items: readonly ModelItem[]): Bank => ({
  format: 'learning-quiz/1',
  id: 'simulated',
  version: '1.0.0',
  title: 'Simulated',
  objectives: [
    { id: 'one', title: 'The first half' },
    { id: 'two', title: 'The second half' },
  ],
  items: items.map(({ id, key }, index) => ({
    id,
    interaction: 'choice',
    stem: `Which, in ${id}?`,
    objective: index * 2 < items.length ? 'one' : 'two',
    options: ['a', 'b', 'c', 'd'].map((option) => ({
      id: option,
      text: `Option ${option}`,
      ...(option === key ? { key: true } : {}),
    })),
  })),
});

export const chanceOfRight = ({ slope, hard }: ModelItem, ability: number): number =>
  1 / (1 + Math.exp(-slope * (ability - hard)));

/** A number of the normal distribution (G. E. P. Box and M. E. Muller 1958). */
export const normal = (rng: Rng): number => Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng());

/** The option that a learner of this ability chooses. */
export function chosen(item: ModelItem, ability: number, rng: Rng): string {
  if (rng() < chanceOfRight(item, ability)) return item.right;
  const all = Object.entries(item.distractors);
  let left = rng() * all.reduce((sum, [, weight]) => sum + weight, 0);
  return all.find(([, weight]) => (left -= weight) < 0)?.[0] ?? all[0]?.[0] ?? '';
}

const responded = (item: ModelItem, ability: number, rng: Rng): LearnerItem => {
  const pick = chosen(item, ability, rng);
  const raw = pick === item.key ? 1 : 0;
  const sure = rng() + (raw ? 0.4 : 0);
  return {
    id: item.id,
    score: { raw, max: 1 },
    first: { fraction: raw, picks: [pick], confidence: sure > 0.9 ? 3 : sure > 0.5 ? 2 : 1 },
    attempts: 1,
    hints: 0,
    duration: Math.round(1000 * Math.exp(3 + 0.5 * normal(rng))),
  };
};

/** Learners whose ability is normally distributed; one after the other, so that millions need no room. */
export function* simulated(items: readonly ModelItem[], count: number, seed: string): Generator<Learner> {
  const rng = seededRng(seed);
  for (let index = 0; index < count; index++) {
    const ability = normal(rng);
    yield { name: `Pupil ${index}`, items: items.map((item) => responded(item, ability, rng)) };
  }
}

/** Finished sessions of such learners, each with all items of the bank. */
export function* simulatedSessions(
  items: readonly ModelItem[],
  count: number,
  seed: string,
): Generator<{ readonly plan: Plan; readonly state: SessionState }> {
  const rng = seededRng(seed);
  const bank = modelBank(items);
  const models = new Map(items.map((item) => [item.id, item]));
  for (let index = 0; index < count; index++) {
    const ability = normal(rng);
    const plan = makePlan(bank, { seed: 'A', mode: 'test', shuffle: 'all' });
    let at = 0;
    const states = plan.items.map(({ id }) => {
      const duration = Math.round(5000 + rng() * 60_000);
      at += duration;
      const response = [chosen(models.get(id) as ModelItem, ability, rng)];
      return [id, { ...UNSEEN, attempts: [{ number: 1, at, duration, response, hints: 0 }] }] as const;
    });
    const order = plan.items.map(({ id }) => id);
    const state: SessionState = {
      ...IDLE,
      phase: 'finished',
      order,
      items: Object.fromEntries(states),
      finishedAt: at,
    };
    yield { plan, state };
  }
}
