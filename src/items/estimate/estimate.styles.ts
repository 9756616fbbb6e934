import { css } from 'lit';

export const estimateStyles = css`
  :host {
    --_thumb: 1.75rem;
    --_fill: var(--_accent);
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: baseline;
  }
  .field label {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .field input {
    flex: 0 1 11rem;
    min-inline-size: 0;
    min-block-size: 3rem;
    padding: 0.5rem 0.9rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
  }
  .field input:read-only {
    border-style: dashed;
    background: transparent;
  }
  .field input:is(.correct, .partial, .incorrect) {
    border-color: var(--_state);
    border-style: solid;
    box-shadow: inset 0 0 0 1px var(--_state);
  }

  .scale {
    margin-block-start: 1.1rem;
    position: relative;
  }
  .scale:has(.marks) {
    padding-block-start: 1rem;
  }
  .marks + .ends {
    margin-block-start: 1rem;
  }
  [type='range'] {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 2.75rem;
    margin: 0;
    background: none;
    cursor: pointer;
  }
  [type='range']:dir(rtl) {
    --_start: right;
  }
  [type='range']:focus-visible {
    border-radius: var(--_radius);
    outline-offset: 0;
  }
  /* Each twice, since a list with a selector that a browser doesn't know is passed over whole. */
  ::-webkit-slider-runnable-track {
    box-sizing: border-box;
    block-size: 0.5rem;
    border-radius: 1rem;
    background: linear-gradient(var(--_fill), var(--_fill)) var(--_start, left) / calc(var(--_at) * 100%) 100% no-repeat
      var(--_line);
  }
  ::-moz-range-track {
    box-sizing: border-box;
    block-size: 0.5rem;
    border-radius: 1rem;
    background: linear-gradient(var(--_fill), var(--_fill)) var(--_start, left) / calc(var(--_at) * 100%) 100% no-repeat
      var(--_line);
  }
  ::-webkit-slider-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_knob, var(--_accent));
    box-shadow: 0 0 0 2px var(--_knob, var(--_accent));
    margin-block-start: calc((0.5rem - var(--_thumb)) / 2);
  }
  ::-moz-range-thumb {
    appearance: none;
    box-sizing: border-box;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 3px solid var(--_surface);
    border-radius: 50%;
    background: var(--_knob, var(--_accent));
    box-shadow: 0 0 0 2px var(--_knob, var(--_accent));
  }
  /* Nothing entered: the thumb waits, hollow, and nothing is filled. */
  .unset {
    --_fill: transparent;
    --_knob: var(--_surface);
  }
  .unset ::-webkit-slider-thumb {
    border: 2px dashed var(--_control);
    box-shadow: none;
  }
  .unset ::-moz-range-thumb {
    border: 2px dashed var(--_control);
    box-shadow: none;
  }
  [type='range']:disabled {
    --_fill: var(--_muted);
    --_knob: var(--_muted);
    cursor: default;
  }
  .unset [type='range']:disabled {
    --_fill: transparent;
    --_knob: var(--_surface);
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }

  /* The key's mark stands above the track, the response's below it: near ones don't cover each other. */
  .marks {
    block-size: 4.75rem;
    position: absolute;
    inset-block-start: 0;
    inset-inline: calc(var(--_thumb) / 2);
    pointer-events: none;
  }
  .mark,
  .gap {
    position: absolute;
    inset-inline-start: calc(var(--_at) * 100%);
  }
  .mark {
    display: grid;
    inline-size: 1.25rem;
    margin-inline-start: -0.625rem;
  }
  .own {
    inset-block-end: 0;
  }
  .gap {
    inline-size: calc(var(--_way) * 100%);
    block-size: 0.6rem;
    border: 0 solid var(--_muted);
    border-block-end: 2px dashed var(--_muted);
    inset-block-end: 0.5rem;
  }
  .starts-at-key {
    border-inline-start-width: 2px;
  }
  .ends-at-key {
    border-inline-end-width: 2px;
  }
  .shape {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: currentcolor;
    stroke: none;
    color: var(--_state, var(--_text));
  }
  .came {
    display: flex;
    gap: 0.6rem;
    align-items: flex-start;
    margin-block-start: 0.6rem;
  }
  .came .shape {
    margin-block-start: 0.15em;
  }
  .came strong,
  .came bdi {
    margin-inline-end: 0.35em;
  }
  .distance {
    color: var(--_state, var(--_text));
    font-weight: 700;
  }

  @media (forced-colors: active) {
    .shape {
      color: CanvasText;
    }
    ::-webkit-slider-runnable-track {
      border: 1px solid;
    }
    ::-moz-range-track {
      border: 1px solid;
    }
    ::-webkit-slider-thumb {
      border: 2px solid;
      background: ButtonText;
      forced-color-adjust: none;
    }
    ::-moz-range-thumb {
      border: 2px solid;
      background: ButtonText;
      forced-color-adjust: none;
    }
    .unset ::-webkit-slider-thumb {
      background: ButtonFace;
    }
    .unset ::-moz-range-thumb {
      background: ButtonFace;
    }
  }
`;
