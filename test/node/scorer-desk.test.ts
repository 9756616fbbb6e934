import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { Desk, type DeskOptions } from '../../demo/scorer/desk.js';
import type { Bank, Item } from '../../src/core/bank/model.js';
import * as core from '../../src/entries/core.js';
import { exampleItems } from '../every-item.js';
import { aBank, aChoice, anOption } from '../factories.js';
import { anyResponse, HOSTILE, jsonCopy } from '../item-type.responses.js';
import { leaves, names, SECRET_FIELDS, secretsOf } from '../item-type.walk.js';

const rich = (id: string, own: Partial<Item> = {}): Item =>
  aChoice({
    id,
    options: [anOption('a', { key: true, feedback: 'Just so.' }), anOption('b', { feedback: 'Not b.' }), anOption('c')],
    rationale: 'Because.',
    ...own,
  });
const aDesk = (own: Partial<DeskOptions> = {}): Desk =>
  new Desk({ core, bank: aBank({ items: [rich('one'), rich('two')] }), ...own });
const opened = (desk: Desk): string => String(desk.open(undefined).body['session']);
const tryAt = (desk: Desk, session: string, number: number, response: unknown, itemId = 'one') =>
  desk.attempt(session, { itemId, number, response });
const codeOf = ({ body }: { body: Record<string, unknown> }): unknown => (body['error'] as { code?: unknown }).code;
const secret = /"key"|Because|Just so/;

describe('a server of keys', () => {
  it('scores an attempt, and tells with it what was said to this response and nothing of the key', () => {
    const desk = aDesk();
    const { status, body } = tryAt(desk, opened(desk), 1, ['b']);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ itemId: 'one', number: 1, version: '1.0.0', whole: false },
      ...{ score: { raw: 0, max: 1 }, outcome: { verdict: 'incorrect' } },
      item: { feedback: { incorrect: 'Not b.' } },
    });
    expect(JSON.stringify(body)).not.toMatch(secret);
  });

  it('gives the item whole once no attempt is taken any more: the last, the right one, or a look at the solution', () => {
    for (const end of [
      (desk: Desk, session: string) => tryAt(desk, session, 2, ['c']),
      (desk: Desk, session: string) => tryAt(desk, session, 2, ['a']),
      (desk: Desk, session: string) => desk.reveal(session, { itemId: 'one' }),
    ]) {
      const desk = aDesk({ attempts: 2 });
      const session = opened(desk);
      tryAt(desk, session, 1, ['b']);
      expect(end(desk, session).body).toMatchObject({ whole: true, item: { rationale: 'Because.' } });
      expect(codeOf(tryAt(desk, session, 3, ['a']))).toBe('no-attempts-left');
    }
  });

  it('takes the same attempt again as the same, and no other under its number', () => {
    const desk = aDesk({ attempts: 2 });
    const session = opened(desk);
    const first = tryAt(desk, session, 1, ['b']);
    expect(tryAt(desk, session, 1, ['b'])).toEqual(first);
    expect(codeOf(tryAt(desk, session, 1, ['a']))).toBe('number-taken');
    expect(tryAt(desk, session, 2, ['a']).body).toMatchObject({ outcome: { verdict: 'correct' } });
  });

  it.each([
    ['no object', null, 'malformed'],
    ['no item', { number: 1, response: ['a'] }, 'malformed'],
    ['no response', { itemId: 'one', number: 1 }, 'malformed'],
    ['a number of attempt that is none', { itemId: 'one', number: 0.5, response: ['a'] }, 'malformed'],
    ['an item that there is not', { itemId: '__proto__', number: 1, response: ['a'] }, 'unknown-item'],
    ['a response that is not ready', { itemId: 'one', number: 1, response: [] }, 'not-ready'],
    ['a response of another kind', { itemId: 'one', number: 1, response: { text: 'a' } }, 'not-ready'],
  ])('refuses %s, and counts nothing', (_, body, code) => {
    const desk = aDesk({ attempts: 1 });
    const session = opened(desk);
    const answer = desk.attempt(session, body);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(codeOf(answer)).toBe(code);
    expect(tryAt(desk, session, 1, ['a']).status).toBe(200);
  });

  it('shows no solution before an attempt, nor of a session that it does not know', () => {
    const desk = aDesk();
    expect(codeOf(desk.reveal(opened(desk), { itemId: 'one' }))).toBe('not-attempted');
    for (const answer of [
      desk.reveal('x', { itemId: 'one' }),
      desk.state(''),
      desk.finish('x'),
      tryAt(desk, 'x', 1, ['a']),
    ])
      expect([answer.status, codeOf(answer)]).toEqual([401, 'unknown-session']);
  });

  it('is not over before it is written down: what failed is tried again with the next request', () => {
    const written: unknown[] = [];
    let full = true;
    const onFinished: DeskOptions['onFinished'] = (session) => {
      if (full) throw new Error('no space left');
      written.push(session);
    };
    const desk = aDesk({ onFinished });
    const session = opened(desk);
    expect(() => desk.finish(session)).toThrow('no space left');
    full = false;
    expect(desk.finish(session).status).toBe(200);
    desk.finish(session);
    expect(written).toHaveLength(1);
  });

  it('holds back what it knows until the session is finished, where feedback waits', () => {
    const desk = aDesk({ feedback: 'deferred' });
    const session = opened(desk);
    expect(desk.bank).toMatchObject({ defaults: { feedback: 'deferred', attempts: 1 } });
    expect(tryAt(desk, session, 1, ['b'])).toEqual({
      status: 202,
      body: { itemId: 'one', number: 1, version: '1.0.0', held: true },
    });
    expect(codeOf(desk.reveal(session, { itemId: 'one' }))).toBe('withheld');
    expect(desk.state(session).body).toEqual({ finished: false, results: [], items: [], whole: [] });
    const { body } = desk.finish(session);
    expect(body).toMatchObject({
      finished: true,
      results: [{ itemId: 'one', number: 1, outcome: { verdict: 'incorrect' } }],
      items: [{ id: 'one', rationale: 'Because.' }],
      whole: ['one'],
    });
    // What was not attempted stays unseen: else an empty session would show every key.
    expect(body['items']).toHaveLength(1);
    expect(codeOf(tryAt(desk, session, 1, ['a'], 'two'))).toBe('finished');
    expect(tryAt(desk, session, 1, ['b']).status).toBe(200);
  });

  it('never tells, where nothing is to be told, and keeps the scores itself', () => {
    const finished: unknown[] = [];
    const onFinished: DeskOptions['onFinished'] = ({ items }) => finished.push([...items]);
    const desk = aDesk({ feedback: 'none', onFinished });
    const session = opened(desk);
    expect(tryAt(desk, session, 1, ['a']).body).toMatchObject({ outcome: { verdict: 'ungraded' }, score: { max: 0 } });
    expect(desk.finish(session).body).toEqual({ finished: true, results: [], items: [], whole: [] });
    expect(codeOf(desk.reveal(session, { itemId: 'one' }))).toBe('withheld');
    desk.finish(session);
    expect(finished).toHaveLength(1);
    expect(JSON.stringify(finished)).toContain('"verdict":"correct"');
  });

  it('opens sessions for its tickets alone, one for each, which is the same again', () => {
    const desk = aDesk({ tickets: ['t1', 't2'] });
    expect([undefined, '', 'x', 't1', 't1', 't2'].map((ticket) => desk.open(ticket).status)).toEqual([
      ...[403, 403, 403],
      ...[201, 200, 201],
    ]);
    const [first, again, other] = ['t1', 't1', 't2'].map((ticket) => String(desk.open(ticket).body['session']));
    expect([first === again, first === other]).toEqual([true, false]);
    tryAt(desk, first!, 1, ['b']);
    tryAt(desk, again!, 2, ['c']);
    expect(codeOf(tryAt(desk, again!, 3, ['a']))).toBe('no-attempts-left');
  });

  it('forgets sessions that are idle, and those idle for longest where there are too many', () => {
    let now = 0;
    const desk = aDesk({ sessions: 2, lifetime: 100, now: () => now });
    const [first, second] = [opened(desk), opened(desk)];
    desk.state(first);
    const third = opened(desk);
    expect([first, second, third].map((each) => desk.state(each).status)).toEqual([200, 401, 200]);
    now = 100;
    expect(desk.state(first).status).toBe(401);
  });

  it('lets no page have more attempts than it takes', () => {
    const bank = aBank({ items: [rich('one', { attempts: 'until-correct' }), rich('two', { attempts: 5 })] });
    expect(aDesk({ bank, attempts: 3 }).bank.items.map(({ attempts }) => attempts)).toEqual([3, 5]);
  });
});

