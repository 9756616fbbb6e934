import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import { anyResponse } from '../../../test/item-type.responses.js';
import { bankWith } from '../../../test/item-type.suite.js';
import { leaves } from '../../../test/item-type.walk.js';
import { findFaults as faults12 } from '../../../demo/lms/grammar12.js';
import { findFaults as faults2004 } from '../../../demo/lms/grammar2004.js';
import { attempt, begun, HandClock, playThrough, typeOf } from '../../../test/lms/play.js';
import { toldOf } from '../../../test/lms/told.js';
import type { Bank, BankDefaults, Item } from '../../core/bank/model.js';
import type { Json } from '../../core/json.js';
import { plainText } from '../../core/text/tree.js';
import { parseBank } from '../../entries/core.js';
import type { SessionStore } from '../../state/session-store.js';
import { SCORM_12 } from './scorm12.js';
import { SCORM_2004 } from './scorm2004.js';
import { timespan12 } from './scorm12-values.js';
import { localized } from './scorm2004-values.js';
import type { ScormVersion } from './scorm.js';
import { isoDuration } from '../../core/report/answered.js';
import { askedAndEntered, line, type Values } from './values.js';

const examples: Item[] = readdirSync('src/items', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => [parse(readFileSync(`src/items/${name}/example.yaml`, 'utf8'))].flat() as unknown[])
  .flatMap((item) => parseBank(bankWith([item])).bank?.items ?? []);

/** All that is set in a whole session, in its order. */
function valuesOf(version: ScormVersion, store: SessionStore, passMark?: number): Values {
  const told = toldOf(store, passMark);
  const launch = { who: '', fresh: true, writes: true, ...(passMark === undefined ? {} : { passMark }) };
  let index = 0;
  const interactions = told.attempts.flatMap((it) => {
    const records = version.interactions(index, it, told.report.bank.lang);
    index += records.length;
    return records.flat();
  });
  return [
    ...version.first,
    ...version.fresh,
    ...version.session(told, launch),
    version.time(123_456),
    ...version.objectives(told).flatMap(({ values }, place) => values(place)),
    ...interactions,
    ['cmi.suspend_data', told.code(version.limits[0] ?? 0) ?? ''],
  ];
}

const faultsOf = (store: SessionStore, passMark?: number): string[] => [
  ...faults12(valuesOf(SCORM_12, store, passMark)),
  ...faults2004(valuesOf(SCORM_2004, store, passMark)),
];

/** What interactions say, by the last part of the element. */
function interactionsOf(version: ScormVersion, store: SessionStore): Record<string, string>[] {
  const made: Record<string, string>[] = [];
  for (const [element, value] of valuesOf(version, store)) {
    const [, index, field = ''] = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(element) ?? [];
    if (index !== undefined) (made[Number(index)] ??= {})[field] = value;
  }
  return made;
}

const single = (item: Item, own: Partial<Bank> = {}, options: BankDefaults = {}): SessionStore =>
  begun({ ...aBank(own), items: [item] }, options);

