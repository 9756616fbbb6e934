// A vite plugin for builds: minifies what stands in Lit's html``, svg`` and css`` templates, which JavaScript's minifiers
// leave as it is.
import MagicString from 'magic-string';
import { Visitor } from 'vite';
import { EXPRESSION } from './expression.js';
import { minifyCss } from './minify-css.js';
import { minifyHtml } from './minify-html.js';

/** @type {Record<string, (text: string) => string>} */
const MINIFIERS = { html: minifyHtml, svg: minifyHtml, css: minifyCss };

/** @param {string} cooked As in the template's string, to be written between backticks. */
const escaped = (cooked) => cooked.replace(/\\|`|\$\{/g, '\\$&');

/**
 * The parts of a template, minified; nothing where that can't be done safely.
 *
 * @param {(text: string) => string} minify
 * @param {readonly (string | null)[]} parts
 */
export function minifyParts(minify, parts) {
  if (parts.some((part) => part === null || part.includes(EXPRESSION))) return undefined;
  const minified = minify(parts.join(EXPRESSION)).split(EXPRESSION);
  return minified.length === parts.length ? minified : undefined;
}

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: { id: { include: /\.[jt]s(?:$|\?)/, exclude: /node_modules/ }, code: /\b(?:html|svg|css)`/ },
      handler(code) {
        if (!/\bfrom\s*["'](?:lit|lit-html|@lit\/[\w-]+)(?:\/[^"']*)?["']/.test(code)) return undefined;
        const output = new MagicString(code);
        const visitor = new Visitor({
          TaggedTemplateExpression({ tag, quasi: { quasis } }) {
            const minify = tag.type === 'Identifier' && Object.hasOwn(MINIFIERS, tag.name) && MINIFIERS[tag.name];
            const asWritten = quasis.every(({ value, start }) => code.startsWith(value.raw, start));
            const parts =
              minify &&
              asWritten &&
              minifyParts(
                minify,
                quasis.map(({ value }) => value.cooked),
              );
            quasis.forEach(({ value: { raw }, start }, index) => {
              if (parts && raw) output.update(start, start + raw.length, escaped(parts[index] ?? ''));
            });
          },
        });
        visitor.visit(/** @type {Parameters<Visitor['visit']>[0]} */ (this.parse(code)));
        return output.hasChanged() ? { code: output.toString(), map: output.generateMap({ hires: true }) } : undefined;
      },
    },
  };
}