describe('scored there as here', () => {
  const items = exampleItems();
  const bank = aBank({ id: 'every', items, sources: [{ id: 'article', title: 'An article' }] });
  const desk = new Desk({ core, bank });
  test.each(items.map((item) => [item.id, item] as const))('%s', (_, item) => {
    const type = core.findItemType(item.interaction)!;
    const key = type.keyResponse(item, 'en');
    const response = fc.oneof(fc.constant(key), anyResponse(key, leaves(item)), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(response, (any) => {
        const given = jsonCopy(any);
        const { status, body } = desk.attempt(opened(desk), { itemId: item.id, number: 1, response: given });
        if (given === undefined) expect(status).toBe(400);
        else if (type.check(item, given)) expect(status).toBe(422);
        else {
          const { score, outcome } = core.scoreResponse(item, type, given);
          expect(body).toMatchObject(jsonCopy({ score, outcome }));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("the article's bank", () => {
  const bank = parse(readFileSync('questions/south-caucasus-peace.yaml', 'utf8')) as Bank;
  const desk = new Desk({ core, bank });

  it('has nothing secret in what is sent before an attempt is scored', () => {
    const sent = JSON.parse(JSON.stringify(desk.bank)) as Bank;
    expect(sent.items).toHaveLength(bank.items.length);
    for (const { translations, ...item } of bank.items) {
      const { translations: words, ...of } = sent.items.find(({ id }) => id === item.id)!;
      expect(names(words).filter((name) => /^(?:feedback|rationale|key)$/.test(name))).toEqual([]);
      expect(translations === undefined).toBe(words === undefined);
      if (core.findItemType(item.interaction)?.selfGraded) continue;
      const { whole, texts } = secretsOf(item);
      for (const each of whole) expect(leaves(of)).not.toContain(each);
      for (const text of texts) expect(JSON.stringify(of)).not.toContain(JSON.stringify(text).slice(1, -1));
      expect(names(of).filter((name) => SECRET_FIELDS.has(name))).toEqual([]);
    }
    expect(JSON.stringify([desk.open(undefined), desk.state('x')])).not.toMatch(/rationale|"keys?"|textStart/);
  });

  it('is one that a page takes without an issue', () => {
    expect(core.parseBank(JSON.parse(JSON.stringify(desk.bank))).issues).toEqual([]);
  });
});
