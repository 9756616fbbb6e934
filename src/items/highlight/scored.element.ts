import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../elements/base/icons.js';
import type { ItemView } from '../../elements/base/item-element.js';
import { addSheets } from '../../elements/base/late-part.js';
import { addHighlightScoredTexts } from '../../i18n/en.highlight-scored.js';
import type { Texts } from '../../i18n/texts.js';
import { excerptsOf, type Run } from './excerpts.js';
import type { HighlightItem } from './schema.js';
import { scoredStyles } from './scored.styles.js';

export { default as type } from './type.js';

addHighlightScoredTexts();

/** Gives an item's root the look of what is quoted. */
export const addStyles = (root: HTMLElement | DocumentFragment): void => addSheets(root, scoredStyles);

/** What was marked and, as far as that may be told, what came of it; `article` is the text of the one that is marked in. */
export function renderExcerpts(
  { item, phase, response, outcome, solved }: ItemView,
  texts: Texts,
  article: string | undefined,
): TemplateResult | typeof nothing {
  const told = outcome !== undefined && outcome.verdict !== 'ungraded';
  const excerpts = excerptsOf(item as HighlightItem, response, { told, solved, article });
  if (!excerpts.length) {
    return phase === 'responding' ? nothing : html`<p class="how">${texts.items.highlight.nothing}</p>`;
  }
  return html`<div part="text" class="text ${article === undefined ? '' : 'excerpts'}">
    ${excerpts.map((runs) => html`<p>${runs.map((run) => renderRun(run, texts))}</p>`)}
  </div>`;
}

function renderRun({ text, state }: Run, { items, solution, verdict }: Texts): unknown {
  if (!state) return text;
  const words = {
    marked: items.highlight.yours,
    key: solution,
    correct: verdict.correct,
    incorrect: verdict.incorrect,
  };
  const icon = state === 'correct' || state === 'incorrect' ? icons[state] : nothing;
  return html`<mark class=${state}>${text}</mark><span class="tag ${state}">${icon} ${words[state]}</span>`;
}
