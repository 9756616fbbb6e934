import { registry } from '../../core/registry.js';
import { unfitAttribute, WORDS } from '../../core/session/attributes.js';
import type { LearningQuiz } from './learning-quiz.element.js';
import { optionsOf, PLANNING } from './options.js';

/** Where a property has another name than its attribute. */
const PROPERTIES: Readonly<Record<string, string>> = { start: 'startMode' };

/** The policies of an element whose values its schema does not allow, each as it stands there. */
export function unfitOf(element: object): string[] {
  const taken = optionsOf(element) as Record<string, unknown>;
  const valueOf = (name: string): unknown => (element as Record<string, unknown>)[name];
  const unfit = (name: string, value: unknown, fits: boolean): string[] =>
    value === undefined || value === null || value === '' || fits ? [] : [`${name}=${JSON.stringify(value)}`];
  return [
    ...PLANNING.flatMap((name) =>
      unfit(
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        valueOf(name),
        Object.hasOwn(taken, name),
      ),
    ),
    ...Object.entries(WORDS).flatMap(([name, words]) => {
      const value = valueOf(PROPERTIES[name] ?? name);
      return unfit(name, value, words.includes(value as string));
    }),
  ];
}

/** Switches that say neither `on` nor `off`, and so are on. */
export const unclearOf = (element: Pick<Element, 'getAttribute' | 'getAttributeNames'>): string[] =>
  element.getAttributeNames().flatMap((name) => {
    const text = element.getAttribute(name) ?? '';
    return unfitAttribute(name, text)?.[0] === 'on' ? [`${name}=${JSON.stringify(text)}`] : [];
  });

/** Objectives that the bank has not: nothing is drawn from them. */
function strangeObjectives({ session, objectives = [] }: LearningQuiz): string[] {
  const { bank } = session;
  const known = new Set(bank?.objectives?.map(({ id }) => id));
  return bank && Array.isArray(objectives) ? objectives.filter((id) => !known.has(id)) : [];
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
  for (const slip of unclearOf(quiz)) tellOnce(quiz, `${slip} is neither “on” nor “off”, so it is on.`);
  const { article } = quiz;
  if (article && registry.get('article', 'page')?.(quiz, article) === false) {
    tellOnce(quiz, `article=${JSON.stringify(article)} finds nothing in this page`);
  }
  const strange = strangeObjectives(quiz).join(', ');
  if (strange) tellOnce(quiz, `the bank has no objective ${strange}.`);
}

/** How long a script may take to give a quiz its bank, in milliseconds, before its author is asked. */
const PATIENCE = 5000;

/** A quiz without a bank waits for one; a slip in the name of `src` looks just like that, and nobody would be told. */
export function tellBankless(document: Document): void {
  setTimeout(() => {
    for (const quiz of document.querySelectorAll('learning-quiz')) {
      if (quiz.src || quiz.bank || quiz.querySelector(':scope > script[type="application/json"]')) continue;
      tellOnce(quiz, 'there is no bank: it is given by src, by the property bank, or by a JSON script in the element.');
    }
  }, PATIENCE);
}
