import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Token } from './tokens.generated.js';

/** What a token is set to: one value, or for a colour one each for light and dark. */
export type Value = string | { readonly light: string; readonly dark: string };

/** What a token is where it is not set, in light and in dark; as its control takes it. */
export interface Standing {
  readonly light: string;
  readonly dark: string;
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly unit: string;
}

/** The lengths that a control offers; tokens that are none of these are set by hand. */
const RANGES: Readonly<Record<string, Range>> = {
  '--quiz-stem-size': { least: 0.875, most: 3, step: 0.0625, unit: 'rem' },
  '--quiz-stem-weight': { least: 100, most: 900, step: 100, unit: '' },
  '--quiz-leading': { least: 1.2, most: 2, step: 0.05, unit: '' },
  '--quiz-radius': { least: 0, most: 2, step: 0.0625, unit: 'rem' },
  '--quiz-progress-size': { least: 1, most: 16, step: 1, unit: 'px' },
  '--quiz-option-border': { least: 0, most: 4, step: 1, unit: 'px' },
  '--quiz-option-gap': { least: -1, most: 32, step: 1, unit: 'px' },
  '--quiz-option-space': { least: 4, most: 32, step: 1, unit: 'px' },
  '--quiz-screen': { least: 20, most: 100, step: 5, unit: 'vh' },
};

const FONTS: readonly (readonly [string, string])[] = [
  ['As the theme, or the page', ''],
  ['The system’s', 'system-ui, sans-serif'],
  ['Old-style serif', "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', serif"],
  ['Transitional serif', "Charter, 'Bitstream Charter', Cambria, serif"],
  ['Newspaper serif', "'Times New Roman', 'Liberation Serif', Times, serif"],
  ['Humanist sans', "Optima, Candara, 'Noto Sans', 'DejaVu Sans', sans-serif"],
  ['Grotesque sans', "'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"],
  ['Slab serif', "Rockwell, 'Rockwell Nova', 'Roboto Slab', 'DejaVu Serif', serif"],
  ['Monospace', "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace"],
];

const idOf = (name: string): string => name.slice(2);

type Set = (name: string, value: Value | undefined) => void;

function colours({ name, words }: Token, value: Value | undefined, standing: Standing, set: Set): TemplateResult {
  const now = typeof value === 'object' ? value : standing;
  const field = (scheme: 'light' | 'dark'): TemplateResult =>
    html`<label>
      <input
        type="color"
        .value=${live(now[scheme])}
        @input=${(event: Event) => set(name, { ...now, [scheme]: (event.target as HTMLInputElement).value })}
      /><span>${scheme}<span class="sr"> of ${idOf(name)}</span></span>
    </label>`;
  return html`<fieldset class="token">
    <legend>${idOf(name)}</legend>
    <p>${words}</p>
    <div class="fields">${field('light')} ${field('dark')} ${undo(name, value, set)}</div>
  </fieldset>`;
}

function font({ name, words }: Token, value: Value | undefined, set: Set): TemplateResult {
  const chosen = (event: Event): void => set(name, (event.target as HTMLSelectElement).value || undefined);
  return html`<div class="token">
    <label for=${idOf(name)}>${idOf(name)}</label>
    <p>${words}</p>
    <div class="fields">
      <select id=${idOf(name)} @change=${chosen}>
        ${FONTS.map(([label, stack]) => html`<option value=${stack} .selected=${stack === (value ?? '')}>${label}</option>`)}
      </select>
    </div>
  </div>`;
}

function length({ name, words, initial }: Token, value: Value | undefined, set: Set): TemplateResult {
  const { least, most, step, unit } = RANGES[name] ?? { least: 0, most: 100, step: 1, unit: 'px' };
  const at = typeof value === 'string' ? parseFloat(value) : parseFloat(initial.replace(/^clamp\(/, ''));
  const shown = typeof value === 'string' ? value : 'not set';
  return html`<div class="token">
    <label for=${idOf(name)}>${idOf(name)}</label>
    <p>${words}</p>
    <div class="fields">
      <input
        id=${idOf(name)}
        type="range"
        min=${least}
        max=${most}
        step=${step}
        aria-valuetext=${shown}
        .value=${live(String(at))}
        @input=${(event: Event) => set(name, `${(event.target as HTMLInputElement).value}${unit}`)}
      />
      <output for=${idOf(name)}>${shown}</output> ${undo(name, value, set)}
    </div>
  </div>`;
}

const undo = (name: string, value: Value | undefined, set: Set): TemplateResult =>
  html`<button type="button" class="undo" ?disabled=${value === undefined} @click=${() => set(name, undefined)}>
    Reset<span class="sr"> ${idOf(name)}</span>
  </button>`;

/** The native control of a token. */
export function control(token: Token, value: Value | undefined, standing: Standing, set: Set): TemplateResult {
  if (token.kind === 'color') return colours(token, value, standing, set);
  return token.kind === 'font-family' ? font(token, value, set) : length(token, value, set);
}
