import type { Value } from './controls.js';
import { TOKENS } from './tokens.generated.js';

/** What is set, by the names of tokens. */
export type Settings = ReadonlyMap<string, Value>;

/** How much of a colour is seen, where it is translucent from the start; as two digits. */
const alphaOf = (name: string): string => {
  const initial = TOKENS.find((token) => token.name === name)?.initial ?? '';
  const [, alpha] = /\/ ([\d.]+)\)$/.exec(initial) ?? [];
  return alpha ? Math.round(Number(alpha) * 255).toString(16) : '';
};

const written = (name: string, value: Value): string => {
  if (typeof value === 'string') return value;
  const [light, dark] = [value.light, value.dark].map((colour) => colour + alphaOf(name));
  return light === dark ? (light ?? '') : `light-dark(${light}, ${dark})`;
};

/** The rule to be copied, or to be shown. */
export const ruleOf = (settings: Settings, selector = ':root'): string =>
  `${selector} {\n${[...settings].map(([name, value]) => `  ${name}: ${written(name, value)};\n`).join('')}}\n`;

/** All that a page needs: the theme's link, and what was changed. */
export const pageOf = (theme: string, settings: Settings): string =>
  [
    ...(theme === 'none' ? [] : [`/* <link rel="stylesheet" href="…/themes/${theme}.css" /> */`]),
    ...(settings.size ? [ruleOf(settings).trimEnd()] : []),
    ...(theme === 'none' && !settings.size ? ['/* Nothing is changed. */'] : []),
  ].join('\n') + '\n';
