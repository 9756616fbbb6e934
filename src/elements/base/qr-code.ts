import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** More modules than this no telephone reads from a screen of another: letters of a code, at the lowest correction. */
export const LONGEST_QR = 1200;

/** The white frame that readers need, in modules. */
const QUIET = 4;

/** A text as a QR code, dark on light in every colour scheme, as readers want it. @param label what it is called */
export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return html`<svg class="qr" part="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}">
    <rect width=${size} height=${size} />
    <path d=${dark(data)} />
  </svg>`;
}

/** The dark modules, a run of them at a time. */
function dark(rows: readonly (readonly boolean[])[]): string {
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  });
  return path;
}
