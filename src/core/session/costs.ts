import type { Plan } from './plan.js';

/** Credit rules under which an attempt costs something for those before it (scoring/credit.ts). */
const PENALISED: readonly string[] = ['best', 'last', 'countback'];

/** What another attempt and each hint take off an item's points, 0 … 1; 0 where there is none, or it is free. */
export function costsOf({ policy, items }: Plan): { readonly attempt: number; readonly hint: number } {
  const { attempts, credit, penalty, hintCost, feedback } = policy;
  const allowed = items.some((item) => (item.attempts ?? attempts) !== 1);
  const again = allowed && feedback === 'immediate' && PENALISED.includes(credit);
  return {
    attempt: again ? penalty : 0,
    hint: policy.hints && items.some(({ hints }) => hints > 0) ? hintCost : 0,
  };
}
