import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copiedTree, type CopiedTree } from './copied-tree.js';

const NAME = 'order';
/** Where every type is named that there is. */
const LISTS = [
  'src/entries/item-types.generated.ts',
  'src/entries/item-types-core.generated.ts',
  'questions/bank.schema.json',
  'docs/scoring.md',
];
let copy: CopiedTree;

beforeAll(() => {
  copy = copiedTree('delete-type');
  rmSync(join(copy.root, 'src/items', NAME), { recursive: true });
  // Its texts may go too; those in other languages are then no more than unused.
  for (const file of [`en.${NAME}.ts`, `en.${NAME}-scored.ts`]) rmSync(join(copy.root, 'src/i18n', file));
});
afterAll(() => copy.remove());

const text = (file: string): string => readFileSync(join(copy.root, file), 'utf8');

describe('without the folder of an item type', () => {
  it('the lists are made anew, and name it no more', () => {
    expect(existsSync(join(copy.root, 'src/items', NAME))).toBe(false);
    expect(copy.run('tools/generate.js')).toMatch(/exit 0$/);
    for (const file of LISTS) expect(text(file), file).not.toMatch(/items\/order\/|"const": "order"|^### order$/m);
    expect(text('docs/scoring.md')).toContain('### match\n');
  }, 180_000);

  it('the rest compiles', () => {
    const config = {
      extends: './tsconfig.json',
      compilerOptions: { types: ['node', 'mocha'] },
      // The entries import every type that there is, with its element.
      files: ['src/vite/client.d.ts', 'test/vectors.test.ts'],
      include: ['src/entries'],
    };
    writeFileSync(join(copy.root, 'tsconfig.rest.json'), JSON.stringify(config));
    expect(copy.run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.rest.json', '--incremental', 'false')).toBe(
      'exit 0',
    );
  }, 180_000);

  it('the rest holds what item types promise, and the vectors of the others', () => {
    const report = copy.run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '-t',
      // The examples, their keys and the vectors: the long walks through hostile responses are the suite's own.
      'is taken by the parser|is ready and earns the maximum|scoring vectors|lacks no text|has none that English lacks',
      '--reporter=dot',
      'test/item-types.test.ts',
      'test/vectors.test.ts',
      'src/i18n/dictionaries.test.ts',
    );
    expect(report).toMatch(/Tests .*passed[^]*exit 0$/);
  }, 180_000);
});
