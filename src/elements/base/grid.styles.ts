import { css } from 'lit';

/** A row that has no room: a card with the statement on top, and below it a control like a button for each column. */
const cards = css`
  &,
  tbody {
    display: block;
  }
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tbody {
    padding: 0.9rem 1rem 1rem;
    border: 1px solid var(--_state, var(--_line));
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  tbody + tbody {
    margin-block-start: 0.75rem;
  }
  tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  th {
    flex-basis: 100%;
    padding: 0;
    font-weight: 600;
  }
  td {
    flex: 1 1 auto;
    padding: 0;
    border: 0;
  }
  tr + tr td {
    padding-block-start: 0.75rem;
  }
  label {
    justify-content: start;
    padding: 0.35rem 0.85rem;
    border: 1px solid var(--_edge, var(--_line));
    border-radius: var(--_radius);
  }
  label span {
    display: inline;
  }
`;

export const gridStyles = css`
  :host {
    container-type: inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th {
    padding: 0.8rem 0.75rem 0.8rem 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: middle;
  }
  thead th {
    padding: 0 0.4rem 0.5rem;
    color: var(--_muted);
    font-size: 0.9375rem;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    vertical-align: bottom;
    hyphens: auto;
  }
  thead td {
    inline-size: 40%;
  }
  .few thead td {
    inline-size: 50%;
  }
  td {
    padding: 0.25rem;
  }
  tbody {
    border-block-start: 1px solid var(--_line);
  }
  label {
    display: flex;
    gap: 0.6rem;
    align-items: center;
    justify-content: center;
    min-block-size: 2.75rem;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  label span {
    display: none;
  }
  label:has(:checked) {
    --_edge: var(--_state, var(--_accent));
    background: color-mix(in srgb, var(--_edge) 10%, transparent);
    box-shadow: inset 0 0 0 1px var(--_edge);
  }
  .key:not(:has(:checked)) {
    outline: 2px dashed var(--_state);
    outline-offset: -2px;
  }
  fieldset:enabled label:hover {
    --_edge: var(--_accent);
    background: var(--_tint);
  }
  fieldset:disabled label {
    cursor: default;
  }
  input {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
  }
  label:has(:focus-visible) {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  input:focus-visible {
    outline: none;
  }
  tr + tr td {
    padding: 0 0 0.9rem;
  }
  @media (forced-colors: active) {
    label:has(:checked) {
      outline: 2px solid Highlight;
    }
    input:focus-visible {
      outline: 2px solid;
    }
  }
  table:not(.few, .some) {
    ${cards};
  }
  @container (inline-size < 40rem) {
    .some {
      ${cards};
    }
  }
  @container (inline-size < 30rem) {
    .few {
      ${cards};
    }
  }
`;
