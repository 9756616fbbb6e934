import type { Bank, Item } from '../bank/model.js';
import { digest } from '../check/digest.js';
import type { Json } from '../json.js';
import { plannedItem, type Plan, type Shuffle } from '../session/plan.js';
import type { Policy } from '../session/policy.js';
import { itemState } from '../session/select.js';
import type { Attempt, Confidence, SessionState } from '../session/state.js';
import { BitReader, BitWriter, Unreadable, widthOf } from './bits.js';
import { readPolicy, writePolicy } from './policy.js';
import { readString, writeString } from './strings.js';
import { readSymbols, writeSymbols, type SymbolIssue } from './symbols.js';
import { timeAt, timePlace } from './times.js';
import { readValue, writeValue } from './values.js';
import { vocabularyOf } from './words.js';

/**
 * The form of today; codes of the first are read for good. What a code of a later one says is not known here, but whether it is
 * undamaged.
 */
const FORMAT = 2;

const SHUFFLES: readonly Shuffle[] = ['none', 'options', 'items', 'all'];
const BANK_BITS = 20;
const VERSION_BITS = 15;
const SHAPE_BITS = 20;
const MARK_BITS = 15;
/** What a session's time is told in. */
const TICK = 5000;

/** The longest name or alias that a code takes, in UTF-16 units. */
export const LONGEST_NAME = 60;

/** One submitted response, as a code has it. */
export interface CodedAttempt {
  readonly response: Json;
  /** Hints open when it was submitted. */
  readonly hints: number;
  readonly confidence?: Confidence;
  /** Milliseconds, to the nearest of sixteen times between 0 and five minutes. */
  readonly duration: number;
}

export interface CodedItem {
  readonly id: string;
  readonly flagged: boolean;
  /** Hints opened in all, also after the last attempt. */
  readonly hints: number;
  /** All that were submitted, in order. */
  readonly attempts: readonly CodedAttempt[];
}

/** What a result code says. JSON. */
export interface CodedSession {
  /** As the pupil gave it, if they did. */
  readonly name?: string;
  /** Whether the code was made with the very version of the bank; if not, its responses are scored by this one's keys. */
  readonly sameVersion: boolean;
  readonly finished: boolean;
  /** From start to finish, pauses left out, to five seconds; 0 before the session is finished. Milliseconds. */
  readonly duration: number;
  /**
   * A number of 15 bits made of the session's exact times: two pupils who responded alike are told apart by it, and the code
   * of one session is always the same.
   */
  readonly mark: number;
  /** With the bank's present points, hints and version. */
  readonly plan: Plan;
  /** In the order in which they were asked. */
  readonly items: readonly CodedItem[];
}

/**
 * Why a text gives no result. `not-a-code`: it doesn't begin like one. `damaged`: it does, but at least one letter is wrong or
 * missing. `newer-format`: a later version of this library made it. `other-bank`: it belongs to another bank. `other-version`:
 * it was made with a version of the bank whose items or options were others, so that it can't be read with this one.
 */
export type CodeIssue = SymbolIssue | 'newer-format' | 'other-bank' | 'other-version';

export type DecodedResult =
  | { readonly session: CodedSession; readonly issue?: undefined }
  | { readonly session?: undefined; readonly issue: CodeIssue };

const hash = (text: string, width: number): number => parseInt(digest(text).slice(-10), 16) % 2 ** width;

/** By this a code knows whether its items have the ids and options that it was made with. */
const shapeOf = (items: readonly Item[]): number =>
  hash(items.map((item) => vocabularyOf(item).shape).join(), SHAPE_BITS);

const markOf = ({ order, finishedAt, paused, ...state }: SessionState): number => {
  const times = order.map((id) => itemState({ ...state, order, finishedAt, paused }, id).attempts.map(({ at }) => at));
  return hash(JSON.stringify([times, finishedAt, paused]), MARK_BITS);
};

/**
 * The result code of a session: a short text for its pupil to hand in, which holds the submitted responses, not only a score.
 * The same session always gives the same code. It proves nothing: who can count bits can make one.
 *
 * @param bank The one that the session was drawn from, with or without its keys.
 * @param options `name`: a name or an alias, cut to {@link LONGEST_NAME}.
 */
export function encodeResult(
  { plan, state }: { readonly plan: Plan; readonly state: SessionState },
  bank: Bank,
  options: { readonly name?: string } = {},
): string {
  const places = new Map(bank.items.map(({ id }, place) => [id, place]));
  const ids = state.order.filter((id) => places.has(id));
  const items = ids.map((id) => bank.items[places.get(id) ?? 0] as Item);
  const name = options.name?.trim().slice(0, LONGEST_NAME) ?? '';
  const bits = new BitWriter();
  bits.number(hash(bank.id, BANK_BITS), BANK_BITS);
  bits.number(hash(bank.version, VERSION_BITS), VERSION_BITS);
  bits.number(shapeOf(items), SHAPE_BITS);
  bits.number(markOf(state), MARK_BITS);
  bits.flag(name !== '');
  if (name) writeString(bits, name);
  writeString(bits, plan.seed);
  bits.number(SHUFFLES.indexOf(plan.shuffle), 2);
  bits.flag(plan.phase === 'before');
  writePolicy(bits, plan.policy);
  bits.flag(state.finishedAt !== null);
  if (state.finishedAt !== null) bits.count(Math.round((state.finishedAt - state.paused) / TICK));
  writePlaces(
    bits,
    ids.map((id) => places.get(id) ?? 0),
  );
  const states = ids.map((id) => itemState(state, id));
  const isFlagged = states.some(({ flagged }) => flagged);
  bits.flag(isFlagged);
  // What is so of all items is said once.
  const isHinted =
    plan.policy.hints && states.some(({ hints, attempts }) => hints || attempts.some((each) => each.hints));
  const isSingle = states.every(({ attempts }) => attempts.length === 1);
  if (plan.policy.hints) bits.flag(isHinted);
  bits.flag(isSingle);
  states.forEach(({ flagged, attempts, hints }, index) => {
    if (isFlagged) bits.flag(flagged);
    // One is the rule, and takes the least room.
    if (!isSingle) bits.count(attempts.length < 2 ? 1 - attempts.length : attempts.length);
    const { words } = vocabularyOf(items[index] as Item);
    attempts.forEach((attempt, before) => {
      if (isHinted) bits.count(Math.max(0, attempt.hints - (attempts[before - 1]?.hints ?? 0)));
      writeAttempt(bits, attempt, plan.policy, words);
    });
    if (isHinted) bits.count(Math.max(0, hints - (attempts.at(-1)?.hints ?? 0)));
  });
  return writeSymbols(FORMAT, bits.fives());
}

