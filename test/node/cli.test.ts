// The program as it is installed, run as processes.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../tools/build/program.js';
import { folderOf, GOOD_FILES } from './cli-run.js';

const ROOT = join(import.meta.dirname, '..', '..');
// In the project, where its packages are found; beside dist, which others may be using.
const OUT = join('.cache', 'cli-test');
const PROGRAM = join(ROOT, OUT, 'cli.js');

/** As the package's build makes it, without the entries for pages. */
beforeAll(() => buildProgram(ROOT, OUT), 30_000);

function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: folder, encoding: 'utf8' });
  return { exit: status, out: stdout, err: stderr };
}

describe('the built program', () => {
  it('can be started by a shell', () => {
    expect(readFileSync(PROGRAM, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(() => accessSync(PROGRAM, constants.X_OK)).not.toThrow();
  });

  it('says its version, which is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(run(ROOT, '--version')).toEqual({ exit: 0, out: `${version}\n`, err: '' });
  });

  it('checks and builds', () => {
    const folder = folderOf(GOOD_FILES);
    expect(run(folder, 'check', 'rivers.yaml', '--article', 'article.txt')).toEqual({
      exit: 0,
      out: '1 file, 1 item: 0 errors, 0 warnings, 1 waived.\n',
      err: '',
    });
    const built = run(folder, 'build', 'rivers.yaml', '--out', 'out', '--json');
    expect(built).toMatchObject({ exit: 0, err: '' });
    expect(JSON.parse(built.out)).toMatchObject({ files: [{ role: 'bank' }, { role: 'source' }] });
  });

  it('ends with 1 where something is to be mended, and with 2 where it was used wrongly', () => {
    const folder = folderOf({ 'x.yaml': '' });
    expect(run(folder, 'check', 'x.yaml')).toMatchObject({ exit: 1, err: '' });
    expect(run(folder, 'chekc')).toMatchObject({ exit: 2, out: '' });
  });

  it('says no word more where its reader goes away', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'check', '--rules'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});
