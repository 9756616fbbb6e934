import { clampFraction, NEARLY } from './outcome.js';
import type { WordsOf } from './rule-words.js';

/** The rules of interactions whose response has parts (match, categorise, matrix, cloze); `parts` is the default. */
export const PARTS_RULES = ['parts', 'exact', 'net'] as const;
export type PartsRule = (typeof PARTS_RULES)[number];

/** One part of a response. */
export interface ScoredPart {
  /** 0 … 1. */
  readonly fraction: number;
  /** Its share of the whole, beside the others; 1 unless said. */
  readonly weight?: number;
  /** Whether anything was entered: what was left open costs nothing under `net`. True unless said. */
  readonly entered?: boolean;
}

/** What the rules promise of parts with a weight (1 unless said) and a fraction each. */
export const PARTS_WORDS = {
  parts: {
    formula: 'Σ weight · fraction / Σ weight',
    words: 'Each right part earns its share; a wrong or open one earns nothing and costs nothing.',
    from: { M: 'matching and cloze' },
  },
  exact: {
    formula: '1 if every part is right, else 0',
    words: 'All or nothing.',
    from: { Q: '`match_correct`' },
  },
  net: {
    formula: 'max(0, Σ weight · (fraction, or −1 where the part is wrong) / Σ weight)',
    words: 'As `parts`, but a wrong part costs what a right one gives; what is left open costs nothing.',
    from: { d: '`net` of a choice, by parts' },
  },
} satisfies WordsOf<PartsRule>;

/** The fraction that the parts earn together, as {@link PARTS_WORDS} say. */
export function partsFraction(rule: PartsRule, parts: readonly ScoredPart[]): number {
  const total = parts.reduce((sum, { weight = 1 }) => sum + weight, 0);
  if (!(total > 0)) return 0;
  if (rule === 'exact') return parts.every(({ fraction }) => fraction > 1 - NEARLY) ? 1 : 0;
  const worth = ({ fraction, entered = true }: ScoredPart): number => {
    const earned = clampFraction(fraction);
    return rule === 'net' && entered && earned < NEARLY ? -1 : earned;
  };
  return clampFraction(parts.reduce((sum, part) => sum + (part.weight ?? 1) * worth(part), 0) / total);
}

/** The rule of an item whose type has {@link PARTS_RULES}. */
export const partsRuleOf = ({
  scoring,
}: {
  readonly scoring?: string | { readonly rule: string } | undefined;
}): PartsRule => ((typeof scoring === 'object' ? scoring.rule : scoring) as PartsRule | undefined) ?? 'parts';
