import { css } from 'lit';

export const resultsStyles = css`
  #heading {
    color: var(--_muted);
    font-size: 1rem;
    font-weight: 600;
  }
  .score {
    font-family: var(--quiz-stem-font, inherit);
    font-size: clamp(2rem, 1.5rem + 3cqi, 3rem);
    font-weight: 600;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .summary {
    margin-block-start: 0.25rem;
    color: var(--_muted);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    margin-block: 1.5rem 2rem;
  }
  ol {
    padding: 0;
    list-style: none;
    counter-reset: item;
  }
  li {
    padding-block: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
  .stem {
    font-weight: 600;
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
  @media print {
    .ways {
      display: none;
    }
  }
`;
