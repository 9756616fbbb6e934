import { css } from 'lit';

/** What only drawn places need; fetched with the first drawing. */
export const marksStyles = css`
  .stage > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
    stroke-width: 1;
  }
  .spot {
    display: grid;
    place-items: center;
    block-size: 100%;
  }
  .stage path {
    vector-effect: non-scaling-stroke;
  }
  .drawn {
    pointer-events: all;
  }
  .under {
    stroke: var(--_surface);
    stroke-width: 6;
  }
  .line {
    fill: color-mix(in srgb, var(--_state, transparent) 20%, transparent);
    stroke: var(--_state, var(--_text));
    stroke-width: 2;
  }
  .at .line {
    stroke-width: 4;
  }
  .edge.missed,
  .missed .line {
    stroke-dasharray: 7 5;
  }
  .name {
    min-block-size: 1.5em;
    margin-block: 0.35rem;
    overflow: hidden;
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
