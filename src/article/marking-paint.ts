import type { MarkingState } from '../core/evidence/marking.js';
import { blockOf, openDetails, scrollTo } from './place.js';
import { adopt, scopeOf } from './sheet.js';

const MARK = 'quiz-mark';
const CURSOR = 'quiz-cursor';

// As passages are shown, but of another tone; what has the focus is told by its line, which is thicker and broken.
const RULES = `@media screen {
[data-quiz-marking] { cursor: pointer; }
::highlight(${MARK}), [data-${MARK}] {
  background-color: var(--${MARK}-background, rgb(64 160 190 / 0.3));
  color: var(--${MARK}-color, currentcolor);
}
::highlight(${MARK}) { text-decoration: underline 2px solid #2b8098; }
::highlight(${CURSOR}) {
  background-color: var(--${CURSOR}-background, rgb(255 190 0 / 0.35));
  text-decoration: underline 4px double #b37400;
}
[data-${CURSOR}=block] { outline: 2px solid #b37400; outline-offset: 6px; }
}
@media (forced-colors: active) {
::highlight(${MARK}) { background-color: Mark; color: MarkText; }
::highlight(${CURSOR}) { background-color: Highlight; color: HighlightText; }
}`;

/** Room that is kept free around what has the focus: the button back stands at the bottom. */
const MARGIN = 96;

/**
 * Paints the marks and what has the focus with the CSS Custom Highlight API; where a browser lacks it, their blocks as a
 * whole. Colours: `--quiz-mark-background`, `--quiz-mark-color`, `--quiz-cursor-background`.
 */
export function paintMarks(
  root: Element,
  scope: Element | ShadowRoot,
  ranges: readonly Range[],
): { show(state: MarkingState, scroll: boolean): void; clear(): void } {
  const drop = adopt(scopeOf(scope.firstChild ?? root), RULES);
  const blocks = new Map<string, Set<Element>>();
  let dropMargin = (): void => {};
  root.setAttribute('data-quiz-marking', '');

  const paint = (name: string, list: readonly Range[], value: string): void => {
    for (const block of blocks.get(name) ?? []) block.removeAttribute(`data-${name}`);
    blocks.delete(name);
    if ('highlights' in CSS) {
      const highlight = new Highlight(...list);
      highlight.priority = name === CURSOR ? 2 : 1;
      CSS.highlights.set(name, highlight);
    }
    if ('highlights' in CSS && name === MARK) return;
    blocks.set(name, new Set(list.flatMap((range) => blockOf(range, root) ?? [])));
    for (const block of blocks.get(name) ?? []) block.setAttribute(`data-${name}`, value);
  };
  const clear = (): void => {
    for (const name of [MARK, CURSOR]) {
      paint(name, [], '');
      if ('highlights' in CSS) CSS.highlights.delete(name);
    }
    root.removeAttribute('data-quiz-marking');
    dropMargin();
    drop();
  };
  return {
    clear,
    show({ at, marked, pending }, scroll) {
      const pick = (indices: Iterable<number>): Range[] => [...indices].flatMap((index) => ranges[index] ?? []);
      paint(MARK, pick(marked), 'block');
      paint(CURSOR, pick(new Set([...pending, at])), 'highlights' in CSS ? 'text' : 'block');
      const range = ranges[at];
      if (!range || !scroll) return;
      openDetails(range.startContainer);
      const { top, bottom } = range.getBoundingClientRect();
      if (top >= MARGIN && bottom <= innerHeight - MARGIN) return;
      const block = blockOf(range, root);
      dropMargin();
      if (block) dropMargin = scrollTo(range, block, `[data-${CURSOR}]`);
    },
  };
}
