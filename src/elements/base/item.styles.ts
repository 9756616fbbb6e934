import { css } from 'lit';

/** What the elements of all item types share: stem, verdict and feedback. */
export const itemStyles = css`
  #stem {
    margin-block-end: 1.1rem;
    font-family: var(--quiz-stem-font, inherit);
    font-size: var(--quiz-stem-size, clamp(1.2rem, 1rem + 1.6cqi, 1.5rem));
    font-weight: var(--quiz-stem-weight, 600);
    line-height: 1.32;
    text-wrap: pretty;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .how {
    margin-block-end: 0.6rem;
    color: var(--_muted);
    font-size: 0.9375rem;
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
  .verdict,
  blockquote {
    margin-block: 1.25rem;
    padding-inline-start: 1rem;
    border-inline-start: 4px solid var(--_state, var(--_muted));
  }
  .word {
    color: var(--_state, var(--_text));
    font-size: 1.0625rem;
    font-weight: 700;
  }
  .said {
    margin-block-start: 0.25rem;
  }
`;
