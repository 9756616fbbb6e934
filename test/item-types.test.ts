/// <reference types="vite/client" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Item } from '../src/core/bank/model.js';
import { parseBank } from '../src/core/bank/parse.js';
import type { ItemType } from '../src/core/item-type.js';
import { bankWith, describeItemType } from './item-type.suite.js';

const items = new URL('../src/items/', import.meta.url);
const types = import.meta.glob<{ default: ItemType }>('../src/items/*/type.ts', { eager: true });

/** Every folder under `src/items`, with its type where it has one. */
const folders = readdirSync(items, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, type: types[`../src/items/${name}/type.ts`]?.default }));

/** The items of a folder's example.yaml; none where there is no such file. */
function examples(name: string): Item[] {
  const file = new URL(`${name}/example.yaml`, items);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Item[]) : [];
}

describe.each(folders)('src/items/$name', ({ name, type }) => {
  test('has a type of that name, examples and a README', () => {
    expect(type?.interaction).toBe(name);
    expect(examples(name).length).toBeGreaterThan(0);
    expect(existsSync(new URL(`${name}/README.md`, items))).toBe(true);
  });

  test('example.yaml is taken by the parser without an issue', () => {
    const { bank, issues } = parseBank(bankWith(examples(name)), (interaction) =>
      interaction === name ? type : undefined,
    );
    expect(issues).toEqual([]);
    expect(bank?.items).toHaveLength(examples(name).length);
  });

  if (type) for (const example of examples(name)) describeItemType(type, example);
});
