import { html, type TemplateResult } from 'lit';

/** A length in a drawing, of a share 0 … 1. */
const length = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;

/** A bar over its track; the figure stands beside it. */
export const bar = (share: number, kind = ''): TemplateResult =>
  html`<svg class="bar ${kind}" aria-hidden="true">
    <rect class="track" width="100%" height="100%" rx="4" />
    <rect class="fill" width=${length(share)} height="100%" rx="4" />
  </svg>`;

/** The same with two marks on it: the share among the best, filled, and among the weakest, hollow. */
export const markedBar = (share: number, best: number, weakest: number, kind = ''): TemplateResult =>
  html`<svg class="bar marked ${kind}" aria-hidden="true">
    <rect class="track" y="25%" width="100%" height="50%" rx="4" />
    <rect class="fill" y="25%" width=${length(share)} height="50%" rx="4" />
    <line x1=${length(best)} x2=${length(weakest)} y1="50%" y2="50%" />
    <circle class="weakest" cx=${length(weakest)} cy="50%" r="5" />
    <circle class="best" cx=${length(best)} cy="50%" r="5" />
  </svg>`;

/** One column of a row of them, with its count above; the label stands below. */
export const column = (share: number, count: string): TemplateResult =>
  html`<svg class="column" aria-hidden="true">
    <rect x="4%" y=${length(1 - share * 0.86)} width="92%" height=${length(share * 0.86)} rx="2" />
    <text x="50%" y=${length(1 - share * 0.86)} dy="-6" text-anchor="middle">${count}</text>
  </svg>`;

/** What a mark of a {@link markedBar} means. */
export const sign = (kind: 'best' | 'weakest'): TemplateResult =>
  html`<svg class="sign marked" aria-hidden="true"><circle class=${kind} cx="50%" cy="50%" r="5" /></svg>`;

/** A table behind a chart. The first cell of a row names it. It scrolls by itself where it is too wide. */
export const table = (
  asTable: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly unknown[])[],
): TemplateResult =>
  html`<details class="behind">
    <summary>${asTable}</summary>
    <div class="scroll" role="group" tabindex="0" aria-label=${caption}>
      <table>
        <caption class="sr">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
