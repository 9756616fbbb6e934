/**
 * `learning-quiz/frame`: the host page's half of a quiz in an `<iframe>`. Whoever imports it has all frames followed whose
 * element has `data-quiz`, or `data-quiz-article="SELECTOR"`, which also lets their passages be shown in that article.
 */
import { FrameHost } from '../adapters/frame/host.js';
import { findArticle } from '../article/find-article.js';
import { registry } from '../core/registry.js';
import { QuizFactEvent } from '../state/events.js';

if (!registry.has('passages', 'page')) {
  registry.define('passages', 'page', async () => (await import('../article/index.js')).showInPage);
}

// One in a page, also where two bundles of this library are: else each fact would be told twice.
const HOST = Symbol.for('learning-quiz/frames/1');
const page = globalThis as { [HOST]?: FrameHost };
// Imported where there is no page, it does nothing.
if ('document' in globalThis)
  page[HOST] ??= new FrameHost((type, detail) => new QuizFactEvent(type, detail), findArticle);

/**
 * Follows a frame whose element is not marked, or stands in a shadow root: its height, its facts as events on the element,
 * and, where it has `data-quiz-article`, its passages.
 *
 * @returns follows it no longer
 */
export const followFrame = (frame: HTMLIFrameElement): (() => void) => page[HOST]?.follow(frame) ?? (() => undefined);

export type { QuizFactEvent };
export type { FactDetails, FactType } from '../core/session/facts.js';
