/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Fields } from '../../../test/fixtures/check/banks.js';
import { sourceText } from '../../../test/fixtures/check/source-text.js';
import { findItemType } from '../../entries/core.js';
import { checkBank } from './check.js';

const root = new URL('../../../', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const ARTICLE = '../shared/article/article.txt';
// The article is not part of the project: it lies beside it, where it lies at all.
const here = existsSync(new URL(ARTICLE, root));

const bank = parse(text('questions/south-caucasus-peace.yaml')) as Fields & { items: Fields[] };
const reading = sourceText(text('questions/south-caucasus-peace.reading.html'));
const check = (json: unknown, sources: Readonly<Record<string, string>>) => {
  const report = checkBank(json, { find: findItemType, sources });
  return {
    ...report,
    told: report.findings.map(({ rule, name, path, message }) => `${rule} ${name} ${path}: ${message}`),
  };
};

describe('the bank on the South Caucasus', () => {
  it('has nothing found in it, as far as it goes without the article', () => {
    const { told, skipped } = check(bank, { reading });
    expect(told).toEqual([]);
    expect(skipped).toMatchObject([{ source: 'article', known: true }]);
  });
});

describe(`with its article${here ? '' : ' (skipped: the article is not beside the project)'}`, () => {
  const sources = () => ({ reading, article: text(ARTICLE) });

  it.runIf(here)('has nothing found in it', () => {
    const { told, skipped } = check(bank, sources());
    expect(told).toEqual([]);
    expect(skipped).toEqual([]);
  });

  it.runIf(here)(
    'has every wrong number found',
    () => {
      const numeric = bank.items.filter(({ interaction }) => interaction === 'numeric').map(({ id }) => id);
      expect(numeric.length).toBeGreaterThan(3);
      for (const wrong of numeric) {
        const items = bank.items.map((item) => {
          if (item['id'] !== wrong) return item;
          const [key] = item['keys'] as { value: number }[];
          return { ...item, keys: [{ ...key, value: (key?.value ?? 0) * 2 + 7 }] };
        });
        const errors = check({ ...bank, items }, sources()).findings.filter(({ severity }) => severity === 'error');
        expect(errors.length, String(wrong)).toBeGreaterThan(0);
        expect(errors.every(({ itemId, rule }) => itemId === wrong && /E04|E07/.test(rule))).toBe(true);
      }
    },
    30_000,
  );
});
