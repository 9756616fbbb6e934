import { css } from 'lit';

export const resultsStyles = css`
  .results {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(24rem, 80vw);
  }
  #heading {
    color: var(--_muted);
    font-size: 1rem;
    font-weight: 600;
    outline-offset: 3px;
  }
  .score {
    margin-block: 0.5rem 0;
    font-family: var(--quiz-stem-font, inherit);
    font-size: clamp(2rem, 1.5rem + 3cqi, 3rem);
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .score + .mark {
    margin-block: 0.35rem 0;
    font-size: 1.125rem;
  }
  .summary {
    margin-block-start: 0.4rem;
  }
  .summary p,
  .quietly {
    margin: 0;
    color: var(--_muted);
  }
  .summary p:first-child {
    color: var(--_text);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.75rem;
    margin-block-start: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: center;
    margin-block: 1.5rem 0;
  }
  .by-hand {
    display: block;
    margin-block-start: 1rem;
    color: var(--_muted);
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.4rem;
    padding: 0.75rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 0.9375rem;
  }
  section {
    margin-block-start: 2.25rem;
  }
  .title {
    margin-block-end: 0.5rem;
    font-size: 1.0625rem;
    font-weight: 700;
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ol {
    counter-reset: item;
  }
  ol > li,
  .again li {
    padding-block: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .again li {
    padding-block: 0.75rem;
  }
  ol > li > .stem::before {
    counter-increment: item;
    content: counter(item) '.\\00a0';
    color: var(--_muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .stem {
    font-weight: 600;
  }
  .again .stem {
    font-weight: 400;
  }
  .mark {
    margin-block-start: 0.35rem;
    color: var(--_state, var(--_muted));
    font-weight: 700;
  }
  .correct {
    --_state: var(--_correct);
  }
  .partial {
    --_state: var(--_partial);
  }
  .incorrect {
    --_state: var(--_incorrect);
  }
  dl {
    margin: 0.35rem 0 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    min-inline-size: 0;
    margin: 0;
  }
  .why {
    margin-block-start: 0.5rem;
    color: var(--_muted);
  }
  .evidence {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    align-items: center;
    margin-inline-start: -0.6rem;
  }
  .objectives li + li {
    margin-block-start: 0.9rem;
  }
  .objectives .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    justify-content: space-between;
    margin: 0;
  }
  .figure {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
    margin-block-start: 0.3rem;
    border: 0;
    border-radius: 99px;
    appearance: none;
    background: var(--_line);
    overflow: hidden;
    print-color-adjust: exact;
  }
  progress::-webkit-progress-bar {
    background: var(--_line);
  }
  progress::-webkit-progress-value {
    border-radius: 99px;
    background: var(--_accent);
    print-color-adjust: exact;
  }
  progress::-moz-progress-bar {
    border-radius: 99px;
    background: var(--_accent);
  }
  progress.before::-webkit-progress-value {
    background: var(--_control);
  }
  progress.before::-moz-progress-bar {
    background: var(--_control);
  }
  .objectives .quietly {
    margin-block-start: 0.25rem;
    font-size: 0.9375rem;
  }
  .map {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0.6rem;
  }
  .field {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.75rem;
    align-items: center;
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_field, var(--_line));
    border-radius: var(--_radius);
  }
  .field .count {
    grid-row: span 2;
    min-inline-size: 1.5ch;
    font-size: 1.5rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .field .name {
    font-weight: 600;
  }
  .field .quietly {
    font-size: 0.9375rem;
  }
  .field.none .count {
    color: var(--_muted);
    font-weight: 400;
  }
  .known {
    --_field: var(--_correct);
  }
  .lucky,
  .gap {
    --_field: var(--_partial);
  }
  .misconception {
    --_field: var(--_incorrect);
  }
  .field.none {
    --_field: var(--_line);
  }
  @container (max-inline-size: 30rem) {
    .map {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (max-inline-size: 24rem) {
    .ways button {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      forced-color-adjust: none;
      background: Canvas;
    }
    progress::-webkit-progress-bar {
      background: Canvas;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress.before::-webkit-progress-value {
      background: GrayText;
    }
  }
  @media print {
    #heading {
      outline: none;
    }
    .ways,
    .evidence,
    .by-hand {
      display: none;
    }
    li,
    .score,
    .field {
      break-inside: avoid;
    }
    .title {
      break-after: avoid;
    }
  }
`;
