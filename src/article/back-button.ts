import { adopt } from './sheet.js';

// `all: initial`, so that the article's type and spacing stay out. Fallbacks are those of the quiz's own buttons.
const RULES = `
:host { display: contents !important; }
button {
  all: initial;
  color-scheme: inherit;
  position: fixed;
  inset: auto 0 max(1rem, env(safe-area-inset-bottom));
  z-index: 99999;
  box-sizing: border-box;
  inline-size: fit-content;
  max-inline-size: calc(100% - 2rem);
  min-block-size: 44px;
  margin: auto;
  padding: 0.6rem 1.25rem;
  border: 2px solid transparent;
  border-radius: var(--quiz-radius, 0.625rem);
  background: var(--_accent);
  box-shadow: 0 2px 1rem rgb(0 0 0 / 0.3);
  color: var(--quiz-on-accent, light-dark(#fff, #06222c));
  font: 600 1rem/1.25 var(--quiz-font, system-ui);
  text-align: center;
  cursor: pointer;
  --_accent: var(--quiz-accent, light-dark(#0d5c75, #7cc7dd));
}
button:focus-visible { outline: 3px solid var(--_accent); outline-offset: 3px; }
@media print { button { display: none; } }
`;

/**
 * The button that leads back to the question: at the bottom of the window, above all else, wherever in the page its host
 * stands; the host decides when Tab reaches it. It lives in a shadow root, where the page's rules don't reach it.
 *
 * @param insert puts the host into the page
 * @param language the language of `label`, which may not be the article's
 * @returns removes it
 */
export function showBackButton(
  label: string,
  insert: (host: HTMLElement) => void,
  press: () => void,
  language: { readonly lang?: string; readonly dir?: string } = {},
): () => void {
  const host = document.createElement('span');
  const shadow = host.attachShadow({ mode: 'open' });
  adopt(shadow, RULES);
  const button = document.createElement('button');
  Object.assign(button, language, { type: 'button', textContent: label });
  button.addEventListener('click', press);
  shadow.append(button);
  insert(host);
  // Without popovers its fixed place has to do.
  if ('showPopover' in button) {
    button.popover = 'manual';
    button.showPopover();
  }
  return () => host.remove();
}
