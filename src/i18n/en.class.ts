import { addTexts } from './add-texts.js';
import type { ClassTexts } from './texts.js';

/** What is said of a class and its items. The command line says it in these words too. */
export const CLASS_TEXTS: ClassTexts = {
  itemFlags: {
    'key-suspect': (option, best, key) =>
      `Of the best, ${best} chose “${option}” and only ${key} the key: is the key right?`,
    'negative-discrimination': (r) => `Those who do well elsewhere do worse here (${r}).`,
    'no-discrimination': (r) => `Who gets it right has little to do with who does well elsewhere (${r}).`,
    'too-hard': (share) => `Only ${share} of the points were earned: too hard, or not taught yet.`,
    'too-easy': (share) => `${share} of the points were earned: it tells nobody from anybody.`,
    'useless-distractor': (option, count, wrong) =>
      `Wrong: ${wrong}; of them, “${option}”: ${count}. This option does no work.`,
  },
  fewLearners: (n) => `Fewer than ${n} learners: the figures are not reliable.`,
};

/** Adds to English what a class report says. */
export const addClassTexts = (): void => addTexts(CLASS_TEXTS);
