import { describe, expect, it } from 'vitest';
import { MODES, policyOf, type Policy } from './policy.js';

const practice: Policy = {
  attempts: 'until-correct',
  credit: 'best',
  penalty: 1 / 3,
  hintCost: 0,
  feedback: 'immediate',
  navigation: 'free',
  hints: true,
  pause: true,
  confidence: 'off',
  timeLimit: null,
  timeFactor: 1,
  passMark: null,
};

describe('a mode is a named set of policies', () => {
  it.each<[keyof typeof MODES, Policy]>([
    ['practice', practice],
    ['test', { ...practice, attempts: 1, feedback: 'deferred', hints: false, pause: false }],
    ['review', { ...practice, attempts: 1, navigation: 'linear', confidence: 'ask' }],
  ])('%s', (mode, policy) => {
    expect(MODES[mode]).toEqual(policy);
    expect(policyOf({ mode })).toEqual(policy);
  });

  it('and without one a session is practice', () => {
    expect(policyOf({})).toEqual(practice);
  });
});

describe('what the host sets wins over the bank, and the bank over the mode', () => {
  it.each<[string, Parameters<typeof policyOf>, Partial<Policy>]>([
    ['the mode alone', [{ mode: 'test' }], { attempts: 1, feedback: 'deferred' }],
    ['the bank over the mode', [{ mode: 'test' }, { attempts: 3, penalty: 0.5 }], { attempts: 3, penalty: 0.5 }],
    [
      'the host over the bank',
      [
        { attempts: 2, penalty: 0 },
        { attempts: 3, penalty: 0.5 },
      ],
      { attempts: 2, penalty: 0 },
    ],
    ['the bank’s mode', [{}, { mode: 'test' }], { feedback: 'deferred', hints: false, pause: false }],
    ['the host’s mode over the bank’s', [{ mode: 'review' }, { mode: 'test' }], { navigation: 'linear', hints: true }],
    ['an attribute that is not set', [{ feedback: undefined }, { feedback: 'none' }], { feedback: 'none' }],
    ['a default that is not set', [{ mode: 'test' }, { feedback: undefined }], { feedback: 'deferred' }],
    [
      'every policy there is',
      [
        {
          attempts: 4,
          credit: 'ladder',
          penalty: 0.1,
          hintCost: 0.2,
          feedback: 'none',
          navigation: 'linear',
        },
        { attempts: 5, credit: 'last', penalty: 1, hintCost: 1, feedback: 'deferred', navigation: 'free' },
      ],
      { attempts: 4, credit: 'ladder', penalty: 0.1, hintCost: 0.2, feedback: 'none', navigation: 'linear' },
    ],
  ])('%s', (_what, args, expected) => {
    expect(policyOf(...args)).toMatchObject(expected);
  });
});
