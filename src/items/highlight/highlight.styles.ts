import { css } from 'lit';

export const highlightStyles = css`
  .text {
    margin-block: 0.9rem 1.1rem;
    padding: 1rem 1.2rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: 1.0625rem;
    line-height: 2;
  }
  .text > * {
    display: block;
    margin: 0;
  }
  .text > * + * {
    margin-block-start: 0.75rem;
  }
  .excerpts > * + * {
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  label {
    position: relative;
    cursor: pointer;
  }
  [role='option'] {
    cursor: pointer;
  }
  label span,
  [role='option'] {
    padding-block: 0.25em;
    border-radius: 3px;
    text-decoration: underline 1px dotted var(--_control);
    text-underline-offset: 0.3em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  label:hover span,
  [role='option']:hover {
    background: var(--_tint);
  }
  :checked + span,
  [role='option'].marked {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
    text-decoration: underline 3px solid var(--_accent);
  }
  .pending {
    outline: 1px dashed var(--_accent);
    background: var(--_tint);
  }
  input:focus-visible + span,
  [role='option']:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
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
  .open {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }
  .notice {
    margin-block: 0.6rem;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    :checked + span,
    [role='option'].marked {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
