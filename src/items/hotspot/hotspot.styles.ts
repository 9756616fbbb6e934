import { css } from 'lit';

/** The list, and the frame in which the picture appears. */
export const hotspotStyles = css`
  .stage {
    position: relative;
    inline-size: fit-content;
    min-inline-size: min(100%, 20rem);
    max-inline-size: 100%;
    margin-block-end: 1rem;
    direction: ltr;
  }
  .map {
    inline-size: 100%;
    min-block-size: 10rem;
    container-type: inline-size;
  }
  img {
    display: block;
    inline-size: auto;
    min-inline-size: 100%;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: max(75vh, 20rem);
    border-radius: var(--_radius);
  }
  .missing {
    margin-block-end: 1rem;
    padding: 1rem;
    border: 1px dashed var(--_control);
    border-radius: var(--_radius);
    color: var(--_muted);
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12.5rem), 1fr));
    gap: 0.5rem;
    align-items: start;
  }
  div.place {
    --_edge: var(--_line);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  div.place:has(:checked) {
    --_edge: var(--_accent);
    background: linear-gradient(var(--_tint), var(--_tint)), var(--_surface);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  div.place:is(.correct, .incorrect) {
    --_edge: var(--_state);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  fieldset:enabled div.place:hover {
    --_edge: var(--_accent);
  }
  label {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 0.8rem;
    cursor: pointer;
  }
  fieldset:disabled label {
    cursor: default;
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  .number {
    flex: none;
    min-inline-size: 1.5rem;
    border: 1px solid var(--_control);
    border-radius: 1rem;
    font-size: 0.8125rem;
    font-weight: 700;
    line-height: calc(1.5rem - 2px);
    text-align: center;
  }
  div.place:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  input:focus-visible {
    outline: none;
  }
  .after {
    padding-block: 0 0.7rem;
    padding-inline: 2.7rem 0.8rem;
    font-size: 0.96875rem;
  }
  p.mark {
    color: var(--_state, var(--_text));
    font-weight: 700;
  }
  @media (forced-colors: active) {
    div.place:has(:checked) {
      border: 2px solid Highlight;
    }
    input:focus-visible {
      outline: 2px solid;
    }
  }
`;
