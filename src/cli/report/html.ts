import type { Bank } from '../../core/bank/model.js';
import { wordedBank } from '../../core/bank/translated.js';
import type { PupilReport } from '../../core/report/class-pupils.js';
import { END, FEW_LEARNERS, type ClassReport, type ItemReport } from '../../core/report/class-report.js';
import { clockTime } from '../../core/session/time.js';
import { directionOf } from '../../core/text/direction.js';
import { plainText } from '../../core/text/tree.js';
import { escaped } from '../../formats/page/inline.js';
import { flagSentence } from '../../i18n/class-flags.js';
import type { ClassTexts } from '../../i18n/class-texts.js';
import { percent } from '../../i18n/percent.js';
import { REPORT_STYLES } from './html-styles.js';

/** What a page of the report is made of. */
export interface ReportPage {
  readonly report: ClassReport;
  readonly pupils: readonly PupilReport[];
  readonly bank: Bank;
  readonly texts: ClassTexts;
  /** Of words and numbers. */
  readonly lang: string;
  readonly generator: string;
}

const NONE = '–';

/** The report as a page that needs nothing else: no script, no file, no address. The same report gives the same bytes. */
export function reportPage(page: ReportPage): string {
  const { report, bank, texts, lang, generator } = page;
  const title = escaped(`${texts.title}: ${wordedBank(bank, lang).of.title}`);
  const sections = [figuresHtml, distributionHtml, objectivesHtml, flaggedHtml, itemsHtml, pupilsHtml];
  const body = report.learners
    ? sections.map((section) => section(page)).join('\n')
    : `<p>${escaped(texts.noResults)}</p>`;
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escaped(generator)}">
<title>${title}</title>
<style>
${REPORT_STYLES}
</style>
</head>
<body>
<main>
<header>
<p class="kicker">${escaped(texts.title)}</p>
<h1>${escaped(wordedBank(bank, lang).of.title)}</h1>
<p class="quiet">${escaped(`${bank.id} ${bank.version}`)}</p>
</header>
${body}
</main>
</body>
</html>
`;
}

const number = ({ lang }: ReportPage, value: number): string =>
  escaped(new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value));
const share = ({ lang }: ReportPage, value: number): string => escaped(percent(lang, Math.round(value * 100) / 100));
const decimal = ({ lang }: ReportPage, value: number | null): string =>
  value === null
    ? NONE
    : escaped(
        new Intl.NumberFormat(lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
      ).replace('-', '−');
const time = (value: number | null): string => (value ? clockTime(value) : NONE);

/** A share as a bar; its figure stands beside it. */
const bar = (part: number, kind = ''): string =>
  `<svg class="bar ${kind}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="6"/><rect class="part" width="${Number((part * 100).toFixed(2))}" height="6"/></svg>`;

const section = (id: string, title: string, body: string): string =>
  `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(title)}</h2>\n${body}\n</section>`;

/** @param rows Of HTML; the first cell of each names it. */
const table = (heads: readonly string[], rows: readonly (readonly string[])[], kind = ''): string =>
  `<div class="scroll"><table${kind && ` class="${kind}"`}><thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div>`;

function figuresHtml(page: ReportPage): string {
  const { report, texts } = page;
  const { figures, means, reliabilityKind } = texts;
  const { reliability } = report;
  const rows: readonly (readonly [string, string, string])[] = [
    [figures.learners, number(page, report.learners), ''],
    [figures.mean, share(page, report.mean), ''],
    [figures.median, share(page, report.median), ''],
    [figures.spread, share(page, report.sd), ''],
    [
      figures.reliability,
      decimal(page, reliability?.value ?? null),
      reliability ? `${reliabilityKind[reliability.kind]}. ${means.reliability}` : '',
    ],
    [
      figures.standardError,
      reliability ? `± ${share(page, reliability.standardError)}` : NONE,
      reliability ? means.standardError : '',
    ],
  ];
  const few = report.few ? `<p class="few">${escaped(texts.fewLearners(number(page, FEW_LEARNERS)))}</p>\n` : '';
  const told = rows.map(
    ([name, value, note]) =>
      `<div><dt>${escaped(name)}</dt><dd class="value">${value}</dd>${note && `<dd class="quiet">${escaped(note)}</dd>`}</div>`,
  );
  return `${few}<dl class="figures">\n${told.join('\n')}\n</dl>`;
}

function distributionHtml(page: ReportPage): string {
  const { report, texts } = page;
  const most = Math.max(1, ...report.distribution);
  const rows = report.distribution.map((count, tenth) => [
    `${number(page, tenth * 10)}–${share(page, tenth / 10 + 0.1)}`,
    number(page, count),
    bar(count / most),
  ]);
  const note = `<p class="quiet">${escaped(texts.distributionOf)}</p>\n`;
  return section(
    'distribution',
    texts.distribution,
    note + table([texts.share, texts.figures.learners, ''], rows, 'bars'),
  );
}

function objectivesHtml(page: ReportPage): string {
  const { report, texts } = page;
  if (!report.objectives.length) return '';
  const sorted = report.objectives.toSorted((a, b) => a.facility - b.facility);
  const rows = sorted.map(({ title, facility }) => [escaped(title), share(page, facility), bar(facility)]);
  return section('objectives', texts.byObjective, table([texts.byObjective, texts.facility, ''], rows, 'bars'));
}

