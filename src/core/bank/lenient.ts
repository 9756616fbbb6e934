import * as v from 'valibot';
import { isObject } from '../json.js';
import { expectedAt } from './expected.js';
import type { Expected, PathKey, Severity } from './issues.js';

/** A mistake on its way to a `BankIssue`; an error unless it says otherwise. */
export interface Mistake {
  readonly keys: readonly PathKey[];
  readonly code: string;
  readonly severity?: Severity;
  readonly found?: string | number | boolean;
  readonly expected?: Expected;
  /** The form is right, and what it says is not: a missing key, a name that points nowhere. */
  readonly sound?: true;
}

/** Of so many mistakes it is said what would be right; nobody reads more. */
const MOST_TOLD = 100;

/**
 * Parses; where all that is wrong can be done without, drops that and takes the rest: unknown fields, and what `spare`
 * names of the value at these keys. Adds to `mistakes` what it finds.
 */
export function lenient(
  schema: v.GenericSchema,
  value: unknown,
  keys: readonly PathKey[],
  mistakes: Mistake[],
  spare: (keys: readonly PathKey[]) => readonly PathKey[] | undefined = () => undefined,
): Record<string, unknown> | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output as Record<string, unknown>;
  const drops = new Map<string, readonly PathKey[] | undefined>();
  const found = result.issues.flatMap((issue) => leaves(issue, []));
  for (const [index, mistake] of found.entries()) {
    const expected = index < MOST_TOLD ? expectedAt(schema, value, mistake.keys, mistake.code) : undefined;
    mistakes.push({ ...told(mistake, expected), keys: [...keys, ...mistake.keys] });
    const place = mistake.severity === 'warning' ? mistake.keys : spare(mistake.keys);
    drops.set(JSON.stringify(place ?? ''), place);
  }
  // From the end, so that an entry's index holds until its turn.
  const places = [...drops.values()].reverse();
  if (!places.every((place) => place !== undefined)) return undefined;
  const pruned = JSON.parse(JSON.stringify(value)) as unknown;
  for (const place of places) drop(pruned, place);
  const again = v.safeParse(schema, pruned);
  return again.success ? (again.output as Record<string, unknown>) : undefined;
}

function drop(value: unknown, keys: readonly PathKey[]): void {
  let at = value;
  for (const key of keys.slice(0, -1)) at = (at as Record<PathKey, unknown> | undefined)?.[key];
  if (Array.isArray(at)) at.splice(Number(keys.at(-1)), 1);
  else if (isObject(at)) delete at[keys.at(-1) as string];
}

export interface Leaf extends Mistake {
  readonly input: unknown;
}

/** A valibot issue as our own: with the code that the schema names, else by its kind. */
export function leaves(issue: v.BaseIssue<unknown>, keys: readonly PathKey[]): Leaf[] {
  const at = [...keys, ...(issue.path?.map(({ key }) => key as PathKey) ?? [])];
  const { input } = issue;
  if (issue.type === 'union' && issue.issues?.length) {
    // Of the branches, the one that the value got into.
    const inside = issue.issues.filter(({ path }) => path?.length);
    return (inside.length ? inside : issue.issues).flatMap((inner) => leaves(inner, at));
  }
  if (issue.message === 'unknown-field') return [{ keys: at, code: 'unknown-field', severity: 'warning', input }];
  const own = /^[a-z-]+$/.test(issue.message) ? issue.message : 'wrong-type';
  return [{ keys: at, code: input === undefined ? 'missing' : own, input }];
}

/** With what stands there and what would be right, for the message. */
function told({ input, ...mistake }: Leaf, expected: Expected | undefined): Mistake {
  const { code } = mistake;
  if (code === 'out-of-range' && typeof input === 'number') return { ...mistake, ...shown(expected), found: input };
  if (code !== 'wrong-type') return { ...mistake, ...shown(expected) };
  if (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean')
    return { ...mistake, ...shown(expected), found: input };
  const instead = input === null ? 'nothing' : Array.isArray(input) ? 'list' : 'fields';
  return { ...mistake, expected: { ...expected, instead } };
}

const shown = (expected: Expected | undefined): { expected?: Expected } => (expected ? { expected } : {});
