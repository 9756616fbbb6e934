import type { Mistake } from './lenient.js';

type Fields = Readonly<Record<string, unknown>>;

/** An item of a file: fit to be shown, or as far as it can still be judged. */
export interface ExaminedItem {
  /** Its place in the file. */
  readonly index: number;
  /** The fields whose form is right; any may be missing, the id too. Of a list of evidence, `null` for what is wrong. */
  readonly item: Fields;
  /** Of an item that is not fit: the fields in which something is wrong. */
  readonly broken?: ReadonlySet<string>;
}

/**
 * What is left of an item when what is wrong with it is taken away.
 *
 * @param mistakes Those of this item, with keys from the file's top: `['items', 3, 'stem']`.
 */
export function unfitItem(raw: Fields, index: number, mistakes: readonly Mistake[]): Required<ExaminedItem> {
  const wrong = mistakes
    .filter(({ severity, sound }) => severity !== 'warning' && !sound)
    .map(({ keys }) => keys.slice(2));
  const broken = new Set(wrong.flatMap(([field]) => (typeof field === 'string' ? [field] : [])));
  const item = Object.fromEntries(Object.entries(raw).filter(([name]) => !broken.has(name)));
  const entries = wrong.flatMap(([field, entry]) => (field === 'evidence' ? [entry] : []));
  const { evidence } = raw;
  if (Array.isArray(evidence) && entries.length && entries.every((entry) => typeof entry === 'number'))
    item['evidence'] = (evidence as unknown[]).map((pointer, place) => (entries.includes(place) ? null : pointer));
  return { index, item, broken };
}

/** An item without the fields that are wrong; nothing where one of those that are needed is. */
export function soundPart(
  raw: Fields,
  needed: Fields,
  index: number,
  mistakes: readonly Mistake[],
): Fields | undefined {
  const { item, broken } = unfitItem(raw, index, mistakes);
  return [...broken].some((name) => Object.hasOwn(needed, name)) ? undefined : item;
}
