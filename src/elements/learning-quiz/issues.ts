import { css, html, type TemplateResult } from 'lit';
import type { BankIssue } from '../../core/bank/issues.js';
import { aroundIssues, issueText } from '../../i18n/en.issues.js';
import type { LocalizeController } from '../../state/localize-controller.js';

const styles = css`
  .issues {
    margin-block-end: 1.5rem;
    padding: 0.9rem 1.1rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_partial);
    border-radius: var(--_radius);
    font-size: 0.9375rem;
  }
  summary {
    color: var(--_accent);
    cursor: pointer;
  }
  li {
    margin-block-start: 0.25rem;
    overflow-wrap: anywhere;
  }
`;

/** Gives a quiz's root the look of what is shown here; it comes with the mistakes, of which most banks have none. */
export function adoptIssuesStyles({ adoptedStyleSheets }: ShadowRoot): void {
  const { styleSheet } = styles;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}

/** What is wrong with a bank, for its author; `fatal` where there is no quiz at all. */
export function renderIssues(
  issues: readonly BankIssue[],
  fatal: boolean,
  localize: Pick<LocalizeController, 'lang' | 'number' | 'texts'>,
): TemplateResult {
  const { length } = issues;
  const { details, some } = aroundIssues(localize.lang);
  return html`<div part="issues" class="issues" role=${fatal ? 'alert' : 'note'}>
    <p>${fatal ? localize.texts.failed : some(length, localize.number(length))}</p>
    <details>
      <summary>${details}</summary>
      <ul lang="en" dir="ltr">
        ${issues.map(
          (issue) =>
            html`<li>
              ${issueText(issue)} <code>${issue.path}</code>${issue.itemId ? ` (${issue.itemId})` : ''}
              <small>${issue.code}</small>
            </li>`,
        )}
      </ul>
    </details>
  </div>`;
}
