/**
 * `learning-quiz/core`: the pure part, with all item types. Runs in a page, in Node and in a worker; touches no DOM, no
 * clock and no network.
 */
import { compileBank as compile } from '../core/bank/compile.js';
import { parseBank as parse, readBank as read, type FindType, type ParsedBank } from '../core/bank/parse.js';
import { redactBank as redact } from '../core/bank/redact.js';
import { servedBank as serve } from '../core/bank/served.js';
import type { Bank } from '../core/bank/model.js';
import { checkBank as check, type CheckOptions, type CheckReport } from '../core/check/check.js';
import type { ItemType } from '../core/item-type.js';
import { parseMarkdown } from '../core/text/markdown.js';
import { itemTypes } from './item-types-core.generated.js';

const byName = new Map<string, ItemType>(itemTypes.map((type) => [type.interaction, type]));

/** The item type of an interaction, or nothing. */
export const findItemType = (interaction: string): ItemType | undefined => byName.get(interaction);

/** Checks a bank's data with all item types. See the core's own `parseBank` for what is reported. */
export const parseBank = (json: unknown, find: FindType = findItemType): ParsedBank => parse(json, find);

/** Reads a bank from a file's JSON text with all item types. */
export const readBank = (json: string, find: FindType = findItemType): ParsedBank => read(json, find);

/** A bank without its keys. */
export const redactBank = (bank: Bank): Bank => redact(bank, findItemType);

/** A bank without its keys, for a page whose responses the server at `href` scores; relative to the bank's own address. */
export const servedBank = (bank: Bank, href: string): Bank => serve(bank, findItemType, href);

/** A bank with all texts that have markup turned into the safe tree, as `learning-quiz build` writes it. */
export const compileBank = (bank: Bank): Bank => compile(bank, findItemType, parseMarkdown);

/** Checks a bank as `learning-quiz check` does: its form, its evidence in `sources`, and how its items are written. */
export const checkBank = (json: unknown, options: Partial<CheckOptions> = {}): CheckReport =>
  check(json, { find: findItemType, ...options });

export { itemTypes };
export { bankSchema } from '../core/bank/schema.js';
export { redactItem } from '../core/bank/redact.js';
export { keysOf, type KeysAt } from '../core/bank/keys-at.js';
export { attemptedItem, servedItem } from '../core/bank/served.js';
export { wordedBank, wordedItem, type Worded } from '../core/bank/translated.js';
export type { BankIssue, Severity } from '../core/bank/issues.js';
export type { Balance, CheckOptions, CheckReport, Finding, Skipped, Waived } from '../core/check/check.js';
export { passageDigests, stalePassages, type PassageDigests, type StalePassage } from '../core/check/passages.js';
export { findRule, RULES, type Rule } from '../core/check/rules.js';
export type { Bank, BankDefaults, BaseItem, Evidence, Item } from '../core/bank/model.js';
export type * from '../core/item-type.js';
export type * from '../core/ports.js';
export { findPassage, findPassages, textFragment } from '../core/evidence/find.js';
export { scoreResponse } from '../core/scoring/score-response.js';
export { verdictOf, type Outcome, type Score, type Verdict } from '../core/scoring/outcome.js';
export { creditOf, type CreditAttempt, type CreditPolicy, type CreditRule } from '../core/scoring/credit.js';
export {
  drawnForm,
  drawnIds,
  formBank,
  insteadOf,
  LEVELS,
  type Drawing,
  type Level,
  type Swap,
} from '../core/session/form-bank.js';
export { formPlan, type FormOptions } from '../core/session/form-plan.js';
export { drawSeed, FORMS, formSeed, type Form } from '../core/session/forms.js';
export { makePlan, optionOrder, type Plan, type PlanOptions } from '../core/session/plan.js';
export { MODES, policyOf, type Policy } from '../core/session/policy.js';
export { transition, type Transition } from '../core/session/transition.js';
export { advance, replay } from '../core/session/replay.js';
export { snapshotOf, type Snapshot } from '../core/session/snapshot.js';
export { progressOf, sessionScore } from '../core/session/score.js';
export type { Progress } from '../core/session/select.js';
export { reportOf, type Report, type ReportItem } from '../core/report/report.js';
export { KNOWLEDGE, type Knowledge } from '../core/report/knowledge.js';
export { summaryOf, type Count, type ObjectiveSummary, type ReportSummary } from '../core/report/summary.js';
export {
  decodeResult,
  encodeResult,
  type CodedAttempt,
  type CodedItem,
  type CodedSession,
  type CodeIssue,
  type DecodedResult,
} from '../core/codes/result-code.js';
export { rebuildSession, type RebuiltSession } from '../core/codes/rebuild.js';
export {
  collectCodes,
  givenCodes,
  type Collected,
  type Collection,
  type GivenCode,
  type Refused,
} from '../core/codes/collect.js';
export { learnerOf, type Learner, type LearnerItem } from '../core/report/class-learner.js';
export { ClassTally } from '../core/report/class-tally.js';
export {
  FEW_LEARNERS,
  reportOfClass,
  type ClassReport,
  type ItemReport,
  type ObjectiveReport,
  type PickReport,
} from '../core/report/class-report.js';
export { FLAG_CODES, type FlagCode, type ItemFlag } from '../core/report/class-flags.js';
export type { Reliability } from '../core/report/class-reliability.js';
export { pupilReport, type PupilReport, type ReadAgain } from '../core/report/class-pupils.js';
export {
  learnerOfStatements,
  readAnswered,
  skippedOf,
  statementsOf,
  type AnsweredStatement,
  type SkippedStatement,
} from '../core/report/statements.js';
export { gradeOf, type Grade } from '../core/schedule/grade.js';
export { cardKey, mergeDecks, EMPTY_DECK, type Deck, type DeckCard } from '../core/schedule/deck.js';
export { deckText, parseDeck, type DeckIssue, type ParsedDeck } from '../core/schedule/parse.js';
export { bankCards, reviewPlan, type BankCard } from '../core/schedule/draw.js';
export { cardsOf, dueAt, nextDue, type KeyedCard } from '../core/schedule/due.js';
export { reviewDeck, type ItemReview } from '../core/schedule/review.js';
export { loadSchedule, type Memory, type Schedule, type Scheduled } from '../core/schedule/scheduler.js';
export { IDLE, type Attempt, type ItemState, type SessionState } from '../core/session/state.js';
export type { Action, ActionBody, Log } from '../core/session/action.js';
export type { Fact, FactDetails, FactType } from '../core/session/facts.js';
export { parseMarkdown };
export { plainText, type Text, type TextTree } from '../core/text/tree.js';
