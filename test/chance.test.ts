/// <reference types="vite/client" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Item } from '../src/core/bank/model.js';
import type { ItemType } from '../src/core/item-type.js';
import type { Json } from '../src/core/json.js';
import { seededRng, shuffled, type Rng } from '../src/core/random.js';
import { redactItem } from '../src/core/bank/redact.js';
import type { CategoriseItem } from '../src/items/categorise/schema.js';
import { chooseOf, offersNone } from '../src/items/categorise/score.js';
import type { ChoiceItem } from '../src/items/choice/schema.js';
import { COUNT_RULES } from '../src/core/scoring/counts.js';
import { PARTS_RULES } from '../src/core/scoring/parts.js';
import type { ClozeItem } from '../src/items/cloze/schema.js';
import type { EstimateItem } from '../src/items/estimate/schema.js';
import type { HotspotItem } from '../src/items/hotspot/schema.js';
import type { MatchItem } from '../src/items/match/schema.js';
import { rightsOf } from '../src/items/match/score.js';
import type { MatrixItem } from '../src/items/matrix/schema.js';
import type { OrderItem } from '../src/items/order/schema.js';
import { ORDER_RULES } from '../src/items/order/sequence.js';

const types = import.meta.glob<{ default: ItemType }>('../src/items/*/type.ts', { eager: true });
const typeOf = (name: string): ItemType => types[`../src/items/${name}/type.ts`]!.default;
const examples = (name: string): Item[] =>
  parse(readFileSync(new URL(`../src/items/${name}/example.yaml`, import.meta.url), 'utf8')) as Item[];

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const one = <T>(list: readonly T[], rng: Rng): T => list[Math.floor(rng() * list.length)]!;
/** Any set that is not empty. */
function some(list: readonly string[], rng: Rng): string[] {
  const set = list.filter(() => rng() < 0.5);
  return set.length ? set : some(list, rng);
}
const toEach = (keys: readonly string[], draw: () => Json): Json =>
  Object.fromEntries(keys.map((key) => [key, draw()]));

/** A response as someone gives it who knows nothing, written here anew: not by what the types say of chance. */
const GUESSES: Readonly<Record<string, (item: never, rng: Rng) => Json>> = {
  choice: ({ choose, options }: ChoiceItem, rng) =>
    choose === 'many' ? some(ids(options), rng) : [one(ids(options), rng)],
  hotspot: ({ choose, places }: HotspotItem, rng) =>
    choose === 'many' ? some(ids(places), rng) : [one(ids(places), rng)],
  match: (item: MatchItem, rng) => toEach(ids(item.pairs.map(({ left }) => left)), () => one(ids(rightsOf(item)), rng)),
  matrix: ({ rows, columns }: MatrixItem, rng) => toEach(ids(rows), () => one(ids(columns), rng)),
  categorise: (item: CategoriseItem, rng) =>
    toEach(ids(item.options), () => {
      const categories = ids(item.categories);
      if (chooseOf(item) === 'one')
        return one([...categories.map((id) => [id]), ...(offersNone(item) ? [[]] : [])], rng);
      return offersNone(item) ? categories.filter(() => rng() < 0.5) : some(categories, rng);
    }),
  order: ({ options }: OrderItem, rng) => shuffled(ids(options), rng),
  cloze: ({ gaps }: ClozeItem, rng) =>
    Object.fromEntries(
      Object.entries(gaps).map(([name, gap]) => [
        name,
        gap.interaction === 'choice'
          ? [one(ids(gap.options), rng)]
          : gap.interaction === 'numeric'
            ? { text: '987654321.5', locale: 'en' }
            : '§',
      ]),
    ),
  estimate: ({ min, max, step = 1 }: EstimateItem, rng) => ({
    text: String(min + Math.floor(rng() * (Math.floor((max - min) / step) + 1)) * step),
    locale: 'en',
  }),
};
const RULES: Readonly<Record<string, readonly string[]>> = {
  choice: COUNT_RULES,
  hotspot: COUNT_RULES,
  match: PARTS_RULES,
  matrix: PARTS_RULES,
  categorise: PARTS_RULES,
  cloze: PARTS_RULES,
  order: ORDER_RULES,
};

const TRIES = 3000;

/** Each example as its author scored it, and by each other rule of its type. */
const cases = Object.keys(GUESSES).flatMap((name) =>
  examples(name).flatMap((item): [string, string, Item][] => [
    [name, `${item.id}, as it is`, item],
    ...(RULES[name] ?? []).map((rule): [string, string, Item] => [
      name,
      `${item.id}, ${rule}`,
      { ...item, scoring: rule },
    ]),
  ]),
);

describe('what guessing gives', () => {
  it.each(cases)('is what a learner gets who knows nothing: %s %s', (name, _, item) => {
    const type = typeOf(name);
    const rng = seededRng('guess');
    const fractions: number[] = [];
    for (let i = 0; i < TRIES; i++) {
      const response = GUESSES[name]!(item as never, rng);
      if (i < 100) expect(type.check(item, response, 'en'), JSON.stringify(response)).toBeUndefined();
      fractions.push(type.score(item, response).fraction);
    }
    const chance = type.chance?.(item) ?? NaN;
    const mean = fractions.reduce((sum, fraction) => sum + fraction, 0) / TRIES;
    const variance = fractions.reduce((sum, fraction) => sum + (fraction - mean) ** 2, 0) / TRIES;
    // Five standard errors, and what a rare stroke of luck adds that so many tries need not meet.
    expect(Math.abs(mean - chance), `${chance}`).toBeLessThan(5 * Math.sqrt(variance / TRIES) + 0.002);
  });

  it.each(['numeric', 'text-entry'])('is nothing where it is typed: %s', (name) => {
    for (const item of examples(name)) expect(typeOf(name).chance?.(item)).toBe(0);
  });

  it.each(['flashcard', 'reflection'])('is not asked where the learner grades themselves: %s', (name) => {
    expect(typeOf(name).chance).toBeUndefined();
  });

  it('is half of true and false, and a share of the options', () => {
    const options = [
      { id: 'true', text: 'True', key: true },
      { id: 'false', text: 'False' },
    ];
    const item = { id: 'x', interaction: 'choice', stem: 'So?', options } as unknown as Item;
    expect(typeOf('choice').chance?.(item)).toBe(1 / 2);
    expect(typeOf('choice').chance?.({ ...item, options: [...options, { id: 'b', text: 'B' }] })).toBe(1 / 3);
  });

  it('never throws, and stays a fraction, where the key is gone', () => {
    for (const name of Object.keys(GUESSES)) {
      for (const item of examples(name)) {
        const chance = typeOf(name).chance?.(redactItem(item, typeOf(name))) ?? -1;
        expect(chance >= 0 && chance <= 1, `${name} ${chance}`).toBe(true);
      }
    }
  });
});
