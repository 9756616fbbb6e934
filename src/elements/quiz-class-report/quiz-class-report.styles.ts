import { css } from 'lit';

/** The whole: figures, objectives, tables, paper. */
export const classReportStyles = css`
  .report {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(40rem, 80vw);
  }
  #heading {
    font-family: var(--quiz-stem-font, inherit);
    font-size: clamp(1.5rem, 1.2rem + 2cqi, 2.125rem);
    font-weight: 600;
    line-height: 1.2;
  }
  .title {
    margin-block-end: 0.5rem;
    font-family: var(--quiz-stem-font, inherit);
    font-size: 1.25rem;
    font-weight: 600;
    line-height: 1.3;
  }
  .quietly,
  figcaption {
    margin: 0;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  section {
    margin-block-start: 2.75rem;
  }
  figure {
    margin: 0;
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .few {
    margin-block-start: 1rem;
    padding: 0.6rem 1rem;
    border-inline-start: 4px solid var(--_partial);
    background: color-mix(in srgb, var(--_partial) 10%, transparent);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr));
    gap: 1.25rem 1.75rem;
    margin: 1.25rem 0 0;
    padding-block: 1.25rem;
    border-block: 1px solid var(--_line);
    font-variant-numeric: tabular-nums;
  }
  .figures .noted {
    grid-column: span 2;
  }
  dt {
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  dd {
    margin: 0;
  }
  .value {
    font-family: var(--quiz-stem-font, inherit);
    font-size: 1.75rem;
    font-weight: 600;
    line-height: 1.25;
  }
  .note {
    max-inline-size: 26rem;
    margin-block-start: 0.2rem;
    color: var(--_muted);
    font-size: 0.875rem;
    line-height: 1.45;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: 0 3rem;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(10, minmax(0, 1fr));
    margin-block-end: 0.5rem;
    border-block-start: 0;
  }
  .tenth {
    text-align: start;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .tenth span {
    display: block;
    margin-inline-start: -0.2em;
    padding-block-start: 0.2rem;
  }
  .row {
    display: flex;
    gap: 0 1rem;
    align-items: baseline;
    justify-content: space-between;
    margin: 0;
  }
  .row .figure {
    flex: none;
    max-inline-size: 45%;
  }
  .figure {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .objectives > li + li {
    margin-block-start: 0.9rem;
  }
  .objectives .bar {
    margin-block-start: 0.3rem;
  }
  .flagged {
    padding-block: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .stem {
    font-weight: 600;
    text-wrap: pretty;
  }
  .why {
    margin: 0.5rem 0 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 4px solid var(--_partial);
  }
  .flagged figure,
  .inside figure {
    margin-block-start: 0.9rem;
  }
  .picks {
    display: grid;
    grid-template-columns: minmax(6rem, 2fr) 3fr auto;
    gap: 0.35rem 1rem;
    margin-block-start: 0.5rem;
  }
  .picks > li {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
  }
  .picks .figure {
    min-inline-size: 3ch;
    text-align: end;
  }
  .keyed .option {
    font-weight: 600;
  }
  .key {
    color: var(--_correct);
    font-size: 0.875rem;
    font-weight: 700;
  }
  .key::before {
    content: '✓\\00a0' / '';
  }
  .sure {
    margin-block-start: 0.75rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  .behind {
    margin-block-start: 0.75rem;
  }
  .behind > summary {
    inline-size: fit-content;
    padding-block: 0.3rem;
    color: var(--_accent);
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .scroll {
    max-inline-size: 100%;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.35rem 1rem 0.35rem 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
    overflow-wrap: normal;
  }
  th:dir(rtl),
  td:dir(rtl) {
    padding: 0.35rem 0 0.35rem 1rem;
  }
  td {
    text-align: end;
  }
  thead th {
    color: var(--_muted);
    vertical-align: bottom;
  }
  thead th + th {
    text-align: end;
  }
  tbody th {
    min-inline-size: 9rem;
  }
  @media print {
    .behind {
      display: none;
    }
    svg {
      print-color-adjust: exact;
    }
    .flagged,
    .items > li,
    .pupils > li,
    .objectives > li,
    .columns,
    .picks > li,
    .figures {
      break-inside: avoid;
    }
    .title,
    .item > summary {
      break-after: avoid;
    }
  }
`;
