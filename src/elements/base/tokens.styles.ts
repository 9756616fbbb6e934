import { css } from 'lit';

/**
 * What every element shares: the tokens' fallbacks, type, focus, buttons. A page sets `--quiz-*`; what it leaves out
 * follows the page's font, colour scheme and, failing that, these values.
 */
export const baseStyles = css`
  :host {
    --_accent: var(--quiz-accent, light-dark(#0d5c75, #7cc7dd));
    --_on-accent: var(--quiz-on-accent, light-dark(#fff, #06222c));
    --_text: var(--quiz-text, light-dark(#1d2326, #e9e6e0));
    --_muted: var(--quiz-muted, light-dark(#566067, #a8adb0));
    --_surface: var(--quiz-surface, light-dark(#fff, #1b1f22));
    --_line: var(--quiz-line, light-dark(#d8d6d0, #3b4246));
    --_control: var(--quiz-control, light-dark(#7d858a, #8b9499));
    --_correct: var(--quiz-correct, light-dark(#1f6b3a, #86d19b));
    --_partial: var(--quiz-partial, light-dark(#7a5200, #e6bd6a));
    --_incorrect: var(--quiz-incorrect, light-dark(#a3302a, #f3a39b));
    --_radius: var(--quiz-radius, 0.625rem);
    --_tint: color-mix(in srgb, var(--_accent) 8%, transparent);
    display: block;
    color: var(--_text);
    font-family: var(--quiz-font, inherit);
    line-height: var(--quiz-leading, 1.55);
    overflow-wrap: anywhere;
    white-space: normal;
    text-indent: 0;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  pre,
  blockquote {
    margin: 0;
  }
  pre {
    white-space: pre-wrap;
  }
  :is(p, ul, ol, pre, blockquote) + :is(ul, ol, pre, blockquote, p) {
    margin-block-start: 0.6em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.18em;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  [tabindex='-1']:focus {
    outline-offset: 6px;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    min-block-size: 2.75rem;
    padding: 0.5rem 1.1rem;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    cursor: pointer;
  }
  button:hover {
    background: var(--_tint);
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }
  button.quiet {
    padding-inline: 0.6rem;
    border-color: transparent;
    color: var(--_accent);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    button:disabled {
      opacity: 1;
      color: GrayText;
    }
    button.primary {
      border-width: 2px;
    }
  }
`;
