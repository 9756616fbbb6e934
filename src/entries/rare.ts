/** Parts that few pages have; a page that holds nothing but a quiz has none, and its build leaves this file out. */
import { registry } from '../core/registry.js';

// They may stand where there is no quiz: each is fetched as soon as there is one.
const RARE = {
  'quiz-due': () => import('../elements/quiz-due/define.js'),
  'quiz-result-code': () => import('../elements/quiz-result-code/define.js'),
  'quiz-class-report': () => import('../elements/quiz-class-report/define.js'),
};
for (const [name, load] of Object.entries(RARE)) {
  registry.define('part', name, load);
  const there = document.getElementsByTagName(name);
  const arrivals = new MutationObserver(() => fetchPart());
  const fetchPart = (): void => {
    if (!there.length) return;
    arrivals.disconnect();
    registry.load('part', name).catch(() => undefined);
  };
  arrivals.observe(document, { childList: true, subtree: true });
  fetchPart();
}
