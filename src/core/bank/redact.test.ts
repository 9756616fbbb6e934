import { describe, expect, it } from 'vitest';
import { aBank, aChoice, anOption, deepFreeze } from '../../../test/factories.js';
import choice from '../../items/choice/type.js';
import { redactBank, redactItem } from './redact.js';

/** Every field that could tell the key says `SECRET`. */
const full = deepFreeze(
  aChoice({
    stem: 'Stem',
    objective: 'facts',
    level: 'recall',
    claim: 'fact',
    section: 'first',
    sibling: 'pair',
    points: 2,
    hints: ['Hint'],
    attempts: 2,
    time: 30,
    passage: 'Passage',
    scoring: 'SECRET',
    rationale: 'SECRET',
    feedback: { correct: 'SECRET' },
    evidence: [{ source: 'SECRET', textStart: 'SECRET' }],
    waive: [{ rule: 'SECRET', reason: 'SECRET' }],
    translations: { ru: { rationale: 'SECRET' } },
    note: 'SECRET',
    options: [
      anOption('a', { key: true, credit: 0.77, feedback: 'SECRET', image: { src: 'a.png', alt: 'A' } }),
      anOption('b', { credit: -0.77, pinned: 'last' }),
    ],
  }),
);

describe('an item without its key', () => {
  const redacted = redactItem(full, choice);

  it('tells nothing of the key', () => {
    expect(JSON.stringify(redacted)).not.toMatch(/SECRET|key|credit|0\.77|feedback|evidence/);
  });

  it('keeps all that a card shows before an attempt, and what a plan is drawn by', () => {
    expect(redacted).toEqual({
      id: 'capital',
      interaction: 'choice',
      stem: 'Stem',
      objective: 'facts',
      level: 'recall',
      claim: 'fact',
      section: 'first',
      sibling: 'pair',
      points: 2,
      hints: ['Hint'],
      attempts: 2,
      time: 30,
      passage: 'Passage',
      options: [
        { id: 'a', text: 'Option a', image: { src: 'a.png', alt: 'A' } },
        { id: 'b', text: 'Option b', pinned: 'last' },
      ],
    });
  });

  it('is enough to say whether a response is ready, and in which order the options stand', () => {
    expect(choice.check(redacted, ['a'])).toBeUndefined();
    expect(choice.check(redacted, [])).toBe('nothing-chosen');
    expect(choice.check(redacted, ['x'])).toBe('malformed');
    expect(choice.order?.(redacted, () => 0.5)).toEqual(choice.order?.(full, () => 0.5));
  });

  it('is the same when its key is taken off twice', () => {
    expect(redactItem(redacted, choice)).toEqual(redacted);
  });
});

describe('a bank without its keys', () => {
  it('has every item whose type is known, and all that is said around them', () => {
    const bank = aBank({
      sources: [{ id: 'article', title: 'A' }],
      items: [full, aChoice({ id: 'other', interaction: 'unknown' })],
    });
    const { items, ...around } = redactBank(bank, (name) => (name === 'choice' ? choice : undefined));
    expect(around).toEqual({ ...around, sources: bank.sources, title: bank.title, id: 'bank' });
    expect(items).toEqual([redactItem(full, choice)]);
  });

  it('leaves the full bank as it was', () => {
    const bank = deepFreeze(aBank({ items: [full] }));
    redactBank(bank, () => choice);
    expect(bank.items[0]).toBe(full);
  });
});
