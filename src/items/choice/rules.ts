/** The rules for several keys; `net` is the default. Not beside the keys, which the first card needs. */
export const CHOICE_RULES = ['net', 'exact', 'each', 'coverage', 'weighted', 'mapped'] as const;
export type ChoiceRule = (typeof CHOICE_RULES)[number];
