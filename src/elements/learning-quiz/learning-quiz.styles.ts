import { css } from 'lit';

export const quizStyles = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(24rem, 80vw);
  }
  /* Its bank is not to be read, however the page unhides what it has. */
  ::slotted(script) {
    display: none !important;
  }
  .head {
    min-block-size: 2.5rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    align-items: flex-end;
    justify-content: space-between;
    margin-block-end: 2rem;
  }
  .head quiz-progress {
    flex: 1 1 12rem;
    max-inline-size: 26rem;
  }
  quiz-nav,
  quiz-palette {
    margin-block-start: 1.75rem;
  }
  quiz-nav {
    display: block;
    min-block-size: 4rem;
    padding-block-start: 1.25rem;
    border-block-start: 1px solid var(--_line);
  }
`;
