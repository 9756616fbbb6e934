import type { Bank, Evidence } from '../bank/model.js';
import type { Score } from '../scoring/outcome.js';
import type { Learner } from './class-learner.js';

/** An objective of which a learner has missed something, with what to read again. */
export interface ReadAgain {
  /** Absent for items without an objective. */
  readonly objective?: string;
  readonly title: string;
  readonly score: Score;
  /** The items that are not correct, in the bank's order, each with its passages. */
  readonly missed: readonly { readonly id: string; readonly evidence: readonly Evidence[] }[];
}

/** How one learner did. JSON. */
export interface PupilReport {
  readonly name?: string;
  readonly score: Score;
  readonly attempted: number;
  readonly asked: number;
  /** What went worst first; objectives of which nothing was missed are not in it. */
  readonly readAgain: readonly ReadAgain[];
}

/** One learner's score, and what to read again by objective. */
export function pupilReport({ name, items }: Learner, bank: Bank): PupilReport {
  const titles = new Map((bank.objectives ?? []).map(({ id, title }) => [id, title]));
  const asked = new Map(items.map((item) => [item.id, item]));
  const groups = new Map<string, { score: Score; missed: ReadAgain['missed'][number][] }>();
  for (const { id, objective = '', evidence = [] } of bank.items) {
    const own = asked.get(id);
    if (!own) continue;
    const { score, missed } = groups.get(objective) ?? { score: { raw: 0, max: 0 }, missed: [] };
    groups.set(objective, {
      score: { raw: score.raw + own.score.raw, max: score.max + own.score.max },
      missed: own.score.raw < own.score.max - 1e-6 ? [...missed, { id, evidence }] : missed,
    });
  }
  const readAgain = [...groups]
    .filter(([, { missed }]) => missed.length)
    .map(([objective, group]): ReadAgain => ({
      ...(objective ? { objective } : {}),
      title: titles.get(objective) ?? objective,
      ...group,
    }))
    .sort((a, b) => a.score.raw / a.score.max - b.score.raw / b.score.max);
  return {
    ...(name === undefined ? {} : { name }),
    score: {
      raw: items.reduce((sum, { score }) => sum + score.raw, 0),
      max: items.reduce((sum, { score }) => sum + score.max, 0),
    },
    attempted: items.filter(({ attempts }) => attempts > 0).length,
    asked: items.length,
    readAgain,
  };
}
