import { build, type Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { EXPRESSION as X } from '../../tools/build/expression.js';
import { minifyCss } from '../../tools/build/minify-css.js';
import { minifyHtml } from '../../tools/build/minify-html.js';
import { minifyTemplates } from '../../tools/build/minify-templates.js';

describe('minifyCss', () => {
  it.each([
    [
      'takes out white space and comments',
      '\n/* a */ .a ,\n.b {\n  color : red ; /* b */\n  margin: 0 auto;\n}\n',
      '.a,.b{color :red;margin:0 auto}',
    ],
    [
      'keeps fallbacks and their order',
      '.a { color: red; color: light-dark(red, blue) }',
      '.a{color:red;color:light-dark(red,blue)}',
    ],
    ['keeps what is a combinator', '.a :hover > .b + .c ~ .d .e { x: y }', '.a :hover > .b + .c ~ .d .e{x:y}'],
    [
      'keeps the signs of calc apart',
      'a { b: calc( 1px + 2 * var( --c , 3px ) ) }',
      'a{b:calc(1px + 2 * var(--c,3px))}',
    ],
    [
      'keeps the space before a bracket',
      '@media ( width < 4rem ) and (hover) { a [b] { c: d } }',
      '@media (width < 4rem) and (hover){a [b]{c:d}}',
    ],
    [
      'leaves strings and addresses',
      `a { b: "  /* c */  ;" url( d  e.png ) '\\'  }' }`,
      `a{b:"  /* c */  ;" url( d  e.png ) '\\'  }'}`,
    ],
    ['keeps an empty custom property', 'a { --b: ; --c: }', 'a{--b: ;--c: }'],
    ['neither joins nor parts what a comment separates', '.a/* */.b{c:d/* */e}', '.a.b{c:d/**/e}'],
    [
      'keeps the white space that ends an escape',
      '.\\31  .a { content: "\\201C  x" }',
      '.\\31  .a{content:"\\201C  x"}',
    ],
    [
      'drops a zero before the point, but none that goes on',
      `a { b: 0.5em 10.5px ${X}0.5 -0.5 }`,
      `a{b:.5em 10.5px ${X}0.5 -0.5}`,
    ],
    ['keeps no-break spaces', 'a { b: \u00a0 c }', 'a{b:\u00a0 c}'],
    ['keeps expressions with the space around them', `a ${X} b { c: ${X} ; ${X} }`, `a ${X} b{c:${X};${X}}`],
    ['keeps a comment that holds an expression', `/* ${X} */ a { b: c }`, `/* ${X} */ a{b:c}`],
    ['leaves the ends of what is no whole rule', ` ${X} .a `, ` ${X} .a `],
  ])('%s', (_, css, expected) => {
    expect(minifyCss(css)).toBe(expected);
    expect(minifyCss(expected)).toBe(expected);
  });
});

describe('minifyHtml', () => {
  it.each([
    ['keeps one of several white space characters', '\n  <p>\n    a  b\n  </p>\n', ' <p> a b </p> '],
    ['keeps no-break spaces', 'a \u00a0 \u2003 b', 'a \u00a0 \u2003 b'],
    [
      'tidies tags and leaves quoted values',
      `<p\n  class="a  b"\n  ?c=${X}\n  .d="${X}  e"\n></p>`,
      `<p class="a  b" ?c=${X} .d="${X}  e"></p>`,
    ],
    ['takes out comments', 'a<!-- b -->c', 'ac'],
    ['keeps a comment that holds an expression', `<!--  ${X} -->`, `<!--  ${X} -->`],
    [
      'leaves what shows its white space',
      '<pre>\n  a\n</pre>  <textarea>\n  b</textarea>',
      '<pre>\n  a\n</pre> <textarea>\n  b</textarea>',
    ],
    ['takes a > in a quoted value for no end', `<a b="c > d"   e></a>`, `<a b="c > d" e></a>`],
    ['takes a < in a text for no tag', 'a <  b', 'a < b'],
    ['reads tags whose name is an expression', `<${X}  a  ></${X}>`, `<${X} a></${X}>`],
  ])('%s', (_, html, expected) => {
    expect(minifyHtml(html)).toBe(expected);
    expect(minifyHtml(expected)).toBe(expected);
  });
});

/** What the plugin makes of a module. */
async function minified(code: string): Promise<string> {
  const source = {
    name: 'source',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id === 'entry.js' ? id : { id, external: true }),
    load: () => code,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [source, minifyTemplates()],
    build: { write: false, minify: false, rolldownOptions: { input: 'entry.js', preserveEntrySignatures: 'strict' } },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}

describe('the plugin', () => {
  it('minifies nested templates and keeps their expressions', async () => {
    const code = await minified(
      "import { html, css } from 'lit';\nexport const t = (a) => html`\n  <p   class=${a}>\n  ${a ? html`<b>  ${a}  </b>` : css`a { b: ${a} }`}</p>`;",
    );
    expect(code).toContain('html` <p class=${a}> ${a ? html`<b> ${a} </b>` : css`a{b:${a}}`}</p>`');
  });

  it('writes escapes as they were', async () => {
    const code = await minified(
      "import { html } from 'lit-html';\nexport const t = html`  \\` \\${x} \\\\ \\u{1F600}  }}${1}}}  `;",
    );
    const [, template] = /html(`[^]*`);/.exec(code) as unknown as [string, string];
    expect(template).toBe('` \\` \\${x} \\\\ 😀 }}${1}}} `');
  });

  it('leaves modules that use a tag of their own', async () => {
    expect(await minified("import { html } from './mine.js';\nexport const t = html`  a  b  `;")).toContain(
      'html`  a  b  `',
    );
  });
});
