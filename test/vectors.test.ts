import { describe, expect, test } from 'vitest';
import type { Item } from '../src/core/bank/model.js';
import type { ItemType } from '../src/core/item-type.js';
import { certaintyMark } from '../src/core/scoring/certainty.js';
import { creditOf, type CreditAttempt, type CreditRule } from '../src/core/scoring/credit.js';
import { verdictOf } from '../src/core/scoring/outcome.js';
import { scoreResponse } from '../src/core/scoring/score-response.js';
import { readNumber } from '../src/core/scoring/read-number.js';
import { SOURCES } from '../src/core/scoring/rule-words.js';
import { textField } from '../src/core/scoring/text-field.js';
import { findItemType, itemTypes } from '../src/entries/core.js';
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
  readonly choose?: 'one' | 'many';
  readonly confidence?: 1 | 2 | 3;
}

const anItem = (interaction: string, own: object): Item => ({ id: 'item', interaction, stem: 'Stem', ...own });

/** What a response earns; `null` where it is refused. */
const fractionOf = (type: ItemType, item: Item, response: unknown): number | null => {
  if (type.check(item, response)) return null;
  const { score } = scoreResponse(item, type, response);
  return score.raw / score.max;
};

/** A row's rule after the point, what it gives, and the item type that it is about. */
type Run = (rule: string, given: Given, type: ItemType) => number | string | null;

/** Rows of `mapped` are in QTI's units, so that they can be held against its tests: these make the maximum. */
const mappedMax = ({ credits = {}, options, default: other = 0, upper }: Given): number =>
  upper ?? (options ?? Object.keys(credits)).reduce((sum, id) => sum + Math.max(0, credits[id] ?? other), 0);

const choiceRow: Run = (rule, given, type) => {
  const { options, keys = [], credits = {}, response, ...bounds } = given;
  const item = anItem('choice', {
    ...(rule === 'one' ? {} : { choose: 'many', scoring: rule === 'mapped' ? { rule, ...bounds } : rule }),
    options: (options ?? Object.keys(credits)).map((id) => ({
      id,
      text: id,
      ...(keys.includes(id) ? { key: true } : {}),
      ...(credits[id] === undefined ? {} : { credit: credits[id] }),
    })),
  });
  // Nothing chosen is refused, but where the rules are held to it.
  const { score } = scoreResponse(item, type, response);
  const fraction = rule === 'one' ? fractionOf(type, item, response) : score.raw / score.max;
  return fraction === null ? null : fraction * (rule === 'mapped' ? mappedMax(given) : 1);
};

const hotspotRow: Run = (rule, { options = [], keys = [], response }, type) => {
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
  return fractionOf(type, item, response);
};

const numericRow: Run = (kind, { keys, value, by, entered = '', ...own }, type) => {
  const tolerance = kind === '' || kind === 'keys' ? {} : { tolerance: { kind, ...(by === undefined ? {} : { by }) } };
  const item = anItem('numeric', { keys: keys ?? [{ value, ...tolerance }], ...own });
  return fractionOf(type, item, { text: entered, locale: 'en' });
};

const textRow: Run = (_, { keys = [], response, ...own }, type) => {
  const item = anItem('text-entry', {
    keys: keys.map((key) => (typeof key === 'string' ? { text: key } : key)),
    ...own,
  });
  return fractionOf(type, item, response);
};

const named = (id: string): { id: string; text: string } => ({ id, text: id });

/** A row of `match` or `matrix`, as left and right, of `categorise` as option and categories. */
const pairingRow: Run = (scoring, { pairs = {}, in: sorted = {}, response }, type) => {
  const item = anItem(type.interaction, {
    scoring,
    pairs: Object.entries(pairs).map(([left, right]) => ({ left: named(left), right: named(right) })),
    columns: [...new Set(Object.values(pairs))].map(named),
    rows: Object.entries(pairs).map(([row, key]) => ({ ...named(row), key })),
    categories: [...new Set(Object.values(sorted).flat())].map(named),
    options: Object.entries(sorted).map(([id, key]) => ({ ...named(id), in: key })),
  });
  return fractionOf(type, item, response);
};

/** Ids of one letter each, `key` in their order. */
const orderRow: Run = (rule, { key = '', response }, type) => {
  const item = anItem('order', { scoring: rule, options: [...key].map(named) });
  return fractionOf(type, item, [...String(response)]);
};

const estimateRow: Run = (_, { keys, entered = '' }, type) => {
  const item = anItem('estimate', { min: 0, max: 100, step: 0.1, keys });
  return fractionOf(type, item, { text: entered, locale: 'en' });
};

