import type { PathKey } from '../bank/issues.js';
import type { Evidence, Item } from '../bank/model.js';
import type { ExaminedItem, FindType } from '../bank/parse.js';
import { isObject } from '../json.js';
import { keyedOf, type Keyed } from './keyed.js';
import type { Language } from './language.js';
import { lineOf, loudOf, plainOf, wordsIn } from './tokens.js';

/** An option of a choice, in plain text. */
export interface OptionView {
  readonly at: readonly PathKey[];
  readonly id: string;
  readonly text: string;
  readonly words: readonly string[];
  /** The words with a space around each, to look others up in. */
  readonly line: string;
  readonly key: boolean;
  readonly feedback: boolean;
  readonly pinned: boolean;
}

/** A set of options from which is chosen: an item's, or that of one of its gaps. */
export interface ChoiceView {
  readonly options: readonly OptionView[];
  readonly keys: readonly OptionView[];
  readonly distractors: readonly OptionView[];
  /** One is chosen, and it is not true or false. */
  readonly single: boolean;
  readonly trueFalse: boolean;
  /** It stands in a text: the item's stem does not ask for it alone. */
  readonly gap: boolean;
}

/** An item as the rules see it. */
export interface ItemView {
  readonly item: Item;
  readonly id: string;
  /** The keys that lead to the item in the file. */
  readonly at: readonly PathKey[];
  readonly stem: string;
  /** The stem with all that is emphasised in capitals. */
  readonly loudStem: string;
  readonly hints: readonly string[];
  readonly choices: readonly ChoiceView[];
  readonly keyed: readonly Keyed[];
  /** With their places in the item's list, in which some may be wrong. */
  readonly evidence: readonly PlacedEvidence[];
  /** Fields in which something is wrong: the item lacks them, or that part of them. Nothing is said of them again. */
  readonly broken: ReadonlySet<string>;
  /** It can be shown: its form is right. */
  readonly fit: boolean;
  /** Drafts are checked, and left out of what is said of the bank: they are not served. */
  readonly served: boolean;
}

/** A pointer into a source, with its place in the item's list. */
export interface PlacedEvidence {
  readonly index: number;
  readonly pointer: Evidence;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Reads an item, of any type, as far as its fields are known here. */
export function viewOf(
  { item: fields, index, broken }: ExaminedItem,
  find: FindType,
  language: Language | undefined,
): ItemView {
  const at = ['items', index];
  const item = fields as Item;
  const isWhole = (...names: readonly string[]): boolean => !names.some((name) => broken?.has(name));
  return {
    item,
    // An item whose id is missing still has findings, which must be told apart.
    id: typeof fields['id'] === 'string' ? fields['id'] : `items[${index}]`,
    at,
    stem: plainOf(item.stem),
    loudStem: loudOf(item.stem),
    hints: (item.hints ?? []).map(plainOf),
    choices: isWhole('choose', 'options', 'gaps') ? choicesOf(item, at, false) : [],
    keyed: keyedOf(item, find, language),
    evidence: ((item.evidence ?? []) as readonly (Evidence | null)[]).flatMap((pointer, place) =>
      pointer ? [{ index: place, pointer }] : [],
    ),
    broken: broken ?? NOTHING,
    fit: broken === undefined,
    served: item.draft !== true,
  };
}

function choicesOf(item: Readonly<Record<string, unknown>>, at: readonly PathKey[], gap: boolean): ChoiceView[] {
  if (item['interaction'] === 'choice') return [choiceOf(item, at, gap)];
  if (item['interaction'] !== 'cloze' || !isObject(item['gaps'])) return [];
  return Object.entries(item['gaps']).flatMap(([name, inner]) =>
    isObject(inner) ? choicesOf(inner, [...at, 'gaps', name], true) : [],
  );
}

function choiceOf(item: Readonly<Record<string, unknown>>, at: readonly PathKey[], gap: boolean): ChoiceView {
  const many = item['choose'] === 'many';
  const list = Array.isArray(item['options']) ? (item['options'] as unknown[]) : [];
  const marked = list.some((option) => isObject(option) && option['key'] === true);
  const options = list.flatMap((option, index): OptionView[] => {
    if (!isObject(option)) return [];
    const text = plainOf(option['text']);
    const words = wordsIn(text);
    // Where no key is marked, credit makes it (the rules "weighted" and "mapped").
    const earns = many && !marked && typeof option['credit'] === 'number' && option['credit'] > 0;
    return [
      {
        at: [...at, 'options', index],
        id: String(option['id']),
        text,
        words,
        line: lineOf(words),
        key: option['key'] === true || earns,
        feedback: option['feedback'] !== undefined,
        pinned: option['pinned'] === 'last',
      },
    ];
  });
  const trueFalse = options.length === 2 && options.every(({ id }) => id === 'true' || id === 'false');
  return {
    options,
    keys: options.filter(({ key }) => key),
    distractors: options.filter(({ key }) => !key),
    single: !many && !trueFalse,
    trueFalse,
    gap,
  };
}
