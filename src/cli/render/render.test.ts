import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folderOf, GOOD_BANK, GOOD_FILES } from '../../../test/node/cli-run.js';
import type { Rendered } from './run.js';

const render = (folder: string, ...args: readonly string[]) =>
  cli(folder, 'render', '@rivers.yaml', '--out', '@out/rivers.html', ...args);
const written = (folder: string): string => readFileSync(join(folder, 'out/rivers.html'), 'utf8');
const inlined = (html: string): unknown =>
  JSON.parse(/<script type="application\/json">(.*)<\/script>/.exec(html)?.[1] ?? 'null');

describe('render', () => {
  it('writes a page that holds the questions, the bank, and the script that it is told', async () => {
    const folder = folderOf(GOOD_FILES);
    const { exit, out, err } = await render(folder, '--script', 'learning-quiz.js');
    expect([exit, err, out]).toEqual([
      0,
      '',
      expect.stringMatching(/^out\/rivers\.html {2}\d+ bytes, \d+ gzipped\nrivers\.yaml: 1 item written out\.\n$/),
    ]);
    const html = written(folder);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toContain('<h1>Rivers</h1>');
    expect(html).toContain('<script type="module" src="learning-quiz.js"></script>');
    expect(html).toContain('<details><summary>Show the solution</summary>');
    expect(inlined(html)).toMatchObject({ id: 'rivers', items: [{ id: 'longest' }] });
  });

  it('asks for nothing where it is told no address', async () => {
    const folder = folderOf(GOOD_FILES);
    await render(folder);
    expect(written(folder)).not.toMatch(/<script[^>]* src=|<link/);
  });

  it('--fragment writes the quiz alone, under the bank’s title', async () => {
    const folder = folderOf(GOOD_FILES);
    await render(folder, '--fragment', '--src', '/banks/rivers.json', '--set', 'mode=test');
    expect(written(folder)).toMatch(
      /^<learning-quiz src="\/banks\/rivers.json" mode="test">\n<div slot="fallback"[^>]*>\n<h2>Rivers<\/h2>\n[^]*<\/learning-quiz>\n$/,
    );
    expect(inlined(written(folder))).toBeNull();
  });

  it('--redact leaves no key behind, neither written out nor in the bank', async () => {
    const folder = folderOf(GOOD_FILES);
    await render(folder, '--redact');
    const html = written(folder);
    expect(html).toContain('The Congo');
    expect(html).not.toMatch(/<details|"key"|rationale|textStart/);
  });

  it('gives the same bytes for the same bank', async () => {
    const [a, b] = [folderOf(GOOD_FILES), folderOf(GOOD_FILES)];
    await render(a);
    await render(b);
    expect(written(a)).toBe(written(b));
  });

  it('writes nothing of a bank that breaks the format', async () => {
    const folder = folderOf({ ...GOOD_FILES, 'rivers.yaml': GOOD_BANK.replace('title: Rivers', 'titel: Rivers') });
    const { exit, out } = await render(folder);
    expect([exit, out]).toEqual([1, expect.stringContaining('rivers.yaml was not written out.')]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('--json says what was done', async () => {
    const folder = folderOf(GOOD_FILES);
    const report = JSON.parse((await render(folder, '--json')).out) as Rendered;
    expect(report).toMatchObject({
      format: 'learning-quiz-render/1',
      bank: { id: 'rivers', version: '1.0.0', items: 1 },
      file: { bytes: Buffer.byteLength(written(folder)) },
      items: 1,
      findings: [],
    });
  });

  it.each([
    [['--lang', 'ru'], '--lang takes a language that the bank has, not “ru”: en.'],
    [['--set', 'moed=test'], 'Is mode=… meant?'],
    [['--fragment', '--script', 'x.js'], '--script is for a whole page'],
    [['--src', ''], 'must not be empty'],
  ])('%j is wrong use', async (args, sentence) => {
    const { exit, err } = await render(folderOf(GOOD_FILES), ...args);
    expect([exit, err]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it('is a command with its own help', async () => {
    const { exit, out } = await cli('/none', 'render', '--help');
    expect([exit, out]).toEqual([0, expect.stringContaining('render questions/rivers.yaml --out rivers.html')]);
    expect(await cli('/none', 'render', 'x.yaml')).toMatchObject({ exit: 2 });
  });
});
