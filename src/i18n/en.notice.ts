import { addTexts } from './add-texts.js';
import type { NoticeTexts } from './texts.js';

const notice: NoticeTexts = {
  takenUp: 'Taken up where you left off.',
  corrected: (questions, raw) =>
    questions.length === 1
      ? `Question ${questions[0]} was corrected; your score is now ${raw}.`
      : `Questions ${questions.slice(0, -1).join(', ')} and ${questions.at(-1)} were corrected; your score is now ${raw}.`,
  withdrawn: (n, formatted) =>
    n === 1
      ? 'One question was taken out of this quiz and does not count.'
      : `${formatted} questions were taken out of this quiz and do not count.`,
  forgetAsked: 'What you have answered so far will be forgotten.',
  goOn: 'Go on',
  lostResponses: (_, formatted) => `Responses that there was no room to keep: ${formatted}. Their scores stand.`,
  unsaved: {
    forbidden: 'This browser does not let the page keep your progress: it is lost when you leave.',
    full: 'There is no room left to keep your progress: it is lost when you leave.',
    'other-tab': 'This quiz is also open elsewhere, in another tab or on this page: what you do here is not kept.',
    newer: 'Your progress is kept by a newer version of this page: what you do here is not kept. Load the page again.',
    failed: 'Your progress could not be kept just now. It will be tried again.',
    unsent: 'Not yet saved by the learning platform. It is kept in this browser and will be sent as soon as possible.',
  },
};

/** Adds to English what is said of a session's being kept. */
export const addNoticeTexts = (): void => addTexts(notice);
