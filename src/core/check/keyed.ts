import type { Item } from '../bank/model.js';
import type { FindType } from '../bank/parse.js';
import { isObject } from '../json.js';
import type { DateFigure } from './dates.js';
import { figuresIn, type Figure } from './figures.js';
import type { Language } from './language.js';
import { claimedFigures } from './stated.js';
import { plainOf, wordsIn } from './tokens.js';

/** A number of a key. */
export type KeyFigure = Pick<Figure, 'readings' | 'parts' | 'percent' | 'places' | 'text' | 'said'> & {
  /** Bare readings too, for sums: `350 million` is worked out as 350. */
  readonly bare: readonly number[];
};

/** One key: the numbers and dates that it claims. */
export interface Keyed {
  /** The key's text, for messages; of a number its digits. */
  readonly text: string;
  readonly figures: readonly KeyFigure[];
  readonly dates: readonly (DateFigure & { readonly text: string })[];
  /** Scales that the question names: 1,000,000 where it asks for millions. */
  readonly scales: readonly number[];
  /** Whether a number would earn the whole credit; missing where the key is no number. */
  readonly accepts?: (value: number) => boolean;
}

type Fields = Readonly<Record<string, unknown>>;

const objects = (list: unknown): Fields[] => (Array.isArray(list) ? list.filter(isObject) : []);
const isFull = ({ credit }: Fields): boolean => credit === undefined || (typeof credit === 'number' && credit >= 1);

/**
 * The keys of an item, as far as they hold numbers or dates:
 *
 * | interaction | keys |
 * | --- | --- |
 * | `choice` | the texts of the key options |
 * | `numeric`, `estimate` | the values with the whole credit |
 * | `text-entry` | the texts with the whole credit, `*` apart |
 * | `order` | the options' dates |
 * | `match` | both sides of each pair |
 * | `categorise` | the categories that hold something |
 * | `flashcard` | the back |
 * | `cloze` | those of its gaps |
 *
 * A statement that is true or false, and the rows of a `matrix`, may hold wrong numbers on purpose.
 */
export function keyedOf(item: Item, find: FindType, language: Language | undefined): Keyed[] {
  const asked = [plainOf(item.stem), typeof item['unit'] === 'string' ? item['unit'] : ''].join(' ');
  return keysOf(item, item.id, asked, find, language);
}

function keysOf(item: Fields, id: string, asked: string, find: FindType, language: Language | undefined): Keyed[] {
  const texts = (values: readonly unknown[]): Keyed[] =>
    values.flatMap((value) => textKey(plainOf(value), asked, language));
  switch (item['interaction']) {
    case 'choice':
      return texts(keyOptions(item).map(({ text }) => text));
    case 'numeric':
    case 'estimate':
      return objects(item['keys'])
        .filter(isFull)
        .flatMap(({ value }) => (typeof value === 'number' ? [valueKey(value, item, id, asked, find, language)] : []));
    case 'text-entry':
      return objects(item['keys'])
        .filter(isFull)
        .flatMap(({ text }) => textKey(withoutWildcards(text), asked, language));
    case 'order':
      return texts(objects(item['options']).map(({ date }) => (typeof date === 'number' ? String(date) : date)));
    case 'match':
      return texts(objects(item['pairs']).flatMap(({ left, right }) => objects([left, right]).map(({ text }) => text)));
    case 'categorise':
      return texts(categoriesInUse(item).map(({ text }) => text));
    case 'flashcard':
      return texts([item['back']]);
    case 'cloze':
      return (isObject(item['gaps']) ? Object.values(item['gaps']) : [])
        .filter(isObject)
        .flatMap((gap) => keysOf(gap, id, asked, find, language));
    default:
      return [];
  }
}

const keyOptions = (item: Fields): Fields[] =>
  objects(item['options']).filter(
    ({ key, credit }) => key === true || (item['choose'] === 'many' && typeof credit === 'number' && credit > 0),
  );

function categoriesInUse(item: Fields): Fields[] {
  const used = new Set(objects(item['options']).flatMap((option) => (Array.isArray(option['in']) ? option['in'] : [])));
  return objects(item['categories']).filter((category) => used.has(category['id']));
}

/** In a key's text `*` stands for anything and `\*` for a star. */
const withoutWildcards = (text: unknown): string =>
  typeof text === 'string' ? text.replace(/\\\*|\*/g, (star) => (star === '*' ? ' ' : '*')) : '';

function textKey(text: string, asked: string, language: Language | undefined): Keyed[] {
  const found = figuresIn(text, language);
  const figures = claimedFigures(found);
  if (!figures.length && !found.dates.length) return [];
  return [{ text, figures, dates: found.dates, scales: scalesIn(asked, language) }];
}

function valueKey(
  value: number,
  item: Fields,
  id: string,
  asked: string,
  find: FindType,
  language: Language | undefined,
): Keyed {
  const units = isObject(item['units']) ? item['units'] : {};
  const factors = Object.values(units).filter((factor): factor is number => typeof factor === 'number');
  const about = [asked, ...Object.keys(units)].join(' ');
  const places = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  const text = String(value);
  const percent = (typeof item['unit'] === 'string' && language?.numbers.percent.test(item['unit'])) || false;
  const readings = [value, ...factors.map((factor) => value * factor)];
  const own = Object.keys(units).find((name) => units[name] === 1);
  const type = typeof item['interaction'] === 'string' ? find(item['interaction']) : undefined;
  const accepts = (given: number): boolean => {
    const response = { text: own === undefined ? String(given) : `${given} ${own}`, locale: 'en' };
    // A gap has no id of its own.
    return typeof type === 'object' && type.score({ id, stem: '', ...item } as unknown as Item, response).fraction >= 1;
  };
  const figure: KeyFigure = { readings, bare: [value], parts: [], percent, places, text, said: 'digits' };
  return { text, figures: [figure], dates: [], scales: scalesIn(about, language), accepts };
}

/** Scales that a question or a unit names: "in millions of dollars", "bn". */
function scalesIn(text: string, language: Language | undefined): number[] {
  if (!language) return [1e3, 1e6, 1e9];
  const { scales, scaleSigns } = language.numbers;
  const named = wordsIn(text).flatMap(
    (word) => scales.get(word) ?? scales.get(word.replace(/s$/, '')) ?? scaleSigns.get(word) ?? [],
  );
  return [...new Set(named)];
}
