import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlCharset, htmlText, isHtml } from './text.js';

describe('htmlText', () => {
  // What the page's reader makes of the same (src/article/text-of.wtr.ts).
  it('joins inline elements, and parts blocks and line breaks', () => {
    const text = htmlText(`<h2>One</h2>
      <p>
        t<b>w</b><i>o<span>!</span></i>
      </p>
      <ul><li>three</li><li>fo<wbr />ur</li></ul>five<br />six
      <table><tr><td>seven</td><td>eight</td></tr></table>`);
    expect(text).toBe('One\ntwo!\nthree\nfour\nfive\nsix\nseven\neight');
  });

  it('leaves out what is no text of the article', () => {
    const text = htmlText(`<!doctype html><html><head><title>no</title><style>no</style></head><body>
      <script type="application/json">{ "no": 1 }</script><template>no</template><noscript>no</noscript>
      <p hidden>no</p><div hidden="until-found">no</div><dialog>no</dialog><dialog open>yes</dialog>
      <p>one <button>no</button><textarea>no</textarea><select><option>no</option></select></p><!-- no -->
      <svg><text>no</text></svg><quiz-card>no</quiz-card><learning-quiz>no</learning-quiz>
      <p><ruby>two<rt>no</rt></ruby> <span aria-hidden="true">three</span> <my-part>four</my-part></p></body></html>`);
    expect(text).toBe('yes\none\ntwo three four');
  });

  it('decodes entities, and makes any white space one space', () => {
    expect(htmlText('<p>a&nbsp;&amp;&#8239;b &lt;i&gt; &eacute;&#x2014;\n\t c &nosuch;</p>')).toBe(
      'a & b <i> é— c &nosuch;',
    );
  });

  it('takes tags that were never closed, or nest without end', () => {
    expect(htmlText('<p>a<p>b<li>c<td>d')).toBe('a\nb\ncd');
    expect(htmlText(`${'<div>'.repeat(20_000)}deep`)).toBe('deep');
  });

  it('takes any text, and leaves no tag and no run of white space', () => {
    const unit = fc.constantFrom(
      '<',
      '>',
      '/',
      'p',
      'b',
      ' ',
      '\n',
      '&',
      ';',
      'amp',
      '<p>',
      '</p>',
      '<br>',
      '<!--',
      '"',
      '=',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (source) => {
        const text = htmlText(source);
        expect(text).toBe(text.trim().replace(/ *\n */g, '\n'));
        expect(text).not.toMatch(/<(?:p|b|br)>|\s\s/);
      }),
      { numRuns: 1000 },
    );
  });
});

it.each([
  ['a.html', '', true],
  ['a.XHTML', '', true],
  ['a.txt', '<!doctype html>', false],
  ['a', ' \n<!DOCTYPE html>', true],
  ['a', '<article class="x">', true],
  ['a', '<articles>', false],
  ['a', '3 < 4', false],
])('isHtml of %s with %j: %j', (file, text, expected) => {
  expect(isHtml(file, text)).toBe(expected);
});

it.each([
  ['<meta charset=windows-1251>', 'windows-1251'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">', 'iso-8859-5'],
  ['<?xml version="1.0" encoding="koi8-r"?>', 'koi8-r'],
  ['<p>charset=x</p>', undefined],
])('htmlCharset of %j: %j', (head, expected) => {
  expect(htmlCharset(head)).toBe(expected);
});
