import { css } from 'lit';

export const cardStyles = css`
  .card {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(24rem, 80vw);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.9rem;
  }
  header p {
    color: var(--_muted);
    font-size: 0.9375rem;
    font-variant-numeric: tabular-nums;
  }
  button.flag {
    color: var(--_muted);
    font-weight: 500;
  }
  button.flag[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: 700;
  }
  .flag[aria-pressed='true'] svg {
    fill: currentcolor;
  }
  .aside {
    margin-block-start: 1.1rem;
    padding: 0.9rem 1.1rem;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .label {
    margin-block-end: 0.2rem;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 700;
  }
  .notice {
    margin-block-start: 1.1rem;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: center;
    margin-block-start: 1.4rem;
  }
  .actions:empty {
    display: none;
  }
  .empty {
    color: var(--_muted);
  }
  @container (max-inline-size: 24rem) {
    .actions button {
      flex: 1 1 100%;
    }
  }
  @media (forced-colors: active) {
    .aside {
      border: 1px solid;
    }
  }
  @media print {
    .actions,
    button.flag {
      display: none;
    }
  }
`;
