// A bank as all pages of the classroom read it: what is wrong in one question takes that question, and no more.
import { describe, expect, it } from 'vitest';
import { drawingOf, readLink } from '../demo/classroom/link.js';
import { readBank } from '../demo/classroom/read-bank.js';
import { decodeResult, encodeResult } from '../src/core/codes/result-code.js';
import { sessionOf, paperForm } from '../src/core/codes/typed.js';
import { drawnForm } from '../src/core/session/form-bank.js';
import { findItemType } from '../src/entries/core.js';
import { aBank, aChoice, anOption } from './factories.js';

const fileOf = (bank: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(bank))}`;
const items = ['one', 'two', 'three', 'four'].map((id) => aChoice({ id }));
const sound = aBank({ items });
/** The second has no stem, the third no key: the one is a fault of any item, the other of this type. */
const faulty = {
  ...sound,
  items: [
    items[0],
    { ...items[1], stem: undefined },
    { ...items[2], options: [anOption('a'), anOption('b')] },
    items[3],
  ],
};

describe('a bank in the classroom', () => {
  it('from an address or a file, as JSON or YAML, is the bank', async () => {
    expect(await readBank(fileOf(sound))).toEqual({ bank: sound, fault: '' });
    expect(await readBank(new Blob([JSON.stringify(sound)]))).toEqual({ bank: sound, fault: '' });
    const { bank } = await readBank({ text: async () => `# YAML\n${JSON.stringify(sound)}` });
    expect(bank?.items.map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
  });

  it('loses the questions in which something is wrong, says which and why, and keeps their places', async () => {
    const { bank, fault } = await readBank(fileOf(faulty));
    expect(fault).toBe(
      '2 questions are left out, as something is wrong there (items[1].stem: missing; items[2].options: no-key): “learning-quiz check” says what.',
    );
    expect(bank!.items.map(({ id, draft }) => (draft ? '-' : id))).toEqual(['one', '-', '-', 'four']);
    const { fault: one } = await readBank(fileOf({ ...sound, items: [items[0], 7, items[3]] }));
    expect(one).toMatch(/^One question is left out/);
    const beside = await readBank(fileOf({ ...sound, objectives: [{ id: 'x' }] }));
    expect(beside.fault).toMatch(/^Passed over, as it is wrong: objectives\[0\]\.title: missing\./);
    expect(beside.bank?.items).toHaveLength(4);
    // A draft that takes a place takes no id that there is.
    const own = aChoice({ id: 'left-out-1' });
    const { bank: named } = await readBank(fileOf({ ...sound, items: [7, own] }));
    expect(new Set(named!.items.map(({ id }) => id)).size).toBe(2);
  });

  it('asks the rest, and codes of it are read when the question was mended', async () => {
    const { bank } = await readBank(fileOf(faulty));
    const plan = drawnForm(bank!, drawingOf(readLink('?seed=s', 'https://school.example/')), 'A');
    expect(plan.items.map(({ id }) => id).toSorted()).toEqual(['four', 'one']);
    const form = paperForm(plan, bank!, findItemType);
    const code = encodeResult(sessionOf(form, new Map([['four', { response: ['a'] }]]), 7), bank!);
    const { bank: mended } = await readBank(fileOf({ ...sound, version: '1.0.1' }));
    const { session } = decodeResult(code, mended!);
    expect(session?.items.map(({ id, attempts }) => [id, attempts.length]).toSorted()).toEqual([
      ['four', 1],
      ['one', 0],
    ]);
  });

  it('that is none, or not there, is said to be', async () => {
    expect(await readBank(fileOf({ ...sound, title: undefined }))).toMatchObject({
      bank: undefined,
      fault: 'This is not a bank that can be used: title: missing.',
    });
    expect(await readBank(fileOf([]))).toMatchObject({ fault: expect.stringContaining('not a bank') as string });
    expect(await readBank(new Blob(['{']))).toMatchObject({ fault: 'This is neither JSON nor YAML.' });
    const gone = 'data:';
    expect((await readBank(gone)).bank).toBeUndefined();
  });
});
