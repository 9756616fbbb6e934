import type { ChoiceRule } from './rules.js';
import type { ChoiceItem, ChoiceOption } from './schema.js';

export const ruleOf = (item: ChoiceItem): ChoiceRule =>
  ((typeof item.scoring === 'object' ? item.scoring.rule : item.scoring) as ChoiceRule | undefined) ?? 'net';

/** What the rule `mapped` counts an option as: its `credit`, else the rule's `default`, else 0. */
export function mappedValue(item: ChoiceItem, option: ChoiceOption): number {
  const fallback = typeof item.scoring === 'object' ? item.scoring.default : undefined;
  return option.credit ?? fallback ?? 0;
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
