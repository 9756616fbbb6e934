// A bank with the example of each item type.
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Item } from '../src/core/bank/model.js';
import { aBank } from './factories.js';

const TYPES = readdirSync('src/items');
const PICTURES = 'demo/public/gallery';

/** All examples of these types, or of all. */
export const exampleItems = (types: readonly string[] = TYPES): Item[] =>
  types.flatMap((type) => parse(readFileSync(`src/items/${type}/example.yaml`, 'utf8')) as Item[]);

/** The bank as a file for the command line. */
export const everyItem = (): string =>
  stringify(
    aBank({
      id: 'every',
      title: 'Every type',
      items: exampleItems(),
      sources: [{ id: 'article', title: 'An article' }],
    }),
  );

/** Puts the pictures that the examples name into a folder. */
export const withPictures = (folder: string): void => cpSync(PICTURES, folder, { recursive: true });
