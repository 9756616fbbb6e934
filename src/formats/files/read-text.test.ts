import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderOf } from '../../../test/node/cli-run.js';
import { FileFault, readText } from './read-text.js';

it('gives the text as it is', async () => {
  const folder = folderOf({ a: '\uFEFFx\r\n\u00e9' });
  expect(await readText(join(folder, 'a'))).toBe('\uFEFFx\r\n\u00e9');
});

it('takes an encoding that the text names', async () => {
  const folder = folderOf({ a: Buffer.from('<meta charset="windows-1251">\xc4\xe0', 'latin1') });
  const named = (head: string) => /charset="([^"]+)/.exec(head)?.[1];
  expect(await readText(join(folder, 'a'), named)).toMatch(/Да$/);
  await expect(readText(join(folder, 'a'), () => 'no-such')).rejects.toThrow(/not in UTF-8/);
});

it('says whether there is nothing of the name', async () => {
  const folder = folderOf({ a: '' });
  const fault = (name: string) => readText(join(folder, name)).catch((error: unknown) => error as FileFault);
  expect(await fault('b')).toMatchObject({ kind: 'missing', message: 'There is no such file.' });
  expect(await fault('a')).toMatchObject({ kind: 'content', message: 'The file is empty.' });
  expect(await fault('')).toMatchObject({ kind: 'closed', message: 'This is a folder: name the files in it.' });
});

it.skipIf(process.platform === 'win32')('waits for no pipe, and follows no circle', async () => {
  const folder = folderOf({});
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('circle', join(folder, 'circle'));
  await expect(readText(join(folder, 'pipe'))).rejects.toThrow('This is no plain file.');
  await expect(readText(join(folder, 'circle'))).rejects.toThrow(/leads back to itself/);
});
