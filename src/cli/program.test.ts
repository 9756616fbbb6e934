import { describe, expect, it } from 'vitest';
import { cli } from '../../test/node/cli-run.js';
import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { run } from './program.js';

describe('the command line', () => {
  it('lists its commands, and says its version', async () => {
    const { exit, out, err } = await cli('', '--help');
    expect([exit, err]).toEqual([0, '']);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(out).toContain('Exit code:');
    expect(await cli('', '--version')).toEqual({ exit: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });

  it.each(COMMANDS.map(({ name }) => name))('%s has help with options and examples, and --json', async (name) => {
    const { exit, out, err } = await cli('', name, '--help');
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: learning-quiz ${name} `));
    expect(out).toContain('--json');
    expect(out).toMatch(new RegExp(`Examples:\n {2}\\$ learning-quiz ${name} `));
    expect(out).toMatch(/\nExit code:\n {2}0 {2}done\n {2}1 {2}.*mended.*\n {2}2 {2}wrong use: .*\n$/);
    expect((await cli('', 'help', name)).out).toBe(out);
  });

  it.each([
    [[], /^Usage/],
    [['chekc', 'x.yaml'], /unknown command 'chekc'\. Did you mean check\? `learning-quiz --help` says more\.\n$/],
    [['zzzzzzzz'], /unknown command 'zzzzzzzz'\. There are `check`.*--help/],
    [['--jsno'], /unknown option '--jsno'\..*--help/],
    [['check', '--artcle', 'x'], /unknown option '--artcle'\. Did you mean --article\? `learning-quiz check --help`/],
    [['check'], /name at least one bank/],
    [['check', 'x.yaml', '--article'], /option '--article <file>' argument missing/],
    [['check', 'x.yaml', '--source', 'article.txt'], /--source takes an id and a file/],
    [['check', 'x.yaml', '--source', '=x'], /--source takes an id and a file/],
    [['check', 'x.yaml', '--article', 'no.txt'], /no\.txt: There is no such file/],
    [['check', 'x.yaml', 'y.yaml', '--digests', 'd.json'], /record of one bank/],
    [['check', 'no.yaml'], /no\.yaml: There is no such file/],
    [['check', 'x.yaml', '--article', ''], /'--article <file>' argument '' is invalid\. It must not be empty\./],
    [['check', 'x.yaml', '--source', ' '], /It must not be empty/],
    [['check', ''], /It must not be empty/],
    [['build', 'no.yaml', '--out', 'z'], /no\.yaml: There is no such file/],
    [['build', 'x.yaml', '--out', ''], /It must not be empty/],
    [['draft', 'no.txt'], /no\.txt: There is no such file/],
    [['draft', ''], /It must not be empty/],
    [['draft', 'x.txt', '--out', '.'], /\. is a folder: name a file in it, as in `--out bank\.yaml`/],
    [['draft', 'x.txt', '--out', 'no/where/'], /is a folder/],
    [['build', '--out', 'z'], /missing required argument 'bank'/],
    [['build', 'x.yaml'], /required option '--out <dir>' not specified/],
    [['build', 'x.yaml', 'y.yaml', '--out', 'z'], /too many arguments/],
  ])('%j is wrong use: 2, and one sentence', async (args, sentence) => {
    const { exit, out, err } = await cli('', ...args);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    if (args.length) expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('a mistake of its own is told without a stack', async () => {
    const broken: Command = { ...(COMMANDS[0] as Command), run: () => Promise.reject(new TypeError('x is not y')) };
    let err = '';
    const io = { out: () => {}, err: (text: string) => void (err += text), progress: () => {} };
    expect(await run(['check', 'x'], io, [broken])).toBe(2);
    expect(err).toBe('learning-quiz: this should not have happened, please report it: TypeError: x is not y\n');
  });
});
