import { css } from 'lit';

export const flashcardStyles = css`
  button {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .back {
    margin-block: 0.4rem 1.4rem;
    padding: 1.1rem 1.25rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .label,
  legend {
    margin-block-end: 0.3rem;
    padding: 0;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 700;
  }
  legend {
    margin-block-end: 0.6rem;
  }
  .label + div {
    font-size: 1.125rem;
  }
  .grades {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.6rem;
  }
  .grades label {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 3rem;
    padding: 0.6rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
  }
  .grades label:has(:checked) {
    border-color: var(--_accent);
    background: linear-gradient(var(--_tint), var(--_tint)), var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  fieldset:enabled label:hover {
    border-color: var(--_accent);
  }
  fieldset:disabled label {
    cursor: default;
  }
  fieldset:disabled label:not(:has(:checked)) {
    color: var(--_muted);
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .grades label:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  input:focus-visible {
    outline: none;
  }
  @media (forced-colors: active) {
    .grades label:has(:checked) {
      border: 2px solid Highlight;
    }
  }
`;
