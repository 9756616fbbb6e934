import type { Item } from '../bank/model.js';
import { finding, type Finding } from './finding.js';
import type { ChoiceView, ItemView } from './view.js';

/** Fewest items that a statement about all of them is made from. */
const FEWEST = 6;
/** How far from chance is too far, as a share of the items; and how seldom chance alone would go as far. */
const MARGIN = 0.1;
const CHANCE = 0.1;

/** What a learner scores, as a share of the points, who does not look at the matter at all. */
export interface Balance {
  /** Items in which one option is chosen, true/false among them; drafts and withdrawn items are left out. */
  readonly choices: number;
  /** By guessing: the mean of 1/options. */
  readonly chance: number;
  /** By always taking the longest option; of several the first. */
  readonly longest: number;
  /** By always taking the first option. */
  readonly first: number;
  /** In how many items the key stands first, second … */
  readonly positions: readonly number[];
  /** Served items by level; those without one under `none`. */
  readonly levels: Readonly<Record<NonNullable<Item['level']> | 'none', number>>;
}

/** One choice of an item, where one option is the key. */
interface Single {
  readonly id: string;
  readonly choice: ChoiceView;
  readonly place: number;
}

/** The choices of one from the options; true/false only where it is asked for. */
function singles(items: readonly ItemView[], trueFalse: boolean): Single[] {
  return items.flatMap(({ id, served, choices: [choice] }) => {
    if (!served || !choice || choice.gap || choice.keys.length !== 1) return [];
    if (!choice.single && !(trueFalse && choice.trueFalse)) return [];
    return [{ id, choice, place: choice.options.findIndex(({ key }) => key) }];
  });
}

const lengths = ({ options }: ChoiceView): number[] => options.map(({ text }) => text.length);
const mean = (values: readonly number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;

/** The table of what can be won without reading: for a report on the bank. */
export function balanceOf(items: readonly ItemView[]): Balance {
  const all = singles(items, true);
  const positions: number[] = [];
  for (const { place } of all) {
    while (positions.length <= place) positions.push(0);
    positions[place] = (positions[place] ?? 0) + 1;
  }
  const levels = { recall: 0, understanding: 0, inference: 0, judgement: 0, none: 0 };
  for (const { item, served, broken } of items) if (served && !broken.has('level')) levels[item.level ?? 'none']++;
  const longestIs = ({ choice, place }: Single): number =>
    lengths(choice).indexOf(Math.max(...lengths(choice))) === place ? 1 : 0;
  return {
    choices: all.length,
    chance: mean(all.map(({ choice }) => 1 / choice.options.length)),
    longest: mean(all.map(longestIs)),
    first: mean(all.map(({ place }) => (place === 0 ? 1 : 0))),
    positions,
    levels,
  };
}

/**
 * How likely it is that of independent trials with these probabilities at least `hits` succeed: the tail of the
 * Poisson-binomial distribution, which is the binomial one where all are alike.
 */
export function tail(hits: number, probabilities: readonly number[]): number {
  // exactly[k] after n trials: the probability of k successes.
  let exactly = [1];
  for (const p of probabilities) exactly = [...exactly, 0].map((q, k) => q * (1 - p) + (exactly[k - 1] ?? 0) * p);
  return exactly.slice(Math.max(0, hits)).reduce((sum, q) => sum + q, 0);
}

interface Count {
  readonly hits: number;
  readonly of: number;
  readonly expected: number;
}

/** Whether a count lies above (`+1`) or below (`-1`) chance by more than the margin, and too far to be chance. */
function sways(hits: number, probabilities: readonly number[]): 1 | -1 | 0 {
  const of = probabilities.length;
  if (of < FEWEST) return 0;
  const expected = probabilities.reduce((sum, p) => sum + p, 0);
  const above = hits - expected;
  if (above > MARGIN * of) return tail(hits, probabilities) < CHANCE ? 1 : 0;
  // At most `hits` successes are at least so many failures.
  const misses = probabilities.map((p) => 1 - p);
  return -above > MARGIN * of && tail(of - hits, misses) < CHANCE ? -1 : 0;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const counted = ({ hits, of, expected }: Count): string =>
  `in ${hits} of ${of} items (${percent(hits / of)}); chance would be ${Number(expected.toFixed(1))} (${percent(expected / of)})`;

/** W02: the longest option is the key too often. Items in which several are longest tell nothing. */
export function longestIsKey(items: readonly ItemView[]): Finding[] {
  const sole = singles(items, false).filter(({ choice }) => {
    const [first, second] = lengths(choice).sort((a, b) => b - a);
    return first !== second;
  });
  const hit = sole.filter(({ choice, place }) => Math.max(...lengths(choice)) === lengths(choice)[place]);
  const odds = sole.map(({ choice }) => 1 / choice.options.length);
  if (sways(hit.length, odds) !== 1) return [];
  const count = { hits: hit.length, of: sole.length, expected: odds.reduce((sum, p) => sum + p, 0) };
  const message = `The longest option is the key ${counted(count)}. Shorten keys, or give distractors as much detail.`;
  return [finding('longest-is-key', ['items'], { items: hit.map(({ id }) => id), message, found: hit.length })];
}

/** W03: the key stands too often, or too seldom, in one place. */
export function keyPositions(items: readonly ItemView[]): Finding[] {
  const all = singles(items, false);
  const most = Math.max(0, ...all.map(({ choice }) => choice.options.length));
  const places = Array.from({ length: most }, (_, place) => {
    const having = all.filter(({ choice }) => choice.options.length > place);
    const odds = having.map(({ choice }) => 1 / choice.options.length);
    const hit = having.filter((each) => each.place === place);
    return { place, odds, hit, way: sways(hit.length, odds) };
  });
  const uneven = places.filter(({ way }) => way !== 0);
  const [worst] = uneven.toSorted((a, b) => b.way - a.way);
  if (!worst) return [];
  const expected = worst.odds.reduce((sum, p) => sum + p, 0);
  const count = { hits: worst.hit.length, of: worst.odds.length, expected };
  const message = `The key is option number ${worst.place + 1} ${counted(count)}. By place the keys are ${places
    .map(({ hit }) => hit.length)
    .join(', ')}.`;
  const often = uneven.filter(({ way }) => way === 1).flatMap(({ hit }) => hit);
  const concerned = (often.length ? often : all).map(({ id }) => id);
  return [
    finding('key-positions', ['items'], { items: concerned, message, found: places.map(({ hit }) => hit.length) }),
  ];
}

/** W04: three or more true/false items, and all with the same key. */
export function trueFalseOneWay(items: readonly ItemView[]): Finding[] {
  const all = singles(items, true).filter(({ choice }) => choice.trueFalse);
  const keys = new Set(all.map(({ choice }) => choice.keys[0]?.id));
  const [key = ''] = keys;
  if (all.length < 3 || keys.size > 1) return [];
  const message = `The key of all ${all.length} true/false items is “${key}”.`;
  return [finding('true-false-one-way', ['items'], { items: all.map(({ id }) => id), message, found: key })];
}
