import { ContextConsumer } from '@lit/context';
import { assert, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { accessible, choose, found, key, press, tabTo, until, words } from '../../test/browser.js';
import { aMixedBank, aQuiz, settled } from '../../test/browser.quiz.js';
import { aBank, aChoice } from '../../test/factories.js';
import { itemContext, progressContext, sessionContext, settingsContext } from '../entries/learning-quiz.js';
import type { LearningQuiz } from '../entries/learning-quiz.js';

/** What a host might write: an element of its own that knows nothing of the quiz but the contexts. */
class OwnPart extends LitElement {
  renders = 0;
  readonly progress = new ContextConsumer(this, { context: progressContext, subscribe: true });
  readonly session = new ContextConsumer(this, { context: sessionContext, subscribe: true });
  readonly item = new ContextConsumer(this, { context: itemContext, subscribe: true });
  readonly settings = new ContextConsumer(this, { context: settingsContext, subscribe: true });

  protected override updated(): void {
    this.renders += 1;
  }

  protected override render(): unknown {
    const { phase, attempted = 0, total = 0, score, itemId } = this.progress.value ?? {};
    return html`<p>${phase}: ${attempted} of ${total}, ${score?.raw} of ${score?.max}</p>
      <button
        @click=${() => {
          if (itemId) this.session.value?.dispatch({ type: 'flag', itemId, flagged: true });
        }}
      >
        Flag it
      </button>`;
  }
}
customElements.define('own-part', OwnPart);

async function page(): Promise<{ quiz: LearningQuiz; own: OwnPart; host: HTMLElement }> {
  const host = await fixture<HTMLElement>(html`
    <main>
      <learning-quiz .bank=${aMixedBank()}>
        <own-part></own-part>
        <quiz-card></quiz-card>
        <quiz-nav></quiz-nav>
      </learning-quiz>
    </main>
  `);
  const quiz = host.querySelector('learning-quiz')!;
  await settled(quiz);
  return { quiz, own: host.querySelector('own-part')!, host };
}

describe('an element of one’s own', () => {
  it('has nothing for axe to find', async () => {
    await accessible((await page()).host);
  });

  it('works by keyboard alone, through the store', async () => {
    const { quiz } = await page();
    await tabTo('button', 'Flag it');
    await key('Enter');
    await until(() => quiz.progress.flagged === 1);
  });

  it('gets each progress, frozen, as it changes', async () => {
    const { quiz, own } = await page();
    await until(() => words(own).startsWith('running: 0 of 3, 0 of 3'));
    const before = own.progress.value;
    expect(Object.isFrozen(before)).to.equal(true);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => words(own).startsWith('running: 1 of 3, 1 of 3'));
    assert.strictEqual(own.progress.value, quiz.progress);
    assert.strictEqual(before?.attempted, 0);
    await quiz.finish();
    await until(() => words(own).startsWith('finished:'));
  });

  it('gets the store, which stays the same, also over another bank', async () => {
    const { quiz, own } = await page();
    const store = own.session.value;
    assert.strictEqual(store, quiz.session);
    const heard: string[] = [];
    const stop = store!.subscribe((facts, action) => heard.push(action?.type ?? '', ...facts.map(({ type }) => type)));
    await press(quiz, 'Flag');
    await until(() => heard.length > 0);
    assert.deepEqual(heard, ['flag', 'quiz-item-flagged']);
    stop();
    quiz.bank = aBank({ items: [aChoice({ stem: 'Another?' })] });
    await found(quiz, 'heading', 'Another?');
    assert.strictEqual(own.session.value, store);
    expect(heard).to.have.length(2);
  });

  it('gets the policies of the session and whether there is an article', async () => {
    const { quiz, own } = await page();
    assert.strictEqual(own.settings.value?.policy?.feedback, 'immediate');
    assert.strictEqual(own.settings.value?.article, false);
    quiz.mode = 'test';
    quiz.article = '#story';
    await until(() => own.settings.value?.policy?.feedback === 'deferred' && own.settings.value?.article);
  });

  it('that stands in a card gets its item and how far that is', async () => {
    const quiz = await aQuiz();
    const card = quiz.shadowRoot!.querySelector('quiz-card')!;
    const own = document.createElement('own-part') as OwnPart;
    card.append(own);
    assert.deepEqual(own.item.value, { itemId: 'one', phase: 'responding' });
    await choose(quiz, 'Option b');
    await press(quiz, 'Check');
    await until(() => own.item.value?.phase === 'attempted');
    await press(quiz, 'Next');
    await until(() => own.item.value?.itemId === 'two');
    assert.strictEqual(own.item.value?.phase, 'responding');
  });

  it('that stands in no quiz gets nothing, and something when it is put into one', async () => {
    const { quiz, own, host } = await page();
    host.append(own);
    const alone = document.createElement('own-part') as OwnPart;
    host.append(alone);
    assert.strictEqual(alone.session.value, undefined);
    quiz.append(alone);
    assert.strictEqual(alone.session.value, quiz.session);
  });

  it('is told each change once, and nothing when it left', async () => {
    const { quiz, own } = await page();
    await until(() => own.progress.value?.total === 3);
    await own.updateComplete;
    own.remove();
    const { renders } = own;
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.correct === 1);
    await own.updateComplete;
    assert.strictEqual(own.renders, renders);
  });
});
