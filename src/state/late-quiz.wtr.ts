import { assert, expect } from '@open-wc/testing';
import { ContextConsumer, ContextRoot } from '@lit/context';
import { html, LitElement, render } from 'lit';
import { accessible, byRole, choose, focus, found, key, press, tabTo, until, words } from '../../test/browser.js';
import { aBank } from '../../test/factories.js';
import { progressContext } from './contexts.js';
// The parts alone: the quiz itself is fetched only when all of the page stands.
import '../elements/quiz-card/define.js';
import '../elements/quiz-nav/define.js';
import '../elements/quiz-progress/define.js';
import '../elements/quiz-score/define.js';

class OwnCounter extends LitElement {
  readonly #progress = new ContextConsumer(this, { context: progressContext, subscribe: true });

  protected override render(): unknown {
    return html`${this.#progress.value?.attempted ?? 'no'} of ${this.#progress.value?.total ?? 'no'}`;
  }
}
customElements.define('own-counter', OwnCounter);

describe('parts that were there before their quiz', () => {
  let page: HTMLElement;
  const counter = () => words(page.querySelector('own-counter')!);
  const valueText = (id: string) => byRole(page.querySelector(`#${id}`)!, 'progressbar').getAttribute('aria-valuetext');

  before(async () => {
    // What @lit/context asks of a host whose own elements may come before those that they wait for.
    new ContextRoot().attach(document.documentElement);
    page = document.createElement('main');
    // Not a fixture: it would go after the first test, and an element can be defined but once.
    render(
      html`<quiz-progress id="outside" for="late"></quiz-progress>
        <learning-quiz id="late">
          <own-counter></own-counter>
          <quiz-progress id="inside"></quiz-progress>
          <quiz-card></quiz-card>
        </learning-quiz>
        <quiz-score for="late"></quiz-score>
        <quiz-nav for="late"></quiz-nav>`,
      page,
    );
    document.body.append(page);
    await until(() => page.querySelector('quiz-progress')!.hasUpdated);
    assert.strictEqual(customElements.get('learning-quiz'), undefined);
    assert.strictEqual(valueText('outside'), '0 of 0 answered');
    assert.strictEqual(counter(), 'no of no');
    // As a host would that doesn't wait for the element either.
    page.querySelector('learning-quiz')!.bank = aBank();
    await import('../entries/learning-quiz.js');
    await found(page, 'group', 'Question 1 of 3');
  });

  after(() => page.remove());

  it('have nothing for axe to find', async () => {
    await accessible(page);
  });

  it('work by keyboard alone', async () => {
    await tabTo('button', 'Next');
    await key('Enter');
    await until(() => focus() === 'heading Which city is the capital?');
    await found(page, 'group', 'Question 2 of 3');
  });

  it('belong to it, inside and outside, before and after it', async () => {
    await until(() => valueText('outside') === '0 of 3 answered' && valueText('inside') === '0 of 3 answered');
    await choose(page, 'Option a');
    await press(page, 'Check');
    await until(() => valueText('outside') === '1 of 3 answered' && valueText('inside') === '1 of 3 answered');
    expect(words(page)).to.contain('1 of 3 points');
  });

  it('may be anyone’s own, on the context', async () => {
    await until(() => counter() === '1 of 3');
  });
});
