import { html, nothing, type TemplateResult } from 'lit';
import { hasLimits } from '../../core/session/select.js';
import type { SessionStore } from '../../state/session-store.js';

/** The parts of a quiz that lays itself out. What they hand on of theirs is in `hand-on`. */
export function layout({ bank, plan, state }: SessionStore): TemplateResult {
  // A plan may wait for what was kept, or is due.
  if (bank && plan && state.phase === 'idle') return html`<quiz-start></quiz-start>`;
  if (state.phase === 'finished') {
    return html`<quiz-results></quiz-results>`;
  }
  const { feedback, navigation } = plan?.policy ?? {};
  return html`
    <div part="head" class="head">
      <quiz-progress></quiz-progress>
      ${plan && hasLimits(plan) ? html`<quiz-timer></quiz-timer>` : nothing}
      <quiz-score></quiz-score>
    </div>
    <quiz-card></quiz-card>
    ${plan ? html`<quiz-nav></quiz-nav>` : nothing}
    ${feedback !== 'immediate' && navigation === 'free' ? html`<quiz-palette></quiz-palette>` : nothing}
  `;
}
