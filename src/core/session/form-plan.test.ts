import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aChoice, anOption, deepFreeze } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import type { Bank } from '../bank/model.js';
import { formPlan } from './form-plan.js';
import { drawSeed, FORMS, formSeed, type Form } from './forms.js';
import { makePlan, optionOrder, type Plan } from './plan.js';

const options = ['a', 'b', 'c', 'd'].map((id) => anOption(id, { key: id === 'a' }));
const bank: Bank = deepFreeze(
  aBank({
    sections: [{ id: 'one', draw: 5, order: 'drawn' }, { id: 'two' }],
    items: Array.from({ length: 20 }, (_, i) =>
      aChoice({ id: `i${i}`, options, section: i % 2 ? 'one' : 'two', ...(i < 6 ? { sibling: `s${i % 3}` } : {}) }),
    ),
  }),
);
const ids = (plan: Plan): string[] => plan.items.map(({ id }) => id);
const orders = (plan: Plan): unknown[] =>
  plan.items.map(({ id }) => optionOrder(plan, aChoice({ id, options }), choice));
const aForm = fc.constantFrom<Form>(...FORMS);
const aShuffle = fc.constantFrom(undefined, 'none', 'options', 'items', 'all' as const);
const aCount = fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined });

describe('the forms of a seed', () => {
  it('are the plans of their own seeds, wherever they are drawn', () => {
    fc.assert(
      fc.property(fc.string(), aForm, aShuffle, aCount, fc.boolean(), (seed, form, shuffle, count, apart) => {
        const plan = formPlan(bank, { seed, form, shuffle, count, apart });
        expect(plan.seed).toBe(formSeed(seed, form, apart));
        expect(makePlan(bank, { seed: plan.seed, shuffle: plan.shuffle, count })).toEqual(plan);
      }),
    );
  });

  it('have the same items, whatever the draw leaves to choose', () => {
    fc.assert(
      fc.property(fc.string(), aForm, aForm, aShuffle, aCount, (seed, one, other, shuffle, count) => {
        const [first, second] = [one, other].map((form) => ids(formPlan(bank, { seed, form, shuffle, count })));
        expect(first?.toSorted()).toEqual(second?.toSorted());
      }),
    );
  });

  it('differ in the order of items and of options', () => {
    const plans = FORMS.map((form) => formPlan(bank, { seed: 's', form }));
    expect(new Set(plans.map((plan) => ids(plan).join(' '))).size).toBe(FORMS.length);
    expect(new Set(plans.map((plan) => JSON.stringify(orders(plan)))).size).toBe(FORMS.length);
    const listed = FORMS.map((form) => formPlan(bank, { seed: 's', form, shuffle: 'options' }));
    // One section's order is drawn, that of the other stays as it is listed.
    for (const plan of listed) {
      const own = plan.items.flatMap(({ id, section }) => (section === 'two' ? [Number(id.slice(1))] : []));
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
    expect(new Set(listed.map((plan) => ids(plan).join(' '))).size).toBeGreaterThan(1);
  });

  it('draw each for itself where they are to', () => {
    const drawn = FORMS.map((form) => ids(formPlan(bank, { seed: 's', form, count: 4, apart: true })).toSorted());
    expect(new Set(drawn.map(String)).size).toBeGreaterThan(1);
  });

  it('mix nothing where the bank or its teacher says so', () => {
    const fixed = { ...bank, sections: [], defaults: { shuffle: 'none' as const } };
    const [a, b] = (['A', 'B'] as const).map((form) => formPlan(fixed, { seed: 's', form }));
    expect(ids(a as Plan)).toEqual(ids(b as Plan));
    expect(formPlan(fixed, { seed: 's', form: 'A', shuffle: 'all' }).shuffle).toBe('all');
  });

  it('are told by one letter at the end of a seed', () => {
    expect(['s/A', 's/H', 's/B/A', '/A', 's/I', 's/AA', 'sA', 's-A', 's'].map(drawSeed)).toEqual(
      ['s', 's', 's/B', '', 's/I', 's/AA', 'sA', 's-A', 's'], // prettier-ignore
    );
  });
});