function writeAttempt(
  bits: BitWriter,
  { confidence, duration, response }: Attempt,
  policy: Policy,
  words: readonly string[],
): void {
  if (policy.confidence !== 'off') bits.number(confidence ?? 0, 2);
  bits.number(timePlace(duration), 4);
  writeValue(bits, response, words);
}

const isRising = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));

/** Where the items stand in the bank: in its own order by what lies between them, else each by itself. */
function writePlaces(bits: BitWriter, places: readonly number[]): void {
  const rising = isRising(places);
  bits.flag(rising);
  bits.count(places.length);
  if (rising) return places.forEach((place, index) => bits.count(place - (places[index - 1] ?? -1) - 1));
  const width = widthOf(Math.max(...places) + 1);
  bits.number(width, 4);
  for (const place of places) bits.number(place, width);
}

function readPlaces(bits: BitReader): number[] {
  const rising = bits.flag();
  const length = bits.countOf(1);
  if (rising) {
    let before = -1;
    return Array.from({ length }, () => (before += bits.count() + 1));
  }
  const width = bits.number(4);
  const places = Array.from({ length }, () => bits.number(width));
  if (new Set(places).size < length) throw new Unreadable();
  return places;
}

/**
 * Reads a result code, as it is pasted or typed: capitals, spaces and hyphens don't count. Takes any text; never throws.
 *
 * @param bank The bank that it should belong to, with its keys as they are now: see {@link CodedSession.sameVersion}.
 */
export function decodeResult(text: string, bank: Bank): DecodedResult {
  const symbols = readSymbols(text);
  if (typeof symbols === 'string') return { issue: symbols };
  if (symbols.format > FORMAT) return { issue: 'newer-format' };
  try {
    return read(new BitReader(symbols.values, symbols.format), bank);
  } catch (error) {
    if (error instanceof Unreadable) return { issue: 'damaged' };
    throw error;
  }
}

function read(bits: BitReader, bank: Bank): DecodedResult {
  if (bits.number(BANK_BITS) !== hash(bank.id, BANK_BITS)) return { issue: 'other-bank' };
  const sameVersion = bits.number(VERSION_BITS) === hash(bank.version, VERSION_BITS);
  const shape = bits.number(SHAPE_BITS);
  const mark = bits.number(MARK_BITS);
  const name = bits.flag() ? readString(bits) : '';
  if (name.length > LONGEST_NAME) throw new Unreadable();
  const seed = readString(bits);
  const shuffle = SHUFFLES[bits.number(2)] ?? 'none';
  const phase = bits.flag();
  const policy = readPolicy(bits);
  const finished = bits.flag();
  const duration = finished ? bits.count() * TICK : 0;
  const items = readPlaces(bits).map((place) => bank.items[place]);
  if (!items.every((item) => item !== undefined) || shapeOf(items) !== shape) return { issue: 'other-version' };
  const isFlagged = bits.flag();
  const isHinted = policy.hints && (bits.format === 1 || bits.flag());
  const isSingle = bits.format > 1 && bits.flag();
  const coded = items.map((item) => readItem(bits, item, policy, { isFlagged, isHinted, isSingle }));
  bits.end();
  const plan: Plan = {
    bank: { id: bank.id, version: bank.version },
    seed,
    shuffle,
    policy,
    ...(phase ? { phase: 'before' as const } : {}),
    items: items.map(plannedItem),
  };
  return { session: { ...(name ? { name } : {}), sameVersion, finished, duration, mark, plan, items: coded } };
}

/** What the least attempt takes: its time, and a response of nothing. */
const LEAST = 6;

/** What is so of all items of a code. */
interface OfAll {
  readonly isFlagged: boolean;
  readonly isHinted: boolean;
  readonly isSingle: boolean;
}

function readItem(bits: BitReader, item: Item, policy: Policy, { isFlagged, isHinted, isSingle }: OfAll): CodedItem {
  const flagged = isFlagged && bits.flag();
  const count = isSingle ? 0 : bits.count();
  const length = count < 2 ? 1 - count : count;
  if (length * LEAST > bits.left) throw new Unreadable();
  const { words } = vocabularyOf(item);
  let hints = 0;
  const attempts = Array.from({ length }, (): CodedAttempt => {
    if (isHinted) hints += bits.count();
    const level = policy.confidence === 'off' ? 0 : bits.number(2);
    const duration = timeAt(bits.number(4));
    return {
      hints,
      ...(level ? { confidence: level as Confidence } : {}),
      duration,
      response: readValue(bits, words),
    };
  });
  if (isHinted) hints += bits.count();
  return { id: item.id, flagged, hints, attempts };
}
