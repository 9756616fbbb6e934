import { clampFraction } from '../../core/scoring/outcome.js';
import type { ChoiceItem, ChoiceOption } from './schema.js';

/** The rules for several keys; `net` is the default. */
export const CHOICE_RULES = ['net', 'exact', 'each', 'coverage', 'weighted', 'mapped'] as const;
export type ChoiceRule = (typeof CHOICE_RULES)[number];

/** What the counting rules count: right and wrong options chosen, of all keys and all options. */
export interface ChoiceCounts {
  readonly right: number;
  readonly wrong: number;
  readonly keys: number;
  readonly options: number;
}

/** Each right one earns 1/keys, each wrong one costs as much; not below 0 (PrairieLearn, "net correct"). */
export const net = ({ right, wrong, keys }: ChoiceCounts): number => clampFraction((right - wrong) / keys);

/** All the keys and nothing else (PrairieLearn "off", Perseus). */
export const exact = ({ right, wrong, keys }: ChoiceCounts): number => (right === keys && wrong === 0 ? 1 : 0);

/** Each option rightly chosen or rightly left earns 1/options (PrairieLearn, "each answer"). */
export const each = ({ right, wrong, keys, options }: ChoiceCounts): number =>
  clampFraction(1 - (wrong + keys - right) / options);

/** Share of the keys found, times share of the chosen that are keys (PrairieLearn, "coverage"); nothing chosen: 0. */
export const coverage = ({ right, wrong, keys }: ChoiceCounts): number =>
  right === 0 ? 0 : (right / keys) * (right / (right + wrong));

/** The sum of the chosen options' credits, held to 0 … 1 (Moodle's multiple choice with several answers). */
export const weighted = (credits: readonly number[]): number =>
  clampFraction(credits.reduce((sum, credit) => sum + credit, 0));

/** QTI's map_response: units over the *distinct* chosen values, then held to the bounds. */
export function mappedUnits(values: readonly number[], lower = -Infinity, upper = Infinity): number {
  return Math.min(
    Math.max(
      values.reduce((sum, value) => sum + value, 0),
      lower,
    ),
    upper,
  );
}

export const ruleOf = (item: ChoiceItem): ChoiceRule =>
  ((typeof item.scoring === 'object' ? item.scoring.rule : item.scoring) as ChoiceRule | undefined) ?? 'net';

/** What the rule `mapped` counts an option as: its `credit`, else the rule's `default`, else 0. */
function mappedValue(item: ChoiceItem, option: ChoiceOption): number {
  const fallback = typeof item.scoring === 'object' ? item.scoring.default : undefined;
  return option.credit ?? fallback ?? 0;
}

/** The units that make the maximum under `mapped`: the upper bound, else the sum of the positive values. */
export function mappedMax(item: ChoiceItem): number {
  const upper = typeof item.scoring === 'object' ? item.scoring.upper : undefined;
  return upper ?? item.options.reduce((sum, option) => sum + Math.max(0, mappedValue(item, option)), 0);
}

/** The options that earn credit: marked `key`, or, where credits are given, with credit above 0. */
export function keyOptions(item: ChoiceItem): readonly ChoiceOption[] {
  const rule = ruleOf(item);
  if (item.choose === 'many' && rule === 'weighted') return item.options.filter(({ credit = 0 }) => credit > 0);
  if (item.choose === 'many' && rule === 'mapped') return item.options.filter((o) => mappedValue(item, o) > 0);
  return item.options.filter(({ key }) => key === true);
}

/** The distinct options that a response names; what names none is passed over. */
export function chosenOptions(item: ChoiceItem, response: unknown): readonly ChoiceOption[] {
  const ids = new Set(Array.isArray(response) ? response : []);
  return item.options.filter(({ id }) => ids.has(id));
}

/** The fraction that a response earns. Where one is chosen, the option's own `credit`, else 1 for the key. */
export function choiceFraction(item: ChoiceItem, response: unknown): number {
  const chosen = chosenOptions(item, response);
  if (item.choose !== 'many') {
    const [only] = chosen;
    return chosen.length === 1 && only ? clampFraction(only.key ? 1 : (only.credit ?? 0)) : 0;
  }
  const rule = ruleOf(item);
  if (rule === 'weighted') return weighted(chosen.map(({ credit = 0 }) => credit));
  if (rule === 'mapped') {
    const { lower, upper } = typeof item.scoring === 'object' ? item.scoring : {};
    const units = mappedUnits(
      chosen.map((option) => mappedValue(item, option)),
      lower,
      upper,
    );
    return clampFraction(units / mappedMax(item));
  }
  const right = chosen.filter(({ key }) => key).length;
  const counts = { right, wrong: chosen.length - right, keys: keyOptions(item).length, options: item.options.length };
  return { net, exact, each, coverage }[rule](counts);
}
