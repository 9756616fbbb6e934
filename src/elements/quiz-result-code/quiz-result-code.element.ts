import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Bank } from '../../core/bank/model.js';
import { encodeResult, LONGEST_NAME } from '../../core/codes/result-code.js';
import type { Plan } from '../../core/session/plan.js';
import type { SessionState } from '../../core/session/state.js';
import { AnnounceController } from '../../state/announce-controller.js';
import { SelectController } from '../../state/select-controller.js';
import { QuizPart } from '../base/quiz-element.js';
import { LONGEST_QR, qrCode } from '../base/qr-code.js';
import { resultCodeStyles } from './quiz-result-code.styles.js';

interface Slice {
  /** Only a session that is finished has a code. */
  readonly state: SessionState | undefined;
  readonly plan: Plan | undefined;
  readonly bank: Bank | undefined;
}

/**
 * The result code of a finished session, for its learner to hand in: a short text and a QR code that hold the responses. A name
 * or an alias goes in if the learner gives one. Shows nothing before the session is finished. Nothing is sent.
 *
 * @summary Gives the code by which a learner hands in what they answered.
 * @csspart heading - "Your result code".
 * @csspart code - The code as text.
 * @csspart qr - The same as a QR code.
 * @csspart name - The field for a name or an alias.
 */
export class QuizResultCode extends QuizPart {
  static override styles = [...QuizPart.styles, resultCodeStyles];

  @state() private name = '';
  @state() private copied: 'yes' | 'by-hand' | undefined;

  readonly #session = new SelectController<Slice>(this, ({ state: now, plan, bank }) => ({
    state: now.phase === 'finished' ? now : undefined,
    plan,
    bank,
  }));
  readonly #announce = new AnnounceController(this);

  /** The code as it is handed in; empty before the session is finished. */
  get code(): string {
    const { state: ended, plan, bank } = this.#session.slice ?? {};
    return ended && plan && bank ? encodeResult({ plan, state: ended }, bank, { name: this.name }) : '';
  }

  readonly #rename = (event: Event): void => {
    this.name = (event.target as HTMLInputElement).value;
    this.copied = undefined;
  };

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.code);
      this.copied = 'yes';
    } catch {
      // Without permission, or outside a secure context: the learner has the last word.
      this.copied = 'by-hand';
      const code = this.renderRoot.querySelector('output');
      if (code) this.ownerDocument.defaultView?.getSelection()?.selectAllChildren(code);
    }
    this.#announce.say(this.#told);
  };

  get #told(): string {
    const { texts, copied } = this;
    return copied === 'yes' ? texts.copied : copied ? texts.copyByHand.replace(/:$/, '.') : '';
  }

  protected override render(): TemplateResult {
    const { code } = this;
    return html`${code ? this.#renderCode(code) : nothing}
      <div class="sr" role="status">${this.#announce.text}</div>`;
  }

  #renderCode(code: string): TemplateResult {
    const { texts } = this;
    return html`<section aria-labelledby="heading">
      <div class="words">
        <div id="heading" part="heading" role="heading" aria-level="2">${texts.resultCode}</div>
        <p>${texts.codeHandIn}</p>
        <label for="name">${texts.codeName}</label>
        <p id="hint" class="quietly">${texts.codeNameHint}</p>
        <input
          id="name"
          part="name"
          dir="auto"
          autocomplete="off"
          spellcheck="false"
          maxlength=${LONGEST_NAME}
          aria-describedby="hint"
          .value=${this.name}
          @input=${this.#rename}
        />
        <output part="code" class="code" for="name" aria-labelledby="heading" dir="ltr" lang="zxx" translate="no"
          >${grouped(code)}</output
        >
        <div class="ways">
          <button class="primary" @click=${this.#copy}>${texts.copyCode}</button>
          <span class="quietly" aria-hidden="true">${this.#told}</span>
        </div>
        <p class="quietly">${texts.codeHolds} ${texts.codeNoSeal}</p>
      </div>
      ${code.length > LONGEST_QR ? html`<p class="quietly">${texts.codeTooLong}</p>` : qrCode(code, texts.codeQr)}
    </section>`;
  }
}

/** Each group whole, and a line may end after it. */
const grouped = (code: string): TemplateResult[] =>
  code.split('-').map((group, index) => html`${index ? html`-<wbr />` : nothing}<span>${group}</span>`);

declare global {
  interface HTMLElementTagNameMap {
    'quiz-result-code': QuizResultCode;
  }
}
