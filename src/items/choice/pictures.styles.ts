import { css } from 'lit';

/** Options with pictures stand side by side as far as there is room: the picture above, control and text below it. */
export const pictureStyles = css`
  fieldset:has(quiz-picture) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 0.75rem;
    align-items: start;
  }
  fieldset:has(quiz-picture) .how {
    grid-column: 1 / -1;
    margin: 0;
  }
  fieldset:has(quiz-picture) .option.option {
    margin: 0;
  }
  label:has(quiz-picture) {
    flex-wrap: wrap;
  }
  label:has(quiz-picture) > span {
    flex: 1 1 0;
  }
  quiz-picture {
    flex: 1 0 100%;
    order: -1;
    margin-block: -0.1rem 0.1rem;
    margin-inline: -0.25rem;
  }
  quiz-picture img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 16rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) - 4px);
    object-fit: contain;
  }
  quiz-picture span {
    display: block;
    padding: 0.75rem;
    border: 1px dashed var(--_control);
    border-radius: calc(var(--_radius) - 4px);
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  quiz-picture span:empty {
    display: none;
  }
`;
