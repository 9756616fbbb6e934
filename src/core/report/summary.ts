import { lacksKey } from '../bank/keys-at.js';
import type { Bank, Item } from '../bank/model.js';
import type { ItemType } from '../item-type.js';
import type { Score, Verdict } from '../scoring/outcome.js';
import { scoreResponse } from '../scoring/score-response.js';
import { KNOWLEDGE, type Knowledge } from './knowledge.js';
import type { Report, ReportItem } from './report.js';

/** So many questions right, of so many that can be right or wrong. */
export interface Count {
  readonly correct: number;
  readonly total: number;
}

/** How one objective went. */
export interface ObjectiveSummary {
  readonly id: string;
  /** As the bank has it; the id where it has none. */
  readonly title: string;
  readonly score: Score;
  readonly count: Count;
  /** The same before the reading, where that was asked. */
  readonly before?: Count;
}

/** A report read with its bank: what the learner is told at the end. JSON. */
export interface ReportSummary {
  /** Over the items that were graded, or would have been. */
  readonly count: Count;
  /** Items with an attempt, graded or not. */
  readonly attempted: number;
  /** Hints opened, in all. */
  readonly hints: number;
  /**
   * What one response made at random to each item is expected to earn; absent while the type of one of them is not there.
   * Items that the learner grades themselves give nothing to guess.
   */
  readonly chance?: Score;
  /** In the bank's order; the items without an objective are in none. */
  readonly objectives: readonly ObjectiveSummary[];
  /** The ids of the items at each field of the confidence map; absent where nobody was asked how sure they are. */
  readonly knowledge?: Readonly<Record<Knowledge, readonly string[]>>;
  /** The count of the session before the reading. */
  readonly before?: Count;
}

/** Finds the type of an interaction, where it is there. */
export type FindReportType = (interaction: string) => ItemType | undefined;

/** Where the learner was told nothing, a report has no verdicts, but it has what they entered. */
function verdictOf(entry: ReportItem, item: Item | undefined, find: FindReportType): Verdict | null | undefined {
  if (entry.verdict !== undefined || !entry.attempts) return entry.verdict ?? null;
  const type = item && find(item.interaction);
  return item && type ? scoreResponse(item, type, entry.response).outcome.verdict : undefined;
}

/** Whether an item can be right or wrong; one that nobody tried says so by its points alone. */
const isGraded = (verdict: Verdict | null, points: number): boolean =>
  verdict === null ? points > 0 : verdict !== 'ungraded';

interface Judged {
  readonly entry: ReportItem;
  readonly verdict: Verdict | null;
}

/** The graded items of a report with their verdicts; nothing while the type of one is not there. */
function judged(report: Report, items: ReadonlyMap<string, Item>, find: FindReportType): Judged[] | undefined {
  const points = new Map(report.plan.items.map((item) => [item.id, item.points]));
  const all = report.items.map((entry) => ({ entry, verdict: verdictOf(entry, items.get(entry.id), find) }));
  if (all.some(({ verdict }) => verdict === undefined)) return undefined;
  return (all as Judged[]).filter(({ entry, verdict }) => isGraded(verdict, points.get(entry.id) ?? 0));
}

const countOf = (items: readonly Judged[]): Count => ({
  correct: items.filter(({ verdict }) => verdict === 'correct').length,
  total: items.length,
});

const sumOf = (scores: readonly (Score | undefined)[]): Score =>
  scores.reduce<Score>((sum, score) => ({ raw: sum.raw + (score?.raw ?? 0), max: sum.max + (score?.max ?? 0) }), {
    raw: 0,
    max: 0,
  });

/** What guessing gives to a report's items; nothing where one of them stands here without its key. */
function chanceOf(report: Report, items: ReadonlyMap<string, Item>, find: FindReportType): Score | undefined {
  const chances = report.items.map(({ id, score }): Score | undefined => {
    const item = items.get(id);
    const type = item && find(item.interaction);
    const max = score?.max ?? 0;
    return type && !lacksKey(item, type) ? { raw: max > 0 ? (type.chance?.(item) ?? 0) * max : 0, max } : undefined;
  });
  return chances.includes(undefined) ? undefined : sumOf(chances);
}

function objectivesOf(bank: Bank, now: readonly Judged[], before: readonly Judged[] | undefined): ObjectiveSummary[] {
  const used = new Set(now.flatMap(({ entry }) => entry.objective ?? []));
  const titles = new Map((bank.objectives ?? []).map(({ id, title }) => [id, title]));
  const ordered = [...[...titles.keys()].filter((id) => used.has(id)), ...[...used].filter((id) => !titles.has(id))];
  return ordered.map((id) => {
    const of = (list: readonly Judged[]): Judged[] => list.filter(({ entry }) => entry.objective === id);
    return {
      id,
      title: titles.get(id) ?? id,
      score: sumOf(of(now).map(({ entry }) => entry.score)),
      count: countOf(of(now)),
      ...(before && of(before).length ? { before: countOf(of(before)) } : {}),
    };
  });
}

function knowledgeMap(report: Report): ReportSummary['knowledge'] {
  if (!report.items.some(({ knowledge }) => knowledge)) return undefined;
  const at = (field: Knowledge): string[] =>
    report.items.filter(({ knowledge }) => knowledge === field).map(({ id }) => id);
  return Object.fromEntries(KNOWLEDGE.map((field) => [field, at(field)])) as Record<Knowledge, string[]>;
}

/**
 * What a report comes to, read with its bank. Under `feedback="none"` only what the learner may know of it: how many were
 * attempted, how many hints were opened.
 *
 * @param before The finished session before the reading, where there was one: it holds no verdicts, so its responses are
 *   scored here; left out while a type that this needs is not there.
 */
export function summaryOf(report: Report, bank: Bank, find: FindReportType, before?: Report): ReportSummary {
  const items = new Map(bank.items.map((item) => [item.id, item]));
  const told = report.score !== undefined;
  const now = (told && judged(report, items, find)) || [];
  const then = told && before ? judged(before, items, find) : undefined;
  const chance = told ? chanceOf(report, items, find) : undefined;
  const knowledge = knowledgeMap(report);
  return {
    count: countOf(now),
    attempted: report.items.filter(({ attempts }) => attempts > 0).length,
    hints: report.items.reduce((sum, { hints }) => sum + hints, 0),
    ...(chance ? { chance } : {}),
    objectives: objectivesOf(bank, now, then),
    ...(knowledge ? { knowledge } : {}),
    ...(then?.length ? { before: countOf(then) } : {}),
  };
}
