import { WORDS } from '../../core/session/attributes.js';
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

/** Objectives that the bank has not: nothing is drawn from them. */
function strangeObjectives({ session, objectives = [] }: LearningQuiz): string[] {
  const { bank } = session;
  const known = new Set(bank?.objectives?.map(({ id }) => id));
  return bank && Array.isArray(objectives) ? objectives.filter((id) => !known.has(id)) : [];
}

const told = new WeakMap<Element, string>();

/** Says so on the console, once: a slip in an attribute is the author's, and nothing that a learner should read. */
export function tellUnfit(element: LearningQuiz): void {
  const unfit = unfitOf(element).join(', ');
  const strange = strangeObjectives(element).join(', ');
  const all = `${unfit};${strange}`;
  if (all === (told.get(element) ?? ';')) return;
  told.set(element, all);
  if (unfit) {
    console.warn(
      `learning-quiz: ${unfit} is as if it were not set; docs/sessions.md has what may stand there.`,
      element,
    );
  }
  if (strange) console.warn(`learning-quiz: the bank has no objective ${strange}.`, element);
}

/** How long a script may take to give a quiz its bank, in milliseconds, before its author is asked. */
const PATIENCE = 5000;

/** A quiz without a bank waits for one; a slip in the name of `src` looks just like that, and nobody would be told. */
export function tellBankless(document: Document): void {
  setTimeout(() => {
    for (const quiz of document.querySelectorAll('learning-quiz')) {
      if (quiz.src || quiz.bank || quiz.querySelector(':scope > script[type="application/json"]')) continue;
      console.warn(
        'learning-quiz: there is no bank: it is given by src, by the property bank, or by a JSON script in the element.',
        quiz,
      );
    }
  }, PATIENCE);
}
