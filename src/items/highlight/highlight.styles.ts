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
  .text > * + * {
    margin-block-start: 0.75rem;
  }
  label {
    position: relative;
  }
  .unit {
    padding-block: 0.25em;
    border-radius: 3px;
    text-decoration: underline 1px dotted var(--_control);
    text-underline-offset: 0.3em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    cursor: pointer;
  }
  .unit:hover {
    background: var(--_tint);
  }
  .unit.marked,
  :checked + .unit {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
    text-decoration: underline 3px solid var(--_accent);
  }
  input:focus-visible + .unit {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .unit.marked,
    :checked + .unit {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
