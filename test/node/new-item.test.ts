import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOfName } from '../../tools/new-item.js';
import { copiedTree, type CopiedTree } from './copied-tree.js';

const NAME = 'switch-two';
let copy: CopiedTree;

const run = (...args: string[]): string => copy.run(...args);

beforeAll(() => {
  copy = copiedTree('new-item');
});
afterAll(() => copy.remove());

describe('npm run new-item', () => {
  it('writes a folder, and the lists of item types', () => {
    expect(run('tools/new-item.js', NAME)).toMatch(/exit 0$/);
    const files = [`${NAME}.element.ts`, `${NAME}.styles.ts`, `${NAME}.test.ts`, `${NAME}.wtr.ts`, 'README.md'];
    files.push('define.ts', 'example.yaml', 'schema.ts', 'score.ts', 'type.ts');
    expect(readdirSync(join(copy.root, 'src/items', NAME)).toSorted()).toEqual(files.toSorted());
    expect(readFileSync(join(copy.root, 'src/entries/item-types.generated.ts'), 'utf8')).toContain(`'${NAME}'`);
    expect(readFileSync(join(copy.root, 'questions/bank.schema.json'), 'utf8')).toContain(`"${NAME}"`);
  }, 180_000);

  it('that compiles', () => {
    const config = {
      extends: './tsconfig.json',
      files: ['src/vite/client.d.ts'],
      include: [`src/items/${NAME}`, 'src/entries'],
    };
    writeFileSync(join(copy.root, 'tsconfig.one.json'), JSON.stringify(config));
    expect(run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.one.json', '--incremental', 'false')).toBe('exit 0');
  }, 180_000);

  it('that keeps the formatting', () => {
    expect(run('node_modules/prettier/bin/prettier.cjs', '--check', `src/items/${NAME}`)).toMatch(/exit 0$/);
  }, 180_000);

  it('that holds what every item type promises', () => {
    const report = run(
      'node_modules/vitest/vitest.mjs',
      'run',
      '-t',
      NAME,
      `src/items/${NAME}`,
      'test/item-types.test.ts',
    );
    expect(report).toMatch(/Tests .*passed[^]*exit 0$/);
  }, 180_000);
});

it.each([
  [undefined, /Give the new type a name/],
  ['Drag', /no name/],
  ['../x', /no name/],
  ['choice', /already/],
  ['card', /another element/],
])('the name %j is refused with a sentence', (name, sentence) => {
  expect(faultOfName(name)).toMatch(sentence);
});

it('a new name is taken', () => {
  expect(faultOfName('drag-along')).toBeUndefined();
});
