import type { CheckContext } from './context.js';
import { finding, quote, type Finding, type Waived } from './finding.js';
import { findRule, type Rule } from './rules.js';
import type { ItemView } from './view.js';

/** A waiver of an item, with its rule where it names one that can be waived. */
export interface Waiver {
  readonly view: ItemView;
  readonly index: number;
  readonly rule: Rule | undefined;
  readonly named: string;
  readonly reason: string;
  used: boolean;
}

/** All waivers of a bank. Withdrawn items are not checked, so theirs are passed over. */
export const waiversOf = ({ items }: CheckContext): Waiver[] =>
  items.flatMap((view) =>
    (view.item.waive ?? []).map(({ rule: named, reason }, index) => {
      const rule = findRule(named);
      return { view, index, rule: rule?.waivable ? rule : undefined, named, reason, used: false };
    }),
  );

/**
 * Parts what is waived from what stands. A finding of one item is waived by that item; one of several (an objective's)
 * by any of them.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): { findings: Finding[]; waived: Waived[] } {
  const waived: Waived[] = [];
  const left = findings.filter((each) => {
    const concerned = each.itemId === undefined ? (each.items ?? []) : [each.itemId];
    const fitting = waivers.filter(({ rule, view }) => rule?.id === each.rule && concerned.includes(view.id));
    return !waive(each, fitting, waived);
  });
  return { findings: left, waived };
}

/**
 * The same for a rule that counts items: an item that waives it is left out and the rest counted anew. Where the rest
 * is in order, the finding is waived; where it is not, what is found there stands.
 */
export function recount(
  count: (items: readonly ItemView[]) => Finding[],
  { items }: CheckContext,
  waivers: readonly Waiver[],
): { findings: Finding[]; waived: Waived[] } {
  const [found] = count(items);
  if (!found) return { findings: [], waived: [] };
  const fitting = waivers.filter(({ rule, view }) => rule?.id === found.rule && found.items?.includes(view.id));
  const rest = fitting.length
    ? count(items.filter((view) => !fitting.some((waiver) => waiver.view === view)))
    : [found];
  const waived: Waived[] = [];
  for (const waiver of fitting) waiver.used = true;
  if (!rest.length) waive(found, fitting, waived);
  return { findings: rest, waived };
}

function waive(each: Finding, fitting: readonly Waiver[], waived: Waived[]): boolean {
  if (!fitting.length) return false;
  for (const waiver of fitting) waiver.used = true;
  waived.push({ ...each, reason: [...new Set(fitting.map(({ reason }) => reason))].join('; ') });
  return true;
}

/** W32, W33: waivers that waive nothing, or that no rule goes with. */
export const waiverRules = (context: CheckContext, waivers: readonly Waiver[]): Finding[] =>
  waivers
    .filter((waiver) => !waiver.used && !untested(waiver, context))
    .map(({ view, index, rule, named }) => {
      const at = [...view.at, 'waive', index];
      const told = { itemId: view.id, found: quote(named) };
      if (rule) return finding('unused-waiver', at, { ...told, message: `There is no “${rule.name}” here to waive.` });
      const known = findRule(named);
      const message = known
        ? `“${known.name}” cannot be waived.`
        : `There is no rule “${quote(named)}”; \`learning-quiz check --rules\` lists them.`;
      return finding('unknown-waiver', [...at, 'rule'], { ...told, message });
    });

/** Whether the rule could not be tried: a source is not at hand, or the language is not known. */
function untested({ rule, view }: Waiver, { sources, language, digests }: CheckContext): boolean {
  if (!rule) return false;
  const away = view.evidence.some(({ pointer }) => !sources.has(pointer.source));
  if (rule.name === 'passage-stale') return away || digests === undefined;
  return (rule.name.startsWith('passage-too-') && away) || (rule.english === true && language === undefined);
}
