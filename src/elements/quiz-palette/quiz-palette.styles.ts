import { css } from 'lit';

export const paletteStyles = css`
  nav {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(24rem, 80vw);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .cell {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: 2.75rem;
    padding: 0.25rem;
    border: 1px solid var(--_control);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    border-style: dashed;
    color: var(--_muted);
  }
  .answered {
    background: var(--_tint);
    box-shadow: inset 0 -4px 0 -1px var(--_mark, var(--_accent));
    font-weight: 700;
  }
  .correct {
    --_mark: var(--_correct);
  }
  .partial {
    --_mark: var(--_partial);
  }
  .incorrect {
    --_mark: var(--_incorrect);
  }
  .cell[aria-current='true'] {
    border: 2px solid var(--_accent);
    color: var(--_accent);
    font-weight: 700;
  }
  .cell span {
    position: absolute;
    inset-block-start: 2px;
    display: flex;
  }
  .cell .verdict {
    inset-inline-start: 3px;
  }
  .cell .flag {
    inset-inline-end: 3px;
  }
  .cell svg {
    inline-size: 0.8rem;
    block-size: 0.8rem;
    stroke-width: 3.5;
  }
  .verdict {
    color: var(--_mark, var(--_muted));
  }
  .flag {
    color: var(--_accent);
  }
  .flag svg {
    fill: currentcolor;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    margin-block-start: 0.75rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .legend li {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
  }
  .legend i {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    border: 1px solid var(--_control);
    border-radius: 4px;
  }
  .legend .unseen {
    border-style: dashed;
  }
  @media (forced-colors: active) {
    .answered {
      border-block-end-width: 5px;
    }
    .cell[aria-current='true'] {
      border: 3px solid Highlight;
    }
    .legend .answered {
      border-block-end-width: 5px;
    }
  }
  @media print {
    nav {
      display: none;
    }
  }
`;
