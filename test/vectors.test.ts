import { describe, expect, test } from 'vitest';
import type { Item } from '../src/core/bank/model.js';
import type { ItemType } from '../src/core/item-type.js';
import { creditOf, type CreditAttempt, type CreditRule } from '../src/core/scoring/credit.js';
import { verdictOf } from '../src/core/scoring/outcome.js';
import { scoreResponse } from '../src/core/scoring/score-response.js';
import { readNumber } from '../src/core/scoring/read-number.js';
import { PARTS_RULES } from '../src/core/scoring/parts.js';
import categorise from '../src/items/categorise/type.js';
import choice from '../src/items/choice/type.js';
import type { ChoiceItem } from '../src/items/choice/schema.js';
import { mappedMax } from '../src/items/choice/score.js';
import cloze from '../src/items/cloze/type.js';
import estimate from '../src/items/estimate/type.js';
import flashcard from '../src/items/flashcard/type.js';
import highlight from '../src/items/highlight/type.js';
import match from '../src/items/match/type.js';
import matrix from '../src/items/matrix/type.js';

import hotspot from '../src/items/hotspot/type.js';
import numeric from '../src/items/numeric/type.js';
import order from '../src/items/order/type.js';
import reflection from '../src/items/reflection/type.js';
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
  readonly pairs?: Readonly<Record<string, string>>;
  readonly in?: Readonly<Record<string, readonly string[]>>;
  readonly unit?: string;
  readonly gaps?: Readonly<Record<string, unknown>>;
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

function hotspotRow(rule: string, { options = [], keys = [], response }: Given): number {
  const item = anItem('hotspot', {
    ...(rule === 'one' ? {} : { choose: 'many', scoring: rule }),
    image: { src: 'a.png', alt: 'A picture' },
    places: options.map((id) => ({
      id,
      name: id,
      shape: { kind: 'circle', x: 0.5, y: 0.5, r: 0.1 },
      ...(keys.includes(id) ? { key: true } : {}),
    })),
  });
  expect(hotspot.check(item, response), 'is ready').toBeUndefined();
  return fractionOf(hotspot, item, response);
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

const named = (id: string): { id: string; text: string } => ({ id, text: id });

/** A row of `match` or `matrix`, as left and right, of `categorise` as option and categories; `null` for a refusal. */
function pairingRow(type: ItemType, scoring: string, { pairs = {}, in: sorted = {}, response }: Given): number | null {
  const item = anItem(type.interaction, {
    scoring,
    pairs: Object.entries(pairs).map(([left, right]) => ({ left: named(left), right: named(right) })),
    columns: [...new Set(Object.values(pairs))].map(named),
    rows: Object.entries(pairs).map(([row, key]) => ({ ...named(row), key })),
    categories: [...new Set(Object.values(sorted).flat())].map(named),
    options: Object.entries(sorted).map(([id, key]) => ({ ...named(id), in: key })),
  });
  return type.check(item, response) ? null : fractionOf(type, item, response);
}

/** Ids of one letter each, `key` in their order. */
function orderRow(rule: string, { key = '', response }: Given): number | null {
  const item = anItem('order', { scoring: rule, options: [...key].map((id) => ({ id, text: id })) });
  const ids = [...String(response)];
  return order.check(item, ids) ? null : fractionOf(order, item, ids);
}

function estimateRow({ keys, entered = '' }: Given): number | null {
  const item = anItem('estimate', { min: 0, max: 100, step: 0.1, keys });
  const response = { text: entered, locale: 'en' };
  return estimate.check(item, response) ? null : fractionOf(estimate, item, response);
}

/** `responses` are what was marked, in words. */
function highlightRow(scoring: string, { keys = [], responses = [], text = '', unit }: Given): number {
  const item = anItem('highlight', {
    text,
    scoring,
    choose: 'many',
    ...(unit === undefined ? {} : { unit }),
    keys: keys.map((textStart) => ({ textStart })),
  });
  const marks = responses.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  expect(highlight.check(item, marks), 'is ready').toBeUndefined();
  return fractionOf(highlight, item, marks);
}

function clozeRow(rule: string, { gaps = {}, response }: Given): number {
  const text = Object.keys(gaps)
    .map((name) => `{{${name}}}`)
    .join(' ');
  const item = anItem('cloze', { text, gaps, scoring: rule });
  expect(cloze.check(item, response), 'is ready').toBeUndefined();
  return fractionOf(cloze, item, response);
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
    case 'hotspot':
      return hotspotRow(name, given);
    case 'numeric':
      return numericRow(name, given);
    case 'units':
      return numericRow('units', given);
    case 'reading':
      return readNumber(given.text ?? '', given.locale ?? '') ?? null;
    case 'text-entry':
      return textRow(given);
    case 'cloze':
      return clozeRow(name, given);
    case 'match':
      return pairingRow(match, name, given);
    case 'matrix':
      return pairingRow(matrix, name, given);
    case 'categorise':
      return pairingRow(categorise, name, given);
    case 'order':
      return orderRow(name, given);
    case 'estimate':
      return estimateRow(given);
    case 'highlight':
      return highlightRow(name, given);
    case 'flashcard':
      return fractionOf(flashcard, anItem('flashcard', { back: 'Back' }), given.response);
    case 'reflection':
      return fractionOf(
        reflection,
        anItem('reflection', { model: 'Model', points: 1, checklist: given.options }),
        given.response,
      );
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

  test('cover every rule of the choice and of the pairings, every tolerance and every credit rule', () => {
    const covered = new Set(vectors.map(({ rule }) => rule));
    for (const rule of choice.rules) expect(covered).toContain(`choice.${rule}`);
    for (const rule of PARTS_RULES) {
      for (const type of ['match', 'matrix', 'categorise', 'cloze']) expect(covered).toContain(`${type}.${rule}`);
    }
    for (const rule of highlight.rules) expect(covered).toContain(`highlight.${rule}`);
    for (const rule of order.rules) expect(covered).toContain(`order.${rule}`);
    for (const rule of hotspot.rules) expect(covered).toContain(`hotspot.${rule}`);
    for (const kind of ['exact', 'absolute', 'relative', 'geometric', 'decimals', 'figures']) {
      expect(covered).toContain(`numeric.${kind}`);
    }
    for (const rule of ['best', 'last', 'first', 'ladder', 'countback']) expect(covered).toContain(`credit.${rule}`);
  });
});
