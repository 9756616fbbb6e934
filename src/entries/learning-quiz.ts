/**
 * `learning-quiz`: defines the elements of the default layout and `quiz-choice`, and names what is loaded on demand.
 */
// These say nothing here; they put like beside like in the bundle, since gzip looks back no further than 32 kB: 0.3 kB.
import '../elements/base/tokens.styles.js';
import '../elements/base/item.styles.js';
import '../elements/quiz-card/quiz-card.styles.js';
import '../elements/base/option.styles.js';
import '../elements/learning-quiz/learning-quiz.styles.js';
import '../items/choice/card.js';
import '../core/session/steps.js';
import '../core/session/plan.js';
import '../core/bank/quick.js';
// Before the elements: those that stand in the page look for their language as they are defined.
import './languages.js';
import { registry } from '../core/registry.js';
import { view as choiceView } from '../items/choice/define.js';
import type { pageScorer } from './scoring.js';
import { choiceCard } from '../items/choice/card.js';

registry.set('item-type', 'choice', choiceCard);
/** What an attempt needs comes beside the bank; from then on it is scored at once. */
let makeScorer: typeof pageScorer | undefined;
const scoring = async (): Promise<typeof import('./scoring.js')> => {
  const loaded = await import('./scoring.js');
  makeScorer = loaded.pageScorer;
  return loaded;
};
registry.define('item-report', 'choice', async () => (await scoring()).choiceType);
registry.set('item-view', 'choice', choiceView);
registry.set('scorer', 'local', (session) => ({
  score: (attempt) =>
    makeScorer?.(session).score(attempt) ?? scoring().then((loaded) => loaded.pageScorer(session).score(attempt)),
}));
registry.define('markdown', 'commonmark', async () => (await import('../core/text/markdown.js')).parseMarkdown);
registry.define('rich-text', 'tree', () => import('../elements/base/rich-text.js'));
registry.define('translator', 'bank', () => import('../core/bank/translated.js'));
registry.define('passages', 'page', async () => (await import('./passages.js')).showInPage);
registry.define('part', 'frame', () => import('./frame.js'));
registry.define('requests', 'attempts', async () => {
  await registry.load('part', 'frame');
  return registry.load('requests', 'attempts');
});
registry.define('timer', 'page', async () => (await import('./frame.js')).watchTime);
registry.define('keeper', 'page', async () => (await import('./keeping.js')).keepInPage);
registry.define('part', 'quiz-confidence', () => import('../elements/quiz-confidence/define.js'));
registry.define('part', 'quiz-start', () => import('../elements/quiz-start/define.js'));
registry.define('part', 'quiz-results', () => import('../elements/quiz-results/define.js'));

// Fetched beside the bank, not before it: the first card needs neither. A quiz asks again, should it fail.
registry.load('part', 'frame').catch(() => undefined);

// The quiz comes after its card: one that stands in the page upgrades at once.
export { QuizCard } from '../elements/quiz-card/define.js';
export { LearningQuiz } from '../elements/learning-quiz/define.js';
export type { QuizNav, QuizProgress, QuizScore, QuizTimer } from './frame.js';
export type { QuizNotice } from '../elements/quiz-notice/define.js';
export type { QuizPalette } from '../elements/quiz-palette/define.js';
export type { QuizResults } from '../elements/quiz-results/define.js';
export type { QuizStart } from '../elements/quiz-start/define.js';

export { registry } from '../core/registry.js';
export { itemContext, progressContext, sessionContext, settingsContext } from '../state/contexts.js';
export { QuizFactEvent, QuizRequestEvent, request } from '../state/events.js';
export type { RequestDetails, RequestType } from '../state/events.js';
export type { FactDetails, FactType } from '../core/session/facts.js';
export type { Progress, ProgressItem } from '../core/session/select.js';
export type { Report, ReportItem } from '../core/report/report.js';
export type { Dictionary } from '../i18n/texts.js';
