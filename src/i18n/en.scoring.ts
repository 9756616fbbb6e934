import { addTexts } from './add-texts.js';
import type { ScoringTexts } from './texts.js';

const scoring: ScoringTexts['scoring'] = {
  open: 'Scored on this page',
  sealed: 'Scored on this page, which keeps the solutions out of sight',
  remote: (host) => `Scored by ${host}: what you answer is sent there, without your name`,
  unscored: (n) => `Answers not scored yet: ${n}. They are kept, and will be sent again.`,
  refused: (n) => `Answers that the server does not score: ${n}. They are kept.`,
  sendAgain: 'Send again',
};

/** Adds to English where responses are scored, and what there is to say while a server can't be had. */
export const addScoringTexts = (): void => addTexts({ scoring });
