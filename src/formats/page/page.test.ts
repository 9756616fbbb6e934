import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { aBank } from '../../../test/factories.js';
import { inlineJson, inlineScript } from './inline.js';
import { FILES, packedFiles, packedPage, type PageParts } from './page.js';
import { PAGE_STYLES } from './styles.js';

type Element = DefaultTreeAdapterTypes.Element;

const parts = ({ bank = aBank(), ...own }: Partial<PageParts> = {}): PageParts => ({
  ...{ bank, title: bank.title, lang: bank.lang ?? 'en' },
  script: 'go();',
  pictures: new Map(),
  readings: [],
  attributes: new Map(),
  texts: { questions: 'Questions', noScript: 'Switch <scripts> on.', lang: 'en' },
  generator: 'learning-quiz 1.0.0',
  ...own,
});

/** All elements of a page. */
function elementsOf(html: string): Element[] {
  const all = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
  return all(parse(html));
}
const attr = (element: Element | undefined, name: string) => element?.attrs.find((each) => each.name === name)?.value;
const text = (element: Element | undefined): string =>
  (element?.childNodes ?? []).map((child) => ('value' in child ? child.value : '')).join('');
const scripts = (html: string): Element[] => elementsOf(html).filter(({ tagName }) => tagName === 'script');

const HOSTILE = '</script><script>hacked()</script><!-- <script> \u2028 \u2029 "\'&';

describe('JSON in a page', () => {
  it('is the same, and never ends its element', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.constant(JSON.stringify(HOSTILE))), (json) => {
        const value: unknown = JSON.parse(json);
        const inline = inlineJson(value);
        expect(JSON.parse(inline)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(inline).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });
});

describe('a script in a page', () => {
  it('means the same, and never ends its element', () => {
    for (const literal of [JSON.stringify(HOSTILE), '`</SCRIPT><!--${1}`', String.raw`String(/<\/script><!--/)`]) {
      const inline = inlineScript(`${literal};\n//# sourceMappingURL=x.js.map\n`);
      expect(inline).not.toMatch(/<\/?script|<!--|sourceMappingURL|[\u2028\u2029]/i);
      const [before, after] = [`${literal};`, inline].map((code) => String(runInNewContext(code)));
      // A pattern says it in other words, and means the same.
      expect(after?.replace(/\\x3c/g, '<')).toBe(before);
    }
  });
});

