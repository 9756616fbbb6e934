import { css, type ReactiveController } from 'lit';
import { formValue } from '../../core/report/form-value.js';
import { addFormTexts } from '../../i18n/en.form.js';
import { addPartsTexts } from '../../i18n/en.parts.js';
import { LocalizeController } from '../../state/localize-controller.js';
import { addSheets } from '../base/late-part.js';
import type { LearningQuiz } from './learning-quiz.element.js';

const disabledStyles = css`
  :host(:disabled) {
    opacity: 0.6;
  }
`;

/** Of a part elsewhere. */
const heldStyles = css`
  :host([inert]) {
    opacity: 0.6;
  }
`;

const joined = new WeakMap<LearningQuiz, FormController>();

/**
 * Has a quiz take part in its form: its value is the session's summary, as JSON ({@link formValue}); with `required` it is
 * invalid until the session is finished; the form's reset begins it anew; where the form's part is disabled, so is it. From then on it
 * has what other elements of a form have: `form`, `validity`, `validationMessage`, `willValidate`, `checkValidity()`,
 * `reportValidity()`, `setCustomValidity()`.
 */
export function joinForm(quiz: LearningQuiz): void {
  const there = joined.get(quiz);
  if (there) there.hostUpdated();
  else joined.set(quiz, new FormController(quiz));
}

class FormController implements ReactiveController {
  readonly #quiz: LearningQuiz;
  readonly #internals: ElementInternals;
  readonly #localize: LocalizeController;
  /** Parts elsewhere that are held with it. */
  #elsewhere: readonly HTMLElement[] = [];
  #form: HTMLFormElement | null = null;
  /** What its page has to say against it. */
  #custom = '';

  constructor(quiz: LearningQuiz) {
    addPartsTexts();
    addFormTexts();
    this.#quiz = quiz;
    const internals = (this.#internals = quiz.attachInternals());
    for (const name of ['form', 'validity', 'validationMessage', 'willValidate'] as const) {
      Object.defineProperty(quiz, name, { configurable: true, get: () => internals[name] });
    }
    for (const name of ['checkValidity', 'reportValidity'] as const) {
      Object.defineProperty(quiz, name, { configurable: true, value: () => internals[name]() });
    }
    const setCustomValidity = (message: string): void => {
      this.#custom = message;
      this.#tell();
    };
    Object.defineProperty(quiz, 'setCustomValidity', { configurable: true, value: setCustomValidity });
    this.#localize = new LocalizeController(quiz);
    addSheets(quiz.renderRoot, disabledStyles);
    quiz.addController(this);
    quiz.session.subscribe(() => this.#tell());
    quiz.addEventListener('invalid', takeFocus);
    // A part elsewhere asks for its session when it comes.
    quiz.addEventListener('context-request', () => {
      if (quiz.session.held) queueMicrotask(() => this.#hold(quiz.session.held));
    });
    this.hostUpdated();
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#hold(false);
  }

  hostUpdated(): void {
    const { form } = this.#internals;
    if (form !== this.#form) {
      this.#form?.removeEventListener('reset', this.#onReset);
      form?.addEventListener('reset', this.#onReset);
      this.#form = form;
    }
    this.#hold(this.#quiz.matches(':disabled'));
    this.#tell();
  }

  /** While it is disabled nothing can be entered: neither in it, nor in parts that joined it from elsewhere, nor by a request. */
  #hold(off: boolean): void {
    const { id, renderRoot, session } = this.#quiz;
    session.held = off;
    for (const child of renderRoot.children) if (child instanceof HTMLElement) child.inert = off;
    const root = this.#quiz.getRootNode() as Document | ShadowRoot;
    const joined =
      off && id ? [...root.querySelectorAll<HTMLElement>(`[for=${CSS.escape(id)}]:not(label, output)`)] : [];
    for (const part of this.#elsewhere) part.inert = joined.includes(part);
    const fresh = joined.filter((part) => !part.inert);
    for (const part of fresh) {
      part.inert = true;
      if (part.shadowRoot) addSheets(part.shadowRoot, heldStyles);
    }
    // What its page had made inert stays so.
    this.#elsewhere = [...this.#elsewhere.filter((part) => part.inert), ...fresh];
  }

  #tell(): void {
    const { report, progress, required } = this.#quiz;
    const { phase, total, attempted } = progress;
    const begun = report && phase !== 'idle';
    this.#internals.setFormValue(begun ? JSON.stringify(formValue(report, progress)) : null);
    const valueMissing = required && phase !== 'finished' && this.#asks();
    const customError = this.#custom !== '';
    const message = customError ? this.#custom : this.#open(total - attempted);
    this.#internals.setValidity({ valueMissing, customError }, message);
  }

  /** Whether there is anything to ask, or will be: where there is not, nobody is to be kept from sending the form. */
  #asks(): boolean {
    const { bank, src, session, progress, renderRoot } = this.#quiz;
    if (session.plan) {
      const items = progress.phase === 'idle' ? session.plan.items.length : progress.total;
      return items > 0 && !renderRoot.querySelector('.nothing-due');
    }
    const inline = this.#quiz.querySelector(':scope > script[type="application/json"]');
    return session.bank !== undefined || (Boolean(bank ?? src ?? inline) && !this.#quiz['issues'].length);
  }

  /** Why the form can't be sent, and how much is open. */
  #open(open: number): string {
    const { texts } = this.#localize;
    return [texts.finishFirst, ...(open > 0 ? [texts.openItems(open, this.#localize.number(open))] : [])].join(' ');
  }

  /** When all that listens has had its say. */
  readonly #onReset = (event: Event): void => {
    if (event.target !== this.#form) return;
    setTimeout(() => {
      if (!event.defaultPrevented && this.#quiz.progress.phase !== 'idle') this.#quiz.restart();
    });
  };
}

/** A browser tells why only where it can put the focus, and says nothing else: then the form would seem not to work. */
function takeFocus(event: Event): void {
  const quiz = event.currentTarget as LearningQuiz;
  if (quiz.hasAttribute('tabindex')) return;
  quiz.tabIndex = -1;
  const left = new AbortController();
  const leave = (): void => {
    left.abort();
    quiz.removeAttribute('tabindex');
  };
  quiz.addEventListener('blur', leave, { signal: left.signal });
  // Of the focus that goes on into its own tree, the quiz itself hears nothing.
  quiz.renderRoot.addEventListener('focusin', leave, { signal: left.signal });
  // A host is `:focus` for what is inside it, too.
  setTimeout(() => (quiz.matches(':focus') && !quiz.shadowRoot?.activeElement) || leave());
}
