import { css } from 'lit';

export const dueStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.35rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .words {
    flex: 1 1 14rem;
    padding-block: 0.35rem;
    font-variant-numeric: tabular-nums;
  }
  .some {
    font-weight: 600;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    /* The words of quiet buttons stand in line with the text. */
    margin-inline: -0.6rem;
    font-size: 0.9375rem;
  }
  label {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.6rem;
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
  }
  label:hover {
    background: var(--_tint);
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  /* The native field lies over its label, unseen, so that a file may be dropped on it too. */
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    font-size: 0;
    cursor: pointer;
  }
  .notice {
    margin-block-start: 0.35rem;
    color: var(--_muted);
    font-size: 0.9375rem;
  }
  .refused {
    color: var(--_incorrect);
  }
  @media print {
    .ways {
      display: none;
    }
  }
`;