describe('a packed page', () => {
  it('holds bank, pictures and script as they are, whatever is in them', () => {
    const bank = aBank({ title: HOSTILE });
    const pictures = new Map([[HOSTILE, 'data:image/png;base64,AA==']]);
    const html = packedPage(parts({ bank, pictures, script: `const x = ${JSON.stringify(HOSTILE)};` }));
    const [inlined, shown, code] = scripts(html);
    expect(scripts(html)).toHaveLength(3);
    expect(JSON.parse(text(inlined))).toEqual(bank);
    expect(JSON.parse(text(shown))).toEqual(Object.fromEntries(pictures));
    expect(text(code)).toContain('\\x3cscript');
    expect(text(elementsOf(html).find(({ tagName }) => tagName === 'title'))).toBe(HOSTILE);
    expect(inlined?.parentNode).toMatchObject({ tagName: 'learning-quiz' });
  });

  it('allows by its policy its own script and style, and nothing from elsewhere', () => {
    const html = packedPage(parts());
    const policy =
      attr(
        elementsOf(html).find((element) => attr(element, 'http-equiv')),
        'content',
      ) ?? '';
    const hash = (content: string) => createHash('sha384').update(content).digest('base64');
    expect(policy).toContain("default-src 'none'; ");
    expect(policy).toContain(`script-src 'sha384-${hash(text(scripts(html).at(-1)))}'; `);
    const style = elementsOf(html).find(({ tagName }) => tagName === 'style');
    expect(policy).toContain(`style-src 'sha384-${hash(text(style))}'; `);
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  it('names nothing that would have to be fetched', () => {
    const html = packedPage(parts({ readings: [{ title: 'A reading', html: '<p>Text</p>' }] }));
    for (const element of elementsOf(html)) {
      for (const { name, value } of element.attrs) {
        if (/^(?:src|href|srcset|poster)$/.test(name)) expect(value).toMatch(/^data:/);
      }
    }
  });

  it('has title, language and direction from the bank', () => {
    const html = packedPage(parts({ bank: aBank({ title: 'Реки', lang: 'ru' }) }));
    expect(html).toMatch(/^<!doctype html>\n<html lang="ru" dir="ltr">\n/);
    expect(html).toContain('<title>Реки</title>');
    expect(packedPage(parts({ bank: aBank({ lang: 'ar-EG' }) }))).toContain('<html lang="ar-EG" dir="rtl">');
    expect(packedPage(parts({ bank: aBank({ lang: 'arn' }) }))).toContain('<html lang="arn" dir="ltr">');
    expect(packedPage(parts())).toContain('<html lang="en" dir="ltr">');
  });

  it('tells who has no scripts what to do', () => {
    const noscript = elementsOf(packedPage(parts())).find(({ tagName }) => tagName === 'noscript');
    expect(noscript?.childNodes).not.toEqual([]);
    expect(packedPage(parts())).toContain('<noscript>Switch &#60;scripts&#62; on.</noscript>');
    expect(packedPage(parts({ bank: aBank({ lang: 'ar' }) }))).toContain(
      '<h2 class="kicker" lang="en" dir="ltr">Questions</h2>\n<noscript lang="en" dir="ltr">',
    );
  });

  it('has the reading below the quiz, under one title, and the quiz knows it', () => {
    const html = packedPage(
      parts({
        attributes: new Map([['mode', '"test">']]),
        readings: [
          { title: 'One & all', lang: 'de', html: '<p>A</p>' },
          { title: 'Two', html: '<h2>Its own</h2><p>B</p>' },
        ],
      }),
    );
    expect(html).toContain('<learning-quiz mode="&#34;test&#34;&#62;" article="#reading"><script');
    expect(html).toContain(
      '<article id="reading" class="reading"><section lang="de"><h2>One &#38; all</h2><p>A</p></section><section><h2>Its own</h2><p>B</p></section></article>',
    );
    expect(packedPage(parts())).not.toContain('article=');
  });

  it('is the same each time', () => {
    expect(packedPage(parts())).toBe(packedPage(parts()));
  });
});

describe('a packed page with files beside it', () => {
  const page = (own: Partial<PageParts> = {}): string => packedFiles(parts(own)).get(FILES.page) ?? '';

  it('has its script and style by name, the page first', () => {
    const files = packedFiles(parts({ script: 'go("</script>");\n//# sourceMappingURL=x.map\n' }));
    expect([...files.keys()]).toEqual(['index.html', 'quiz.js', 'quiz.css']);
    expect(files.get(FILES.script)).toBe('go("</script>");\n');
    expect(files.get(FILES.styles)).toBe(`${PAGE_STYLES}\n`);
    const html = page();
    expect(attr(scripts(html).at(-1), 'src')).toBe('quiz.js');
    const links = elementsOf(html).filter((element) => attr(element, 'rel') === 'stylesheet');
    expect(links.map((element) => attr(element, 'href'))).toEqual(['quiz.css']);
    expect(html).not.toMatch(/<style|<script>|<script data/);
  });

  it('may load from beside itself alone, and speaks to servers only where it is to', () => {
    expect(page()).toContain(
      `content="default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri`,
    );
    expect(page()).not.toContain('connect-src');
    expect(page({ connects: true })).toContain('; connect-src https: http:; ');
  });

  it('is called and written as asked', () => {
    const html = page({ title: HOSTILE, lang: 'ar' });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(text(elementsOf(html).find(({ tagName }) => tagName === 'title'))).toBe(HOSTILE);
  });
});
