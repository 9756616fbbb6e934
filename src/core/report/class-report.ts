import type { Bank, Item } from '../bank/model.js';
import type { ItemType, LmsInteraction } from '../item-type.js';
import { plainText } from '../text/tree.js';
import type { Confidence } from '../session/state.js';
import { flagsOf, type ItemFlag } from './class-flags.js';
import { picksOf } from './class-learner.js';
import { reliabilityOf, type Reliability } from './class-reliability.js';
import { BANDS, type ClassTally, type ItemTally, type PickTally } from './class-tally.js';
import { hasSpread } from './moments.js';

/** Below this many learners the figures say little. */
export const FEW_LEARNERS = 10;

/** The share of learners at either end that is compared: T. L. Kelley (1939). */
export const END = 0.27;

/** One thing that could be chosen, or was entered. */
export interface PickReport {
  /** An option's id, `part[.]target`, or what was entered. */
  readonly id: string;
  readonly text: string;
  readonly key: boolean;
  /** First attempts that chose it, and their share of all first attempts. */
  readonly count: number;
  readonly share: number;
  /** Its share among the best and the weakest {@link END} by the rest of the test. */
  readonly best: number;
  readonly weakest: number;
  /** What those who chose it earned of the rest of the test, on average, 0 … 1; nothing where nobody did. */
  readonly rest: number | null;
  /** Correlation of choosing it with the rest of the test; nothing where all or none did. */
  readonly discrimination: number | null;
}

export interface ConfidenceReport {
  readonly level: Confidence;
  readonly count: number;
  /** What their first attempts earned, 0 … 1. */
  readonly facility: number;
}

/** The figures of one item. Shares and correlations are 0 … 1 and −1 … 1. */
export interface ItemReport {
  readonly id: string;
  readonly interaction: string;
  readonly stem: string;
  readonly objective?: string;
  readonly points: number;
  /** Who was asked it, and who attempted it. */
  readonly learners: number;
  readonly attempted: number;
  /** Mean of the points earned, of those that can be. */
  readonly facility: number;
  /** Of the points, with n − 1. */
  readonly sd: number;
  /** Correlation of the item's points with the rest of the test; nothing where one of them never varies. */
  readonly discrimination: number | null;
  /** Facility among the best {@link END} by the rest of the test less that among the weakest; nothing in a class of few. */
  readonly upperLower: number | null;
  /** What a random response is expected to earn, where there is something to guess. */
  readonly chance?: number;
  /** Median over all attempts of a learner, milliseconds to two figures; nothing where nobody attempted it. */
  readonly time: number | null;
  /** Per learner. */
  readonly attempts: number;
  readonly hints: number;
  /** Keys first, then by how many chose them; of what is typed the twenty most frequent. */
  readonly picks: readonly PickReport[];
  /** Absent where nobody said how sure they were. */
  readonly confidence?: readonly ConfidenceReport[];
  readonly flags: readonly ItemFlag[];
}

export interface ObjectiveReport {
  readonly id: string;
  readonly title: string;
  readonly items: number;
  /** All points earned, of all that could be. */
  readonly facility: number;
}

/** What a class came to. JSON. */
export interface ClassReport {
  readonly bank: { readonly id: string; readonly version: string };
  readonly learners: number;
  /** Fewer than {@link FEW_LEARNERS}: no figure is to be relied on. */
  readonly few: boolean;
  /** Whether all were asked the same items. */
  readonly sameForm: boolean;
  /** Of the points that could be earned, 0 … 1. */
  readonly mean: number;
  /** To whole percents. */
  readonly median: number;
  readonly sd: number;
  /** Learners by tenths of the points: 0 to under 10 %, …, 90 to 100 %. */
  readonly distribution: readonly number[];
  readonly reliability?: Reliability;
  readonly objectives: readonly ObjectiveReport[];
  /** In the bank's order. */
  readonly items: readonly ItemReport[];
}

