// What a learner's LMS takes in: the article's bank as a package, with the script as it was built.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli, folderOf } from '../node/cli-run.js';

const BANK = join(import.meta.dirname, '..', '..', 'questions', 'south-caucasus-peace.yaml');
/** Bytes. */
const MOST = 250_000;

it.each(['scorm12', 'scorm2004', 'cmi5'])('the article’s bank as %s is no larger than promised', async (form) => {
  const folder = folderOf({});
  const { exit, err } = await cli(folder, 'pack', BANK, '--as', form, '--out', '@bank.zip');
  expect([exit, err]).toEqual([0, '']);
  expect(statSync(join(folder, 'bank.zip')).size).toBeLessThanOrEqual(MOST);
});
