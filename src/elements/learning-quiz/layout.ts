import { html, nothing, type TemplateResult } from 'lit';
import { hasLimits } from '../../core/session/select.js';
import type { SessionStore } from '../../state/session-store.js';
import { ITEM_PARTS } from '../base/item-element.js';

/**
 * The parts of a quiz that lays itself out. Their own parts are its too, so that a page can style them.
 */
export function layout({ bank, plan, state }: SessionStore): TemplateResult {
  // A plan may wait for what was kept, or is due.
  if (bank && plan && state.phase === 'idle') return html`<quiz-start exportparts="title, rules"></quiz-start>`;
  if (state.phase === 'finished') {
    return html`<quiz-results exportparts="score, passed, summary, objectives, knowledge, again, item"></quiz-results>`;
  }
  const { feedback, navigation } = plan?.policy ?? {};
  return html`
    <div part="head" class="head">
      <quiz-progress exportparts="text: progress, bar"></quiz-progress>
      ${plan && hasLimits(plan) ? html`<quiz-timer exportparts="time"></quiz-timer>` : nothing}
      <quiz-score exportparts="text: points"></quiz-score>
    </div>
    <quiz-card exportparts="card, position, actions, hint, rationale, ${ITEM_PARTS}"></quiz-card>
    ${plan ? html`<quiz-nav exportparts="nav, costs, open, review"></quiz-nav>` : nothing}
    ${
      feedback !== 'immediate' && navigation === 'free'
        ? html`<quiz-palette exportparts="palette, cell, legend"></quiz-palette>`
        : nothing
    }
  `;
}
