import { fold } from '../evidence/fold.js';
import type { CheckContext } from './context.js';
import { finding, quote, type Finding } from './finding.js';
import type { Language } from './language.js';
import { meet, optionValue, sameOption, type OptionValue } from './option-values.js';
import type { RuleName } from './rules.js';
import { holdsLine } from './tokens.js';
import type { ChoiceView, ItemView, OptionView } from './view.js';

/** How many times as long as the shortest option the longest may be, and by how many characters. */
const UNEVEN = { times: 2, by: 25 } as const;

/** The rules for one set of options; the item is named in what they find. */
type OptionRule = (choice: ChoiceView, view: ItemView, language: Language | undefined) => Finding[];

const RULES: readonly OptionRule[] = [above, absolutes, duplicates, overlaps, outOfOrder, uneven, few];

/** W05, W06, W07, W09, W10, W11, W27, W30: the options of each choice. True and false are no options to judge. */
export const optionRules = (view: ItemView, { language }: CheckContext): Finding[] =>
  view.choices
    .filter(({ trueFalse }) => !trueFalse)
    .flatMap((choice) => RULES.flatMap((rule) => rule(choice, view, language)));

const atText = (name: RuleName, { at, text }: OptionView, view: ItemView, message: string): Finding =>
  finding(name, [...at, 'text'], { itemId: view.id, message, found: quote(text) });

function above({ options }: ChoiceView, view: ItemView, language: Language | undefined): Finding[] {
  if (!language) return [];
  return options.flatMap((option) => {
    const text = fold(option.text)
      .text.replace(/[\s.!]+$/, '')
      .trim();
    if (language.writing.allAbove.test(text))
      return [atText('all-of-the-above', option, view, 'Ask for several options instead, with `choose: many`.')];
    if (language.writing.noneAbove.test(text))
      return [atText('none-of-the-above', option, view, 'Put a plausible distractor in its place.')];
    return [];
  });
}

function absolutes({ keys, distractors }: ChoiceView, view: ItemView, language: Language | undefined): Finding[] {
  if (!language) return [];
  const { absolutes: strong, weakAbsolutes: weak } = language.writing;
  const wordOf = ({ text }: OptionView, list: RegExp): string | undefined => list.exec(fold(text).text)?.[0];
  if (!keys.length || keys.some((key) => wordOf(key, strong) ?? wordOf(key, weak))) return [];
  const surely = distractors.filter((option) => wordOf(option, strong));
  const maybe = distractors.filter((option) => wordOf(option, weak));
  const found = surely.length ? surely : maybe.length > 1 ? maybe : [];
  return found.slice(0, 1).map((option) => {
    const word = wordOf(option, strong) ?? wordOf(option, weak) ?? '';
    return atText('absolute-distractors', option, view, `“${word}” stands in distractors only.`);
  });
}

/** Each pair of options once, the later one first. */
function pairs<T>(options: readonly T[]): [T, T][] {
  return options.flatMap((option, index) => options.slice(0, index).map((earlier): [T, T] => [option, earlier]));
}

interface Valued {
  readonly option: OptionView;
  readonly value: OptionValue | undefined;
}
const valued = (options: readonly OptionView[], language: Language | undefined): Valued[] =>
  options.map((option) => ({ option, value: optionValue(option.text, language) }));

const same = (a: Valued, b: Valued): boolean =>
  a.option.line === b.option.line || (!!a.value && !!b.value && sameOption(a.value, b.value));

function duplicates({ options }: ChoiceView, view: ItemView, language: Language | undefined): Finding[] {
  return pairs(valued(options, language))
    .filter(([later, earlier]) => same(later, earlier) && later.option.words.length > 0)
    .map(([{ option }, { option: earlier }]) =>
      atText('duplicate-options', option, view, `This says the same as option “${earlier.id}”.`),
    );
}

function overlaps({ options }: ChoiceView, view: ItemView, language: Language | undefined): Finding[] {
  const within = (part: OptionView, whole: OptionView): boolean =>
    holdsLine(whole.line, part.line) && !denied(part.line, whole.line, language);
  return pairs(valued(options, language))
    .filter(([a, b]) => {
      if (same(a, b)) return false;
      if (a.value && b.value) return meet(a.value, b.value);
      return within(a.option, b.option) || within(b.option, a.option);
    })
    .map(([{ option }, { option: earlier }]) =>
      atText('overlapping-options', option, view, `This and option “${earlier.id}” can both be true.`),
    );
}

/** "peace" in "no peace" is not held by it. */
function denied(part: string, whole: string, language: Language | undefined): boolean {
  const before = whole.slice(0, whole.indexOf(part)).trim();
  return before.split(' ').some((word) => language?.writing.denials.has(word) ?? false);
}

function outOfOrder({ options }: ChoiceView, view: ItemView, language: Language | undefined): Finding[] {
  const shown = valued(
    options.filter(({ pinned }) => !pinned),
    language,
  );
  const values = shown.flatMap(({ value }) => value ?? []);
  const [first] = values;
  if (values.length < 3 || values.length !== shown.length || values.some(({ rest }) => rest !== first?.rest)) return [];
  const lows = values.map(({ low, high }) => (low === -Infinity ? high - 1e-9 : low));
  const steps = lows.slice(1).map((low, index) => Math.sign(low - (lows[index] ?? low)));
  if (!steps.includes(1) || !steps.includes(-1)) return [];
  const turn = steps.findIndex((step, index) => index > 0 && step !== 0 && step !== steps[index - 1]) + 1;
  const option = shown[turn]?.option ?? shown[0]?.option;
  return option
    ? [atText('values-out-of-order', option, view, 'List these options from the least to the greatest.')]
    : [];
}

function uneven({ options }: ChoiceView, view: ItemView): Finding[] {
  const byLength = options.toSorted((a, b) => b.text.length - a.text.length);
  const [longest, shortest] = [byLength[0], byLength.at(-1)];
  if (!longest || !shortest) return [];
  const [most, least] = [longest.text.length, shortest.text.length];
  if (most < UNEVEN.times * least || most - least <= UNEVEN.by) return [];
  return [
    atText('uneven-options', longest, view, `This has ${most} characters, and option “${shortest.id}” ${least}.`),
  ];
}

function few({ options, single, gap }: ChoiceView, view: ItemView): Finding[] {
  if (!single || gap || options.length > 2) return [];
  const message = `There are ${options.length} options; give three, or ask it as true or false (with these ids).`;
  return [finding('few-options', [...view.at, 'options'], { itemId: view.id, message, found: options.length })];
}
