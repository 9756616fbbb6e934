import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Bank } from '../../core/bank/model.js';
import type { Draft } from './draft.js';
import { draftYaml } from './yaml.js';

const long =
  'Fill the gap: “… the town of Vessby sold (how many?) ships to others: that was # 1 in the year of the flood …”';
const bank = {
  format: 'learning-quiz/1',
  id: 'pier',
  version: '0.1.0',
  title: 'The pier: a story',
  sources: [{ id: 'article', title: 'The pier: a story' }],
  objectives: [
    { id: 'opening', title: 'Recall how the article opens' },
    { id: 'x'.repeat(40), title: `Recall what the section “${'y'.repeat(60)}” says` },
  ],
  items: [
    {
      id: 'p01-number-12',
      interaction: 'numeric',
      draft: true,
      stem: long,
      keys: [{ value: 12, tolerance: { kind: 'exact' } }],
      hints: [`${long}\n\n ends`, ` ${long}`, `${long}  and  more`, 'yes', '12', '- x', 'a: b', '\u0007bell'],
      evidence: [
        { source: 'article', textStart: 'It sold: 12', textEnd: 'of the flood' },
        {
          source: 'article',
          textStart: 'seven words that are long enough here',
          textEnd: 'and seven words that are long enough',
        },
      ],
    },
    { id: 'p02-year-1884', interaction: 'choice', stem: 'x', options: [{ id: 'true', text: 'True', key: true }] },
  ],
} as unknown as Bank;
const draft: Draft = {
  bank,
  origins: new Map([
    ['p01-number-12', { paragraph: 1, kind: 'number' }],
    ['p02-year-1884', { paragraph: 7, kind: 'year' }],
  ]),
  refused: { context: 0, passage: 0 },
  notes: [
    'A note that is so long that it does not fit on one line of a file, and goes on and on, until it has to be wrapped.',
  ],
};
const yaml = draftYaml(draft, { article: 'my\narticle.txt', schema: '../x/bank.schema.json' });

describe('draftYaml', () => {
  it('is the bank again when it is parsed', () => {
    expect(parse(yaml)).toEqual(bank);
  });

  it('begins with the address of the schema, what to do, and the notes', () => {
    const [first, ...rest] = yaml.split('\n\n')[0]?.split('\n') ?? [];
    expect(first).toBe('# yaml-language-server: $schema=../x/bank.schema.json');
    expect(rest.join('\n')).toContain('--article my article.txt`');
    expect(rest.at(-2)).toMatch(/^# Note: A note/);
  });

  it('names the paragraph of each item, and folds and flows what is pleasant to edit so', () => {
    expect(yaml).toContain('items:\n  # paragraph 1\n  - id: p01-number-12\n');
    expect(yaml).toContain('\n\n  # paragraph 7\n  - id: p02-year-1884\n');
    expect(yaml).toContain('    stem: >-\n      Fill the gap: “… the town');
    expect(yaml).toContain('  - { id: opening, title: Recall how the article opens }\n');
    expect(yaml).toContain('      - { value: 12, tolerance: { kind: exact } }\n');
    expect(yaml).toContain("      - { source: article, textStart: 'It sold: 12', textEnd: of the flood }\n");
    // What begins with a space would lose it.
    expect(yaml.split('\n').filter((line) => line.length > 120)).toEqual([expect.stringContaining("- ' Fill")]);
  });
});
