import { frozenJson, isObject } from '../json.js';
import { put, type Action, type Log } from './action.js';
import type { Plan } from './plan.js';
import { policyOf } from './policy.js';
import { SNAPSHOT_FORMAT, type KeptNote, type Snapshot } from './snapshot.js';
import { IDLE, type SessionState } from './state.js';
import { within } from './steps.js';
import { transition } from './transition.js';

/** A session that was read, with the state that its log leads to. Frozen. */
export interface ReadSession {
  readonly snapshot: Snapshot;
  readonly state: SessionState;
}

/** More than any session has; a longer log is no one's. */
const LONGEST = 20_000;

const NAME = 'learning-quiz-snapshot/';
const NOW = Number(SNAPSHOT_FORMAT.slice(NAME.length));

type Raw = Record<string, unknown>;

/** How a snapshot of an earlier format becomes one of the next. */
export type Migration = (older: Raw) => Raw;

/** The steps by the version that they start from; none so far. What a step makes is looked at like any other snapshot. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/**
 * Reads what was kept, whatever it is. `newer`: a later version of this library wrote it, which must not be overwritten.
 * Nothing: it is no snapshot. Of its log stays what a session accepts, with times that don't fall. Never throws.
 */
export function readSnapshot(
  kept: unknown,
  migrations: Readonly<Record<number, Migration>> = MIGRATIONS,
  now: number = NOW,
): ReadSession | 'newer' | undefined {
  const value = plain(kept);
  const version = isObject(value) ? versionOf(value['format']) : undefined;
  if (!isObject(value) || version === undefined) return undefined;
  if (version > now) return 'newer';
  const migrated = migrate(value, version, now, migrations);
  const { bank, log, elapsed, kept: note } = migrated;
  const plan = withPolicy(migrated['plan']);
  if (!isBankId(bank) || !isPlan(plan) || !Array.isArray(log) || log.length > LONGEST) return undefined;
  if (plan.bank.id !== bank.id || plan.bank.version !== bank.version) return undefined;
  const session = accepted(plan, log);
  const last = session.log.at(-1)?.at ?? 0;
  const snapshot: Snapshot = Object.freeze({
    format: SNAPSHOT_FORMAT,
    bank,
    plan,
    log: session.log,
    ...(within(elapsed, Number.MAX_SAFE_INTEGER) ? { elapsed: Math.max(elapsed as number, last) } : {}),
    ...(isNote(note) ? { kept: note } : {}),
  });
  return { snapshot, state: session.state };
}

/** As JSON would bring it back; nothing for what JSON has no word for, or what fights being read. */
function plain(value: unknown): unknown {
  try {
    return frozenJson(value);
  } catch {
    return undefined;
  }
}

function versionOf(format: unknown): number | undefined {
  const [, version] = (typeof format === 'string' && /^learning-quiz-snapshot\/([1-9]\d{0,5})$/.exec(format)) || [];
  return version === undefined ? undefined : Number(version);
}

function migrate(value: Raw, from: number, to: number, migrations: Readonly<Record<number, Migration>>): Raw {
  let migrated = value;
  for (let version = from; version < to; version++) migrated = migrations[version]?.(migrated) ?? {};
  // Frozen again: a step makes new objects.
  const again = migrated === value ? value : plain(migrated);
  return isObject(again) ? again : {};
}

/** Policies that came after a plan was drawn stand as they do where nobody sets them: no limits, no pass mark. */
function withPolicy(plan: unknown): unknown {
  if (!isObject(plan) || !isObject(plan['policy'])) return plan;
  return Object.freeze({ ...plan, policy: Object.freeze({ ...policyOf({}), ...plan['policy'] }) });
}

/** The session that a log leads to, without what it would have refused. */
function accepted(plan: Plan, log: readonly unknown[]): { readonly state: SessionState; readonly log: Log } {
  let state: SessionState = IDLE;
  const accepted: Action[] = [];
  for (const action of log) {
    if (!isObject(action) || !within(action['at'], Number.MAX_SAFE_INTEGER)) continue;
    const { type, at, flagged, paused } = action;
    if (Number(at) < (accepted.at(-1)?.at ?? 0)) continue;
    if (type === 'flag' ? typeof flagged !== 'boolean' : type === 'pause' && typeof paused !== 'boolean') continue;
    const next = transition(state, action as unknown as Action, plan).state;
    if (next !== state) put(accepted, action as unknown as Action);
    state = next;
  }
  return { state, log: Object.freeze(accepted) };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const optional = (value: unknown, test: (value: unknown) => boolean): boolean => value === undefined || test(value);
const isOneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value);
const isAmount = (value: unknown): boolean => within(value, Number.MAX_SAFE_INTEGER);
const isShare = (value: unknown): boolean => within(value, 1);
const isSwitch = isOneOf(true, false);
const isAttempts = (value: unknown): boolean => value === 'until-correct' || (isAmount(value) && Number(value) >= 1);

const isBankId = (value: unknown): value is Snapshot['bank'] =>
  isObject(value) && isText(value['id']) && isText(value['version']);

const POLICY: Readonly<Record<keyof Plan['policy'], (value: unknown) => boolean>> = {
  attempts: isAttempts,
  credit: isOneOf('best', 'last', 'first', 'countback', 'ladder'),
  penalty: isShare,
  hintCost: isShare,
  feedback: isOneOf('immediate', 'deferred', 'none'),
  navigation: isOneOf('free', 'linear'),
  hints: isSwitch,
  pause: isSwitch,
  confidence: isOneOf('off', 'ask', 'marked'),
  timeLimit: (value) => value === null || isAmount(value),
  timeFactor: (value) => isAmount(value) && Number(value) >= 1,
  passMark: (value) => value === null || isShare(value),
};

/** Whether a value has all the policies of a session, each one that there is. */
export const isPolicy = (value: unknown): boolean =>
  isObject(value) && Object.entries(POLICY).every(([name, test]) => test(value[name]));

const isItem = (value: unknown): value is Plan['items'][number] =>
  isObject(value) &&
  isText(value['id']) &&
  isAmount(value['points']) &&
  isAmount(value['hints']) &&
  optional(value['attempts'], isAttempts) &&
  optional(value['time'], isAmount) &&
  optional(value['objective'], isText) &&
  optional(value['section'], isText);

function isPlan(value: unknown): value is Plan {
  if (!isObject(value)) return false;
  const { bank, seed, shuffle, policy, phase, items } = value;
  if (!isBankId(bank) || !isText(seed) || !isPolicy(policy) || !Array.isArray(items) || !items.every(isItem)) {
    return false;
  }
  const distinct = new Set(items.map(({ id }) => id)).size === items.length;
  const mixed = isOneOf('none', 'options', 'items', 'all')(shuffle);
  return distinct && mixed && optional(phase, isOneOf('before'));
}

const isNote = (value: unknown): value is KeptNote =>
  isObject(value) &&
  isText(value['owner']) &&
  isObject(value['options']) &&
  Array.isArray(value['seen']) &&
  value['seen'].every(isText);
