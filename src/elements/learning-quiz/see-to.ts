import { registry } from '../../core/registry.js';
import { handOn } from './hand-on.js';
import type { LearningQuiz } from './learning-quiz.element.js';
import { parsed } from './load-bank.js';
import { quotationFor } from './quotation.js';
import { seeToKeys } from './see-to-keys.js';
import { takePlace } from './stand-in.js';
import { tellUnfit } from './unfit.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** What is seen to for a quiz when the parts around its card are there; as often as it is told. */
    arrived: (quiz: LearningQuiz) => void;
    /** Has a quiz take part in its form; as often as it is told. */
    form: (quiz: LearningQuiz) => void;
  }
}

/** Attributes that are as if they were not set, what stands in for the quiz until it is there, its parts' parts, and its form. */
export function seeTo(quiz: LearningQuiz): void {
  seeToPassages(quiz);
  seeToKeys(quiz);
  takePlace(quiz);
  handOn(quiz);
  if (quiz.matches('form *, [form], :disabled')) {
    registry.load('form', 'page').then(
      (join) => join(quiz),
      () => undefined,
    );
  }
}

/** The article may follow the quiz in a page that is still coming. */
function seeToPassages(quiz: LearningQuiz): void {
  const look = (): void => {
    tellUnfit(quiz);
    // Another function each time, so that cards look again.
    quiz.session.instead = (item) => quotationFor(quiz, item);
    quiz.session.tell();
  };
  if (quiz.ownerDocument.readyState === 'loading') void parsed(quiz.ownerDocument).then(look);
  else look();
}
