/** Where a rule, or a vector that holds it, comes from; the letters stand in test/vectors/scoring.json. */
export const SOURCES = {
  M: { name: 'Moodle', is: 'Moodle’s own tests and documentation' },
  Q: { name: 'QTI', is: 'the QTI 3.0 specification, and TAO’s and Citolab’s tests of it' },
  PL: { name: 'PrairieLearn', is: 'PrairieLearn’s tests' },
  H: { name: 'H5P', is: 'H5P’s code' },
  N: { name: 'Numbas', is: 'Numbas' },
  K: { name: 'Perseus', is: 'Khan Academy’s Perseus' },
  d: { name: 'derived', is: 'derived from the formula as it is stated here' },
} as const;

export type SourceCode = keyof typeof SOURCES;

/**
 * What is promised of one rule: `npm run generate` makes docs/scoring.md of it. Stands beside the rule in an exported
 * constant that no module of the page uses, so that no bundle holds it.
 */
export interface RuleWords {
  /** What is earned, in one line; its letters are said in `words`, or before the table. */
  readonly formula: string;
  readonly words: string;
  /** What the rule is called there, or nothing where it has no name. */
  readonly from: Partial<Readonly<Record<SourceCode, string>>>;
  /** When it is the default, where that is not simply the first of a type's `rules`. */
  readonly default?: string;
}

/**
 * The words of some rules, by name. Each folder of src/items exports a list of them as `RULE_WORDS`: every name of the
 * type's `rules` is in one, and what there is nothing to choose about goes by a name of its own, or by the type's.
 */
export type WordsOf<Name extends string> = Readonly<Record<Name, RuleWords>>;
