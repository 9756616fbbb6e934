import { css } from 'lit';

export const matchStyles = css`
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1.5rem;
    padding-block: 0.8rem;
    border-block-start: 1px solid var(--_line);
  }
  label {
    flex: 1 1 12rem;
    padding-block: 0.7rem 0;
  }
  .right {
    flex: 1 1 14rem;
  }
  .field {
    position: relative;
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 3rem;
    padding: 0.6rem 0.9rem;
    border: 1px solid var(--_edge, var(--_control));
    border-radius: var(--_radius);
    background: var(--_surface);
    /* In WebKit the words of a select reach out of it, though they are not seen. */
    overflow: clip;
  }
  .field span {
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .field:not(.chosen) span {
    color: var(--_muted);
  }
  .chosen {
    --_edge: var(--_state, var(--_accent));
    background: linear-gradient(var(--_tint), var(--_tint)), var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  :is(.correct, .partial, .incorrect) .chosen {
    background:
      linear-gradient(
        color-mix(in srgb, var(--_state) 8%, transparent),
        color-mix(in srgb, var(--_state) 8%, transparent)
      ),
      var(--_surface);
  }
  /* Laid over its own words, which wrap where a field would cut them. */
  select {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    font: inherit;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  fieldset:enabled .field:hover {
    --_edge: var(--_accent);
  }
  .field:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  select:disabled {
    cursor: default;
  }
  :disabled ~ svg {
    display: none;
  }
  .after {
    margin-block-start: 0.45rem;
  }
  @media (forced-colors: active) {
    .chosen {
      border-color: Highlight;
    }
  }
`;