/** `responses` are what was marked, in words. */
const highlightRow: Run = (rule, { keys = [], responses = [], text = '', unit, choose = 'many' }, type) => {
  const item = anItem('highlight', {
    text,
    choose,
    ...(rule === 'one' ? {} : { scoring: rule }),
    ...(unit === undefined ? {} : { unit }),
    keys: keys.map((textStart) => ({ textStart })),
  });
  const marks = responses.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
  return fractionOf(type, item, marks);
};

const clozeRow: Run = (rule, { gaps = {}, response }, type) => {
  const text = Object.keys(gaps)
    .map((name) => `{{${name}}}`)
    .join(' ');
  return fractionOf(type, anItem('cloze', { text, gaps, scoring: rule }), response);
};

/** The attempts that a row gives: by fractions, by parts, or as responses, of which `check` refuses some. */
function attemptsOf({ attempts, hints = [], parts, key = '', responses }: Given): CreditAttempt[] {
  if (parts) {
    return parts.map((part) => {
      const fractions = Object.values(part);
      return { fraction: fractions.reduce((sum, one) => sum + one, 0) / fractions.length, hints: 0, parts: part };
    });
  }
  const field = { keys: [{ text: key }] };
  const fractions = responses
    ? responses.filter((text) => !textField.check(field, text)).map((text) => textField.score(field, text).fraction)
    : (attempts ?? []).map(share);
  return fractions.map((fraction, index) => ({ fraction, hints: hints[index] ?? 0 }));
}

function creditRow(credit: string, given: Given): number {
  const { penalty = 0, hintCost = 0, points = 1 } = given;
  return creditOf(attemptsOf(given), { credit: credit as CreditRule, penalty: share(penalty), hintCost }) * points;
}

/** How the rows of an item type are run, by what their rule begins with. */
const OF_TYPES: Readonly<Record<string, { readonly type?: string; readonly run: Run }>> = {
  choice: { run: choiceRow },
  hotspot: { run: hotspotRow },
  numeric: { run: numericRow },
  units: { type: 'numeric', run: numericRow },
  'text-entry': { run: textRow },
  cloze: { run: clozeRow },
  match: { run: pairingRow },
  matrix: { run: pairingRow },
  categorise: { run: pairingRow },
  order: { run: orderRow },
  estimate: { run: estimateRow },
  highlight: { run: highlightRow },
  flashcard: { run: (_, { response }, type) => fractionOf(type, anItem('flashcard', { back: 'Back' }), response) },
  reflection: {
    run: (_, { options, response }, type) =>
      fractionOf(type, anItem('reflection', { model: 'Model', points: 1, checklist: options }), response),
  },
};

/** And those that are about no type. */
const OF_ALL: Readonly<Record<string, (rule: string, given: Given) => number | string | null>> = {
  reading: (_, { text = '', locale = '' }) => readNumber(text, locale) ?? null,
  credit: creditRow,
  certainty: (_, { fraction, confidence }) => certaintyMark(fraction, confidence) ?? null,
  verdict: (_, { fraction = 0 }) => verdictOf(fraction),
};

/** What the real functions make of a row, `null` for what is refused; nothing where the type is not there. */
function run(rule: string, given: Given): number | string | null | undefined {
  const [family = '', name = ''] = rule.split('.');
  const ofAll = OF_ALL[family];
  if (ofAll) return ofAll(name, given);
  const ofType = OF_TYPES[family];
  if (!ofType) throw new Error(`no rule ${rule}`);
  const type = findItemType(ofType.type ?? family);
  return type && ofType.run(name, given, type);
}

describe('scoring vectors', () => {
  test.each(vectors.map((row) => [row.rule, row.source, JSON.stringify(row.given).slice(0, 90), row] as const))(
    '%s (%s) %s',
    (rule, source, _given, row) => {
      expect(Object.keys(SOURCES)).toContain(source);
      const found = run(rule, row.given as Given);
      // A folder of src/items may be deleted; its vectors then wait for it.
      if (found === undefined) return;
      const expected = rule === 'verdict' || row.expected === null ? row.expected : share(row.expected);
      if (typeof expected === 'number') expect(found).toBeCloseTo(expected, rule === 'reading' ? 15 : 9);
      else expect(found).toBe(expected);
    },
  );

  test('cover every rule of every type, every tolerance and every credit rule', () => {
    const covered = new Set(vectors.map(({ rule }) => rule));
    for (const { interaction, rules } of itemTypes) {
      for (const rule of rules) expect(covered).toContain(`${interaction}.${rule}`);
    }
    for (const kind of ['exact', 'absolute', 'relative', 'geometric', 'decimals', 'figures']) {
      expect(covered).toContain(`numeric.${kind}`);
    }
    for (const rule of ['best', 'last', 'first', 'ladder', 'countback']) expect(covered).toContain(`credit.${rule}`);
  });
});
