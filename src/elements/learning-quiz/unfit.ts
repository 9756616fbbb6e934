import { registry } from '../../core/registry.js';
import type { LearningQuiz } from './learning-quiz.element.js';
import { optionsOf, PLANNING } from './options.js';

/** The policies of an element whose values its schema does not allow, each as it stands there. */
export function unfitOf(element: object): string[] {
  const taken = optionsOf(element) as Record<string, unknown>;
  return PLANNING.flatMap((name) => {
    const value = (element as Record<string, unknown>)[name];
    if (value === undefined || value === null || value === '' || Object.hasOwn(taken, name)) return [];
    return [`${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}=${JSON.stringify(value)}`];
  });
}

const told = new WeakMap<Element, Set<string>>();

/** A slip in an attribute is the author's, and nothing that a learner should read. */
function tellOnce(element: Element, slip: string): void {
  const slips = told.get(element) ?? new Set();
  if (slips.has(slip)) return;
  told.set(element, slips.add(slip));
  console.warn(`learning-quiz: ${slip}`, element);
}

/** Says on the console, once, which attributes are as if they were not set, and that an article is not in the page. */
export function tellUnfit(quiz: LearningQuiz): void {
  const unfit = unfitOf(quiz).join(', ');
  if (unfit) tellOnce(quiz, `${unfit} is as if it were not set; docs/sessions.md has what may stand there.`);
  const { article } = quiz;
  if (article && registry.get('article', 'page')?.(quiz, article) === false) {
    tellOnce(quiz, `article=${JSON.stringify(article)} finds nothing in this page`);
  }
}
