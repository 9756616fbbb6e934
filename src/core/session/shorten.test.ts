import { describe, expect, it } from 'vitest';
import { aPlan, drive, start } from '../../../test/factories.js';
import { shortened } from './shorten.js';
import type { Snapshot } from './snapshot.js';

describe('a snapshot that is too long', () => {
  it('gives up first what earlier sessions had asked, and nothing of its own', () => {
    const plan = aPlan();
    const { log } = drive(plan, [start]);
    const kept = { owner: 'one', seen: ['a', 'b'] };
    const snapshot = { format: 'learning-quiz-snapshot/1', plan, log, kept } as unknown as Snapshot;
    expect(shortened(snapshot, () => true)).toBe(snapshot);
    const short = shortened(snapshot, (it) => it.kept?.seen.length === 0);
    expect(short).toMatchObject({ plan, kept: { owner: 'one', seen: [] } });
    expect(short?.log.map(({ type }) => type)).toEqual(['start']);
  });
});
