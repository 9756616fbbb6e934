import { css } from 'lit';

/** The list under a picture, whose rows look as those of `choice` do. */
const list = css`
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0.5rem;
    padding: 0;
    list-style: none;
  }
  ul:has(.after) {
    grid-template-columns: 1fr;
  }
  li.option {
    align-content: center;
  }
  li.option + .option {
    margin: 0;
  }
  li.missed {
    border: 2px dashed var(--_state);
  }
  li.chosen {
    box-shadow: inset 0 0 0 2px var(--_state);
  }
  .at {
    --_edge: var(--_accent);
  }
  .missed {
    --_state: var(--_correct);
  }
  .chosen {
    --_state: var(--_accent);
  }
  label {
    gap: 0.6rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.4rem 0.8rem;
  }
  .after {
    padding-inline-start: 2.9rem;
  }
  .missing {
    margin-block-end: 1rem;
    padding: 1rem;
    color: var(--_muted);
  }
`;

/** A place's number, round where one is chosen, and square where several are. Its parts lie on each other. */
const badge = css`
  .badge {
    display: inline-grid;
    flex: none;
    min-inline-size: 1.5rem;
    border: 1px solid var(--_state, var(--_control));
    border-radius: 1rem;
    background: var(--_surface);
    color: var(--_text);
    font-size: 0.8125rem;
    font-weight: 700;
    line-height: calc(1.5rem - 2px);
    text-align: center;
    pointer-events: auto;
  }
  .many .badge {
    border-radius: 0.4rem;
  }
  .badge > * {
    grid-area: 1 / 1;
  }
  .badge > span {
    padding-inline: 0.25rem;
    pointer-events: none;
  }
  .badge svg {
    stroke-width: 4;
  }
  .badge:is(.chosen, .correct, .incorrect) {
    background: var(--_state);
    color: var(--_surface);
  }
  .badge.missed {
    border-style: dashed;
    color: var(--_state);
  }
  .badge input {
    appearance: none;
    inline-size: calc(100% + 2px);
    block-size: calc(100% + 2px);
    margin: -1px;
    cursor: inherit;
  }
  .badge:has(:focus-visible),
  .badge.chosen {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .badge:has(:focus-visible) {
    outline-width: 4px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
`;

const stage = css`
  .stage {
    position: relative;
    inline-size: fit-content;
    max-inline-size: 100%;
    direction: ltr;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    max-block-size: max(0.75 * var(--quiz-screen, 100vh), 20rem);
    border-radius: var(--_radius);
  }
  .map {
    inline-size: 100%;
    aspect-ratio: 80 / 43;
    container-type: inline-size;
  }
  .caucasus {
    aspect-ratio: 32 / 23;
  }
  .central-asia {
    aspect-ratio: 56 / 43;
  }
  fieldset:enabled .stage :is(.badge, [data-place]) {
    cursor: pointer;
  }
`;

/** Nothing of a drawing is coloured by the system by itself. */
const forced = css`
  @media (forced-colors: active) {
    .stage,
    .badge {
      --_surface: Canvas;
      --_text: CanvasText;
      --_control: CanvasText;
      --_muted: CanvasText;
      --_accent: CanvasText;
      --_correct: CanvasText;
      --_incorrect: CanvasText;
      --_line: GrayText;
    }
    .badge {
      forced-color-adjust: none;
    }
    li.chosen {
      border: 2px solid Highlight;
    }
  }
`;

export const hotspotStyles = [list, badge, stage, forced];
