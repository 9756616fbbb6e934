import { html, nothing, type TemplateResult } from 'lit';
import { KNOWLEDGE } from '../../core/report/knowledge.js';
import type { Report } from '../../core/report/report.js';
import type { Count, ObjectiveSummary, ReportSummary } from '../../core/report/summary.js';
import { clockTime } from '../../core/session/time.js';
import type { Texts } from '../../i18n/texts.js';
import { icons } from '../base/icons.js';

/** In which words and numbers it is said. */
export interface Voice {
  readonly texts: Texts;
  readonly n: (value: number) => string;
  readonly percent: (share: number) => string;
  /** Marks words of the bank as being in its language, where the page's is another. */
  readonly ofBank: (words: string) => unknown;
}

/** "Before reading 3 of 10, now 8 of 10."; nothing where nobody was asked before. */
export const gainWords = ({ texts, n }: Voice, before: Count | undefined, now: Count): string =>
  before ? texts.gain(n(before.correct), n(before.total), n(now.correct), n(now.total)) : '';

/** What is said below the score: how many are right, what guessing gives, whether it is a pass, what came before. */
export function wholeWords(voice: Voice, report: Report, summary: ReportSummary): string[] {
  const { texts } = voice;
  const total = report.items.length;
  if (!total) return [texts.noItems];
  return [timeUpWords(voice, report), ...scoredWords(voice, report, summary)].filter(Boolean);
}

/** Says that the session's time ran out; nothing where it did not. */
export function timeUpWords({ texts }: Voice, { duration, plan: { policy } }: Report): string {
  const { timeLimit, timeFactor } = policy;
  return timeLimit !== null && duration >= timeLimit * timeFactor * 1000 ? texts.timeUp : '';
}

function scoredWords(voice: Voice, report: Report, summary: ReportSummary): string[] {
  const { texts, n } = voice;
  const { count, attempted, chance } = summary;
  const total = report.items.length;
  if (!report.score) return [texts.attempted(n(attempted), n(total)), texts.notTold];
  if (!count.total) return [texts.attempted(n(attempted), n(total)), texts.notGraded];
  const all = report.score.raw === report.score.max;
  const right = all ? texts.allCorrect : texts.resultsSummary(n(count.correct), n(count.total));
  // A tenth is as fine as a mean over chance deserves.
  const guess = chance && chance.raw > 0 ? texts.guessing(n(Math.round(chance.raw * 10) / 10), n(chance.max)) : '';
  const { passMark } = report.plan.policy;
  return [
    attempted ? right : texts.noneAnswered,
    attempted ? guess : '',
    report.passed === undefined || passMark === null ? '' : texts.neededToPass(voice.percent(passMark)),
    gainWords(voice, summary.before, count),
  ];
}

/** Time, hints and certainty mark, as far as there is something to say: name and figure. */
export function figures({ texts, n }: Voice, report: Report, summary: ReportSummary): [string, string][] {
  const { duration, certainty } = report;
  const rows: [string, string, boolean][] = [
    [texts.time, clockTime(duration), summary.attempted > 0 && duration >= 1000],
    [texts.hintsUsed, n(summary.hints), summary.hints > 0],
    [texts.certaintyMark, certainty ? `${n(certainty.raw)} / ${n(certainty.max)}` : '', certainty !== undefined],
  ];
  return rows.flatMap(([name, figure, shown]) => (shown ? [[name, figure] as [string, string]] : []));
}

/** The score; nothing where nothing was graded, or nothing is told. */
export const scoreWords = ({ texts, n }: Voice, { score }: Report): string =>
  score && score.max > 0 ? texts.points(n(score.raw), n(score.max)) : '';

/** Whether it is a pass; nothing where there is no pass mark. */
export const passWords = ({ texts }: Voice, { passed }: Report): string =>
  passed === undefined ? '' : passed ? texts.passed : texts.notPassed;

/** The score in large, and what is said of it. */
export function renderWhole(voice: Voice, report: Report, summary: ReportSummary): TemplateResult {
  const score = scoreWords(voice, report);
  const passed = passWords(voice, report);
  const verdict = report.passed ? 'correct' : 'incorrect';
  const rows = figures(voice, report, summary);
  return html`
    ${score ? html`<p part="score" class="score">${score}</p>` : nothing}
    ${passed ? html`<p part="passed" class="mark ${verdict}">${icons[verdict]} ${passed}</p>` : nothing}
    <div part="summary" class="summary">
      ${wholeWords(voice, report, summary).map((words) => html`<p>${words}</p>`)}
    </div>
    ${rows.length ? html`<dl class="figures">${rows.map(([name, figure]) => renderTerm(name, figure))}</dl>` : nothing}
  `;
}

/** A term with what is said of it, in a list of them. */
export const renderTerm = (term: string, text: unknown): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${text}</dd>
  </div>`;

/** One bar an objective; the words beside it say the same. */
export const renderObjectives = (voice: Voice, objectives: readonly ObjectiveSummary[]): unknown =>
  objectives.length
    ? html`<section aria-labelledby="objectives">
        <div id="objectives" class="title" role="heading" aria-level="3">${voice.texts.byObjective}</div>
        <ul part="objectives" class="objectives">
          ${objectives.map((objective) => renderObjective(voice, objective))}
        </ul>
      </section>`
    : nothing;

function renderObjective(voice: Voice, { title, score, count, before }: ObjectiveSummary): TemplateResult {
  const { texts, n, ofBank } = voice;
  const bar = ({ correct, total }: Count, kind: string): TemplateResult =>
    html`<progress class=${kind} aria-hidden="true" .max=${Math.max(total, 1)} .value=${correct}></progress>`;
  return html`<li>
    <p class="row">
      <span>${ofBank(title)}</span> <span class="figure">${texts.points(n(score.raw), n(score.max))}</span>
    </p>
    ${before ? bar(before, 'before') : nothing}
    ${
      before
        ? bar(count, '')
        : html`<progress aria-hidden="true" .max=${score.max > 0 ? score.max : 1} .value=${score.raw}></progress>`
    }
    ${before ? html`<p class="quietly">${gainWords(voice, before, count)}</p>` : nothing}
  </li>`;
}

/** The four fields of the confidence map, each with how many questions stand there. */
export const renderKnowledge = ({ texts, n }: Voice, knowledge: ReportSummary['knowledge']): unknown =>
  knowledge
    ? html`<section aria-labelledby="knowledge">
        <div id="knowledge" class="title" role="heading" aria-level="3">${texts.knowledgeMap}</div>
        <ul part="knowledge" class="map">
          ${KNOWLEDGE.map((field) => {
            const { length } = knowledge[field];
            return html`<li class="field ${field} ${length ? '' : 'none'}">
              <span class="count">${n(length)}</span>
              <span class="name">${texts.knowledge[field].name}</span>
              <span class="quietly">${texts.knowledge[field].means}</span>
            </li>`;
          })}
        </ul>
      </section>`
    : nothing;
