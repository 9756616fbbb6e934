import { contrast, groundOf, hexOf, over, readColour, type Rgb } from './contrast.js';

/** Two colours that must be told apart: a token on another, or on the ground of the quiz. */
export interface Pair {
  readonly words: string;
  readonly on: 'page' | 'surface' | 'accent';
  readonly token: string;
  readonly least: 3 | 4.5;
}

const pair = (words: string, token: string, on: Pair['on'], least: Pair['least'] = 4.5): Pair => ({
  words,
  on,
  token: `--quiz-${token}`,
  least,
});

export const PAIRS: readonly Pair[] = [
  pair('Words on the page', 'text', 'page'),
  pair('Words on the surface', 'text', 'surface'),
  pair('Quiet words on the page', 'muted', 'page'),
  pair('Quiet words on the surface', 'muted', 'surface'),
  pair('Links on the page', 'accent', 'page'),
  pair('Links on the surface', 'accent', 'surface'),
  pair('Words on the accent', 'on-accent', 'accent'),
  pair('Correct, on the surface', 'correct', 'surface'),
  pair('Correct, on the page', 'correct', 'page'),
  pair('Partly correct, on the surface', 'partial', 'surface'),
  pair('Partly correct, on the page', 'partial', 'page'),
  pair('Incorrect, on the surface', 'incorrect', 'surface'),
  pair('Incorrect, on the page', 'incorrect', 'page'),
  pair('Borders of controls on the page', 'control', 'page', 3),
  pair('Borders of controls on the surface', 'control', 'surface', 3),
  pair('The focus on the page', 'accent', 'page', 3),
];

export interface Measured extends Pair {
  readonly ratio: number;
}

/** What a token is where an element stands. A probe takes the colour, since only a real property has one. */
function tokenIn(place: Element, token: string, initial: string): { rgb: Rgb; alpha: number } {
  const probe = document.createElement('i');
  probe.hidden = true;
  probe.style.color = `var(${token}, ${initial})`;
  // In its shadow root: what is beside that has no look of its own before the quiz has a slot for it.
  (place.shadowRoot ?? place).append(probe);
  const colour = readColour(getComputedStyle(probe).color);
  probe.remove();
  return colour ?? { rgb: [0, 0, 0], alpha: 1 };
}

/** A token's colour as a field takes it. */
export const standing = (place: Element, token: string, initial: string): string =>
  hexOf(tokenIn(place, token, initial).rgb);

/** All pairs where an element stands, by what its tokens are there. */
export function measure(place: Element, initials: ReadonlyMap<string, string>): Measured[] {
  const page = groundOf(place);
  const colourOf = (token: string, ground: Rgb): Rgb => {
    const { rgb, alpha } = tokenIn(place, token, initials.get(token) ?? 'black');
    return over(rgb, alpha, ground);
  };
  const grounds = { page, surface: colourOf('--quiz-surface', page), accent: colourOf('--quiz-accent', page) };
  return PAIRS.map((entry) => {
    const ground = grounds[entry.on];
    return { ...entry, ratio: contrast(colourOf(entry.token, ground), ground) };
  });
}
