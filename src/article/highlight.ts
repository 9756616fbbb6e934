import { adopt, scopeOf } from './sheet.js';

const NAME = 'quiz-passage';

// The background is translucent, and the line of a middle tone (3 to 1 on white and on black): they suit light pages and
// dark ones, whether or not they say which they are, and leave the text's colour alone.
const RULES = `@media screen {
::highlight(${NAME}), [data-${NAME}=block] {
  background-color: var(--${NAME}-background, rgb(255 190 0 / 0.3));
  color: var(--${NAME}-color, currentcolor);
}
::highlight(${NAME}) { text-decoration: underline 2px #b37400; }
[data-${NAME}=block], [data-${NAME}]:focus-visible {
  outline: 2px solid var(--quiz-accent, #b37400);
  outline-offset: 6px;
}
}
@media (forced-colors: active) {
::highlight(${NAME}) { background-color: Mark; color: MarkText; }
}`;

/**
 * Paints a passage with the CSS Custom Highlight API, which changes no node; where a browser lacks it, its block as a
 * whole by the attribute `data-quiz-passage="block"`. Colours: `--quiz-passage-background`, `--quiz-passage-color`.
 *
 * @returns clears it; harmless when called again, or when the article is gone
 */
export function showRange(range: Range, block: Element): () => void {
  // A `::highlight()` rule counts only in the scope that owns the text.
  const drop = adopt(scopeOf(range.startContainer), RULES);
  const painted = 'highlights' in CSS ? new Highlight(range) : undefined;
  if (painted) CSS.highlights.set(NAME, painted);
  block.setAttribute(`data-${NAME}`, painted ? 'text' : 'block');
  return () => {
    drop();
    block.removeAttribute(`data-${NAME}`);
    // Another may stand there by now.
    if (painted && CSS.highlights.get(NAME) === painted) CSS.highlights.delete(NAME);
  };
}
