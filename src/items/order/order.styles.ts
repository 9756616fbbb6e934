import { css } from 'lit';

export const orderStyles = css`
  ol {
    display: grid;
    gap: 0.6rem;
    padding: 0;
    list-style: none;
  }
  li {
    --_edge: var(--_state, var(--_line));
    display: flex;
    position: relative;
  }
  li:focus-within,
  li:has(.grip:active) {
    --_edge: var(--_accent);
  }
  .place,
  .place > span {
    display: grid;
    place-items: center;
  }
  .place {
    flex: none;
    inline-size: 2.75rem;
    min-block-size: 2.75rem;
    color: var(--_muted);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .place > span {
    inline-size: 2rem;
    block-size: 2rem;
    border: 2px solid var(--_edge);
    border-radius: 50%;
    background: var(--_surface);
    font-size: 0.9375rem;
    position: relative;
  }
  .grip {
    cursor: grab;
    touch-action: none;
    user-select: none;
  }
  .grip:active {
    cursor: grabbing;
  }
  /* The line runs through the numbers, from the first to the last. */
  .timeline li::before {
    content: '';
    position: absolute;
    inset-block: -0.6rem;
    inset-inline-start: calc(1.375rem - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .timeline li:first-child::before {
    inset-block-start: 50%;
  }
  .timeline li:last-child::before {
    inset-block-end: 50%;
  }
  .box {
    flex: 1;
    display: flex;
    /* Where a text finds no room beside its buttons, they go below it. */
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    min-inline-size: 0;
    padding: 0.3rem 0.35rem;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_state, var(--_surface)) 8%, var(--_surface));
  }
  .box > div {
    flex: 1 1 12rem;
    min-inline-size: 0;
    padding: 0.45rem 0.55rem;
    line-height: 1.4;
  }
  .mark {
    margin-block-start: 0.2rem;
    color: var(--_state);
    font-weight: 700;
  }
  .date {
    color: var(--_muted);
  }
  .mark,
  .date {
    font-size: 0.9375rem;
  }
  .move {
    inline-size: 2.75rem;
    padding: 0;
    border-color: transparent;
    color: var(--_accent);
  }
  .move + .move svg {
    rotate: 180deg;
  }
  .move[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  .keep {
    margin-block: 0.6rem 0;
    line-height: 2.75rem;
  }
  /* Done, it stays as long as it has the focus. */
  .quiet[aria-disabled='true']:not(:focus) {
    display: none;
  }
  #key {
    margin-block: 1.1rem 0.6rem;
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .move[aria-disabled='true'] {
      opacity: 1;
      color: GrayText;
    }
  }
  @media print {
    button,
    .keep {
      display: none;
    }
  }
`;
