import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bank, Item } from '../../src/core/bank/model.js';
import { aBank, aChoice, anOption } from '../factories.js';
import { Line, Page, type Fault } from './scorer-world.js';

const rich = (id: string, own: Partial<Item> = {}): Item =>
  aChoice({
    id,
    options: [anOption('a', { key: true, feedback: 'Just so.' }), anOption('b', { feedback: 'Not b.' }), anOption('c')],
    rationale: 'Because.',
    ...own,
  });
const bank = (own: Partial<Bank> = {}): Bank => aBank({ items: ['one', 'two', 'three'].map((id) => rich(id)), ...own });
const rationale = ({ store }: Page, id: string): unknown => store.item(id)?.rationale;

describe('a session that a server scores', () => {
  it('goes as any other: a verdict with what is said to the response, then the solution', async () => {
    const line = new Line(bank());
    const page = new Page(line);
    expect(page.store.item('one')?.['options']).toEqual(['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}` })));
    expect(await page.attempt('one', ['b'])).toBeUndefined();
    expect(page.store.item('one')?.feedback).toEqual({ incorrect: 'Not b.' });
    expect(rationale(page, 'one')).toBeUndefined();
    await page.attempt('one', ['a']);
    expect(rationale(page, 'one')).toBe('Because.');
    await page.attempt('two', ['c']);
    await page.reveal('two');
    expect(rationale(page, 'two')).toBe('Because.');
    expect(page.verdicts()).toEqual(['incorrect', 'correct', 'incorrect']);
    await page.finish();
    expect(rationale(page, 'three')).toBeUndefined();
    expect(page.codes()).toEqual([]);
    expect(page.nextTry).toBeUndefined();
    // Nothing is asked for that was told already.
    expect(line.traffic.map((each) => each.split(' ')[1])).toEqual([
      ...['/session', '/session/attempts', '/session/attempts', '/session/attempts', '/session/reveal'],
      '/session/finish',
    ]);
  });

  it.each<[Fault, string]>([
    ['offline', 'offline'],
    ['timeout', 'timeout'],
    ['unheard', 'offline'],
    ['500', 'server'],
    ['429', 'busy'],
    ['html', 'not-an-answer'],
    ['not-a-score', 'not-an-answer'],
  ])('is told of %s, keeps what was submitted, and tries again later and later', async (fault, code) => {
    const line = new Line(bank());
    const page = new Page(line);
    line.fault = fault;
    expect(await page.attempt('one', ['a'])).toBe('scorer-failed');
    expect([page.codes(), page.link.waiting]).toEqual([[code], 1]);
    const first = page.nextTry!;
    expect(first).toBe(fault === '429' ? 40_000 : 2000);
    await page.pass(first);
    expect([page.codes().length, page.nextTry]).toEqual([2, fault === '429' ? 40_000 : 5000]);
    line.fault = 'none';
    await page.pass(60_000);
    expect([page.verdicts(), page.link.waiting, page.nextTry]).toEqual([['correct'], 0, undefined]);
    expect(line.traffic.filter((each) => each.includes('"one"') && each.includes('"response"')).length).toBeGreaterThan(
      0,
    );
  });

  it('tries again when the learner does, or when there is a network again', async () => {
    const line = new Line(bank());
    const page = new Page(line);
    line.fault = 'offline';
    await page.attempt('one', ['a']);
    await page.attempt('two', ['b']);
    line.fault = 'none';
    expect(await page.check('one')).toBeUndefined();
    expect(page.verdicts()).toEqual(['correct', 'incorrect']);
    line.fault = 'offline';
    await page.attempt('three', ['a']);
    line.fault = 'none';
    page.back();
    await page.pass(0);
    expect(page.verdicts()).toEqual(['correct', 'incorrect', 'correct']);
  });

  it('is finished without a network, and scored when there is one', async () => {
    const line = new Line(bank());
    const page = new Page(line);
    await page.attempt('one', ['b']);
    line.fault = 'offline';
    await page.attempt('two', ['a']);
    page.respond('three', ['a']);
    await page.finish();
    expect(page.store.state.phase).toBe('finished');
    expect([page.verdicts(), page.link.waiting]).toEqual([['incorrect', undefined, undefined], 2]);
    line.fault = 'none';
    await page.pass(60_000);
    expect([page.verdicts(), page.link.waiting]).toEqual([['incorrect', 'correct', 'correct'], 0]);
    expect(['one', 'two', 'three'].map((id) => rationale(page, id))).toEqual(['Because.', 'Because.', 'Because.']);
  });

  it('is taken up with what waits, and with what was released before', async () => {
    const line = new Line(bank({ items: ['one', 'two', 'three', 'one-more'].map((id) => rich(id)) }));
    const before = new Page(line);
    await before.attempt('one', ['a']);
    await before.attempt('one-more', ['b']);
    line.fault = 'unheard';
    await before.attempt('two', ['a']);
    line.fault = 'offline';
    await before.attempt('three', ['b']);
    line.fault = 'none';
    const page = new Page(line, {}, before.store);
    await page.pass(0);
    expect(page.verdicts()).toEqual(['correct', 'correct', 'incorrect', 'incorrect']);
    expect(rationale(page, 'one')).toBe('Because.');
    expect(page.store.item('one-more')?.feedback).toEqual({ incorrect: 'Not b.' });
    expect(page.facts.filter(({ type }) => type === 'quiz-attempt-scored')).toHaveLength(2);
  });

  it('opens another where the server lost it, and loses nothing by that', async () => {
    const line = new Line(bank());
    const page = new Page(line);
    await page.attempt('one', ['b']);
    line.kept = 'a name that no server knows';
    await page.attempt('one', ['a']);
    expect(page.verdicts()).toEqual(['incorrect', 'correct']);
    line.fault = 'lost-session';
    expect(await page.attempt('two', ['a'])).toBe('scorer-failed');
    expect(page.link.waiting).toBe(1);
    line.fault = 'none';
    await page.pass(60_000);
    expect(page.verdicts()).toEqual(['incorrect', 'correct', 'correct']);
  });

  it('is told what the server will never take, and does not ask for ever', async () => {
    const line = new Line(bank(), { attempts: 1 });
    const page = new Page(line, {});
    // A page that is out of step: its plan allows what the server does not.
    const plan = page.store.plan!;
    page.store.begin({ ...plan, items: plan.items.map((item) => ({ ...item, attempts: 5 })) });
    page.store.dispatch({ type: 'start' });
    await page.attempt('one', ['b']);
    expect(await page.attempt('one', ['a'])).toBe('no-attempts-left');
    expect([page.codes(), page.link.waiting, page.link.refused, page.nextTry]).toEqual([['refused'], 0, 1, undefined]);
    await page.finish();
    expect(page.store.state.phase).toBe('finished');
  });

  it('has nothing that was asked of it told in another session', async () => {
    const line = new Line(bank());
    const page = new Page(line);
    line.fault = 'offline';
    await page.attempt('one', ['a']);
    page.store.begin({ ...page.store.plan!, seed: 'b' });
    page.store.dispatch({ type: 'start' });
    line.fault = 'none';
    await page.pass(60_000);
    expect([page.verdicts(), page.link.waiting]).toEqual([[], 0]);
    await page.attempt('one', ['b']);
    expect(page.verdicts()).toEqual(['incorrect']);
  });
});

describe('a session whose server holds back', () => {
  it('is scored when it is finished, and shows no key before', async () => {
    const line = new Line(bank(), { feedback: 'deferred' });
    const page = new Page(line);
    page.respond('one', ['a']);
    page.respond('two', ['b']);
    await page.finish();
    expect(page.verdicts()).toEqual(['correct', 'incorrect']);
    const sent = line.traffic.findIndex((each) => each.includes('Because.'));
    expect(line.traffic[sent]).toContain('"finished":true');
    expect(['one', 'two', 'three'].map((id) => rationale(page, id))).toEqual(['Because.', 'Because.', undefined]);
  });

  it('is scored later, where the line was lost at the end', async () => {
    const line = new Line(bank(), { feedback: 'deferred' });
    const page = new Page(line);
    page.respond('one', ['a']);
    line.fault = 'offline';
    await page.finish();
    expect([page.store.state.phase, page.verdicts()]).toEqual(['finished', [undefined]]);
    line.fault = 'none';
    await page.pass(60_000);
    expect(page.verdicts()).toEqual(['correct']);
  });

  it('does not wait for a server that has gone, once it has what was submitted', async () => {
    const line = new Line(bank(), { feedback: 'deferred' });
    const page = new Page(line);
    page.respond('one', ['a']);
    void page.check('one');
    await page.pass(0);
    expect(line.traffic.at(-1)).toContain('"held":true');
    line.fault = '500';
    await page.finish();
    expect([page.store.state.phase, page.verdicts(), page.link.waiting]).toEqual(['finished', [undefined], 1]);
    line.fault = 'none';
    await page.pass(60_000);
    expect([page.verdicts(), page.link.waiting]).toEqual([['correct'], 0]);
  });

  it('is told nothing of right and wrong where nothing is to be told', async () => {
    const line = new Line(bank(), { feedback: 'none' });
    const page = new Page(line);
    page.respond('one', ['a']);
    page.respond('two', ['b']);
    await page.finish();
    expect(page.verdicts()).toEqual(['ungraded', 'ungraded']);
    expect(line.traffic.join('\n')).not.toMatch(/correct|Because|Just so|"key"/);
    expect([page.link.waiting, page.nextTry]).toEqual([0, undefined]);
  });
});

describe('whatever the line does', () => {
  const faults: Fault[] = ['none', 'offline', 'timeout', 'unheard', '500', '429', 'html', 'not-a-score'];
  const step = fc.oneof(
    fc.record({ fault: fc.constantFrom(...faults) }),
    fc.record({ item: fc.constantFrom('one', 'two', 'three'), option: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ check: fc.constantFrom('one', 'two', 'three') }),
    fc.record({ reload: fc.boolean() }),
    fc.record({ pass: fc.nat(70_000) }),
  );

  it('each response is scored in the end as it would have been at once, and none twice', async () => {
    const run = async (steps: readonly object[], feedback: 'immediate' | 'deferred'): Promise<void> => {
      const line = new Line(bank(), { feedback, attempts: 3 });
      let page = new Page(line);
      for (const each of steps as readonly Record<string, never>[]) {
        if ('fault' in each) line.fault = each['fault']!;
        else if ('pass' in each) await page.pass(each['pass']!);
        else if ('reload' in each) page = new Page(line, {}, page.store);
        else if ('check' in each && feedback === 'immediate') void page.check(each['check']!);
        else if ('item' in each) {
          if (feedback === 'immediate') void page.attempt(each['item']!, [each['option']!]);
          else page.respond(each['item']!, [each['option']!]);
        }
        await page.pass(0);
      }
      await page.finish();
      line.fault = 'none';
      await page.pass(200_000);
      for (const { type, detail } of page.facts) if (type === 'quiz-failed') throw new Error(JSON.stringify(detail));
      const { state } = page.store;
      for (const id of state.order) {
        for (const { response, outcome } of state.items[id]?.attempts ?? []) {
          expect(outcome?.verdict).toBe(JSON.stringify(response) === '["a"]' ? 'correct' : 'incorrect');
        }
      }
      expect([page.link.waiting, page.link.refused, page.nextTry]).toEqual([0, 0, undefined]);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), fc.constantFrom('immediate', 'deferred'), run),
      { numRuns: 150 },
    );
  });
});
