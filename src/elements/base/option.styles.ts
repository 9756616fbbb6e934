import { css } from 'lit';

/** Options as rows, each with its control and what came of it. */
export const optionStyles = css`
  .option {
    --_edge: var(--_state, var(--_line));
    border: 0 solid var(--_edge);
    border-width: var(--quiz-option-border, 1px);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .option + .option {
    margin-block-start: var(--quiz-option-gap, 0.6rem);
  }
  .option:has(:checked),
  fieldset:enabled .option:hover {
    --_edge: var(--_state, var(--_accent));
  }
  .option:is(:has(:checked), .correct, .incorrect) {
    background: color-mix(in srgb, var(--_edge) 8%, var(--_surface));
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  label {
    display: flex;
    gap: 0.85rem;
    align-items: flex-start;
    padding: var(--quiz-option-space, 0.85rem) 1rem;
    cursor: pointer;
  }
  fieldset:disabled label {
    cursor: default;
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  input:focus-visible {
    outline: none;
  }
  .after {
    padding-block: 0 0.9rem;
    padding-inline: 3.1rem 1rem;
    margin-block-start: -0.35rem;
    font-size: 0.9375rem;
  }
  .mark {
    color: var(--_state, var(--_text));
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border: 2px solid Highlight;
    }
    input:focus-visible {
      outline: 2px solid;
    }
  }
`;
