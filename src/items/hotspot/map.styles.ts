import { css } from 'lit';

/** What only maps need; fetched with the first. */
export const mapStyles = css`
  .stage > .land {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 18%, var(--_surface));
    overflow: hidden;
    pointer-events: auto;
  }
  .other {
    fill: color-mix(in srgb, var(--_text) 5%, var(--_surface));
    stroke: var(--_line);
  }
  .country {
    fill: color-mix(in srgb, var(--_state, var(--_surface)) 26%, var(--_surface));
    stroke: var(--_control);
    stroke-width: 1.25;
  }
  .edge {
    stroke: var(--_state, var(--_accent));
    stroke-width: 3;
    pointer-events: none;
  }
  .names svg {
    overflow: visible;
  }
  .leader {
    stroke: var(--_text);
    stroke-width: 1.25;
  }
  .leader circle {
    fill: var(--_text);
  }
  text {
    fill: var(--_muted);
    stroke: none;
    font-size: 0.75rem;
    text-anchor: middle;
  }
  .water text {
    fill: var(--_accent);
    font-style: italic;
  }
  /* The sign above the number, so that a mark is no wider than before it was scored, and covers no neighbour. */
  @container (inline-size < 38rem) {
    .marks .badge > span:has(svg) {
      display: grid;
      padding-inline: 0;
      font-size: 0.625rem;
      line-height: 0.6875rem;
      place-content: center;
    }
    .marks .badge svg {
      inline-size: 0.625rem;
      block-size: 0.625rem;
      margin-inline: auto;
    }
    .edge {
      stroke-width: 1.5;
    }
    .names > svg:not(.water),
    .whole .water {
      display: none;
    }
  }
`;
