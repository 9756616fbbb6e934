// How long result codes are: `SIZES=1` prints it.
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { Bank, Item } from '../src/core/bank/model.js';
import { encodeResult } from '../src/core/codes/result-code.js';
import { plainLetters } from '../src/core/codes/symbols.js';
import { itemState } from '../src/core/session/select.js';
import { findItemType, makePlan, parseBank } from '../src/entries/core.js';
import { readYaml } from '../src/formats/yaml/yaml.js';
import type { AnySession } from './coded-sessions.js';
import { aBank, aChoice, anOption } from './factories.js';

describe('sizes', () => {
  const filled = (of: Bank, count: number, policy: 'practice' | 'test', name?: string): string => {
    const plan = makePlan(of, { seed: '3735928559-4277009102', shuffle: 'all', mode: policy, count });
    const items = plan.items.map(({ id }) => {
      const item = of.items.find((each) => each.id === id) ?? of.items[0];
      const type = item && findItemType(item.interaction);
      const response = (item && type?.keyResponse(item, 'en')) ?? null;
      return [
        id,
        {
          ...itemState({ items: {} } as never, id),
          attempts: [{ number: 1, at: 1, duration: 20_000, hints: 0, response }],
        },
      ];
    });
    const order = plan.items.map(({ id }) => id);
    const state = { phase: 'finished', order, items: Object.fromEntries(items), paused: 0, finishedAt: 1_200_000 };
    return encodeResult({ plan, state: state as unknown as AnySession['state'] }, of, name ? { name } : {});
  };
  const many = (own: (id: string) => Bank['items'][number]): Bank =>
    aBank({ items: Array.from({ length: 114 }, (_, index) => own(`item${index}`)) });
  const options = (count: number) =>
    Array.from({ length: count }, (_, index) => anOption(`o${index}`, index ? {} : { key: true }));

  const anOrder = (id: string, count: number): Item => ({
    id,
    interaction: 'order',
    stem: 'Stem',
    options: options(count).map(({ id: of, text }) => ({ id: of, text })),
  });

  test.each<readonly [string, Bank]>([
    ['choice of one from 4', many((id) => aChoice({ id, options: options(4) }))],
    ['choice of one from 6', many((id) => aChoice({ id, options: options(6) }))],
    ...[5, 6, 7, 8].map((n) => [`order of ${n}`, many((id) => anOrder(id, n))] as const),
  ])('20 of 114 items, shuffled, %s: at most 200 characters with all hyphens', (name, of) => {
    for (const mode of ['practice', 'test'] as const) {
      const code = filled(of, 20, mode);
      if (process.env['SIZES'])
        console.log(`${name} (${mode}): ${code.length}, ${plainLetters(code).length} without hyphens`);
      expect(code.length).toBeLessThanOrEqual(200);
    }
  });

  it('of an order take what its permutations do: n options 3 + log2 n! bits', () => {
    const bits = (n: number): number =>
      Math.log2(Array.from({ length: n }, (_, i) => i + 1).reduce((a, b) => a * b, 1));
    const letters = (n: number): number =>
      plainLetters(
        filled(
          many((id) => anOrder(id, n)),
          20,
          'test',
        ),
      ).length;
    const [two] = [letters(2)];
    for (let n = 3; n <= 20; n++) {
      const more = (20 * (bits(n) - bits(2))) / 5;
      expect(Math.abs(letters(n) - two - more), `${n} options`).toBeLessThan(1);
      // With all hyphens up to eight options, the letters alone up to ten.
      const code = filled(
        many((id) => anOrder(id, n)),
        20,
        'practice',
      );
      if (process.env['SIZES']) console.log(`order of ${n}: ${code.length}, ${plainLetters(code).length}`);
      expect([code.length <= 200, plainLetters(code).length <= 200]).toEqual([n <= 8, n <= 10]);
    }
  });

  it('of the article’s bank', () => {
    const { bank: article } = parseBank(
      readYaml(readFileSync(new URL('../questions/south-caucasus-peace.yaml', import.meta.url), 'utf8')).json,
    );
    const asked = article as Bank;
    const written = new Set(['reflection', 'text-entry', 'cloze', 'numeric', 'estimate']);
    const picked = { ...asked, items: asked.items.filter(({ interaction }) => !written.has(interaction)) };
    const [twenty, mixed, all] = [filled(picked, 20, 'test'), filled(asked, 20, 'test'), filled(asked, 2000, 'test')];
    if (process.env['SIZES']) {
      console.log(
        `article: 20 of ${picked.items.length} without free text ${twenty.length}, 20 of all ${mixed.length}`,
      );
      console.log(`article: all ${asked.items.length} ${all.length}`);
    }
    expect(twenty.length).toBeLessThanOrEqual(400);
    // What a QR code holds in its alphanumeric mode.
    expect(all.length).toBeLessThanOrEqual(4296);
  });
});
