import { css } from 'lit';

/** Columns, bars and marks. */
export const chartStyles = css`
  svg {
    overflow: visible;
    stroke: none;
  }
  .column {
    display: block;
    inline-size: 100%;
    block-size: 9rem;
    border-block-end: 1px solid var(--_control);
    vertical-align: top;
  }
  .column rect,
  .fill {
    fill: color-mix(in srgb, var(--_accent) 70%, var(--_surface));
  }
  .mean .column rect,
  .keyed .fill {
    fill: var(--_accent);
  }
  .column text {
    fill: var(--_text);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--_line);
  }
  .bar.marked {
    block-size: 1rem;
  }
  .marked .fill {
    fill: color-mix(in srgb, var(--_muted) 55%, var(--_surface));
  }
  .marked.keyed .fill {
    fill: var(--_correct);
  }
  .marked line {
    stroke: var(--_text);
    stroke-width: 1.5;
  }
  .marked circle {
    stroke: var(--_text);
    stroke-width: 1.75;
  }
  .marked .best {
    fill: var(--_text);
  }
  .marked .weakest {
    fill: var(--_surface);
  }
  .sign {
    inline-size: 0.9rem;
    block-size: 0.9rem;
    vertical-align: -0.1rem;
  }
  .legend {
    white-space: nowrap;
  }
  .legend > span {
    margin-inline-start: 0.75rem;
  }
  @media (forced-colors: active) {
    .column rect,
    .fill,
    .marked .fill {
      fill: Highlight;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .marked .best {
      fill: CanvasText;
    }
  }
`;
