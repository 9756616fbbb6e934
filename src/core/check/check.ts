import { pathOf, type BankIssue } from '../bank/issues.js';
import type { Bank } from '../bank/model.js';
import { examineBank, type ExaminedBank, type FindType } from '../bank/parse.js';
import type { ItemType } from '../item-type.js';
import { isObject } from '../json.js';
import { balanceOf, keyPositions, longestIsKey, trueFalseOneWay, type Balance } from './balance.js';
import { clueRules } from './clues.js';
import { completeRules, keyEarns } from './complete.js';
import { contextOf, type CheckContext } from './context.js';
import { coverage, loneSiblings } from './coverage.js';
import { locate } from './evidence.js';
import { finding, type Finding, type Waived } from './finding.js';
import { optionRules } from './options.js';
import type { PassageDigests } from './passages.js';
import { proof } from './proof.js';
import { ruleOf } from './rules.js';
import { sameStems, stemRules } from './stem.js';
import { bankTranslationFaults, translationFaults, type TranslationFaults } from './translations.js';
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

/** A source in which nothing was looked up. */
export interface Skipped {
  readonly source: string;
  /** How many passages point into it. */
  readonly passages: number;
  /** Whether the bank has such a source at all. */
  readonly known: boolean;
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
  readonly skipped: readonly Skipped[];
  /** How many items the file lists, withdrawn ones and those that are not fit to be shown among them. */
  readonly items: number;
  /** How many items have no evidence, whether they waive it or not; withdrawn ones apart. */
  readonly unproved: number;
  /** What can be won without reading, and the levels; nothing where there is no bank. */
  readonly balance: Balance | undefined;
}

/**
 * Checks a bank: its schema, its references, its keys, its evidence in the sources at hand, and the rules of item
 * writing (`docs/check.md` lists them all; `RULES` is the table). Items of a type that `find` calls `'later'` are
 * checked by their common fields. Withdrawn items are held to the schema alone. An item in which something is wrong is
 * checked and counted all the same, as far as what is right of it can be judged.
 *
 * Warnings are waived by the item that they concern, `waive: [{ rule, reason }]`, with a rule's id or name; those about
 * the whole bank by leaving the item out of the count, those about an objective by any of its items.
 *
 * Never throws, and keeps nothing of what it was given.
 */
export function checkBank(json: unknown, { find, sources = {}, digests }: CheckOptions): CheckReport {
  const examined = examineBank(json, find);
  const context = contextOf(examined, find, sources, digests);
  const waivers = waiversOf(context);
  const counted = [longestIsKey, keyPositions, trueFalseOneWay].map((rule) => recount(rule, context, waivers));
  const found = [
    ...examined.issues.map(ofIssue),
    ...sourceDates(json),
    ...ofTranslations(bankTranslationFaults(json)),
    ...context.items.flatMap((view) => ofItem(view, context)),
    ...coverage(context, placeIn(json)),
    ...loneSiblings(context),
    ...sameStems(context),
  ];
  const applied = applyWaivers(found, waivers);
  const findings = [...counted.flatMap((each) => each.findings), ...applied.findings, ...waiverRules(context, waivers)];
  const { bank, listed } = examined;
  return {
    bank,
    findings: inOrder(findings),
    waived: inOrder([...counted.flatMap((each) => each.waived), ...applied.waived]),
    skipped: skippedOf(context, examined),
    items: listed,
    unproved: context.items.filter(({ evidence, broken }) => !evidence.length && !broken.has('evidence')).length,
    balance: bank && balanceOf(context.items),
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
    ...ofTranslations(translationFaults(view.item, view.at, typeOf(view, context)), view.id),
  ];
}

/** What the parser reports, as a finding of E00 or W00. */
function ofIssue({ code, path, severity, itemId, found, expected }: BankIssue): Finding {
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
    ...(expected === undefined ? {} : { expected }),
  };
}

const typeOf = ({ item, fit }: ItemView, { find }: CheckContext): ItemType | undefined => {
  const type = fit ? find(item.interaction) : undefined;
  return type === 'later' ? undefined : type;
};

/** W36: what translations lack; and mistakes in them. */
const ofTranslations = ({ issues, untranslated }: TranslationFaults, itemId?: string): Finding[] => [
  ...issues.map(ofIssue),
  ...untranslated.map(({ keys, lacking }) => {
    const message = `The translation lacks ${lacking.map((place) => `\`${place}\``).join(', ')}.`;
    return finding('untranslated', keys, { ...(itemId === undefined ? {} : { itemId }), message });
  }),
];

/** Dates of the right form that no calendar has: `2024-13`, `2023-02-29`. */
function sourceDates(json: unknown): Finding[] {
  return listIn(json, 'sources').flatMap((source, index) => {
    const date = isObject(source) ? source['date'] : undefined;
    if (typeof date !== 'string' || !/^\d{4}(?:-\d\d){1,2}$/.test(date) || isDate(date)) return [];
    return [ofIssue({ code: 'bad-date', path: pathOf(['sources', index, 'date']), severity: 'error', found: date })];
  });
}

function isDate(date: string): boolean {
  const [year = 0, month = 0, day = 1] = date.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

const listIn = (json: unknown, part: string): unknown[] =>
  isObject(json) && Array.isArray(json[part]) ? json[part] : [];

/** The place of an objective in the file, of which the parser may have dropped some. */
const placeIn =
  (json: unknown) =>
  (id: string): number =>
    Math.max(
      0,
      listIn(json, 'objectives').findIndex((entry) => isObject(entry) && entry['id'] === id),
    );

/** Sources that evidence of a checked item names, in the order of the bank, without those at hand. */
function skippedOf({ items, sources }: CheckContext, { sources: named }: ExaminedBank): Skipped[] {
  const counts = new Map<string, number>();
  for (const { pointer } of items.flatMap(({ evidence }) => evidence))
    if (!sources.has(pointer.source)) counts.set(pointer.source, (counts.get(pointer.source) ?? 0) + 1);
  const known = [...named].filter((source) => counts.has(source));
  return [...new Set([...known, ...counts.keys()])].map((source) => ({
    source,
    passages: counts.get(source) ?? 0,
    known: named.has(source),
  }));
}

const itemOf = ({ path }: Finding): number => Number(/^items\[(\d+)\]/.exec(path)?.[1] ?? -1);

const inOrder = <F extends Finding>(findings: readonly F[]): F[] =>
  findings.map(named).toSorted((a, b) => itemOf(a) - itemOf(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));

/** Without what stood for the id of an item that has none. */
function named<F extends Finding>(each: F): F {
  const { itemId, ...rest } = each;
  return itemId?.includes('[') ? (rest as unknown as F) : each;
}
