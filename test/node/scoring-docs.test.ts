/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemTypes } from '../../src/entries/item-types-core.generated.js';
import { docstring, scoringSection, SOURCES } from '../../tools/lib/scoring-docs.js';
import vectors from '../vectors/scoring.json' with { type: 'json' };

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const page = read('docs/scoring.md');

describe('docs/scoring.md', () => {
  it.each(itemTypes.map(({ interaction, rules }) => [interaction, rules] as const))(
    'says of %s what its rules are',
    (interaction, rules) => {
      const said = scoringSection(read(`src/items/${interaction}/README.md`)) ?? '';
      expect(said).not.toBe('');
      for (const rule of rules) expect(said, rule).toContain(`\`${rule}\``);
      if (rules.length) expect(said).toContain('default');
      expect(page).toContain(`### ${interaction}\n`);
    },
  );

  it('has every vector, each with a source that it spells out', () => {
    for (const { rule, source } of vectors) {
      expect(Object.keys(SOURCES)).toContain(source);
      expect(page).toContain(`#### \`${rule}\``);
    }
    expect(page.match(/^\| `.* \| .* \| .* \|$/gm)?.length).toBeGreaterThanOrEqual(vectors.length);
  });
});

describe('docstring', () => {
  it('takes the comment above a function, and no other', () => {
    const source =
      '/** First. */\nconst a = 1;\n/**\n * Second,\n * on two lines.\n *\n * @returns A half.\n */\nexport function b() {}';
    expect(docstring(source, 'b')).toBe('Second,\non two lines.\n\n\nGives: A half.');
  });
});
