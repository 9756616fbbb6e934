// A test is its address: the same one gives the same test on any machine, and one that was tampered with gives none of harm.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FRAME_ATTRIBUTES } from '../src/adapters/frame/parameters.js';
import { parseBank } from '../src/entries/core.js';
import { drawnForm, formBank, LEVELS } from '../src/core/session/form-bank.js';
import { FORMS } from '../src/core/session/forms.js';
import { makePlan } from '../src/core/session/plan.js';
import { LANGUAGES } from '../demo/builder/options.js';
import {
  drawingOf,
  formAttributes,
  readLink,
  seedAndForm,
  testIn,
  writeLink,
  type Prepared,
} from '../demo/classroom/link.js';
import { DRAWING, SETTINGS } from '../demo/classroom/options.js';

const BASE = 'https://school.example/classroom/';
const bank = parseBank(parse(readFileSync('questions/south-caucasus-peace.yaml', 'utf8'))).bank!;
const ids = bank.items.map(({ id }) => id);

const aValue = (options: typeof SETTINGS) =>
  fc
    .tuple(
      ...options.map(({ choices, number }) =>
        choices
          ? fc.constantFrom(...choices.map(([value]) => value))
          : number
            ? fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 2000 }).map(String))
            : fc.string({ maxLength: 100 }),
      ),
    )
    .map((values) =>
      Object.fromEntries(options.flatMap(({ attribute }, i) => (values[i] ? [[attribute, values[i]]] : []))),
    );
const anId = fc.constantFrom(...ids);
const aPrepared: fc.Arbitrary<Prepared> = fc
  .record({
    bank: fc.oneof(
      fc.constant(''),
      fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
    ),
    drawing: aValue(DRAWING).map((values) => ({ seed: '1', ...values })),
    objectives: fc.subarray(bank.objectives!.map(({ id }) => id)),
    levels: fc.subarray([...LEVELS]),
    swaps: fc.uniqueArray(
      fc.tuple(anId, anId).filter(([a, b]) => a !== b),
      { maxLength: 6 },
    ),
    forms: fc.subarray([...FORMS], { minLength: 1 }),
    form: fc.constantFrom(undefined, ...FORMS),
    settings: aValue(SETTINGS),
    lang: fc.constantFrom(...LANGUAGES.map(([tag]) => tag)),
  })
  // A form's own link says no more than that there is one.
  .map((made) => (made.form && made.forms.length === 1 ? { ...made, forms: [made.form] } : made));

describe('what names a test on a sheet', () => {
  it('is read as the link is, whether it is a link, its query, or the attributes of the key sheet', () => {
    const link = readLink('?seed=spring&count=6&shuffle=all&objectives=trade+talks&form=A', BASE);
    expect(testIn(`${BASE}quiz/?seed=spring&count=6&shuffle=all&objectives=trade+talks&form=A`, BASE)).toEqual(link);
    expect(testIn('seed="spring/A" shuffle="all" count="6" objectives="trade talks"', BASE)).toEqual(link);
    for (const none of ['', 'spring', 'seed="spring"', 'seed="spring-A"']) expect(testIn(none, BASE)).toBeUndefined();
  });
  it('and a seed brings its form’s letter along', () => {
    expect(seedAndForm(' spring/H ')).toEqual({ seed: 'spring', form: 'H' });
    for (const seed of ['spring', 'spring/I', 'a/b', '']) expect(seedAndForm(seed)).toEqual({ seed, form: undefined });
  });
});

describe('the address of a test', () => {
  it('says all that was chosen', () => {
    fc.assert(
      fc.property(aPrepared, (prepared) => {
        expect(readLink(`?${writeLink(prepared)}`, BASE)).toEqual(prepared);
      }),
    );
  });

  it('gives the same form on another machine, and to a pupil who has had others before', () => {
    fc.assert(
      fc.property(aPrepared, fc.constantFrom(...FORMS), fc.subarray(ids), (prepared, form, seen) => {
        const there = readLink(writeLink(prepared), 'https://elsewhere.example/');
        const previewed = drawnForm(bank, drawingOf(prepared), form);
        expect(drawnForm(bank, drawingOf(there), form)).toEqual(previewed);
        const attributes = formAttributes(there, form);
        const [seed, shuffle] = ['seed', 'shuffle'].map((name) => attributes.get(name)) as [string, 'all'];
        const asked = makePlan(formBank(bank, drawingOf(there)), { seed, shuffle, seen });
        expect(asked.items).toEqual(previewed.items);
        expect([asked.seed, asked.shuffle]).toEqual([previewed.seed, previewed.shuffle]);
      }),
      { numRuns: 60 },
    );
  });

  it('sets attributes that the element has', () => {
    const all = {
      ...readLink('', BASE),
      settings: Object.fromEntries(SETTINGS.map(({ attribute }) => [attribute, '1'])),
    };
    expect(FRAME_ATTRIBUTES).toEqual(expect.arrayContaining([...formAttributes(all, 'A').keys()]));
  });

  it('means no more than it can, whatever it holds', () => {
    const names = [
      'bank',
      'seed',
      'count',
      'form',
      'forms',
      'levels',
      'objectives',
      'swap',
      'mode',
      'lang',
      'time-limit',
    ];
    const nasty = fc.oneof(
      fc.string(),
      fc.constantFrom('javascript:alert(1)', 'data:text/html,x', 'https://u:p@x.example/', '__proto__', '-1', '1e99'),
      fc.constantFrom('<script>', 'a*b*c', '*', 'constructor*__proto__', 'Z', 'x'.repeat(9000)),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), nasty), (query) => {
        const read = readLink(`?${String(new URLSearchParams(query))}`, BASE);
        if (read.bank) expect(new URL(read.bank).protocol).toMatch(/^https?:$/);
        expect(read.bank).not.toContain('@');
        expect(read.forms.length).toBeGreaterThan(0);
        expect(readLink(writeLink(read), BASE)).toEqual(read);
        expect(drawnForm(bank, drawingOf(read), read.forms[0]!).items.length).toBeLessThanOrEqual(ids.length);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readLink(text, BASE)));
    const odd = readLink('?mode=review&count=0&levels=hard&form=AB&forms=xyz&swap=a*a+b&lang=xx&draw=9+per+x', BASE);
    expect(odd).toEqual(readLink('', BASE));
  });
});
