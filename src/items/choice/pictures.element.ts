import { pictureAddress } from '../../elements/base/picture-address.js';
import { pictureStyles } from './pictures.styles.js';

/**
 * Shows in an element the picture that its attributes name; in place of one that can't be had, its text. Gives the root
 * around it the look of options with pictures.
 */
export function showPicture(host: HTMLElement): void {
  adoptStyles(host.getRootNode() as ShadowRoot);
  const { src, alt } = { src: host.getAttribute('src') ?? '', alt: host.getAttribute('alt') ?? '' };
  const address = pictureAddress(host, src);
  if (!address) return showText(host, alt);
  const image = new Image();
  image.alt = alt;
  image.decoding = 'async';
  image.addEventListener('error', () => image.isConnected && showText(host, alt), { once: true });
  image.src = address;
  host.replaceChildren(image);
}

function showText(host: HTMLElement, alt: string): void {
  const text = document.createElement('span');
  text.textContent = alt;
  host.replaceChildren(text);
}

function adoptStyles({ adoptedStyleSheets }: ShadowRoot): void {
  const { styleSheet } = pictureStyles;
  if (styleSheet && !adoptedStyleSheets?.includes(styleSheet)) adoptedStyleSheets?.push(styleSheet);
}