/**
 * The report of a class. Figures as Moodle's quiz statistics have them (facility, discrimination as the correlation with the
 * rest of the test, coefficient of internal consistency, standard error); where learners were asked different items, the
 * rest of the test is what each earned of what they could.
 */
export function reportOfClass(
  tally: ClassTally,
  bank: Bank,
  find: (interaction: string) => ItemType | undefined,
): ClassReport {
  const items = bank.items.flatMap((item) => {
    const own = tally.items.get(item.id);
    const type = find(item.interaction);
    return own && type ? [itemReport(item, type, own, tally.learners)] : [];
  });
  const reliability = reliabilityOf(tally);
  return {
    bank: { id: bank.id, version: bank.version },
    learners: tally.learners,
    few: tally.learners < FEW_LEARNERS,
    sameForm: !tally.manyForms && tally.forms.size <= 1,
    mean: tally.totals.meanY,
    median: (medianOf(new Map(tally.bands.map((count, band) => [band, count]))) ?? 0) / 100,
    sd: tally.learners > 1 ? Math.sqrt(tally.totals.yy / (tally.learners - 1)) : 0,
    distribution: Array.from({ length: 10 }, (_, tenth) =>
      tally.bands.reduce((sum, count, band) => sum + (Math.min(9, Math.floor(band / 10)) === tenth ? count : 0), 0),
    ),
    ...(reliability ? { reliability } : {}),
    objectives: objectivesOf(bank, items),
    items,
  };
}

function itemReport(item: Item, type: ItemType, tally: ItemTally, learners: number): ItemReport {
  const { marks, max } = tally;
  const ends = endsOf(tally);
  const chance = type.chance?.(item);
  const confidence = ([1, 2, 3] as const).flatMap((level): ConfidenceReport[] => {
    const { count, fraction } = tally.confidence[level];
    return count ? [{ level, count, facility: fraction / count }] : [];
  });
  const report: Omit<ItemReport, 'flags'> = {
    id: item.id,
    interaction: item.interaction,
    stem: plainText(item.stem),
    ...(item.objective === undefined ? {} : { objective: item.objective }),
    points: max,
    learners: marks.n,
    attempted: tally.attempted,
    facility: marks.meanX / max,
    sd: Math.sqrt(marks.variance),
    discrimination: marks.correlation,
    upperLower:
      marks.n < FEW_LEARNERS
        ? null
        : earnedIn(tally, ends.best) / ends.bestCount - earnedIn(tally, ends.weakest) / ends.weakestCount,
    ...(chance === undefined ? {} : { chance }),
    time: medianOf(tally.times),
    attempts: tally.attempts / marks.n,
    hints: tally.hints / marks.n,
    picks: picksReport(item, type, tally, ends),
    ...(confidence.length ? { confidence } : {}),
  };
  return { ...report, flags: learners < FEW_LEARNERS ? [] : flagsOf(report) };
}

interface Ends {
  /** The lowest band of the best, and the highest of the weakest. */
  readonly best: (band: number) => boolean;
  readonly weakest: (band: number) => boolean;
  readonly bestCount: number;
  readonly weakestCount: number;
}

/** Those at either end by the rest of the test: whole bands, from the end on, until there are {@link END} of all. */
function endsOf({ bands, marks }: ItemTally): Ends {
  const need = END * marks.n;
  let [low, below, high, above] = [0, bands[0] ?? 0, BANDS - 1, bands[BANDS - 1] ?? 0];
  while (below < need && low < BANDS - 1) below += bands[++low] ?? 0;
  while (above < need && high > 0) above += bands[--high] ?? 0;
  return {
    best: (band) => band >= high,
    weakest: (band) => band <= low,
    bestCount: Math.max(1, above),
    weakestCount: Math.max(1, below),
  };
}

const countIn = (values: readonly number[], isIn: (band: number) => boolean): number =>
  values.reduce((sum, value, band) => sum + (isIn(band) ? value : 0), 0);

const earnedIn = ({ earned }: ItemTally, isIn: (band: number) => boolean): number => countIn(earned, isIn);

