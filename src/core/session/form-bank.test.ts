import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBank, aChoice, anOption, deepFreeze } from '../../../test/factories.js';
import type { Bank, Item } from '../bank/model.js';
import { drawnForm, drawnIds, formBank, insteadOf, LEVELS, type Drawing } from './form-bank.js';
import { formPlan } from './form-plan.js';
import { FORMS, formSeed } from './forms.js';
import { makePlan } from './plan.js';

const options = ['a', 'b', 'c', 'd'].map((id) => anOption(id, { key: id === 'a' }));
const bank: Bank = deepFreeze(
  aBank({
    objectives: ['x', 'y', 'z'].map((id) => ({ id, title: id })),
    sections: [{ id: 'one', draw: 9, order: 'drawn' }, { id: 'two' }],
    defaults: { mode: 'test', count: 12 },
    items: Array.from({ length: 40 }, (_, i) =>
      aChoice({
        id: `i${i}`,
        options,
        section: i % 2 ? 'one' : 'two',
        objective: ['x', 'y', 'z'][i % 3] as string,
        ...(i % 5 ? { level: LEVELS[i % 4] as Item['level'] & string } : {}),
        ...(i < 8 ? { sibling: `s${i % 4}` } : {}),
        ...(i === 39 ? { draft: true } : {}),
        ...(i === 38 ? { withdrawn: 'wrong' } : {}),
      }),
    ),
  }),
);
const anId = fc.integer({ min: 0, max: 41 }).map((i) => `i${i}`);
const aDrawing: fc.Arbitrary<Drawing> = fc.record({
  seed: fc.string({ minLength: 1 }),
  count: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  objectives: fc.option(fc.subarray(['x', 'y'], { minLength: 1 }), { nil: undefined }),
  levels: fc.subarray([...LEVELS]),
  draw: fc.constantFrom(undefined, '2 per objective', '50 per level'),
  shuffle: fc.constantFrom(undefined, 'none', 'options', 'items', 'all' as const),
  swaps: fc.array(fc.tuple(anId, anId), { maxLength: 5 }),
});
const aForm = fc.constantFrom(...FORMS);
const itemOf = (id: string): Item => bank.items.find((item) => item.id === id) as Item;

describe('what is drawn for a class', () => {
  it('is the same for all forms, and what the quiz draws from the bank that it is handed, whatever was seen', () => {
    fc.assert(
      fc.property(aDrawing, aForm, fc.array(anId), (drawing, form, seen) => {
        const plan = drawnForm(bank, drawing, form);
        const ids = plan.items.map(({ id }) => id);
        expect(ids.toSorted()).toEqual(drawnIds(bank, drawing).toSorted());
        const shuffle = drawing.shuffle ?? 'all';
        const handed = JSON.parse(JSON.stringify(formBank(bank, drawing))) as Bank;
        expect(makePlan(handed, { seed: formSeed(drawing.seed, form), shuffle, seen })).toEqual(plan);
      }),
    );
  });

  it('is what `formPlan` draws by the same options, so that a link, a page, a program and paper have the same form', () => {
    fc.assert(
      fc.property(aDrawing, aForm, (whole, form) => {
        const drawing = { ...whole, levels: [], swaps: [] };
        expect(drawnForm(bank, drawing, form).items).toEqual(formPlan(bank, { ...drawing, form }).items);
        expect(drawnForm(bank, drawing, form, true)).toEqual(formPlan(bank, { ...drawing, form, apart: true }));
      }),
    );
  });

  it('keeps each item’s place in the bank, and changes nothing of those that are asked', () => {
    fc.assert(
      fc.property(aDrawing, (drawing) => {
        const { items } = formBank(bank, drawing);
        expect(items.map(({ id }) => id)).toEqual(bank.items.map(({ id }) => id));
        for (const { draft, ...item } of items) if (!draft) expect(itemOf(item.id)).toMatchObject(item);
      }),
    );
  });

  it('is of the chosen levels and objectives alone, and never a draft or what was withdrawn', () => {
    fc.assert(
      fc.property(aDrawing, (all) => {
        const drawing = { ...all, swaps: [] };
        for (const item of drawnIds(bank, drawing).map(itemOf)) {
          if (drawing.levels?.length) expect(drawing.levels).toContain(item.level);
          if (drawing.objectives) expect(drawing.objectives).toContain(item.objective);
        }
        const odd = [['i0', 'i38'], ['i2', 'i39'], ['i4', 'i41']] as const; // prettier-ignore
        const swapped = drawnIds(bank, { seed: 's', swaps: odd });
        for (const [, instead] of odd) expect(swapped).not.toContain(instead);
      }),
    );
  });

  it('has another item where one was swapped, and all others as they were', () => {
    fc.assert(
      fc.property(aDrawing, fc.nat(), fc.nat(), (all, which, other) => {
        const drawing = { ...all, swaps: [] };
        const before = drawnIds(bank, drawing);
        fc.pre(before.length > 0);
        const id = before[which % before.length] as string;
        const others = insteadOf(bank, drawing, id);
        const instead = others[other % others.length] as string;
        const after = drawnIds(bank, { ...drawing, swaps: [[id, instead]] });
        expect(after).toEqual(before.map((each) => (each === id ? instead : each)));
      }),
    );
  });

  it('offers what is nearest first: of the same objective and level, of the objective, of the level', () => {
    const id = drawnIds(bank, { seed: 's', count: 3 })[0] as string;
    const own = itemOf(id);
    const near = insteadOf(bank, { seed: 's', count: 3 }, id)
      .map(itemOf)
      .map(({ objective, level }) => Number(objective === own.objective) * 2 + Number(level === own.level));
    expect(near).toEqual(near.toSorted((a, b) => b - a));
    expect(near[0]).toBeGreaterThan(1);
  });
});
