import type { Json } from '../json.js';
import { MODES, type Policy } from '../session/policy.js';
import { isPolicy } from '../session/read-snapshot.js';
import { Unreadable, type BitReader, type BitWriter } from './bits.js';
import { readValue, writeValue } from './values.js';

/** Part of the format: only ever add at the end. */
const FIELDS: readonly (keyof Policy)[] = [
  ...(['attempts', 'credit', 'penalty', 'hintCost', 'feedback', 'navigation'] as const),
  ...(['hints', 'pause', 'confidence', 'timeLimit', 'timeFactor', 'passMark'] as const),
];
const BASES = [MODES.practice, MODES.test, MODES.review] as const;

/** The policies as the mode that is nearest, and what differs from it. */
export function writePolicy(bits: BitWriter, policy: Policy): void {
  const differs = (base: Policy): boolean[] => FIELDS.map((name) => policy[name] !== base[name]);
  const counts = BASES.map((base) => differs(base).filter(Boolean).length);
  const nearest = counts.indexOf(Math.min(...counts));
  const base = BASES[nearest] ?? MODES.practice;
  bits.number(nearest, 2);
  differs(base).forEach((is, place) => {
    bits.flag(is);
    if (is) writeValue(bits, policy[FIELDS[place] as keyof Policy] as Json, []);
  });
}

/** @throws {Unreadable} */
export function readPolicy(bits: BitReader): Policy {
  const base = BASES[bits.number(2)];
  if (!base) throw new Unreadable();
  const policy = Object.fromEntries(
    FIELDS.map((name) => [name, bits.flag() ? readValue(bits, []) : base[name]] as const),
  ) as unknown as Policy;
  if (!isPolicy(policy)) throw new Unreadable();
  return policy;
}
