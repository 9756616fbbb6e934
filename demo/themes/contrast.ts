/** A colour as the screen has it, each channel 0 to 1. */
export type Rgb = readonly [number, number, number];

/** Reads what `getComputedStyle` gives: `rgb(…)`, `rgba(…)` or `color(srgb …)`; with its alpha. */
export function readColour(computed: string): { readonly rgb: Rgb; readonly alpha: number } | undefined {
  const numbers = [...computed.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(([text]) => Number(text));
  const [r, g, b, alpha = 1] = numbers;
  if (r === undefined || g === undefined || b === undefined) return undefined;
  if (/^rgba?\(/.test(computed)) return { rgb: [r / 255, g / 255, b / 255], alpha };
  return computed.startsWith('color(srgb') ? { rgb: [r, g, b], alpha } : undefined;
}

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const luminance = ([r, g, b]: Rgb): number => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);

/** The contrast of two colours by WCAG 2: 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** A translucent colour on a ground. */
export const over = (rgb: Rgb, alpha: number, ground: Rgb): Rgb =>
  rgb.map((value, i) => value * alpha + ground[i as 0 | 1 | 2] * (1 - alpha)) as unknown as Rgb;

/** As a colour field takes it. */
export const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** What an element stands on: the backgrounds of it and what is around it, through shadow roots; else white or black. */
export function groundOf(element: Element): Rgb {
  const layers: { rgb: Rgb; alpha: number }[] = [];
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const colour = readColour(getComputedStyle(at).backgroundColor);
    if (colour && colour.alpha > 0) layers.push(colour);
    if (colour?.alpha === 1) break;
  }
  const dark = getComputedStyle(element).colorScheme === 'dark';
  return layers.reduceRight<Rgb>(
    (ground, { rgb, alpha }) => over(rgb, alpha, ground),
    dark ? [0.07, 0.07, 0.07] : [1, 1, 1],
  );
}

const parentOf = (element: Element): Element | undefined =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
