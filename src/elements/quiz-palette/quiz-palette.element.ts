import { html, nothing, type TemplateResult } from 'lit';
import { neighbours } from '../../core/session/neighbours.js';
import type { Verdict } from '../../core/scoring/outcome.js';
import type { ProgressItem } from '../../core/session/select.js';
import { SelectController } from '../../state/select-controller.js';
import { icons } from '../base/icons.js';
import { QuizPart } from '../base/quiz-element.js';
import { paletteStyles } from './quiz-palette.styles.js';

interface Slice {
  /** The same list while it says the same: a key that is typed renders nothing here. */
  readonly items: readonly ProgressItem[];
  readonly itemId: string | null;
  readonly phase: string;
  readonly free: boolean;
  readonly next: string | undefined;
}

const VERDICTS: readonly Verdict[] = ['correct', 'partial', 'incorrect', 'ungraded'];

type Standing = 'unseen' | 'seen' | 'answered';

const standingOf = ({ status }: ProgressItem): Standing =>
  status === 'unseen' || status === 'seen' ? status : 'answered';

/**
 * All items at a glance: a button each, with its number and how it stands (not seen, seen, answered, flagged, and how it
 * went where that may be told). Going linear, only the next one can be gone to. Empty before the session and after it.
 *
 * @summary Goes to any question, and shows how each stands.
 * @csspart palette - The list of buttons.
 * @csspart cell - One item's button.
 * @csspart legend - What the signs mean.
 * @fires {QuizRequestEvent} quiz-navigate-request - A question was pressed.
 */
export class QuizPalette extends QuizPart {
  static override styles = [...QuizPart.styles, paletteStyles];

  readonly #session = new SelectController<Slice>(this, ({ state, plan, progress }) => {
    const { next, back } = neighbours(state, plan);
    return { items: progress.items, itemId: state.itemId, phase: state.phase, free: back, next };
  });

  readonly #onPress = (event: Event): void => {
    const { item: itemId = '' } = (event.currentTarget as HTMLElement).dataset;
    this.#session.request('quiz-navigate-request', { itemId });
  };

  #words(item: ProgressItem): string[] {
    const { verdict, flagged } = item;
    const { states, verdict: verdicts } = this.texts;
    const standing = verdict ? this.#lower(verdicts[verdict]) : states[standingOf(item)];
    return flagged ? [standing, states.flagged] : [standing];
  }

  /** A verdict is a sentence of its own elsewhere. */
  #lower(words: string): string {
    return words.toLocaleLowerCase(this.localize.lang);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { items = [], phase } = this.#session.slice ?? {};
    if (!items.length || (phase !== 'running' && phase !== 'paused')) return nothing;
    return html`<nav aria-label=${this.texts.allQuestions}>
      <ol part="palette">
        ${items.map((item, index) => this.#renderCell(item, index))}
      </ol>
      ${this.#renderLegend(items)}
    </nav>`;
  }

  #renderCell(item: ProgressItem, index: number): TemplateResult {
    const { itemId, phase, free, next } = this.#session.slice ?? {};
    const { id, verdict, flagged } = item;
    const current = id === itemId;
    const reachable = phase === 'running' && (free || current || id === next);
    return html`<li>
      <button
        part="cell"
        class="cell ${standingOf(item)} ${verdict ?? ''}"
        data-item=${id}
        aria-label=${this.texts.questionIs(this.n(index + 1), this.#words(item))}
        aria-current=${current ? 'true' : 'false'}
        ?disabled=${!reachable}
        @click=${this.#onPress}
      >
        ${this.n(index + 1)} ${verdict ? html`<span class="verdict">${icons[verdict]}</span>` : nothing}
        ${flagged ? html`<span class="flag">${icons.flag}</span>` : nothing}
      </button>
    </li>`;
  }

  /** Of the signs that stand there; each button's name says in words what they show. */
  #renderLegend(items: readonly ProgressItem[]): TemplateResult {
    const { states, verdict: verdicts } = this.texts;
    const told = VERDICTS.filter((verdict) => items.some((item) => item.verdict === verdict));
    const shown = (['unseen', 'seen', 'answered'] as const).filter((standing) =>
      items.some((item) => !item.verdict && standingOf(item) === standing),
    );
    return html`<ul part="legend" class="legend" aria-hidden="true">
      ${shown.map((standing) => html`<li><i class=${standing}></i> ${states[standing]}</li>`)}
      ${told.map(
        (verdict) =>
          html`<li><span class="verdict ${verdict}">${icons[verdict]}</span> ${this.#lower(verdicts[verdict])}</li>`,
      )}
      ${
        items.some(({ flagged }) => flagged)
          ? html`<li><span class="flag">${icons.flag}</span> ${states.flagged}</li>`
          : nothing
      }
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'quiz-palette': QuizPalette;
  }
}
