import { css } from 'lit';

/** What was marked, with what came of it. */
export const scoredStyles = css`
  .excerpts > * + * {
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  mark {
    background: color-mix(in srgb, var(--_state, var(--_accent)) 12%, transparent);
    color: inherit;
    text-decoration: underline 2px solid var(--_state, var(--_accent));
    text-underline-offset: 0.3em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  mark.incorrect {
    text-decoration-style: wavy;
    text-decoration-thickness: 1px;
  }
  mark.key {
    text-decoration-style: double;
  }
  .tag {
    margin-inline: 0.3em;
    color: var(--_state, var(--_accent));
    font-size: 0.875rem;
    font-weight: 700;
    white-space: nowrap;
  }
`;
