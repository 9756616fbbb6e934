import { describe, expect, test } from 'vitest';
import type { Item } from '../src/core/bank/model.js';
import type { ItemType } from '../src/core/item-type.js';
import { creditOf, type CreditAttempt, type CreditRule } from '../src/core/scoring/credit.js';
import { scoreResponse, verdictOf } from '../src/core/scoring/outcome.js';
import { readNumber } from '../src/core/scoring/read-number.js';
import choice from '../src/items/choice/type.js';
import type { ChoiceItem } from '../src/items/choice/schema.js';
import { mappedMax } from '../src/items/choice/score.js';
import numeric from '../src/items/numeric/type.js';
import textEntry from '../src/items/text-entry/type.js';
import vectors from './vectors/scoring.json' with { type: 'json' };

/** A number, or a fraction such as "2/3" where decimals would hide it. */
type Share = number | string;

const share = (value: Share): number => {
  if (typeof value === 'number') return value;
  const [top, bottom] = value.split('/');
  return Number(top) / Number(bottom);
};

interface Given {
  readonly keys?: readonly (string | { readonly text?: string })[];
  readonly options?: readonly string[];
  readonly credits?: Readonly<Record<string, number>>;
  readonly default?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly response?: unknown;
  readonly value?: number;
  readonly by?: number;
  readonly entered?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly fraction?: number;
  readonly penalty?: Share;
  readonly points?: number;
  readonly hintCost?: number;
  readonly key?: string;
  readonly responses?: readonly string[];
  readonly attempts?: readonly Share[];
  readonly hints?: readonly number[];
  readonly parts?: readonly Readonly<Record<string, number>>[];
}

const anItem = (interaction: string, own: object): Item => ({ id: 'item', interaction, stem: 'Stem', ...own });

const fractionOf = (type: ItemType, item: Item, response: unknown): number => {
  const { score } = scoreResponse(item, type, response);
  return score.raw / score.max;
};

function choiceRow(rule: string, { options, keys = [], credits = {}, response, ...bounds }: Given): number {
  const item = anItem('choice', {
    choose: 'many',
    scoring: rule === 'mapped' ? { rule, ...bounds } : rule,
    options: (options ?? Object.keys(credits)).map((id) => ({
      id,
      text: id,
      ...(keys.includes(id) ? { key: true } : {}),
      ...(credits[id] === undefined ? {} : { credit: credits[id] }),
    })),
  });
  // Rows of `mapped` are in QTI's units, so that they can be held against its tests.
  return fractionOf(choice, item, response) * (rule === 'mapped' ? mappedMax(item as ChoiceItem) : 1);
}

function numericRow(kind: string, { keys, value, by, entered = '', ...own }: Given): number {
  const tolerance =
    kind === 'units' || kind === 'keys' ? {} : { tolerance: { kind, ...(by === undefined ? {} : { by }) } };
  const item = anItem('numeric', { keys: keys ?? [{ value, ...tolerance }], ...own });
  const response = { text: entered, locale: 'en' };
  expect(numeric.check(item, response), 'is ready').toBeUndefined();
  return fractionOf(numeric, item, response);
}

function textRow({ keys = [], response, ...own }: Given): number {
  const item = anItem('text-entry', {
    keys: keys.map((key) => (typeof key === 'string' ? { text: key } : key)),
    ...own,
  });
  expect(textEntry.check(item, response), 'is ready').toBeUndefined();
  return fractionOf(textEntry, item, response);
}

/** The attempts that a row gives: by fractions, by parts, or as responses, of which `check` refuses some. */
function attemptsOf({ attempts, hints = [], parts, key, responses }: Given): CreditAttempt[] {
  if (parts) {
    return parts.map((part) => {
      const fractions = Object.values(part);
      return { fraction: fractions.reduce((sum, one) => sum + one, 0) / fractions.length, hints: 0, parts: part };
    });
  }
  const item = anItem('text-entry', { keys: [{ text: key }] });
  const fractions = responses
    ? responses.filter((text) => !textEntry.check(item, text)).map((text) => fractionOf(textEntry, item, text))
    : (attempts ?? []).map(share);
  return fractions.map((fraction, index) => ({ fraction, hints: hints[index] ?? 0 }));
}

function creditRow(credit: string, given: Given): number {
  const { penalty = 0, hintCost = 0, points = 1 } = given;
  return creditOf(attemptsOf(given), { credit: credit as CreditRule, penalty: share(penalty), hintCost }) * points;
}

/** What the real functions make of a row; `null` for what is refused. */
function run(rule: string, given: Given): number | string | null {
  const [family = '', name = ''] = rule.split('.');
  switch (family) {
    case 'choice':
      return choiceRow(name, given);
    case 'numeric':
      return numericRow(name, given);
    case 'units':
      return numericRow('units', given);
    case 'reading':
      return readNumber(given.text ?? '', given.locale ?? '') ?? null;
    case 'text-entry':
      return textRow(given);
    case 'credit':
      return creditRow(name, given);
    case 'verdict':
      return verdictOf(given.fraction ?? 0);
    default:
      throw new Error(`no rule ${rule}`);
  }
}

const SOURCES = ['M', 'Q', 'PL', 'H', 'N', 'K', 'd'];

describe('scoring vectors', () => {
  test.each(vectors.map((row) => [row.rule, row.source, JSON.stringify(row.given).slice(0, 90), row] as const))(
    '%s (%s) %s',
    (rule, source, _given, row) => {
      expect(SOURCES).toContain(source);
      const found = run(rule, row.given as Given);
      const expected = rule === 'verdict' || row.expected === null ? row.expected : share(row.expected);
      if (typeof expected === 'number') expect(found).toBeCloseTo(expected, rule === 'reading' ? 15 : 9);
      else expect(found).toBe(expected);
    },
  );

  test('cover every rule of the choice, every tolerance and every credit rule', () => {
    const covered = new Set(vectors.map(({ rule }) => rule));
    for (const rule of choice.rules) expect(covered).toContain(`choice.${rule}`);
    for (const kind of ['exact', 'absolute', 'relative', 'geometric', 'decimals', 'figures']) {
      expect(covered).toContain(`numeric.${kind}`);
    }
    for (const rule of ['best', 'last', 'first', 'ladder', 'countback']) expect(covered).toContain(`credit.${rule}`);
  });
});
