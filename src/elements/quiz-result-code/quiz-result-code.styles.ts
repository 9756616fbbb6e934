import { css } from 'lit';

export const resultCodeStyles = css`
  section {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
    gap: 1.5rem 2.5rem;
    align-items: start;
    padding: clamp(1rem, 4%, 1.75rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .words {
    min-inline-size: 0;
  }
  #heading {
    font-family: var(--quiz-stem-font, inherit);
    font-size: 1.375rem;
    font-weight: 600;
    line-height: 1.3;
  }
  label {
    display: block;
    margin-block-start: 1rem;
    font-weight: 600;
  }
  .quietly {
    color: var(--_muted);
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  input {
    display: block;
    inline-size: 100%;
    max-inline-size: 22rem;
    min-block-size: 2.75rem;
    margin-block-start: 0.35rem;
    padding: 0.4rem 0.75rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text);
    font: inherit;
  }
  .code {
    display: block;
    margin-block: 1.1rem 0.9rem;
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Liberation Mono', monospace;
    font-size: 1.125rem;
    line-height: 1.7;
    letter-spacing: 0.03em;
    text-align: start;
    user-select: all;
  }
  .code span {
    white-space: nowrap;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.75rem;
    align-items: center;
    margin-block-end: 0.9rem;
  }
  .qr {
    display: block;
    inline-size: 100%;
    max-inline-size: 20rem;
    block-size: auto;
    margin-inline: auto;
    border-radius: var(--_radius);
    stroke: none;
    shape-rendering: crispEdges;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .qr rect {
    fill: #fff;
  }
  .qr path {
    fill: #000;
  }
  @media print {
    .ways,
    label,
    input,
    #hint {
      display: none;
    }
    section {
      break-inside: avoid;
    }
  }
`;
