import { css } from 'lit';

/** What is marked without native controls: the words, and the way into the article. */
export const faceStyles = css`
  [role='listbox'] > span {
    display: block;
  }
  .unit:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 1px;
  }
  .pending {
    outline: 1px dashed var(--_accent);
    background: var(--_tint);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
  }
  .open {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .notice {
    display: block;
    margin-block-start: 0.6rem;
    color: var(--_text);
    font-weight: 600;
  }
`;
