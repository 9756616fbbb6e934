import { svg, type SVGTemplateResult } from 'lit';
import { encode } from 'uqr';

/**
 * A QR code of a text: one path, dark on light whatever the page's colours are, with the quiet zone that readers need.
 *
 * @throws Where the text is too long for one.
 */
export function qrCode(text: string, label: string): SVGTemplateResult {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return svg`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect width="100%" height="100%" fill="#fff"></rect><path d=${path} fill="#000"></path>
  </svg>`;
}
