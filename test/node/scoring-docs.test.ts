import { beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, readFamilies, readVectors, scoringDocsText, type Family } from '../../tools/lib/scoring-docs.js';

const WORDS = { formula: '1', words: 'All of it.', from: { d: '' } };
let families: Family[] = [];
beforeAll(async () => {
  families = await readFamilies();
}, 60_000);

/** One family in place of the real ones. */
const family = (rules: string[], words: string[]): Family[] => [
  { name: 'choice', rules, words: Object.fromEntries(words.map((rule) => [rule, WORDS])) },
];

describe('docs/scoring.md', () => {
  it('has words for every rule, and a rule for all words', () => {
    expect(faultsOf(families, readVectors())).toEqual([]);
  });

  it('has every rule of every type, with the first or the one that says so as the default', async () => {
    const text = await scoringDocsText();
    for (const { name, rules, words } of families) {
      for (const rule of rules) expect(text).toContain(`#### ${name}: \`${rule}\`\n`);
      for (const { formula } of Object.values(words)) expect(text).toContain(formula.replaceAll('|', '\\|'));
      if (rules.length) expect(text.split(`### ${name}\n`)[1]?.split('####')[0]).toMatch(/`\w+` \(default/);
    }
  }, 60_000);

  it.each([
    ['a rule without words', family(['net', 'exact'], ['net']), [], ['choice.exact has no words']],
    ['words without a rule', family(['net'], ['net', 'nett']), [], ['choice.nett is no rule']],
    ['a type without words', family([], []), [], ['choice has no words']],
    ['vectors without words', family(['net'], ['net']), ['choice.exact'], ['the vectors choice.exact have no words']],
    ['what has vectors is a rule', family(['net'], ['net', 'one']), ['choice.one'], []],
    ['vectors of a type that is gone wait for it', family(['net'], ['net']), ['order.pairs'], []],
  ])('tells of %s', (_, given, rules, faults) => {
    const vectors = rules.map((rule) => ({ rule, source: 'd', given: {}, expected: 1 }));
    expect(faultsOf(given, vectors)).toEqual(faults);
  });
});
