import { readFileSync } from 'node:fs';

/** The version of this package, from its package.json: above the file that was built, or above the sources. */
export function packageVersion(): string {
  for (const above of ['../package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(above, import.meta.url), 'utf8')) as Record<string, unknown>;
      if (found['name'] === 'learning-quiz') return String(found['version']);
    } catch {
      // Not there: one folder further up.
    }
  }
  return 'unknown';
}
