import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Bank } from '../../../src/core/bank/model.js';
import { wordedBank } from '../../../src/core/bank/translated.js';
import { formBank } from '../../../src/core/session/form-bank.js';
import type { Form } from '../../../src/core/session/forms.js';
import { isRtl } from '../../builder/options.js';
import { drawingOf, formAttributes, writeLink, type Prepared } from '../link.js';

/**
 * Shows a test to a pupil: its form, or the letters to choose one's own.
 *
 * @param own the address of the bank that comes with the page
 */
export async function openTest(test: Prepared, own: string, show: (view: TemplateResult) => void): Promise<void> {
  const [only] = test.forms.length === 1 ? test.forms : [];
  const form = test.form ?? only;
  if (!form) return show(letters(test));
  show(html`<p role="status">Reading the questions …</p>`);
  const { readBank } = await import('../read-bank.js');
  const { bank, fault } = await readBank(test.bank || own);
  if (!bank) return show(html`<p role="alert">${fault}</p>`);
  document.title = `${bank.title} · Form ${form}`;
  show(quizOf(test, form, bank, test.bank || own));
}

const letters = (test: Prepared): TemplateResult =>
  html`<h1>Which form is yours?</h1>
    <nav aria-label="Forms">
      <ul class="letters">
        ${test.forms.map(
          (form) => html`<li><a href="?${writeLink({ ...test, form })}" aria-label=${`Form ${form}`}>${form}</a></li>`,
        )}
      </ul>
    </nav>`;

/**
 * The quiz draws the form's items from a bank in which there are no others to draw: what was seen before changes nothing. The
 * result code stands below it, on pages that define that part; elsewhere there is nothing.
 */
function quizOf(test: Prepared, form: Form, bank: Bank, address: string): TemplateResult {
  const { lang } = test;
  const worded = wordedBank(bank, lang || (bank.lang ?? 'en'));
  const set = (element: Element | undefined): void => {
    if (!element) return;
    for (const [name, value] of formAttributes(test, form)) element.setAttribute(name, value);
    // Where there is a clock, the pupil says when it starts.
    if (test.settings['time-limit']) element.setAttribute('start', 'manual');
    if (lang) element.setAttribute('lang', lang);
    if (isRtl(lang)) element.setAttribute('dir', 'rtl');
    // The address is what pictures and readings are beside; another test of the same bank is kept apart from this one.
    Object.assign(element, { bank: formBank(bank, drawingOf(test)), src: address, name: writeLink({ ...test, form }) });
  };
  return html`<p class="kicker">Form ${form}</p>
    <h1 lang=${worded.lang ?? 'en'}>${worded.of.title}</h1>
    <learning-quiz id="quiz" ${ref(set)}></learning-quiz>
    <quiz-result-code for="quiz"></quiz-result-code>`;
}
