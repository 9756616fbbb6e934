import type { ClassReport, ItemReport } from '../../core/report/class-report.js';
import type { PupilReport } from '../../core/report/class-pupils.js';
import { FEW_LEARNERS } from '../../core/report/class-report.js';
import type { Refused } from '../../core/codes/collect.js';
import { CODE_ISSUES } from '../../i18n/code-issues.js';
import { flagSentence } from '../../i18n/class-flags.js';
import { CLASS_TEXTS } from '../../i18n/en.class.js';
import { counted } from '../finding.js';

/** `codes.csv:3: This code is damaged …`. */
export const refusedLine = (file: string, refused: Refused): string =>
  `${file}:${refused.line}: ${refused.issue === 'duplicate' ? `This session is there already, at line ${refused.of}.` : CODE_ISSUES[refused.issue]}`;

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(2).replace('-', '−'));
const points = (value: number): string => String(Number(value.toFixed(2)));
const seconds = (time: number | null): string => (time === null ? '–' : `${points(time / 1000)} s`);

/** Rows in columns: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

const picksOf = ({ picks }: ItemReport): string =>
  picks
    .filter(({ count }) => count > 0)
    .slice(0, 6)
    .map(({ id, key, share }) => `${key ? '*' : ''}${id} ${percent(share)}`)
    .join(', ');

/** The report as a text. */
export function reportText(report: ClassReport, pupils: readonly PupilReport[]): string {
  const { reliability, learners } = report;
  const error = reliability?.standardErrorPoints;
  const lines = [
    `${report.bank.id} ${report.bank.version}: ${counted(learners, 'learner')}, mean ${percent(report.mean)}, median ${percent(report.median)}, standard deviation ${percent(report.sd)}`,
    ...(reliability
      ? [
          `Reliability ${decimal(reliability.value)} (${reliability.kind === 'alpha' ? 'Cronbach’s alpha' : 'items drawn for each learner'}), standard error ${percent(reliability.standardError)}${error === undefined ? '' : `, ${points(error)} points`}`,
        ]
      : []),
    ...(report.few ? [CLASS_TEXTS.fewLearners(String(FEW_LEARNERS))] : []),
    '',
    ...table([
      ['score', 'learners', ''],
      ...report.distribution.map((count, tenth) => [
        `${tenth * 10}–${tenth * 10 + 10} %`,
        String(count),
        '#'.repeat(Math.ceil((count / Math.max(1, ...report.distribution)) * 40)).padEnd(40),
      ]),
    ]),
    '',
    ...(report.objectives.length
      ? [
          ...table([
            ['objective', 'items', 'earned'],
            ...report.objectives.map(({ title, items, facility }) => [title, String(items), percent(facility)]),
          ]),
          '',
        ]
      : []),
    ...table([
      ['item', 'learners', 'facility', 'discrimination', 'time'],
      ...report.items.map(({ id, learners: asked, facility, discrimination, time }) => [
        id,
        String(asked),
        percent(facility),
        decimal(discrimination),
        seconds(time),
      ]),
    ]),
    ...flagLines(report),
    ...pupilLines(pupils),
  ];
  return `${lines.join('\n')}\n`;
}

function flagLines({ items }: ClassReport): string[] {
  const flagged = items.filter(({ flags }) => flags.length);
  if (!flagged.length) return [];
  return [
    '',
    'Worth a look:',
    ...flagged.flatMap((item) => [
      `${item.id}: ${item.stem}`,
      ...item.flags.map((flag) => `  ${flag.code}: ${flagSentence(flag, CLASS_TEXTS.itemFlags, 'en')}`),
      `  chosen: ${picksOf(item)}`,
    ]),
  ];
}

const pupilLines = (pupils: readonly PupilReport[]): string[] =>
  pupils.length
    ? [
        '',
        ...pupils.flatMap(({ name = '(no name)', score, attempted, asked, readAgain }) => [
          `${name}: ${points(score.raw)} of ${points(score.max)} points, ${attempted} of ${asked} items attempted`,
          ...readAgain.map(
            ({ title, score: part, missed }) =>
              `  read again: ${title ? `${title}, ` : ''}${points(part.raw)} of ${points(part.max)} (${missed.map(({ id }) => id).join(', ')})`,
          ),
        ]),
      ]
    : [];
