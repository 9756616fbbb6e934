import type { Bank } from '../bank/model.js';
import { formSeed, type Form } from './forms.js';
import { makePlan, type Plan, type PlanOptions } from './plan.js';

export interface FormOptions extends PlanOptions {
  readonly form: Form;
  /** Whether each form draws its items for itself; all have the same ones without it. */
  readonly apart?: boolean;
}

/**
 * The plan of one form of a test: a plan like any other, whose seed says which form it is. `makePlan` with the plan's own seed
 * and the same options gives it again, on a page as on paper. Items and options are mixed unless `shuffle` or the bank's
 * defaults say otherwise, since forms would not differ.
 */
export function formPlan(bank: Bank, { form, apart, ...options }: FormOptions): Plan {
  const shuffle = options.shuffle ?? bank.defaults?.shuffle ?? 'all';
  return makePlan(bank, { ...options, shuffle, seed: formSeed(options.seed, form, apart) });
}
