import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfRight, goodItems, modelBank, simulated, type ModelItem } from '../../../test/simulated.js';
import choice from '../../items/choice/type.js';
import type { FlagCode } from './class-flags.js';
import type { Learner } from './class-learner.js';
import { reportOfClass, type ClassReport } from './class-report.js';
import { ClassTally } from './class-tally.js';
import { Moments } from './moments.js';

const tallyOf = (learners: Iterable<Learner>): ClassTally => {
  const tally = new ClassTally();
  for (const learner of learners) tally.add(learner);
  return tally;
};
const find = () => choice;
const classOf = (items: readonly ModelItem[], count: number, seed: string): ClassReport =>
  reportOfClass(tallyOf(simulated(items, count, seed)), modelBank(items), find);
const flagged = ({ items }: ClassReport): Record<string, FlagCode[]> =>
  Object.fromEntries(
    items.filter(({ flags }) => flags.length).map(({ id, flags }) => [id, flags.map(({ code }) => code)]),
  );

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (x: readonly number[], y: readonly number[]): number =>
  x.reduce((sum, value, index) => sum + (value - mean(x)) * ((y[index] ?? 0) - mean(y)), 0) / (x.length - 1);

/** Few items and options, so that anything may happen: items that are not in every form, without attempts, of any points. */
const anyClass: fc.Arbitrary<Learner[]> = fc.array(
  fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('item0', 'item1', 'item2', 'item3'),
        raw: fc.constantFrom(0, 0.5, 1),
        pick: fc.constantFrom('a', 'b', 'c', undefined),
        duration: fc.nat(100_000),
        confidence: fc.constantFrom(1, 2, 3, undefined),
      }),
      { selector: ({ id }) => id },
    )
    .map((items) => ({
      items: items.map(({ id, raw, pick, duration, confidence }) => ({
        id,
        score: { raw: pick === undefined ? 0 : raw, max: 1 },
        ...(pick === undefined
          ? {}
          : {
              first: { fraction: raw, picks: [pick], ...(confidence ? { confidence: confidence as 1 | 2 | 3 } : {}) },
            }),
        attempts: pick === undefined ? 0 : 1,
        hints: 0,
        duration,
      })),
    })),
  { maxLength: 30 },
);

