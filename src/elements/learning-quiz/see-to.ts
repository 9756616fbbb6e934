import type { LearningQuiz } from './learning-quiz.element.js';
import { takePlace } from './stand-in.js';
import { tellUnfit } from './unfit.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** What is seen to for a quiz when the parts around its card are there; as often as it is told. */
    arrived: (quiz: LearningQuiz) => void;
  }
}

/** Attributes that are as if they were not set, and what stands in for the quiz until it is there. */
export function seeTo(quiz: LearningQuiz): void {
  tellUnfit(quiz);
  takePlace(quiz);
}
