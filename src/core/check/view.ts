import type { PathKey } from '../bank/issues.js';
import type { Item } from '../bank/model.js';
import type { FindType } from '../bank/parse.js';
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
  /** Drafts are checked, and left out of what is said of the bank: they are not served. */
  readonly served: boolean;
}

/** Reads an item, of any type, as far as its fields are known here. `index` is its place in the file. */
export function viewOf(item: Item, index: number, find: FindType, language: Language | undefined): ItemView {
  const at = ['items', index];
  return {
    item,
    id: item.id,
    at,
    stem: plainOf(item.stem),
    loudStem: loudOf(item.stem),
    hints: (item.hints ?? []).map(plainOf),
    choices: choicesOf(item, at, false),
    keyed: keyedOf(item, find, language),
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