/** The middle one of values that are counted; of two, what lies between. */
function medianOf(counts: ReadonlyMap<number, number>): number | null {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (place: number): number => {
    let before = 0;
    return sorted.find(([, count]) => (before += count) > place)?.[0] ?? 0;
  };
  return all ? (at(Math.floor((all - 1) / 2)) + at(Math.floor(all / 2))) / 2 : null;
}

/** Entries of what is typed that are told. */
const MOST_ENTRIES = 20;

function picksReport(item: Item, type: ItemType, tally: ItemTally, ends: Ends): PickReport[] {
  const lms = type.lms(item, type.keyResponse(item, 'en'));
  const keys = new Set(lms.correct.flatMap((pattern) => picksOf(lms.type, pattern)));
  const choices =
    lms.type === 'true-false' ? ['true', 'false'] : (lms.components?.['choices'] ?? []).map(({ id }) => id);
  const isChosen = lms.type === 'choice' || lms.type === 'true-false';
  const isTyped = !isChosen && lms.type !== 'matching';
  const ids = new Set([...(isChosen ? choices : []), ...(isTyped ? [] : keys), ...tally.picks.keys()]);
  const all = [...ids].map((id): PickReport => {
    const pick = tally.picks.get(id);
    const count = pick?.count ?? 0;
    // What is typed can be right in many ways; whether it was, its score says.
    const key = keys.has(id) || (isTyped && count > 0 && (pick?.fraction ?? 0) / count > 0.999);
    const within = (isIn: (band: number) => boolean, of: number): number => (pick ? countIn(pick.bands, isIn) / of : 0);
    return {
      id,
      text: wordsOfPick(lms, id),
      key,
      count,
      share: tally.attempted ? count / tally.attempted : 0,
      best: within(ends.best, ends.bestCount),
      weakest: within(ends.weakest, ends.weakestCount),
      rest: pick ? pick.rest / pick.count : null,
      discrimination: pick ? discriminationOf(pick, tally) : null,
    };
  });
  // Equal counts in the order of the ids: the same figures give the same report, whoever came first.
  const sorted = all.sort(
    (a, b) => Number(b.key) - Number(a.key) || b.count - a.count || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
  return isChosen ? sorted : sorted.filter(({ key }, place) => key || place < MOST_ENTRIES).slice(0, MOST_ENTRIES * 5);
}

/** The point-biserial correlation, from the sums: those who chose it against all who were asked. */
function discriminationOf({ count, rest }: PickTally, { marks }: ItemTally): number | null {
  const share = count / marks.n;
  if (share >= 1 || !hasSpread(marks.yy, marks.n, marks.meanY)) return null;
  const away = (rest / count - marks.meanY) / Math.sqrt(marks.yy / marks.n);
  return Math.max(-1, Math.min(1, away * Math.sqrt(share / (1 - share))));
}

function wordsOfPick({ type, components }: LmsInteraction, id: string): string {
  const named = (kind: string, of: string | undefined): string =>
    components?.[kind]?.find((each) => each.id === of)?.text ?? of ?? '';
  if (type === 'matching') {
    const [source, target] = id.split('[.]');
    return `${named('source', source)} → ${named('target', target)}`;
  }
  return id
    .split('[,]')
    .map((each) => named('choices', each))
    .join(', ');
}

function objectivesOf(bank: Bank, items: readonly ItemReport[]): ObjectiveReport[] {
  const titles = new Map((bank.objectives ?? []).map(({ id, title }) => [id, title]));
  const used = new Set(items.flatMap(({ objective }) => objective ?? []));
  return [...new Set([...titles.keys(), ...used])].flatMap((id): ObjectiveReport[] => {
    const own = items.filter(({ objective }) => objective === id);
    const could = own.reduce((sum, { points, learners }) => sum + points * learners, 0);
    const earned = own.reduce((sum, { points, learners, facility }) => sum + points * learners * facility, 0);
    return own.length
      ? [{ id, title: titles.get(id) ?? id, items: own.length, facility: could ? earned / could : 0 }]
      : [];
  });
}