/** Figures to twelve digits: sums in another order may differ in the last. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? Number(inner.toFixed(9)) : inner)),
  );

describe('a tally', () => {
  const bank = modelBank(goodItems(4));

  it('is the same whether learners come to one, or to several that are put together, in any order', () => {
    fc.assert(
      fc.property(anyClass, fc.nat(30), (learners, cut) => {
        const whole = reportOfClass(tallyOf(learners), bank, find);
        const [one, two] = [tallyOf(learners.slice(cut).toReversed()), tallyOf(learners.slice(0, cut))];
        one.merge(two);
        expect(rounded(reportOfClass(one, bank, find))).toEqual(rounded(whole));
      }),
    );
  });

  it('has figures in their ranges, whatever the class', () => {
    fc.assert(
      fc.property(anyClass, (learners) => {
        const report = reportOfClass(tallyOf(learners), bank, find);
        expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity|null,null/);
        expect(report.distribution.reduce((sum, count) => sum + count, 0)).toBe(report.learners);
        for (const { facility, discrimination, picks, attempted } of report.items) {
          expect(facility >= 0 && facility <= 1).toBe(true);
          expect(discrimination === null || Math.abs(discrimination) <= 1).toBe(true);
          expect(picks.reduce((sum, { count }) => sum + count, 0)).toBe(attempted);
        }
        if (report.reliability) expect(report.reliability.value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('keeps no learner: a thousand more do not make it larger', () => {
    const items = goodItems(10);
    const size = (count: number): number => {
      const { items: tallies } = tallyOf(simulated(items, count, 'size'));
      return [...tallies.values()].reduce((sum, { picks, times }) => sum + picks.size + Math.min(times.size, 200), 0);
    };
    expect(size(3000)).toBeLessThanOrEqual(size(2000) * 1.1);
  });
});

describe('figures, computed once more from all learners at once', () => {
  const items = goodItems(12);
  const learners = [...simulated(items, 500, 'again')];
  const report = reportOfClass(tallyOf(learners), modelBank(items), find);
  const marks = items.map((_, index) => learners.map((learner) => learner.items[index]?.score.raw ?? 0));
  const totals = learners.map((learner) => learner.items.reduce((sum, { score }) => sum + score.raw, 0));

  it.each(items.map(({ id }, index) => [id, index] as const))('%s', (_, index) => {
    const [own = [], item] = [marks[index], report.items[index]];
    const rest = totals.map((total, place) => (total - (own[place] ?? 0)) / (items.length - 1));
    const r = covariance(own, rest) / Math.sqrt(covariance(own, own) * covariance(rest, rest));
    expect(item?.facility).toBeCloseTo(mean(own), 12);
    expect(item?.sd).toBeCloseTo(Math.sqrt(covariance(own, own)), 12);
    expect(item?.discrimination).toBeCloseTo(r, 12);
    for (const { id, discrimination, count, rest: theirs } of item?.picks ?? []) {
      const chose = learners.map((learner) => (learner.items[index]?.first?.picks.includes(id) ? 1 : 0));
      expect(count).toBe(chose.reduce<number>((sum, one) => sum + one, 0));
      expect(theirs).toBeCloseTo(mean(rest.filter((__, place) => chose[place])), 12);
      expect(discrimination).toBeCloseTo(
        covariance(chose, rest) / Math.sqrt(covariance(chose, chose) * covariance(rest, rest)),
        12,
      );
    }
  });

  it('has alpha of the covariances between all items', () => {
    const p = items.length;
    const all = marks.flatMap((x) => marks.map((y) => covariance(x, y)));
    const own = marks.map((x) => covariance(x, x));
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const alpha = (p / (p - 1)) * (1 - sum(own) / sum(all));
    expect(report.reliability).toMatchObject({ kind: 'alpha', items: p });
    expect(report.reliability?.value).toBeCloseTo(alpha, 12);
  });

  it('has KR-21 where the items differ from learner to learner, as many for each', () => {
    const k = 6;
    const drawn = learners.map(({ items: all }, index) => ({
      items: all.map((_, place) => all[(place + index) % all.length]).slice(0, k) as Learner['items'],
    }));
    const { reliability, sameForm } = reportOfClass(tallyOf(drawn), modelBank(items), find);
    const scores = drawn.map((learner) => learner.items.reduce((sum, { score }) => sum + score.raw, 0));
    const n = scores.length;
    // With n − 1 between learners, as an analysis of variance has it.
    const inside = mean(scores.map((score) => (score * (k - score)) / k)) / (k - 1);
    const between = covariance(scores, scores) / k;
    expect(sameForm).toBe(false);
    expect(reliability?.kind).toBe('item-sampling');
    expect(reliability?.value).toBeCloseTo((between - inside) / between, 12);
    const kr21 =
      (k / (k - 1)) * (1 - (mean(scores) * (k - mean(scores))) / ((k * (covariance(scores, scores) * (n - 1))) / n));
    expect(Math.abs((reliability?.value ?? 0) - kr21)).toBeLessThan(0.01);
  });

  it('loses no digits to a great offset', () => {
    const moments = new Moments();
    for (const value of [4, 7, 13, 16]) moments.add(1e9 + value, value);
    expect(moments.variance).toBeCloseTo(30, 6);
    expect(moments.correlation).toBeCloseTo(1, 9);
  });
});

describe('10,000 learners of a known model', () => {
  const good = goodItems(30);
  const planted = good.map((item, index): ModelItem => {
    if (index === 7) return { ...item, key: 'c', distractors: { ...item.distractors } };
    return index === 19 ? { ...item, distractors: { ...item.distractors, d: 0.02 } } : item;
  });

  it('shows a wrong key and a useless distractor, and nothing else', () => {
    const report = classOf(planted, 10_000, 'planted');
    const { item7 = [], item19 = [], ...others } = flagged(report);
    expect(item7).toContain('key-suspect');
    expect(item7).toContain('negative-discrimination');
    expect(report.items[7]?.flags[0]).toMatchObject({ code: 'key-suspect', pick: 'a' });
    expect(item19).toEqual(['useless-distractor']);
    expect(report.items[19]?.flags[0]).toMatchObject({ pick: 'd' });
    expect(others).toEqual({});
  });

  it('has the reliability that the model has', () => {
    // True scores along the scale of ability: variance of their expectation, and of what is left to chance.
    const steps = Array.from({ length: 801 }, (_, step) => -4 + step / 100);
    const weights = steps.map((ability) => Math.exp((-ability * ability) / 2));
    const weighted = (values: readonly number[]): number =>
      values.reduce((sum, value, step) => sum + value * (weights[step] ?? 0), 0) /
      weights.reduce((sum, weight) => sum + weight, 0);
    const expected = steps.map((ability) => good.reduce((sum, item) => sum + chanceOfRight(item, ability), 0));
    const error = steps.map((ability) =>
      good.reduce((sum, item) => sum + chanceOfRight(item, ability) * (1 - chanceOfRight(item, ability)), 0),
    );
    const truth = weighted(expected.map((score) => (score - weighted(expected)) ** 2));
    const reliability = truth / (truth + weighted(error));
    const report = classOf(good, 10_000, 'theory');
    expect(report.reliability?.kind).toBe('alpha');
    expect(report.reliability?.value).toBeLessThan(reliability + 0.005);
    expect(report.reliability?.value).toBeGreaterThan(reliability - 0.015);
    expect(report.reliability?.standardErrorPoints).toBeCloseTo(Math.sqrt(weighted(error)), 0);
    expect(report.mean * 30).toBeCloseTo(weighted(expected), 0);
  });

  it.each([30, 100])('raises few alarms at good items in classes of %i, and finds the wrong key in most', (size) => {
    const runs = Array.from({ length: 60 }, (_, run) => classOf(planted, size, `class ${run}`));
    const count = (test: (id: string, codes: readonly FlagCode[]) => boolean): number =>
      runs.reduce(
        (sum, report) => sum + Object.entries(flagged(report)).filter(([id, codes]) => test(id, codes)).length,
        0,
      );
    const found = count((id, codes) => id === 'item7' && codes.includes('key-suspect'));
    const false_ = count((id, codes) => id !== 'item7' && codes.includes('key-suspect'));
    const other = count((id, codes) => id !== 'item7' && id !== 'item19' && codes.length > 0);
    expect(found / runs.length).toBeGreaterThan(size < 50 ? 0.5 : 0.9);
    expect(false_ / (runs.length * 29)).toBeLessThan(0.01);
    expect(other / (runs.length * 28)).toBeLessThan(0.05);
  });

  it('raises no flag in a class of fewer than ten', () => {
    const report = classOf(planted, 9, 'few');
    expect(report.few).toBe(true);
    expect(flagged(report)).toEqual({});
  });
});
