import type { ComplexAttributeConverter } from 'lit';
import type { BankDefaults } from '../../core/bank/model.js';
import { fits, type ObjectShape } from '../../core/bank/shape.js';
import { bankShape } from '../../core/bank/shapes.generated.js';

/** A number where the attribute holds one, else its words. */
export const numberAttribute: ComplexAttributeConverter = {
  fromAttribute: (value) => (value?.trim() && !Number.isNaN(+value) ? +value : value),
};

/** On unless it says `off`. */
export const switchAttribute: ComplexAttributeConverter = {
  fromAttribute: (value) => (value === null ? undefined : value !== 'off'),
};

/** Ids parted by white space or commas. */
export const idsAttribute: ComplexAttributeConverter = {
  fromAttribute: (value) => value?.split(/[\s,]+/).filter(Boolean),
};

/** The attributes that make a plan, as the schema has them for a bank's `defaults`. */
const SHAPES = Object.entries((bankShape['defaults_'] as readonly ['o', ObjectShape])[1]).map(
  ([key, shape]) => [key.slice(0, -1), shape] as const,
);

/** Their names. */
export const PLANNING: readonly string[] = SHAPES.map(([name]) => name);

/** What of an element's properties makes a plan. A value that its schema does not allow is as if it were not set. */
export function optionsOf(element: object): BankDefaults {
  const options: Record<string, unknown> = {};
  for (const [name, shape] of SHAPES) {
    const value = (element as Record<string, unknown>)[name];
    if (fits(value, shape)) options[name] = value;
  }
  return options;
}

/** Whether one of the properties that changed makes a plan. */
export const makesPlan = (changed: ReadonlyMap<PropertyKey, unknown>): boolean =>
  PLANNING.some((name) => changed.has(name));

/** For a session whose page names none. */
export const newSeed = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');
