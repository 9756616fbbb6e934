import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Bank } from '../../core/bank/model.js';
import { isObject } from '../../core/json.js';
import type { PupilReport } from '../../core/report/class-pupils.js';
import type { ClassReport } from '../../core/report/class-report.js';
import { classTextsOf, type ClassTexts } from '../../i18n/class-texts.js';
import { CLASS_TEXTS } from '../../i18n/en.class.js';
import { marked } from '../base/bank-words.js';
import { QuizElement } from '../base/quiz-element.js';
import { chartStyles } from './charts.styles.js';
import { renderFlagged, renderItems } from './items.js';
import { listStyles } from './lists.styles.js';
import { renderPupils } from './pupils.js';
import { classReportStyles } from './quiz-class-report.styles.js';
import { voiceOf } from './voice.js';
import { renderDistribution, renderFigures, renderObjectives } from './whole.js';

/**
 * How a class did: its figures, the distribution of scores, which questions deserve a look and why, what was chosen, and
 * what each pupil is to read again. Every chart has a table behind it. The figures come as the property `report`, or as what
 * `learning-quiz report --json` prints in a child `<script type="application/json">`.
 *
 * @summary Shows how a class did, and which questions failed it.
 * @csspart few - Said of a class that is too small for its figures.
 * @csspart figures - Learners, mean, median, standard deviation, reliability, standard error.
 * @csspart distribution - The chart of scores.
 * @csspart objectives - One bar an objective.
 * @csspart flagged - A question that deserves a look.
 * @csspart items - All questions.
 * @csspart pupils - All pupils.
 */
export class QuizClassReport extends QuizElement {
  static override styles = [...QuizElement.styles, classReportStyles, chartStyles, listStyles];

  /** What `reportOfClass` gives. */
  @property({ attribute: false }) report: ClassReport | undefined;

  /** What `pupilReport` gives of each; without it no pupil is named. */
  @property({ attribute: false }) pupils: readonly PupilReport[] = [];

  /** The bank that was asked from: its language, and the words of what is to be read again. */
  @property({ attribute: false }) bank: Bank | undefined;

  @state() private words: ClassTexts = CLASS_TEXTS;
  #lang = '';
  #opened: HTMLDetailsElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readChild();
    addEventListener('beforeprint', this.#unfold);
    addEventListener('afterprint', this.#fold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('afterprint', this.#fold);
  }

  /** What the command line prints stands in the page as it is. */
  #readChild(): void {
    const script = this.querySelector(':scope > script[type="application/json"]');
    if (this.report || !script) return;
    try {
      const json: unknown = JSON.parse(script.textContent);
      if (!isObject(json) || json['format'] !== 'learning-quiz-report/1') return;
      this.report = json as unknown as ClassReport;
      this.pupils = (json['pupils'] as readonly PupilReport[] | undefined) ?? [];
    } catch {
      // Then there are no results.
    }
  }

  /** On paper nothing unfolds. */
  readonly #unfold = (): void => {
    this.#opened = [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details.item:not([open])')];
    for (const details of this.#opened) details.open = true;
  };

  readonly #fold = (): void => {
    for (const details of this.#opened.splice(0)) details.open = false;
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { lang } = this.localize;
    if (lang === this.#lang) return;
    this.#lang = lang;
    void classTextsOf(lang).then((words) => {
      if (lang === this.#lang) this.words = words;
    });
  }

  protected override render(): TemplateResult {
    const { report, words } = this;
    const foreign = this.localize.foreign(this.bank?.lang);
    const voice = voiceOf(words, this.localize.numbers, (text) => marked(text, foreign));
    return html`<div class="report" role="group" aria-labelledby="heading">
      <div id="heading" role="heading" aria-level="2">${words.title}</div>
      ${
        report?.learners
          ? html`${renderFigures(voice, report)}
              <div class="pair">${renderDistribution(voice, report)} ${renderObjectives(voice, report)}</div>
              ${renderFlagged(voice, report)} ${renderItems(voice, report)}
              ${renderPupils(voice, this.pupils, this.bank)}`
          : html`<p class="quietly">${words.noResults}</p>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-class-report': QuizClassReport;
  }
}
