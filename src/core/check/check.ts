import type { BankIssue } from '../bank/issues.js';
import type { Bank } from '../bank/model.js';
import { parseBank, type FindType } from '../bank/parse.js';
import { isObject } from '../json.js';
import { balanceOf, keyPositions, longestIsKey, trueFalseOneWay, type Balance } from './balance.js';
import { clueRules } from './clues.js';
import { completeRules, keyEarns } from './complete.js';
import { contextOf, type CheckContext } from './context.js';
import { coverage, loneSiblings } from './coverage.js';
import { locate } from './evidence.js';
import type { Finding, Waived } from './finding.js';
import { optionRules } from './options.js';
import type { PassageDigests } from './passages.js';
import { proof } from './proof.js';
import { ruleOf } from './rules.js';
import { sameStems, stemRules } from './stem.js';
import type { ItemView } from './view.js';
import { applyWaivers, recount, waiverRules, waiversOf } from './waive.js';

export type { Balance } from './balance.js';
export type { Finding, Waived } from './finding.js';

/** What a check may look at beside the bank. */
export interface CheckOptions {
  /** Finds an item type by name, as for `parseBank`. */
  readonly find: FindType;
  /** Plain texts of the sources that are at hand, by the source's id. */
  readonly sources?: Readonly<Record<string, string>>;
  /** What the passages said when they were recorded, by `passageDigests`. */
  readonly digests?: PassageDigests;
}

/** All that a check found. Nothing in it is an error or a warning but what stands in `findings`. */
export interface CheckReport {
  /** The bank as it would be served; nothing where the file is no bank. */
  readonly bank: Bank | undefined;
  /** In the order of the file: of the file itself first, then item by item. */
  readonly findings: readonly Finding[];
  /** Warnings that the bank waives, with its reasons. */
  readonly waived: readonly Waived[];
  /** Sources that evidence names and whose text was not at hand: nothing was looked up there. */
  readonly skipped: readonly string[];
  /** What can be won without reading, and the levels; nothing where there is no bank. */
  readonly balance: Balance | undefined;
}

/**
 * Checks a bank: its schema, its references, its keys, its evidence in the sources at hand, and the rules of item
 * writing (`docs/check.md` lists them all; `RULES` is the table). Items of a type that `find` calls `'later'` are
 * checked by their common fields. Withdrawn items are held to the schema alone.
 *
 * Warnings are waived by the item that they concern, `waive: [{ rule, reason }]`, with a rule's id or name; those about
 * the whole bank by leaving the item out of the count, those about an objective by any of its items.
 *
 * Never throws, and keeps nothing of what it was given.
 */
export function checkBank(json: unknown, { find, sources = {}, digests }: CheckOptions): CheckReport {
  const { bank, issues, positions } = parseBank(json, find);
  const schema = issues.map(ofIssue);
  if (!bank) return { bank, findings: schema, waived: [], skipped: [], balance: undefined };
  const context = contextOf(bank, positions, find, sources, digests);
  const waivers = waiversOf(context);
  const counted = [longestIsKey, keyPositions, trueFalseOneWay].map((rule) => recount(rule, context, waivers));
  const found = [
    ...schema,
    ...context.items.flatMap((view) => ofItem(view, context)),
    ...coverage(context, placeIn(json)),
    ...loneSiblings(context),
    ...sameStems(context),
  ];
  const applied = applyWaivers(found, waivers);
  const findings = [...counted.flatMap((each) => each.findings), ...applied.findings, ...waiverRules(context, waivers)];
  return {
    bank,
    findings: inOrder(findings),
    waived: inOrder([...counted.flatMap((each) => each.waived), ...applied.waived]),
    skipped: skippedOf(context),
    balance: balanceOf(context.items),
  };
}

function ofItem(view: ItemView, context: CheckContext): Finding[] {
  const located = locate(view, context);
  return [
    ...located.findings,
    ...proof(located, context),
    ...keyEarns(view, context),
    ...optionRules(view, context),
    ...stemRules(view, context),
    ...clueRules(view, context),
    ...completeRules(view),
  ];
}

/** What the parser reports, as a finding of E00 or W00. */
function ofIssue({ code, path, severity, itemId, found }: BankIssue): Finding {
  const { id: rule, name } = ruleOf(severity === 'error' ? 'schema-error' : 'schema-warning');
  return {
    rule,
    name,
    severity,
    path,
    code,
    message: `The schema says: ${code.replaceAll('-', ' ')}.`,
    ...(itemId === undefined ? {} : { itemId }),
    ...(found === undefined ? {} : { found }),
  };
}

/** The place of an objective in the file, of which the parser may have dropped some. */
const placeIn =
  (json: unknown) =>
  (id: string): number => {
    const listed = isObject(json) && Array.isArray(json['objectives']) ? (json['objectives'] as unknown[]) : [];
    return Math.max(
      0,
      listed.findIndex((entry) => isObject(entry) && entry['id'] === id),
    );
  };

/** Sources that evidence of a checked item names, in the order of the bank, without those at hand. */
function skippedOf({ bank, items, sources }: CheckContext): string[] {
  const named = new Set(items.flatMap(({ item }) => (item.evidence ?? []).map(({ source }) => source)));
  return (bank.sources ?? []).map(({ id }) => id).filter((id) => named.has(id) && !sources.has(id));
}

const itemOf = ({ path }: Finding): number => Number(/^items\[(\d+)\]/.exec(path)?.[1] ?? -1);

const inOrder = <F extends Finding>(findings: readonly F[]): F[] =>
  findings.toSorted((a, b) => itemOf(a) - itemOf(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
