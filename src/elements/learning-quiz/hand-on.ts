import { ITEM_PARTS } from '../base/item-element.js';
import type { LearningQuiz } from './learning-quiz.element.js';

/** What the parts of a quiz that lays itself out hand on of their own parts; as `exportparts` has it. */
export const HANDED_ON: Readonly<Record<string, string>> = {
  'quiz-start': 'title, rules',
  'quiz-notice': 'notice, leave',
  'quiz-progress': 'text: progress, bar',
  'quiz-timer': 'time',
  'quiz-score': 'text: points',
  'quiz-card': `card, position, actions, hint, rationale, question, ${ITEM_PARTS}`,
  'quiz-nav': 'nav, costs, open, review',
  'quiz-palette': 'palette, cell, legend',
  'quiz-results': 'score, passed, summary, objectives, knowledge, again, leave, item',
};

const handing = new WeakSet<LearningQuiz>();

/**
 * A page styles what a quiz of one tag has inside as it would in a composed one: what is the quiz's, its page can reach. Its
 * parts come and go as a session does.
 */
export function handOn(quiz: LearningQuiz): void {
  if (handing.has(quiz)) return;
  handing.add(quiz);
  const hostUpdated = (): void => {
    for (const [tag, parts] of Object.entries(HANDED_ON)) {
      quiz.renderRoot.querySelector(tag)?.setAttribute('exportparts', parts);
    }
  };
  quiz.addController({ hostUpdated });
  hostUpdated();
}
