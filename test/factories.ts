import type { Bank } from '../src/core/bank/model.js';
import type { FindType } from '../src/core/bank/parse.js';
import type { Json } from '../src/core/json.js';
import type { Fact } from '../src/core/session/facts.js';
import type { Action, ActionBody, Log } from '../src/core/session/action.js';
import type { Plan, PlannedItem } from '../src/core/session/plan.js';
import { policyOf, type Policy } from '../src/core/session/policy.js';
import { advance } from '../src/core/session/replay.js';
import { IDLE, type SessionState } from '../src/core/session/state.js';
import { verdictOf, type Verdict } from '../src/core/scoring/outcome.js';
import type { ChoiceItem, ChoiceOption } from '../src/items/choice/schema.js';
import choice from '../src/items/choice/type.js';

/** Knows `choice`, has `later` still to load, and nothing else. */
export const findType: FindType = (name) => (name === 'choice' ? choice : name === 'later' ? 'later' : undefined);

export const anOption = (id: string, own: Partial<ChoiceOption> = {}): ChoiceOption => ({
  id,
  text: `Option ${id}`,
  ...own,
});

/** A choice of one from three, whose key is `a`. */
export const aChoice = (own: Partial<ChoiceItem> = {}): ChoiceItem => ({
  id: 'capital',
  interaction: 'choice',
  stem: 'Which city is the capital?',
  options: [anOption('a', { key: true }), anOption('b'), anOption('c')],
  ...own,
});

/** A bank of choice items; three of them (`one`, `two`, `three`) unless it is given its own. */
export const aBank = (own: Partial<Bank> = {}): Bank => ({
  format: 'learning-quiz/1',
  id: 'bank',
  version: '1.0.0',
  title: 'A bank',
  items: ['one', 'two', 'three'].map((id) => aChoice({ id })),
  ...own,
});

/** A bank as it comes off the wire, to be spoilt: plain JSON, any shape. */
export const rawBank = (own: object = {}): Record<string, unknown> =>
  JSON.parse(JSON.stringify({ ...aBank(), ...own })) as Record<string, unknown>;

/** A plan made by hand: items by id or in full, and the policies that differ from the mode `practice`. */
export function aPlan({
  items = ['one', 'two', 'three'],
  policy = {},
  ...own
}: Partial<Omit<Plan, 'items' | 'policy'>> & {
  readonly items?: readonly (string | (Partial<PlannedItem> & { readonly id: string }))[];
  readonly policy?: Partial<Policy>;
} = {}): Plan {
  return {
    bank: { id: 'bank', version: '1.0.0' },
    seed: 'seed',
    shuffle: 'none',
    policy: { ...policyOf({}), ...policy },
    items: items.map((item) => ({ points: 1, hints: 2, ...(typeof item === 'string' ? { id: item } : item) })),
    ...own,
  };
}

/** An action; its time is set by {@link drive} unless it is given. */
export type Step = ActionBody & { readonly at?: number };

export const start: Step = { type: 'start' };
export const finish: Step = { type: 'finish' };
export const respond = (itemId: string, response: Json): Step => ({ type: 'respond', itemId, response });

export const submit = (itemId: string): Step => ({ type: 'submit', itemId });
export const retry = (itemId: string): Step => ({ type: 'retry', itemId });
export const reveal = (itemId: string): Step => ({ type: 'reveal', itemId });
export const hint = (itemId: string): Step => ({ type: 'hint', itemId });
export const go = (itemId: string): Step => ({ type: 'navigate', itemId });
export const pause = (paused: boolean): Step => ({ type: 'pause', paused });
export const exclude = (...itemIds: string[]): Step => ({ type: 'exclude', itemIds });

/** What a Scorer says of an attempt: this fraction of the item's points. */
export const scored = (itemId: string, attempt: number, fraction: number, own: ScoredOptions = {}): Step => ({
  type: 'scored',
  itemId,
  attempt,
  score: { raw: fraction * (own.max ?? 1), max: own.max ?? 1 },
  outcome: { verdict: own.verdict ?? verdictOf(fraction), ...(own.parts ? { parts: own.parts } : {}) },
  version: '1.0.0',
});
interface ScoredOptions {
  readonly max?: number;
  readonly verdict?: Verdict;
  readonly parts?: Readonly<Record<string, number>>;
}

/** A whole attempt: respond, submit, scored with this fraction. A second one at the same item is opened by `retry`. */
export const attempt = (itemId: string, number: number, fraction: number, own: ScoredOptions = {}): Step[] => [
  ...(number > 1 ? [retry(itemId)] : []),
  respond(itemId, [`r${number}`]),
  submit(itemId),
  scored(itemId, number, fraction, own),
];

export interface Driven {
  readonly state: SessionState;
  readonly log: Log;
  readonly facts: readonly Fact[];
  /** The steps that were refused. */
  readonly refused: readonly Step[];
}

/** Runs a session: each step a second after the one before, unless it says when. */
export function drive(plan: Plan, steps: readonly Step[], from: Partial<Driven> = {}): Driven {
  let session: { state: SessionState; log: Log } = { state: from.state ?? IDLE, log: from.log ?? [] };
  const facts: Fact[] = [...(from.facts ?? [])];
  const refused: Step[] = [];
  let at = session.log.at(-1)?.at ?? -1000;
  for (const step of steps) {
    at = step.at ?? at + 1000;
    const next = advance(session, { ...step, at } as Action, plan);
    if (next.state === session.state) refused.push(step);
    session = next;
    facts.push(...next.facts);
  }
  return { ...session, facts, refused };
}

/** What the last of the steps came to, in the session that those before it made: whether it was taken, and its facts. */
export function last(steps: readonly Step[], plan: Plan = aPlan()): Driven & { readonly taken: boolean } {
  const { state, log } = drive(plan, steps.slice(0, -1));
  const after = drive(plan, steps.slice(-1), { state, log });
  return { ...after, taken: after.refused.length === 0 };
}

/** Freezes all the way down, so that whoever writes to it fails. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** `items[3].options[1].key` → the keys that lead there. */
export const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[("(?:[^"\\]|\\.)*"|\d+)\]|\.?([A-Za-z_$][\w$]*)/g)].map(
    ([, quoted, name]) => name ?? (JSON.parse(quoted ?? '""') as string | number),
  );

/** What stands at the end of these keys; nothing where they lead nowhere. */
export const atKeys = (root: unknown, keys: readonly (string | number)[]): unknown =>
  keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined),
    root,
  );

export const atPath = (root: unknown, path: string): unknown => atKeys(root, keysOf(path));
