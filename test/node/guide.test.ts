// What the authors' guide shows is what happens.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli, folderOf } from './cli-run.js';

const QUESTIONS = join(import.meta.dirname, '..', '..', 'questions');
const read = (file: string): string => readFileSync(join(QUESTIONS, file), 'utf8');
const guide = read('README.md');
const blocks = (language: string): string[] =>
  [...guide.matchAll(/^```(\w+)\n([^]*?)^```/gm)].flatMap(([, of, text = '']) => (of === language ? [text] : []));

const [article = '', report = ''] = blocks('text');
const [head = '', choice = '', numeric = '', waiver = ''] = blocks('yaml');
const [command = ''] = blocks('sh');

/** Runs the guide's own command on what it has its reader write. */
const check = (...parts: readonly string[]) => {
  const args = command.trim().replace('npx learning-quiz ', '').replaceAll(' cable-car', ' @cable-car').split(' ');
  return cli(folderOf({ 'cable-car.yaml': parts.join(''), 'cable-car.txt': article }), ...args);
};

it('the worked example gets the report that the guide shows', async () => {
  expect(await check(head, choice, numeric)).toEqual({ exit: 1, out: report, err: '' });
});

it('its waiver leaves nothing to report', async () => {
  const { exit, out } = await check(head, choice, numeric, waiver.replace(/^/gm, '  '));
  expect([exit, out]).toEqual([0, '1 file, 2 items: 0 errors, 0 warnings, 1 waived.\n']);
});

it('fits on the pages that ten minutes allow', () => {
  expect(guide.split('\n').length).toBeLessThanOrEqual(200);
});

it('an editor is told of the schema by the first line of each bank', () => {
  const [modeline] = head.split('\n');
  expect(modeline).toBe('# yaml-language-server: $schema=./bank.schema.json');
  for (const file of readdirSync(QUESTIONS).filter((name) => /\.ya?ml$/.test(name))) {
    expect(read(file).split('\n')[0], file).toBe(modeline);
  }
});
