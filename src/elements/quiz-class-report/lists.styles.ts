import { css } from 'lit';

/** The lists of items and pupils, wide and narrow. */
export const listStyles = css`
  .head,
  .items .item > summary {
    display: grid;
    grid-template-columns: 2ch minmax(0, 1fr) 6.5rem 6.5rem 3.5rem;
    gap: 0 1rem;
  }
  .head {
    margin-block-start: 1rem;
    padding-block-end: 0.35rem;
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .head > :nth-child(n + 4),
  .items .cell:nth-child(n + 4) {
    text-align: end;
  }
  .items > li,
  .pupils > li {
    border-block-start: 1px solid var(--_line);
  }
  .items > li:last-child,
  .pupils > li:last-child {
    border-block-end: 1px solid var(--_line);
  }
  summary {
    cursor: pointer;
  }
  .item > summary {
    align-items: baseline;
    padding-block: 0.7rem;
    list-style: none;
  }
  .item > summary::-webkit-details-marker {
    display: none;
  }
  .item > summary:hover {
    background: var(--_tint);
  }
  .number {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .items .stem {
    font-weight: 400;
  }
  .item[open] > summary .stem,
  .item[open] > summary .name {
    font-weight: 600;
  }
  .flag {
    padding: 0.05rem 0.45rem;
    border: 1px solid var(--_partial);
    border-radius: 99px;
    color: var(--_partial);
    font-size: 0.8125rem;
    white-space: nowrap;
  }
  .cell {
    font-variant-numeric: tabular-nums;
  }
  .cell .bar {
    margin-block-start: 0.15rem;
  }
  .items .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .inside {
    padding: 0 0 1.25rem calc(2ch + 1rem);
  }
  .inside:dir(rtl) {
    padding: 0 calc(2ch + 1rem) 1.25rem 0;
  }
  .pupils .item > summary {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 8rem 3.5rem;
    gap: 0 1rem;
    align-items: center;
  }
  .pupils .item > summary > .figure:last-child {
    text-align: end;
  }
  .pupils .label {
    margin-block: 0.75rem 0.35rem;
    font-weight: 600;
  }
  .again > li + li {
    margin-block-start: 1rem;
  }
  .again .row {
    font-weight: 600;
  }
  .again ul > li {
    margin-block-start: 0.5rem;
  }
  .passage {
    margin: 0.15rem 0 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 2px solid var(--_line);
    color: var(--_muted);
    font-family: var(--quiz-stem-font, inherit);
    font-size: 0.9375rem;
  }
  cite {
    font-size: 0.875rem;
  }
  @container (max-inline-size: 36rem) {
    .head {
      display: none;
    }
    .items .item > summary {
      grid-template-columns: 2ch repeat(3, auto) minmax(0, 1fr);
      gap: 0.2rem 0.75rem;
    }
    .items .item > summary .stem {
      grid-column: 2 / -1;
    }
    .items .item > summary .cell {
      text-align: start;
    }
    .items .item > summary .cell:nth-child(3) {
      grid-column: 2;
    }
    .items .label {
      position: static;
      display: block;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      color: var(--_muted);
      font-size: 0.75rem;
      overflow-wrap: normal;
      white-space: normal;
    }
    .picks {
      grid-template-columns: 1fr auto;
    }
    .picks .option {
      grid-column: 1 / -1;
    }
    .inside,
    .inside:dir(rtl) {
      padding-inline: 0;
    }
    .figures .noted {
      grid-column: 1 / -1;
    }
    .pupils .item > summary {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .pupils .item > summary .cell {
      grid-row: 2;
    }
    .pupils .item > summary .figure:last-child {
      grid-row: 2;
    }
  }
`;