describe('what is set', () => {
  it('there is an example of every type', () => {
    expect(new Set(examples.map(({ interaction }) => interaction)).size).toBe(
      readdirSync('src/items', { withFileTypes: true }).filter((entry) => entry.isDirectory()).length,
    );
  });

  it.each(examples.map((item) => [`${item.interaction} ${item.id}`, item] as const))(
    'is of the standards’ grammar whatever the response (%s)',
    (_name, item) => {
      const type = typeOf(item);
      const responses = anyResponse(type.keyResponse(item, 'en'), [...new Set(leaves(item))]);
      fc.assert(
        fc.property(responses, (response) => {
          if (type.check(item, response) !== undefined) return;
          const store = single(item, { lang: 'ru' });
          attempt(store, item.id, response as Json);
          store.dispatch({ type: 'finish' });
          expect(faultsOf(store)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('is so of any session over the article’s bank', () => {
    const { bank } = parseBank(parse(readFileSync('questions/south-caucasus-peace.yaml', 'utf8')));
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.string(),
        fc.boolean(),
        fc.constantFrom(undefined, 0.5),
        (attempts, seed, finish, mark) => {
          const clock = new HandClock();
          const store = begun(bank!, { confidence: 'marked' }, clock);
          playThrough(store, clock, attempts, seed);
          if (finish) store.dispatch({ type: 'finish' });
          expect(faultsOf(store, mark)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is so of more options than the standards have room for', () => {
    const options = Array.from({ length: 50 }, (_, n) => anOption(`o${n}`, n < 40 ? { key: true } : {}));
    const item = aChoice({ choose: 'many', options });
    const store = single(item);
    attempt(
      store,
      item.id,
      options.slice(0, 45).map(({ id }) => id),
    );
    expect(faultsOf(store)).toEqual([]);
    expect(interactionsOf(SCORM_2004, store)[0]).toMatchObject({ type: 'other' });
    expect(interactionsOf(SCORM_12, store)[0]).toMatchObject({ type: 'fill-in' });
  });
});

describe('a teacher reads', () => {
  const item = aChoice({ id: 'capital-1', objective: 'places' });
  const store = single(item, { objectives: [{ id: 'places', title: 'Name the places' }] });
  attempt(store, item.id, ['b']);
  attempt(store, item.id, ['a']);

  it('in 1.2 letters by the standard, and beside them words', () => {
    const [first, words, second] = interactionsOf(SCORM_12, store);
    expect(first).toMatchObject({
      ...{ id: 'capital-1', type: 'choice', student_response: 'b', 'correct_responses.0.pattern': 'a' },
      ...{ result: 'wrong', weighting: '1', 'objectives.0.id': 'places' },
    });
    expect(words).toMatchObject({
      ...{ id: 'capital-1.words', type: 'fill-in', result: 'neutral', weighting: '0' },
      student_response: 'Which city is the capital? — Option b',
      'correct_responses.0.pattern': 'Option a',
    });
    expect(second).toMatchObject({ student_response: 'a', result: 'correct' });
  });

  it.each(examples.map((item) => [`${item.interaction} ${item.id}`, item] as const))(
    'in 1.2 words beside every type: what was asked, what was entered (%s)',
    (_name, item) => {
      const type = typeOf(item);
      const response = type.keyResponse(item, 'en');
      const store = single(item);
      attempt(store, item.id, response);
      const [first, words, none] = interactionsOf(SCORM_12, store);
      expect(first).toMatchObject({ id: item.id });
      expect(words).toMatchObject({ id: `${item.id}.words`, type: 'fill-in', result: 'neutral', weighting: '0' });
      const [stem] = plainText(item.stem).split(/\s/);
      expect(words!['student_response']).toContain(stem);
      const [entered] = type.describe(item, response).trim().split(/\s/);
      expect(words!['student_response']).toContain(entered);
      expect(none).toBeUndefined();
    },
  );

  it('in 2004 ids, and in the description words', () => {
    expect(interactionsOf(SCORM_2004, store)[0]).toMatchObject({
      ...{ id: 'capital-1', type: 'choice', learner_response: 'b', 'correct_responses.0.pattern': 'a' },
      ...{ result: 'incorrect', weighting: '1', description: 'Which city is the capital? — Option b' },
    });
  });

  it('objectives by their titles, with what was earned of each', () => {
    expect(Object.fromEntries(valuesOf(SCORM_2004, store))).toMatchObject({
      'cmi.objectives.0.id': 'places',
      'cmi.objectives.0.description': 'Name the places',
      'cmi.objectives.0.completion_status': 'completed',
      'cmi.objectives.0.score.max': '1',
    });
  });

  it('the verdict that the learner is not told', () => {
    const untold = single(item, {}, { feedback: 'none', attempts: 1 });
    attempt(untold, item.id, ['b']);
    expect(interactionsOf(SCORM_2004, untold)[0]).toMatchObject({ result: 'incorrect' });
  });
});

describe('score and status', () => {
  const item = aChoice();
  const status = (
    right: boolean,
    { finish = true, options = {} as BankDefaults, lmsMark = undefined as number | undefined } = {},
  ) => {
    const store = single(item, {}, { attempts: 1, ...options });
    attempt(store, item.id, [right ? 'a' : 'b']);
    if (finish) store.dispatch({ type: 'finish' });
    const old = Object.fromEntries(valuesOf(SCORM_12, store, lmsMark));
    const now = Object.fromEntries(valuesOf(SCORM_2004, store, lmsMark));
    return [
      ...[old['cmi.core.lesson_status'], old['cmi.core.score.raw'], old['cmi.core.exit']],
      ...[now['cmi.completion_status'], now['cmi.success_status'], now['cmi.score.scaled'], now['cmi.exit']],
    ];
  };

  it.each<[string, ReturnType<typeof status>, ReturnType<typeof status>]>([
    ['without a pass mark', status(true), ['completed', '100', '', 'completed', 'unknown', '1', 'normal']],
    [
      'passed',
      status(true, { options: { passMark: 0.5 } }),
      ['passed', '100', '', 'completed', 'passed', '1', 'normal'],
    ],
    [
      'failed',
      status(false, { options: { passMark: 0.5 } }),
      ['failed', '0', '', 'completed', 'failed', '0', 'normal'],
    ],
    [
      'the LMS’s own mark wins',
      status(true, { options: { passMark: 0.5 }, lmsMark: 1 }),
      ['passed', '100', '', 'completed', 'passed', '1', 'normal'],
    ],
    [
      'unfinished',
      status(true, { finish: false, options: { passMark: 0.5 } }),
      ['incomplete', undefined, 'suspend', 'incomplete', 'unknown', '1', 'suspend'],
    ],
    [
      'unfinished, without a pass mark',
      status(true, { finish: false }),
      ['incomplete', '100', 'suspend', 'incomplete', 'unknown', '1', 'suspend'],
    ],
    [
      'unfinished, where the LMS judges by the score',
      status(true, { finish: false, lmsMark: 0.5 }),
      ['incomplete', undefined, 'suspend', 'incomplete', 'unknown', '1', 'suspend'],
    ],
  ])('%s', (_case, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('texts, times', () => {
  it('are cut to their length on one line, never within a letter', () => {
    expect(line('a\n b\u0000c', 255)).toBe('a b c');
    expect(line('😀😀', 4)).toBe('😀😀');
    expect(line('😀😀😀', 4)).toBe('😀…');
    expect(line('\ud800x', 9)).toBe('\ufffdx');
    expect(localized('{a} b', 'kk', 250)).toBe('{lang=kk}(a} b');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 2, max: 20 }),
        (text, most) => line(text, most).length <= most,
      ),
    );
  });

  it('share the room between question and response', () => {
    const of = (stem: string, words: string): string => askedAndEntered({ stem, words } as never, 50);
    expect(of('Which?', 'This')).toBe('Which? — This');
    expect(of('W'.repeat(90), 'This')).toBe(`${'W'.repeat(42)}… — This`);
    expect(of('Which?', 'T'.repeat(90))).toBe(`Which? — ${'T'.repeat(40)}…`);
    expect(of('W'.repeat(90), 'T'.repeat(90))).toHaveLength(50);
  });

  it('are written as each version has them', () => {
    expect([0, 59_994, 3_600_000, 360_061_230, 4e13].map(timespan12)).toEqual([
      ...['0000:00:00.00', '0000:00:59.99', '0001:00:00.00', '0100:01:01.23', '9999:59:59.99'],
    ]);
    expect([0, 59_994, 3_600_000, 90_061_230].map(isoDuration)).toEqual([
      'PT0H0M0S',
      'PT0H0M59.99S',
      'PT1H0M0S',
      'PT25H1M1.23S',
    ]);
  });
});
