import { countChance, sumChance } from '../../core/scoring/chance.js';
import { COUNT_WORDS, countFraction, type CountRule } from '../../core/scoring/counts.js';
import { clampFraction } from '../../core/scoring/outcome.js';
import type { WordsOf } from '../../core/scoring/rule-words.js';
import { chosenOptions, keyOptions, mappedValue, ruleOf } from './keys.js';
import type { ChoiceRule } from './rules.js';
import type { ChoiceItem } from './schema.js';

const CHOICE_WORDS = {
  one: {
    formula: '1 for the key, else the chosen option’s own `credit`, else 0',
    words: 'Where one is chosen, `scoring` says nothing.',
    from: { M: 'multiple choice, one answer' },
    default: 'always, with `choose: one`',
  },
  weighted: {
    formula: 'Σ credit of the chosen, held to 0 … 1',
    words: 'Each option has its own `credit`, −1 … 1.',
    from: { M: 'multiple choice, several answers' },
  },
  mapped: {
    formula: 'Σ units of the distinct chosen, held to `lower` … `upper`, by `upper` or else by the sum of all above 0',
    words: 'Each option’s `credit` is its units; `default` stands for what has none. The vectors give the units.',
    from: { Q: '`map_response`' },
  },
} satisfies WordsOf<'one' | Exclude<ChoiceRule, CountRule>>;

export const RULE_WORDS = [CHOICE_WORDS, COUNT_WORDS];

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

/** The units that make the maximum under `mapped`: the upper bound, else the sum of the positive values. */
export function mappedMax(item: ChoiceItem): number {
  const upper = typeof item.scoring === 'object' ? item.scoring.upper : undefined;
  return upper ?? item.options.reduce((sum, option) => sum + Math.max(0, mappedValue(item, option)), 0);
}

function mappedFraction(item: ChoiceItem, values: readonly number[]): number {
  const { lower, upper } = typeof item.scoring === 'object' ? item.scoring : {};
  return clampFraction(mappedUnits(values, lower, upper) / mappedMax(item));
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
    return mappedFraction(
      item,
      chosen.map((option) => mappedValue(item, option)),
    );
  }
  const right = chosen.filter(({ key }) => key).length;
  const counts = { right, wrong: chosen.length - right, keys: keyOptions(item).length, options: item.options.length };
  return countFraction(rule, counts);
}

/** What guessing gives: one option of all, or, where several are chosen, any set that is not empty. */
export function choiceChance(item: ChoiceItem): number {
  const { options } = item;
  const rule = ruleOf(item);
  if (item.choose !== 'many') {
    return options.reduce((sum, { id }) => sum + choiceFraction(item, [id]), 0) / options.length;
  }
  if (rule === 'weighted') {
    const credits = options.map(({ credit = 0 }) => credit);
    return sumChance(credits, (sum) => weighted([sum]));
  }
  if (rule === 'mapped') {
    const values = options.map((option) => mappedValue(item, option));
    return sumChance(values, (sum) => mappedFraction(item, [sum]));
  }
  return countChance(rule, { keys: keyOptions(item).length, options: options.length });
}
