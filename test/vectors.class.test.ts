import { describe, expect, it } from 'vitest';
import { ClassTally } from '../src/core/report/class-tally.js';
import { reportOfClass } from '../src/core/report/class-report.js';
import choice from '../src/items/choice/type.js';
import { SOURCES } from '../src/core/scoring/rule-words.js';
import { aBank, aChoice } from './factories.js';
import vectors from './vectors/class.json' with { type: 'json' };

/** Rows are learners, each digit an item's points. */
function reportOf(rows: readonly string[]) {
  const tally = new ClassTally();
  const ids = [...(rows[0] ?? '')].map((_, index) => `item${index}`);
  for (const row of rows) {
    const items = ids.map((id, index) => ({
      id,
      score: { raw: Number(row[index]), max: 1 },
      attempts: 1,
      hints: 0,
      duration: 0,
    }));
    tally.add({ items });
  }
  return {
    ...reportOfClass(tally, aBank({ items: ids.map((id) => aChoice({ id })) }), () => choice),
    total: tally.totals,
  };
}

const percent = (value: number | null | undefined): number | null => (typeof value === 'number' ? value * 100 : null);

const FIGURES: Readonly<Record<string, (report: ReturnType<typeof reportOf>) => (number | null)[]>> = {
  facility: ({ items }) => items.map(({ facility }) => facility),
  sd: ({ items }) => items.map(({ sd }) => sd),
  discrimination: ({ items }) => items.map(({ discrimination }) => percent(discrimination)),
  consistency: ({ reliability }) => [percent(reliability?.value)],
  errorRatio: ({ reliability, total }) => [
    percent((reliability?.standardErrorPoints ?? NaN) / Math.sqrt(total.variance)),
  ],
  standardError: ({ reliability }) => [reliability?.standardErrorPoints ?? null],
  few: ({ few }) => [Number(few)],
};

describe('item analysis', () => {
  it.each(vectors.map((vector) => [vector.rule, vector.source, vector.given.rows.join(' '), vector] as const))(
    '%s (%s): %s',
    (rule, source, _, { given, expected }) => {
      expect(SOURCES).toHaveProperty(source);
      const found = FIGURES[rule]?.(reportOf(given.rows)) ?? [];
      expect(found).toHaveLength(expected.length);
      found.forEach((figure, index) => {
        const wanted = expected[index] ?? null;
        if (wanted === null) expect(figure).toBeNull();
        else expect(figure).toBeCloseTo(wanted, 4);
      });
    },
  );
});
