import { keysOf } from '../../core/bank/keys-at.js';
import { registry } from '../../core/registry.js';
import type { LearningQuiz } from './learning-quiz.element.js';

const seenTo = new WeakSet<LearningQuiz>();

/**
 * Says where a quiz's keys are, and has a server that scores it asked for at once: it may have said something since, and
 * a session that was taken up may have attempts that wait for it.
 */
export function seeToKeys(quiz: LearningQuiz): void {
  if (seenTo.has(quiz)) return;
  seenTo.add(quiz);
  const { session } = quiz;
  let known = '';
  const look = (): void => {
    const { bank } = session;
    const keys = bank && keysOf(bank);
    const now = [keys, bank?.scorer?.href].join(' ');
    if (now === known) return;
    known = now;
    quiz.keys = keys;
    if (keys !== 'remote') session.remote = undefined;
    else {
      registry
        .load('remote', 'page')
        .then((join) => {
          join(session);
          session.tell();
        })
        .catch(() => undefined); // whoever has a response scored asks again, and hears why
    }
  };
  session.subscribe(look);
  look();
}
