import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultOfName } from '../../tools/new-item.js';

const ROOT = join(import.meta.dirname, '..', '..');
const NAME = 'switch-two';
let copy = '';

/** Runs a program of the project in the copy; gives what it wrote, and its exit code at the end. */
function run(...args: string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
  return `${stdout}${stderr}exit ${status}`;
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-item-'));
  for (const path of [
    'src',
    'test',
    'tools',
    'questions',
    'package.json',
    'tsconfig.json',
    '.prettierrc.json',
    'vite.config.ts',
  ]) {
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('npm run new-item', () => {
  it('writes a folder, and the lists of item types', () => {
    expect(run('tools/new-item.js', NAME)).toMatch(/exit 0$/);
    const files = [`${NAME}.element.ts`, `${NAME}.styles.ts`, `${NAME}.test.ts`, `${NAME}.wtr.ts`, 'README.md'];
    files.push('define.ts', 'example.yaml', 'schema.ts', 'score.ts', 'type.ts');
    expect(readdirSync(join(copy, 'src/items', NAME)).toSorted()).toEqual(files.toSorted());
    expect(readFileSync(join(copy, 'src/entries/item-types.generated.ts'), 'utf8')).toContain(`'${NAME}'`);
    expect(readFileSync(join(copy, 'questions/bank.schema.json'), 'utf8')).toContain(`"${NAME}"`);
  });

  it('that compiles', () => {
    const config = {
      extends: './tsconfig.json',
      files: ['src/vite/client.d.ts'],
      include: [`src/items/${NAME}`, 'src/entries'],
    };
    writeFileSync(join(copy, 'tsconfig.one.json'), JSON.stringify(config));
    expect(run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.one.json', '--incremental', 'false')).toBe('exit 0');
  }, 30_000);

  it('that keeps the formatting', () => {
    expect(run('node_modules/prettier/bin/prettier.cjs', '--check', `src/items/${NAME}`)).toMatch(/exit 0$/);
  });

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
  }, 30_000);
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
