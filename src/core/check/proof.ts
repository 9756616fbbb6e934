import type { PathKey } from '../bank/issues.js';
import type { CheckContext } from './context.js';
import type { FoundPassage, Located } from './evidence.js';
import { finding, quote, type Finding } from './finding.js';
import type { Keyed, KeyFigure } from './keyed.js';
import type { Language } from './language.js';
import { isAmong, statedIn, statesDate, statesFigure, type Stated } from './stated.js';
import { readSum, roundsTo, sumHolds, type Sum, type SumNumber } from './sum.js';
import type { ItemView } from './view.js';

/** A sum of an item's evidence, where it could be read and holds. */
interface ReadySum {
  readonly at: readonly PathKey[];
  readonly source: string;
  readonly sum: Sum;
}

/**
 * E04 to E08: the passages of each source prove the numbers of the key, by stating them or by a sum of what they state.
 * The passages of one source prove together; each source does so for itself, since a reader has most often one of them.
 * Sums are checked without a source too, all but their operands.
 */
export function proof({ view, passages, lost }: Located, context: CheckContext): Finding[] {
  const sums = sumsOf(view);
  const findings = [...sums.findings];
  const claims = view.keyed.flatMap(({ figures }) => figures);
  const wrong = sums.ready.filter(({ sum }) => claims.length > 0 && !givesAny(sum, view.keyed));
  for (const { at, sum } of wrong) {
    const message = `The sum gives ${sum.result.shown}, which is no number of the key (${keyTexts(view.keyed)}).`;
    findings.push(finding('sum-not-key', at, { itemId: view.id, message, found: sum.result.shown }));
  }
  const spoilt = new Set([...sums.broken, ...wrong.map(({ source }) => source), ...lost]);
  // A stem names the scale, and a passage that can't be read may be the one that states the number.
  const isPartial = ['stem', 'unit', 'units', 'evidence'].some((field) => view.broken.has(field));
  for (const source of new Set(passages.map((passage) => passage.source))) {
    const own = passages.filter((passage) => passage.source === source);
    const stated = statedIn(
      own.map(({ text }) => text),
      source.date,
      context.language,
    );
    const ready = sums.ready.filter((sum) => sum.source === source.id && !lost.has(source.id));
    findings.push(...ready.flatMap((sum) => strangers(view, sum, stated, context.language)));
    if (!spoilt.has(source.id) && !isPartial) findings.push(...unproved(view, own, stated, ready, context.language));
  }
  return findings;
}

/** E05, E06: what `computed` says is a sum, and it comes to its result. */
function sumsOf(view: ItemView): { ready: ReadySum[]; broken: Set<string>; findings: Finding[] } {
  const ready: ReadySum[] = [];
  const broken = new Set<string>();
  const findings: Finding[] = [];
  for (const { pointer, index } of view.evidence) {
    const { source, computed } = pointer;
    if (computed === undefined) continue;
    const at = [...view.at, 'evidence', index, 'computed'];
    const sum = readSum(computed);
    if (sum && sumHolds(sum)) {
      ready.push({ at, source, sum });
      continue;
    }
    broken.add(source);
    const told = { itemId: view.id, found: quote(computed) };
    const value = sum && Number((sum.result.percent ? sum.value * 100 : sum.value).toPrecision(6));
    findings.push(
      sum
        ? finding('sum-wrong', at, { ...told, message: `The sum comes to ${value}, not to ${sum.result.shown}.` })
        : finding('sum-unreadable', at, {
            ...told,
            message: 'This is not read as a sum; write it as “350 / 33.4 = 10.5”.',
          }),
    );
  }
  return { ready, broken, findings };
}

const givesAny = (sum: Sum, keyed: readonly Keyed[]): boolean =>
  keyed.some((key) => key.figures.some((figure) => gives(sum, key, figure)));

/** Whether a sum's result is a number of a key: within the key's tolerance, or when it is rounded to its digits. */
function gives({ value, result }: Sum, { accepts, scales }: Keyed, figure: KeyFigure): boolean {
  const came = result.percent ? [result.shown, value * 100, result.value, value] : [result.value, value];
  if (accepts && came.some((each) => accepts(each))) return true;
  const shown = [...figure.bare, ...figure.readings];
  if (shown.some((each) => came.some((given) => roundsTo(given, each, figure.places)))) return true;
  return scales.some((scale) => figure.readings.some((each) => isAmong([result.value], each * scale)));
}

const keyTexts = (keyed: readonly Keyed[]): string => quote([...new Set(keyed.map(({ text }) => text))].join('; '));

/** E04, for the passages of one source. */
function unproved(
  view: ItemView,
  passages: readonly FoundPassage[],
  stated: Stated,
  sums: readonly ReadySum[],
  language: Language | undefined,
): Finding[] {
  const [{ at, source } = { at: view.at, source: undefined }] = passages;
  const lacking = view.keyed.flatMap((key) => [
    ...key.figures
      .filter(
        (figure) =>
          !maybeInWords(figure.readings, language) &&
          !statesFigure(stated, figure, key.scales) &&
          !sums.some(({ sum }) => gives(sum, key, figure)),
      )
      .map(({ text }) => text),
    ...key.dates.filter((date) => !statesDate(stated, date)).map(({ text }) => text),
  ]);
  return [...new Set(lacking)].map((text) => {
    const message = `“${quote(text)}” of the key is not in the passage of source “${source?.id ?? ''}”.`;
    return finding('number-not-in-passage', at, { itemId: view.id, message, found: quote(text) });
  });
}

/** In a language whose numbers in words are not known, a small whole number may stand there in words. */
const maybeInWords = (readings: readonly number[], language: Language | undefined): boolean =>
  language === undefined && readings.some((value) => Number.isInteger(value) && Math.abs(value) <= 100);

const CALENDAR = [7, 12, 24, 28, 29, 30, 31, 52, 60, 365, 366];

/** E08: the operands of a sum that no passage states. */
function strangers(
  view: ItemView,
  { at, sum, source }: ReadySum,
  stated: Stated,
  language: Language | undefined,
): Finding[] {
  const known = ({ shown, value, percent }: SumNumber): boolean =>
    shown === 1 ||
    isAmong(stated.full, value) ||
    isAmong(stated.bare, shown) ||
    shown === stated.source.year ||
    (shown === 100 && (stated.percent || asksPercent(view, language))) ||
    (/^10+$/.test(String(shown)) && (stated.scaled || view.keyed.some(({ scales }) => scales.length > 0))) ||
    (CALENDAR.includes(shown) && (stated.time || asksTime(view, language))) ||
    (!percent && maybeInWords([shown], language));
  const lacking = sum.operands.filter((operand) => !known(operand)).map(({ shown }) => shown);
  return [...new Set(lacking)].map((shown) => {
    const message = `The sum uses ${shown}, which is not in the passage of source “${source}”.`;
    return finding('sum-operand', at, { itemId: view.id, message, found: shown });
  });
}

const asked = ({ stem, item }: ItemView): string =>
  `${stem} ${typeof item['unit'] === 'string' ? item['unit'] : ''}`.toLowerCase();
const asksPercent = (view: ItemView, language: Language | undefined): boolean =>
  asked(view).includes('%') || (language?.numbers.percentAnywhere.test(asked(view)) ?? false);
const asksTime = (view: ItemView, language: Language | undefined): boolean =>
  language?.dates.units.test(asked(view)) ?? false;
