import { describe, expect, it } from 'vitest';
import { aPlan } from '../../../test/factories.js';
import type { KeysAt } from '../../core/bank/keys-at.js';
import type { Plan } from '../../core/session/plan.js';
import { textsOf } from '../../i18n/en.js';
import { addPartsTexts } from '../../i18n/en.parts.js';
import { addScoringTexts } from '../../i18n/en.scoring.js';
import { addStartTexts } from '../../i18n/en.start.js';
import { rulesOf, type Voice } from './rules.js';

addPartsTexts();
addStartTexts();
addScoringTexts();
const voice: Voice = { texts: textsOf({}), n: String, percent: (share) => `${share * 100} %` };
const said = (plan: Plan): string => rulesOf(voice, plan).join('. ');

describe('what is said before a session', () => {
  it.each([
    [{ timeLimit: 90 }, 'Time limit: 1 minute 30 seconds'],
    [{ timeLimit: 60, timeFactor: 1.5 }, 'Time limit: 1 minute 30 seconds'],
    [{ timeLimit: 3600 }, 'Time limit: 60 minutes'],
    [{ timeLimit: 20 }, 'Time limit: 20 seconds'],
    [{ attempts: 1 }, 'One attempt at each question'],
    [{ attempts: 3 }, 'Up to 3 attempts at each question'],
    [{ feedback: 'none' as const }, 'Right and wrong are not shown'],
    [{ navigation: 'linear' as const }, 'One question after the other, without going back'],
    [{ confidence: 'ask' as const }, 'it does not change your score'],
    [{ confidence: 'marked' as const }, 'a mark of its own beside the score'],
    [{ passMark: 0.75 }, 'To pass you need 75 % of the points'],
  ])('of %j', (policy, words) => {
    expect(said(aPlan({ policy }))).toContain(words);
    expect(said(aPlan())).not.toContain(words);
  });

  it('is one line where there is nothing more to say, and counts one question as one', () => {
    expect(rulesOf(voice, aPlan({ items: ['one'], policy: { attempts: 1 } }))[0]).toBe('One question');
    expect(said(aPlan({ items: [{ id: 'one', hints: 0 }] }))).not.toContain('hints');
    expect(said(aPlan({ policy: { hints: false } }))).not.toContain('hints');
    expect(said(aPlan({ items: [{ id: 'one', time: 30 }] }))).toContain('time limit of their own');
    expect(said(aPlan({ phase: 'before' }))).toContain('before you read');
  });

  it('says who scores, once that is known', () => {
    const by = (keys?: KeysAt, host?: string) => rulesOf(voice, aPlan(), keys, host).at(-1);
    expect(by('open')).toBe('Scored on this page');
    expect(by('sealed')).toContain('out of sight');
    expect(by('remote', 'keys.example')).toMatch(/^Scored by keys\.example: .* sent there/);
    expect(by('remote')).toBe(by());
  });
});
