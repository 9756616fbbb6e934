import { css } from 'lit';

export const clozeStyles = css`
  .text {
    font-size: 1.0625rem;
    line-height: 2.2;
  }
  .gap {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    max-inline-size: 100%;
    margin-block: 0.2rem;
    border-radius: var(--_radius);
    line-height: 1.4;
  }
  .gap:has(.mark) {
    background: color-mix(in srgb, var(--_state, var(--_accent)) 8%, transparent);
  }
  /* All alike, since a width would tell of the key; but a menu is no narrower than its options. */
  input {
    inline-size: 11rem;
  }
  select {
    min-inline-size: 11rem;
  }
  :is(input, select) {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.25rem 0.6rem;
    font-size: 1.0625rem;
  }
  .mark {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7rem;
    padding: 0.25rem 0.6rem;
  }
  .unit {
    padding-inline-start: 0.4rem;
    color: var(--_muted);
  }
  .unit,
  .mark * {
    font-size: 0.9375rem;
  }
`;
