import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../i18n/texts.js';
import type { SessionStore } from '../../state/session-store.js';

/** The way back to an LMS that wants the learner to be led there; nothing where none does. */
export const renderLeave = (
  exit: SessionStore['exit'],
  { leave }: Pick<Texts, 'leave'>,
): TemplateResult | typeof nothing =>
  exit
    ? html`<button
        class="quiet"
        part="leave"
        @click=${async ({ currentTarget }: Event): Promise<void> => {
          // It waits for an LMS that is slow.
          (currentTarget as HTMLElement).ariaDisabled = 'true';
          await exit();
        }}
      >
        ${leave}
      </button>`
    : nothing;