const reasons = ({ texts, lang }: ReportPage, { flags }: ItemReport): string =>
  flags.map((flag) => `<p class="why">${escaped(flagSentence(flag, texts.itemFlags, lang))}</p>`).join('\n');

function flaggedHtml(page: ReportPage): string {
  const { report, texts } = page;
  if (report.few) return '';
  const flagged = report.items.filter(({ flags }) => flags.length);
  const each = flagged.map(
    (item) => `<article>\n<h3>${escaped(item.stem)}</h3>\n${reasons(page, item)}\n${picksHtml(page, item)}\n</article>`,
  );
  return section('flagged', texts.worthALook, each.join('\n') || `<p class="quiet">${escaped(texts.noFlags)}</p>`);
}

/** What was chosen of an item, as a table with bars. */
function picksHtml(page: ReportPage, { picks, attempted, learners, confidence = [] }: ItemReport): string {
  const { texts } = page;
  const heads = [
    texts.chosen,
    texts.figures.learners,
    texts.all,
    '',
    texts.best(share(page, END)),
    texts.weakest(share(page, END)),
  ];
  const rows = picks.map((pick) => [
    `${escaped(pick.text)}${pick.key ? ` <span class="key">${escaped(texts.key)}</span>` : ''}`,
    number(page, pick.count),
    share(page, pick.share),
    bar(pick.share, pick.key ? 'keyed' : ''),
    share(page, pick.best),
    share(page, pick.weakest),
  ]);
  const sure = confidence.map(
    ({ level, count, facility }) =>
      `${escaped(texts.levels[level - 1] ?? '')} ${number(page, count)} (${share(page, facility)})`,
  );
  const answered = `<p class="quiet">${escaped(texts.answered(number(page, attempted), number(page, learners)))}.</p>`;
  return `${answered}\n${table(heads, rows, 'picks')}${sure.length ? `\n<p class="quiet">${escaped(texts.sureness)}: ${sure.join(' · ')}</p>` : ''}`;
}

function itemsHtml(page: ReportPage): string {
  const { report, texts } = page;
  const items = report.items.map((item) => {
    const figures = [
      [texts.facility, share(page, item.facility) + bar(item.facility)],
      [texts.discrimination, decimal(page, item.discrimination)],
      [texts.time, time(item.time)],
    ].map(
      ([name = '', value = '']) => `<span class="cell"><span class="quiet">${escaped(name)}</span> ${value}</span>`,
    );
    const flag = item.flags.length ? ` <span class="flag">${escaped(texts.worthALook)}</span>` : '';
    return `<li><details><summary><span class="stem">${escaped(item.stem)}${flag}</span>${figures.join('')}</summary>\n${reasons(page, item)}\n${picksHtml(page, item)}\n</details></li>`;
  });
  const note = `<p class="quiet">${escaped(texts.means.facility)} ${escaped(texts.means.discrimination)}</p>`;
  return section('items', texts.allQuestions, `${note}\n<ol class="items">\n${items.join('\n')}\n</ol>`);
}

function pupilsHtml(page: ReportPage): string {
  const { pupils, texts } = page;
  if (!pupils.length) return '';
  const each = pupils.map((pupil) => {
    const { raw, max } = pupil.score;
    const part = max > 0 ? raw / max : 0;
    const points = escaped(texts.inPoints(number(page, raw), number(page, max)));
    return `<li><details><summary><span class="stem"><bdi>${escaped(pupil.name ?? texts.noName)}</bdi></span><span class="cell">${points}</span><span class="cell">${share(page, part)}${bar(part)}</span></summary>\n${againHtml(page, pupil)}\n</details></li>`;
  });
  return section('pupils', texts.pupils, `<ul class="items">\n${each.join('\n')}\n</ul>`);
}

/** What a pupil is to read again, with the words by which each passage is found. */
function againHtml(page: ReportPage, { readAgain, attempted, asked }: PupilReport): string {
  const { texts, bank, lang } = page;
  const answered = `<p class="quiet">${escaped(texts.answered(number(page, attempted), number(page, asked)))}.</p>`;
  if (!readAgain.length) return `${answered}\n<p>${escaped(texts.nothingMissed)}</p>`;
  const stems = new Map(wordedBank(bank, lang).of.items.map(({ id, stem }) => [id, plainText(stem)]));
  const groups = readAgain.map(({ title, score, missed }) => {
    const items = missed.map(({ id, evidence }) => {
      const quotes = evidence.map(({ source, textStart, textEnd }) => {
        const from = bank.sources?.find((each) => each.id === source)?.title ?? '';
        const words = textEnd === undefined ? textStart : `${textStart} … ${textEnd}`;
        return `<p class="quiet"><q>${escaped(words)}</q> <cite>${escaped(plainText(from))}</cite></p>`;
      });
      return `<li>${escaped(stems.get(id) ?? id)}${quotes.join('')}</li>`;
    });
    const points = escaped(texts.inPoints(number(page, score.raw), number(page, score.max)));
    return `<li><b>${escaped(title || texts.allQuestions)}</b> <span class="quiet">${points}</span><ul>${items.join('')}</ul></li>`;
  });
  return `${answered}\n<p><b>${escaped(texts.readAgain)}</b></p>\n<ul class="again">${groups.join('\n')}</ul>`;
}
