// A quiz in a form: what is sent, what is asked for, reset, disabled.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { accessible, choose, found, key, press, tabTo, turn, until } from '../../../test/browser.js';
import { aMixedBank } from '../../../test/browser.quiz.js';
import { aBank, aChoice } from '../../../test/factories.js';
import { inDays, storeDeck } from '../../../test/browser.decks.js';
import '../../entries/learning-quiz.js';
import { request } from '../../state/events.js';
import type { QuizCard } from '../quiz-card/quiz-card.element.js';
import type { LearningQuiz } from './learning-quiz.element.js';

interface InForm {
  readonly form: HTMLFormElement;
  readonly quiz: LearningQuiz;
  readonly value: () => Record<string, unknown> | null;
}

/** What the browser would say. */
const messageOf = (quiz: LearningQuiz): string => (quiz as unknown as HTMLInputElement).validationMessage;

async function inForm(bank: unknown = aBank(), attributes: Readonly<Record<string, string>> = {}): Promise<InForm> {
  const form = await fixture<HTMLFormElement>(
    html`<form>
      <fieldset><legend>Part</legend></fieldset>
      <button>Send</button>
    </form>`,
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  const quiz = document.createElement('learning-quiz');
  for (const [name, value] of Object.entries({ name: 'quiz', persist: 'none', ...attributes })) {
    quiz.setAttribute(name, value);
  }
  quiz.bank = bank;
  form.querySelector('fieldset')?.append(quiz);
  const value = (): Record<string, unknown> | null => {
    const json = new FormData(form).get('quiz');
    return typeof json === 'string' ? (JSON.parse(json) as Record<string, unknown>) : null;
  };
  return { form, quiz, value };
}

describe('a quiz in a form', () => {
  it('has nothing for axe to find, and is gone through and sent by keyboard alone', async () => {
    const { form, quiz, value } = await inForm(aBank({ items: [aChoice()] }), { required: '' });
    await found(quiz, 'radio', 'Option a');
    await accessible(form);
    await tabTo('radio', 'Option a');
    await key(' ');
    await tabTo('button', 'Check');
    await key('Enter');
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => value()?.['completed']);
    let sent = 0;
    form.addEventListener('submit', () => (sent += 1));
    await tabTo('button', 'Send');
    await key('Enter');
    expect(sent).to.equal(1);
  });

  it('sends nothing before it begins, then the summary of the session as it stands', async () => {
    const { quiz, value } = await inForm(undefined, { start: 'manual', 'pass-mark': '0.3', seed: 's' });
    await found(quiz, 'button', 'Start');
    expect(value()).to.equal(null);
    await press(quiz, 'Start');
    await until(() => value());
    expect(value()).to.include({ format: 'learning-quiz-form/1', completed: false, attempted: 0, total: 3, seed: 's' });
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => value()?.['attempted'] === 1);
    await quiz.finish();
    await until(() => value()?.['completed'] === true);
    expect(value()).to.deep.include({ score: { raw: 1, max: 3, scaled: 1 / 3 }, passed: true });
  });

  it('is asked for nothing unless it is required', async () => {
    const { form, value } = await inForm();
    await until(() => value());
    assert.isTrue(form.checkValidity());
  });

  it('takes its name by the property, as frameworks set it, and is sent under it', async () => {
    const { form, quiz, value } = await inForm();
    await until(() => value());
    quiz.removeAttribute('name');
    await until(() => !value());
    quiz.name = 'other';
    await until(() => new FormData(form).has('other'));
    expect(document.createElement('learning-quiz').hasAttribute('name')).to.equal(false);
    const unnamed = await fixture<LearningQuiz>(html`<learning-quiz persist="none"></learning-quiz>`);
    expect(unnamed.outerHTML).to.not.contain('name').and.not.contain('disabled').and.not.contain('required');
  });

  it('is required and disabled by properties, and is neither by `false`, as frameworks set them', async () => {
    const { form, quiz, value } = await inForm();
    await until(() => value());
    quiz.required = true;
    await until(() => !form.checkValidity());
    quiz.required = false;
    await until(() => form.checkValidity());
    quiz.disabled = true;
    await until(() => quiz.matches(':disabled') && value() === null);
    await until(() => quiz.shadowRoot?.querySelector('quiz-card')?.closest('[inert]'));
    quiz.disabled = false;
    await until(() => !quiz.shadowRoot?.querySelector('[inert]') && value());
    assert.isFalse(quiz.hasAttribute('disabled') || quiz.hasAttribute('required'));
    quiz.toggleAttribute('disabled', true);
    assert.isTrue(quiz.disabled);
  });

  it('when required, says what is open until it is finished', async () => {
    const { form, quiz, value } = await inForm(aMixedBank(), { required: '' });
    await until(() => value());
    assert.isFalse(form.checkValidity());
    assert.isTrue(quiz.matches(':invalid'));
    expect(messageOf(quiz)).to.equal('Finish the questions first. 3 questions are still open.');
    quiz.lang = 'de';
    await until(() => messageOf(quiz) === 'Schließen Sie zuerst die Fragen ab. 3 Fragen sind noch offen.');
    quiz.removeAttribute('required');
    await until(() => form.checkValidity());
    quiz.setAttribute('required', '');
    await until(() => !form.checkValidity());
    await quiz.finish();
    await until(() => form.checkValidity());
  });

  it('says what its page has to say against it, as other elements of a form do', async () => {
    const { form, quiz, value } = await inForm();
    await until(() => value());
    assert.isTrue(quiz.checkValidity?.());
    quiz.setCustomValidity?.('Too late.');
    assert.isFalse(quiz.checkValidity?.() || form.checkValidity() || quiz.reportValidity?.());
    assert.isTrue(quiz.validity?.customError);
    assert.equal(quiz.validationMessage, 'Too late.');
    quiz.setCustomValidity?.('');
    assert.isTrue(form.checkValidity());
  });

  it('takes the focus where the browser says why, and gives it up again', async () => {
    const { form, quiz, value } = await inForm(aBank(), { required: '' });
    await until(() => value());
    form.requestSubmit();
    await until(() => document.activeElement === quiz);
    await tabTo('radio', 'Option a');
    await until(() => !quiz.hasAttribute('tabindex'));
    form.checkValidity();
    await turn();
    await turn();
    assert.isFalse(quiz.hasAttribute('tabindex'));
  });

  it('keeps nobody from sending a form whose quiz can’t be had', async () => {
    const { form, quiz } = await inForm({ format: 'learning-quiz/1', items: 7 }, { required: '' });
    await found(quiz, 'alert');
    await until(() => form.checkValidity());
  });

  it('keeps nobody from sending a form where there is nothing to ask', async () => {
    const { form, quiz } = await inForm(undefined, { required: '', objectives: 'nope' });
    await until(() => quiz.session.plan && quiz.validity);
    await until(() => form.checkValidity());
    quiz.removeAttribute('objectives');
    await until(() => !form.checkValidity());
  });

  it('keeps nobody from sending a form while it has no bank', async () => {
    const { form, quiz } = await inForm(null, { required: '' });
    await until(() => quiz.validity);
    assert.isTrue(form.checkValidity());
    quiz.bank = aBank();
    await until(() => !form.checkValidity());
  });

  it('keeps nobody from sending a form while nothing is due', async () => {
    storeDeck({ 'bank/item/a': { due: inDays(3) } });
    const bank = aBank({ items: [aChoice({ id: 'a' })] });
    const { form, quiz } = await inForm(bank, { required: '', mode: 'review', persist: 'local' });
    await found(quiz, 'button', 'Practise anyway');
    await until(() => quiz.validity);
    await until(() => form.checkValidity());
    await press(quiz, 'Practise anyway');
    await until(() => !form.checkValidity());
  });

  it('begins anew when the form is reset, unless that is prevented', async () => {
    const { form, quiz, value } = await inForm();
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => value()?.['attempted'] === 1);
    form.addEventListener('reset', (event) => event.preventDefault(), { once: true });
    form.reset();
    await turn();
    await turn();
    expect(value()?.['attempted']).to.equal(1);
    form.reset();
    await until(() => value()?.['attempted'] === 0);
    assert.equal(quiz.progress.phase, 'running');
  });

  it('can’t be worked with and is not sent while its fieldset is disabled', async () => {
    const { form, quiz, value } = await inForm(aBank(), { required: '' });
    await until(() => value());
    const fieldset = form.querySelector('fieldset') as HTMLFieldSetElement;
    fieldset.disabled = true;
    await until(() => quiz.shadowRoot?.querySelector('quiz-card')?.closest('[inert]'));
    expect(value()).to.equal(null);
    assert.isTrue(form.checkValidity());
    fieldset.disabled = false;
    await until(() => !quiz.shadowRoot?.querySelector('[inert]'));
    await tabTo('radio', 'Option a');
  });

  it('takes nothing from its parts elsewhere while it is disabled', async () => {
    const { quiz, value } = await inForm(undefined, { id: 'held' });
    await until(() => value());
    const outside = await fixture<HTMLElement>(
      html`<div><label for="held">The quiz</label><quiz-card for="held"></quiz-card></div>`,
    );
    await found(outside, 'radio', 'Option a');
    quiz.disabled = true;
    const card = outside.querySelector('quiz-card') as QuizCard;
    await until(() => card.inert);
    assert.isFalse(outside.querySelector('label')?.inert);
    const itemId = quiz.progress.itemId ?? '';
    request(card, 'quiz-response-request', { itemId, response: ['a'] });
    request(quiz, 'quiz-response-request', { itemId, response: ['a'] });
    quiz.dispatchEvent(new CustomEvent('quiz-response-request', { detail: { itemId, response: ['a'] } }));
    await turn();
    assert.isNotOk(quiz.session.state.items[itemId]?.response);
    const late = document.createElement('quiz-nav');
    late.setAttribute('for', 'held');
    outside.append(late);
    await until(() => late.inert);
    const place = quiz.parentElement;
    quiz.remove();
    assert.isFalse(card.inert || late.inert);
    place?.append(quiz);
    await until(() => card.inert && late.inert);
    quiz.disabled = false;
    await until(() => !card.inert && !late.inert);
    request(card, 'quiz-response-request', { itemId, response: ['a'] });
    await until(() => quiz.session.state.items[itemId]?.response);
  });

  it('is finished by its page also while it is disabled', async () => {
    const { quiz, value } = await inForm();
    await until(() => value());
    quiz.disabled = true;
    await until(() => quiz.session.held);
    await quiz.finish();
    assert.equal(quiz.progress.phase, 'finished');
  });

  it('goes with the form into which it is moved', async () => {
    const { form, quiz, value } = await inForm();
    await until(() => value());
    const other = await fixture<HTMLFormElement>(html`<form></form>`);
    other.append(quiz);
    await until(() => new FormData(other).get('quiz'));
    expect(value()).to.equal(null);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.attempted === 1);
    form.reset();
    await turn();
    await turn();
    assert.equal(quiz.progress.attempted, 1);
    other.reset();
    await until(() => quiz.progress.attempted === 0);
  });
});
