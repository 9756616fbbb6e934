import type { Confidence } from '../session/state.js';
import type { Learner, LearnerItem } from './class-learner.js';
import { Moments } from './moments.js';

/** Scores in percent, each whole one by itself. */
export const BANDS = 101;

/** Distinct picks of one item that are counted each by itself; of what is typed there may be any number. */
const MOST_PICKS = 500;

/** Forms that are told apart; more is "each learner another one". */
const MOST_FORMS = 64;

/** The band of a share 0 … 1. */
const bandOf = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * (BANDS - 1));

/** A count for each percent of the rest of the test. */
const bands = (): number[] => Array<number>(BANDS).fill(0);

const addAll = (own: number[], other: readonly number[]): void =>
  other.forEach((value, index) => (own[index] = (own[index] ?? 0) + value));

/** Times are kept to two figures, in milliseconds: a median of millions needs no list of them. */
const twoFigures = (value: number): number => Number(Math.max(0, value).toPrecision(2));

/** What is known of one pick. */
export class PickTally {
  count = 0;
  /** Sum of the first attempt's fraction, and of the rest of the test, 0 … 1. */
  fraction = 0;
  rest = 0;
  readonly bands = bands();
}

/** What is known of one item, over all learners who were asked it. */
export class ItemTally {
  /** x: the item's points; y: what was earned of the rest of the test, 0 … 1. */
  readonly marks = new Moments();
  max = 0;
  attempted = 0;
  attempts = 0;
  hints = 0;
  /** Sum of the first attempt's fraction, over those who attempted it. */
  first = 0;
  /** Learners, and the sum of their fraction, by the percent of the rest. */
  readonly bands = bands();
  readonly earned = bands();
  readonly times = new Map<number, number>();
  readonly picks = new Map<string, PickTally>();
  readonly confidence: Readonly<Record<Confidence, { count: number; fraction: number }>> = {
    1: { count: 0, fraction: 0 },
    2: { count: 0, fraction: 0 },
    3: { count: 0, fraction: 0 },
  };

  add({ score, first, attempts, hints, duration }: LearnerItem, rest: number): void {
    const band = bandOf(rest);
    this.max = score.max;
    this.marks.add(score.raw, rest);
    this.bands[band] = (this.bands[band] ?? 0) + 1;
    this.earned[band] = (this.earned[band] ?? 0) + score.raw / score.max;
    this.attempts += attempts;
    this.hints += hints;
    if (!first) return;
    this.attempted++;
    this.first += first.fraction;
    const time = twoFigures(duration);
    this.times.set(time, (this.times.get(time) ?? 0) + 1);
    if (first.confidence) {
      const level = this.confidence[first.confidence];
      level.count++;
      level.fraction += first.fraction;
    }
    for (const id of new Set(first.picks)) {
      const pick = this.#pick(id);
      if (!pick) continue;
      pick.count++;
      pick.fraction += first.fraction;
      pick.rest += rest;
      pick.bands[band] = (pick.bands[band] ?? 0) + 1;
    }
  }

  #pick(id: string): PickTally | undefined {
    const found = this.picks.get(id);
    if (found || this.picks.size >= MOST_PICKS) return found;
    const pick = new PickTally();
    this.picks.set(id, pick);
    return pick;
  }

  merge(other: ItemTally): void {
    this.marks.merge(other.marks);
    this.max ||= other.max;
    this.attempted += other.attempted;
    this.attempts += other.attempts;
    this.hints += other.hints;
    this.first += other.first;
    addAll(this.bands, other.bands);
    addAll(this.earned, other.earned);
    for (const [time, count] of other.times) this.times.set(time, (this.times.get(time) ?? 0) + count);
    for (const level of [1, 2, 3] as const) {
      this.confidence[level].count += other.confidence[level].count;
      this.confidence[level].fraction += other.confidence[level].fraction;
    }
    for (const [id, theirs] of other.picks) {
      const own = this.#pick(id);
      if (!own) continue;
      own.count += theirs.count;
      own.fraction += theirs.fraction;
      own.rest += theirs.rest;
      addAll(own.bands, theirs.bands);
    }
  }
}

/**
 * What is known of a class: grows by one learner at a time and keeps none of them, so that millions fit; two tallies can be
 * put together. Its size is that of the bank, whatever the number of learners. `reportOfClass` reads it.
 */
export class ClassTally {
  readonly items = new Map<string, ItemTally>();
  /** x: the points in all; y: the same as a share of what could be earned. */
  readonly totals = new Moments();
  readonly bands = bands();
  /** What could be earned, and how many had that form; more forms than {@link MOST_FORMS} are counted together. */
  readonly forms = new Map<string, number>();
  manyForms = false;
  /**
   * Fractions of items within learners, for the analysis of variance: how many, and the squares about each one's own mean.
   * `people` has each learner's mean as often as they have items.
   */
  readonly within = { items: 0, squares: 0, freedom: 0, itemsSquared: 0, sum: 0, sumOfSquares: 0 };

  get learners(): number {
    return this.totals.n;
  }

  /** Takes in one learner; one who was asked nothing that is graded counts for nothing. */
  add({ items }: Learner): void {
    if (!items.length) return;
    const raw = items.reduce((sum, { score }) => sum + score.raw, 0);
    const max = items.reduce((sum, { score }) => sum + score.max, 0);
    this.totals.add(raw, raw / max);
    const band = bandOf(raw / max);
    this.bands[band] = (this.bands[band] ?? 0) + 1;
    this.#addForm(items);
    this.#addWithin(items.map(({ score }) => score.raw / score.max));
    for (const item of items) {
      const left = max - item.score.max;
      const tally = this.items.get(item.id) ?? new ItemTally();
      this.items.set(item.id, tally);
      tally.add(item, left > 0 ? (raw - item.score.raw) / left : 0);
    }
  }

  #addForm(items: readonly LearnerItem[]): void {
    if (this.manyForms) return;
    this.#countForm(
      items
        .map(({ id }) => id)
        .sort()
        .join(' '),
      1,
    );
  }

  #countForm(form: string, count: number): void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + count);
    this.manyForms ||= this.forms.size > MOST_FORMS;
    if (this.manyForms) this.forms.clear();
  }

  #addWithin(fractions: readonly number[]): void {
    const { within } = this;
    const n = fractions.length;
    const mean = fractions.reduce((sum, fraction) => sum + fraction, 0) / n;
    within.items += n;
    within.itemsSquared += n * n;
    within.freedom += n - 1;
    within.squares += fractions.reduce((sum, fraction) => sum + (fraction - mean) ** 2, 0);
    within.sum += n * mean;
    within.sumOfSquares += n * mean * mean;
  }

  /** Takes in what another tally has: the same as if all learners had come to one. */
  merge(other: ClassTally): void {
    this.totals.merge(other.totals);
    addAll(this.bands, other.bands);
    if (other.manyForms) this.manyForms = true;
    if (this.manyForms) this.forms.clear();
    else for (const [form, count] of other.forms) if (!this.manyForms) this.#countForm(form, count);
    for (const name of Object.keys(this.within) as (keyof ClassTally['within'])[])
      this.within[name] += other.within[name];
    for (const [id, theirs] of other.items) {
      const own = this.items.get(id) ?? new ItemTally();
      this.items.set(id, own);
      own.merge(theirs);
    }
  }
}
