import { css } from 'lit';

const layers = css`
  .land,
  .shapes,
  .marks {
    display: block;
    inline-size: 100%;
    block-size: auto;
    stroke-width: 1;
  }
  .land {
    --_sea: color-mix(in srgb, var(--_accent) 18%, var(--_surface));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sea);
  }
  .shapes,
  .marks {
    position: absolute;
    inset: 0;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
`;

const places = css`
  .land path,
  .drawn * {
    vector-effect: non-scaling-stroke;
  }
  .other {
    fill: color-mix(in srgb, var(--_text) 5%, var(--_surface));
    stroke: var(--_line);
  }
  path.place {
    fill: var(--_surface);
    stroke: var(--_control);
    stroke-width: 1.25;
  }
  .drawn * {
    fill: transparent;
    pointer-events: all;
  }
  .under {
    stroke: var(--_surface);
    stroke-width: 5;
  }
  .line {
    stroke: var(--_text);
    stroke-width: 1.75;
  }
  fieldset:enabled :is(path.place, .drawn, .mark) {
    cursor: pointer;
  }
  .land .chosen,
  .shapes .chosen,
  .mark.chosen {
    --_state: var(--_accent);
  }
  .missed {
    --_state: var(--_correct);
  }
  fieldset:enabled path.place:hover {
    fill: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  fieldset:enabled .drawn:hover .line,
  path.place:is(.chosen, .correct, .incorrect, .missed, .focused) {
    stroke-width: 3;
  }
  path.place:is(.chosen, .correct, .incorrect, .missed) {
    fill: color-mix(in srgb, var(--_state) 26%, var(--_surface));
    stroke: var(--_state);
  }
  .drawn:is(.chosen, .correct, .incorrect, .missed) .line {
    fill: color-mix(in srgb, var(--_state) 22%, transparent);
    stroke: var(--_state);
    stroke-width: 3.5;
  }
  .drawn:is(.chosen, .correct, .incorrect, .missed) .under {
    stroke-width: 7;
  }
  .land .missed,
  .missed .line {
    stroke-dasharray: 7 5;
  }
  .focused,
  .focused .line {
    stroke-width: 5;
  }
`;

const marks = css`
  .mark,
  .name {
    inline-size: auto;
    block-size: auto;
    overflow: visible;
  }
  .mark {
    pointer-events: all;
    --_ink: var(--_text);
    --_disc: var(--_surface);
  }
  text {
    fill: var(--_ink);
    stroke: none;
    font-size: 0.8125rem;
    font-weight: 700;
    text-anchor: middle;
  }
  .disc {
    fill: var(--_disc);
    stroke: var(--_state, var(--_control));
    stroke-width: 1.5;
  }
  .ring {
    fill: none;
    stroke: none;
  }
  .mark:is(.chosen, .correct, .incorrect) {
    --_disc: var(--_state);
    --_ink: var(--_surface);
  }
  .mark.chosen {
    --_ink: var(--_on-accent);
  }
  .mark.chosen .ring {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .mark.missed .disc {
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  .mark.focused .ring {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .icon {
    stroke: var(--_ink);
    stroke-width: 4;
  }
  .leader {
    stroke: var(--_text);
    stroke-width: 1.25;
  }
  .leader circle {
    fill: var(--_text);
  }
  .name text {
    fill: var(--_muted);
    font-size: 0.75rem;
    font-weight: 400;
  }
  .water text {
    fill: var(--_accent);
    font-style: italic;
  }
  @container (inline-size < 38rem) {
    .country,
    .whole .water {
      display: none;
    }
  }
`;

/** Nothing of the drawing is coloured by the system by itself. */
const forced = css`
  @media (forced-colors: active) {
    .stage {
      --_surface: Canvas;
      --_on-accent: Canvas;
      --_text: CanvasText;
      --_control: CanvasText;
      --_muted: CanvasText;
      --_accent: CanvasText;
      --_correct: CanvasText;
      --_incorrect: CanvasText;
      --_line: GrayText;
    }
    .land {
      background: Canvas;
    }
  }
`;

/** What is drawn over a picture, and maps; fetched with the picture. */
export const stageStyles = [layers, places, marks, forced];
