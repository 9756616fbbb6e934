import { html, type TemplateResult } from 'lit';
import type { Verdict } from '../../core/scoring/outcome.js';

// Drawn, not typed: a glyph would be spoken, and would change with the font. Words always stand beside them.
export const icons: Readonly<Record<Verdict | 'flag', TemplateResult>> = {
  correct: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12.5l5.5 5.5L20 6.5" /></svg>`,
  partial: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 14c3-6 5-6 8-2s5 4 8-2" /></svg>`,
  incorrect: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>`,
  ungraded: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>`,
  flag: html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 21V4h11l-2 4 2 4H6" /></svg>`,
};
