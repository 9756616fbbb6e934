import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { LearningQuiz } from '../../src/entries/learning-quiz.js';
import { SAMPLE, SHOWN, type Shown } from './sample.js';

/** When the item that a preview shows can be answered. */
const ready = (quiz: LearningQuiz, itemId: string): Promise<void> =>
  new Promise((resolve) => {
    const { session } = quiz;
    const look = (): void => {
      if (session.state.phase !== 'running' || !session.isReady(itemId)) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    queueMicrotask(look);
  });

/** Takes a quiz to what is to be seen, the way a learner would. */
async function bring(quiz: LearningQuiz, { itemId, response, submit, reveal, hint, finish }: Shown): Promise<void> {
  await ready(quiz, itemId);
  const { session } = quiz;
  if (hint) session.perform('quiz-hint-request', { itemId });
  if (response !== undefined) session.perform('quiz-response-request', { itemId, response });
  if (submit) await session.perform('quiz-submit-request', { itemId });
  if (reveal) session.perform('quiz-reveal-request', { itemId });
  if (finish) await finishQuietly(quiz);
}

/** Shows the results, which would take the focus of a page where nothing else has it. */
async function finishQuietly(quiz: LearningQuiz): Promise<void> {
  quiz.inert = true;
  await Promise.all([quiz.finish(), customElements.whenDefined('quiz-results')]);
  await quiz.querySelector('quiz-results')?.updateComplete;
  setTimeout(() => (quiz.inert = false), 100);
}

const begun = new WeakSet<Element>();

function figure(shown: Shown): TemplateResult {
  const start = (element: Element | undefined): void => {
    if (!element || begun.has(element)) return;
    begun.add(element);
    void bring(element as LearningQuiz, shown);
  };
  const { title, itemId, finish } = shown;
  return html`<figure>
    <figcaption>${title}</figcaption>
    <learning-quiz .bank=${SAMPLE} persist="none" seed="themes" shuffle="none" ${ref(start)}>
      ${finish ? html`<quiz-score></quiz-score><quiz-results></quiz-results>` : html`<quiz-card item=${itemId}></quiz-card>`}
      ${title === SHOWN[0]?.title ? html`<quiz-progress></quiz-progress><quiz-nav></quiz-nav>` : nothing}
    </learning-quiz>
  </figure>`;
}

/** Cards in several phases and the results, in one colour scheme. */
export const panel = (scheme: 'light' | 'dark'): TemplateResult =>
  html`<section class="panel ${scheme}" aria-label=${scheme === 'light' ? 'Light' : 'Dark'}>
    ${SHOWN.map(figure)}
  </section>`;
