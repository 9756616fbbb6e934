import { css } from 'lit';

/** Options as rows, each with its control and what came of it. */
export const optionStyles = css`
  .option {
    --_edge: var(--_line);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .option + .option {
    margin-block-start: 0.6rem;
  }
  .option:has(:checked) {
    --_edge: var(--_accent);
    background: linear-gradient(var(--_tint), var(--_tint)), var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  .option:is(.correct, .incorrect) {
    --_edge: var(--_state);
    background:
      linear-gradient(
        color-mix(in srgb, var(--_state) 8%, transparent),
        color-mix(in srgb, var(--_state) 8%, transparent)
      ),
      var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  fieldset:enabled .option:hover {
    --_edge: var(--_accent);
  }
  label {
    display: flex;
    gap: 0.85rem;
    align-items: flex-start;
    padding: 0.85rem 1rem;
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
    font-size: 0.96875rem;
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
