import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../tools/lib/packages.js';
import { countSessions, countsReporter } from '../../tools/wtr/counts-reporter.js';

describe('isInstalled', () => {
  const lock = { '': { version: '1.0.0' }, 'node_modules/a': { version: '1.2.3' } };

  it('holds where all packages are there in their versions', () => {
    expect(
      isInstalled(lock, { 'node_modules/a': { version: '1.2.3' }, 'node_modules/more': { version: '1.0.0' } }),
    ).toBe(true);
  });

  it('does not where one is missing, is another, or nothing is known', () => {
    expect(isInstalled(lock, {})).toBe(false);
    expect(isInstalled(lock, { 'node_modules/a': { version: '1.2.4' } })).toBe(false);
    expect(isInstalled(lock, undefined)).toBe(false);
    expect(isInstalled(undefined, {})).toBe(false);
  });

  it('does without packages for other systems', () => {
    expect(isInstalled({ 'node_modules/b': { version: '1.0.0', optional: true } }, {})).toBe(true);
  });
});

describe('the count of browser tests', () => {
  const test = (passed: boolean, skipped = false) => ({ name: 'x', passed, skipped });
  const session = { browser: { name: 'Chromium' }, testFile: 'a.wtr.ts' };
  const suite = (tests: ReturnType<typeof test>[], suites: unknown[] = []) => ({ name: '', tests, suites }) as never;

  it('takes in nested suites, and skips what was skipped', () => {
    const testResults = suite([test(true)], [suite([test(true), test(false)], [suite([test(true, true)])])]);
    expect(countSessions([{ ...session, passed: false, testResults }])).toEqual({
      Chromium: { passed: 2, failed: 1, skipped: 1, files: ['a.wtr.ts'] },
    });
  });

  it('takes a file that failed without a failing test for one failure', () => {
    const sessions = [
      { ...session, passed: false },
      { ...session, passed: false, testFile: 'b.wtr.ts', testResults: suite([test(true)]) },
    ];
    expect(countSessions(sessions)).toEqual({
      Chromium: { passed: 1, failed: 2, skipped: 0, files: ['a.wtr.ts', 'b.wtr.ts'] },
    });
  });

  it('is one for each engine', () => {
    const testResults = suite([test(true)]);
    const firefox = { ...session, browser: { name: 'Firefox' }, passed: true, testResults };
    expect(countSessions([{ ...session, passed: true, testResults }, firefox])).toEqual({
      Chromium: { passed: 1, failed: 0, skipped: 0, files: [] },
      Firefox: { passed: 1, failed: 0, skipped: 0, files: [] },
    });
  });

  it('is written to a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counts-'));
    const file = join(folder, 'deep', 'counts.json');
    countsReporter(file).onTestRunFinished?.({ testRun: 0, sessions: [] });
    expect(readFileSync(file, 'utf8')).toBe('{}');
    rmSync(folder, { recursive: true });
  });
});
