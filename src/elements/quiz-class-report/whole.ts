import { html, nothing, type TemplateResult } from 'lit';
import { FEW_LEARNERS, type ClassReport } from '../../core/report/class-report.js';
import { bar, column, table } from './charts.js';
import { NONE, type Voice } from './voice.js';

type Figure = readonly [name: string, value: string, note: string];

/** The figures of the whole class: name, value, and what is to be said of it. */
export function figuresOf({ texts, n, share, decimal }: Voice, report: ClassReport): Figure[] {
  const { reliability } = report;
  const { figures, means, reliabilityKind } = texts;
  return [
    [figures.learners, n(report.learners), ''],
    [figures.mean, share(report.mean), ''],
    [figures.median, share(report.median), ''],
    [figures.spread, share(report.sd), ''],
    [
      figures.reliability,
      decimal(reliability?.value ?? null),
      reliability ? `${reliabilityKind[reliability.kind]}. ${means.reliability}` : '',
    ],
    [
      figures.standardError,
      reliability ? `± ${share(reliability.standardError)}` : NONE,
      reliability ? means.standardError : '',
    ],
  ];
}

export const renderFigures = (voice: Voice, report: ClassReport): TemplateResult =>
  html`${report.few ? html`<p part="few" class="few">${voice.texts.fewLearners(voice.n(FEW_LEARNERS))}</p>` : nothing}
    <dl part="figures" class="figures">
      ${figuresOf(voice, report).map(
        ([name, value, note]) =>
          html`<div class=${note ? 'noted' : ''}>
            <dt>${name}</dt>
            <dd class="value">${value}</dd>
            ${note ? html`<dd class="note">${note}</dd>` : nothing}
          </div>`,
      )}
    </dl>`;

/** Ten columns, from none of the points to all of them. */
export function renderDistribution(voice: Voice, { distribution, mean }: ClassReport): TemplateResult {
  const { texts, n, share } = voice;
  const most = Math.max(1, ...distribution);
  const rangeOf = (tenth: number): string => `${n(tenth * 10)}–${share(tenth / 10 + 0.1)}`;
  const told = distribution.flatMap((count, tenth) => (count ? `${rangeOf(tenth)}: ${n(count)}` : [])).join('; ');
  return html`<section class="block" aria-labelledby="distribution">
    <div id="distribution" class="title" role="heading" aria-level="3">${texts.distribution}</div>
    <figure part="distribution">
      <div
        class="columns"
        role="img"
        aria-label="${texts.distributionOf} ${told}. ${texts.figures.mean}: ${share(mean)}"
      >
        ${distribution.map(
          (count, tenth) =>
            html`<div class="tenth ${Math.min(9, Math.floor(mean * 10)) === tenth ? 'mean' : ''}">
              ${column(count / most, count ? n(count) : '')}<span>${n(tenth * 10)}</span>
            </div>`,
        )}
      </div>
      <figcaption>${texts.distributionOf} ${texts.figures.mean}: ${share(mean)}.</figcaption>
    </figure>
    ${table(
      texts.asTable,
      texts.distribution,
      [texts.share, texts.figures.learners],
      distribution.map((count, tenth) => [rangeOf(tenth), n(count)]),
    )}
  </section>`;
}

/** What was earned of each objective, the least first. */
export function renderObjectives(voice: Voice, { objectives }: ClassReport): TemplateResult | typeof nothing {
  const { texts, n, share, ofBank } = voice;
  if (!objectives.length) return nothing;
  const sorted = objectives.toSorted((a, b) => a.facility - b.facility);
  return html`<section class="block" aria-labelledby="objectives">
    <div id="objectives" class="title" role="heading" aria-level="3">${texts.byObjective}</div>
    <ul part="objectives" class="objectives">
      ${sorted.map(
        ({ title, facility }) =>
          html`<li>
            <p class="row"><span>${ofBank(title)}</span> <span class="figure">${share(facility)}</span></p>
            ${bar(facility)}
          </li>`,
      )}
    </ul>
    ${table(
      texts.asTable,
      texts.byObjective,
      [texts.byObjective, texts.allQuestions, texts.facility],
      sorted.map(({ title, items, facility }) => [ofBank(title), n(items), share(facility)]),
    )}
  </section>`;
}
