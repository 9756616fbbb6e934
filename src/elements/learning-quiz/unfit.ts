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

const told = new WeakMap<Element, string>();

/** Says so on the console, once: a slip in an attribute is the author's, and nothing that a learner should read. */
export function tellUnfit(element: Element): void {
  const unfit = unfitOf(element).join(', ');
  if (unfit === (told.get(element) ?? '')) return;
  told.set(element, unfit);
  if (unfit) {
    console.warn(
      `learning-quiz: ${unfit} is as if it were not set; docs/sessions.md has what may stand there.`,
      element,
    );
  }
}
