import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, paragraphs } from './clean.js';
import { htmlText } from './text.js';

describe('clean HTML', () => {
  it.each([
    ['<p class=x id=y style="color:red" onclick="x()">A <b>b</b></p>', '<p>A <b>b</b></p>'],
    ['<h1>One</h1><h6>Six</h6>', '<h2>One</h2><h6>Six</h6>'],
    ['<a href="https://x.example/?a=1&amp;b">x</a>', '<a href="https://x.example/?a=1&#38;b">x</a>'],
    ['<a href="javascript:x()">x</a><a href="#y">y</a><a href="z.html">z</a>', '<a>x</a><a>y</a><a>z</a>'],
    ['<script>x()</script><style>p{}</style><template>t</template><svg onload=x()><p>s</p></svg>', '<p>s</p>'],
    ['<iframe srcdoc="x"></iframe><object>o</object><img src=x onerror=x()><form><input>f</form>', 'f'],
    ['<learning-quiz>q</learning-quiz><p hidden>h</p><p lang=de dir=ltr>d</p>', '<p lang="de" dir="ltr">d</p>'],
    ['<title>T</title><body><main><p>1 < 2 & 3</main>', '<p>1 &#60; 2 &#38; 3</p>'],
    ['<table><tr><td colspan=2 bgcolor=red>c', '<table><tbody><tr><td colspan="2">c</td></tr></tbody></table>'],
    ['<p>a<br>b<wbr>c<hr>', '<p>a<br>b<wbr>c</p><hr>'],
    [
      '<math><mtext><p title="--><script>x()</script>">m',
      '<p title="--&#62;&#60;script&#62;x()&#60;/script&#62;">m</p>',
    ],
  ])('%s', (source, clean) => {
    expect(cleanHtml(source).replace(/\n/g, '')).toBe(clean);
  });

  it('is clean already when it is cleaned again, and says the same', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<h6>',
      '<ul><li>',
      '<a href="https://x.example">',
      '<script>',
      '</script>',
      '<x-y>',
      'word ',
      '&lt;',
      '"',
      "'",
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const clean = cleanHtml(pieces.join(''));
        expect(clean).not.toMatch(/<(?:script|x-y|!--)/);
        expect(htmlText(clean)).toBe(htmlText(pieces.join('')));
      }),
    );
  });

  it('goes as deep as a page does', () => {
    expect(cleanHtml('<div>'.repeat(20_000))).toHaveLength(20_000 * '<div></div>'.length);
  });

  it('has a plain text by its paragraphs', () => {
    expect(paragraphs('\uFEFFOne\ntwo\r\n\r\n<b>\n \n\n')).toBe('<p>One\ntwo</p><p>&#60;b&#62;</p>');
  });
});
