import { css } from 'lit';

export const reflectionStyles = css`
  label.entry,
  .label,
  legend {
    display: block;
    margin-block-end: 0.35rem;
    padding: 0;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 700;
  }
  label.entry {
    font-weight: inherit;
  }
  .reveal {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 8.5rem;
    max-block-size: calc(0.6 * var(--quiz-screen, 100vh));
    padding: 0.8rem 0.95rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }
  .counter {
    margin-block: 0.3rem 0.9rem;
    color: var(--_muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .notice {
    margin-block-end: 0.9rem;
    font-weight: 600;
  }
  .both {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: 0.9rem;
  }
  .both > div {
    padding: 0.95rem 1.1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .both > .model {
    border-color: transparent;
    background: var(--_tint);
  }
  .own {
    white-space: pre-wrap;
  }
  fieldset,
  .change {
    margin-block-start: 1.25rem;
  }
  .how {
    max-inline-size: 38rem;
  }
  .point {
    display: flex;
    gap: 0.75rem;
    align-items: flex-start;
    min-block-size: 2.75rem;
    padding-block: 0.6rem;
    border-block-end: 1px solid var(--_line);
    cursor: pointer;
  }
  fieldset:disabled .point {
    cursor: default;
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  @media (forced-colors: active) {
    .both > .model {
      border-color: CanvasText;
    }
  }
`;
