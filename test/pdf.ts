// The words of a PDF that Chromium printed, page by page. Its objects stand one after the other and uncompressed, which is all
// that is read here: no PDF of another maker can be.
import { inflateSync } from 'node:zlib';

/** A page: its size in points, and its words without the spaces between them. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export function pdfPages(pdf: Uint8Array): PdfPage[] {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const referred = (body: string, name: string): string =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const letters = (font: string): ReadonlyMap<number, string> =>
    lettersOf(streamOf(referred(objects.get(font) ?? '', 'ToUnicode')));
  return pageIds(source, objects).map((id) => {
    const page = objects.get(id) ?? '';
    const [, width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font = '']) => [name, letters(font)]),
    );
    return { width: Number(width), height: Number(height), text: wordsOf(streamOf(referred(page, 'Contents')), fonts) };
  });
}

/** In the order of the document; the tree of pages lists them, each level in its order. */
function pageIds(source: string, objects: ReadonlyMap<string, string>): string[] {
  const under = (id: string): string[] => {
    const body = objects.get(id) ?? '';
    if (!/\/Type \/Pages\b/.test(body)) return [id];
    const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => under(kid));
  };
  return under(/\/Pages (\d+) 0 R/.exec(source)?.[1] ?? '');
}

function streamOf(body: string): string {
  const [, dictionary = '', data = ''] = /^([^]*?)stream\n([^]*?)\nendstream/.exec(body) ?? [];
  return dictionary.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

/** A font's letters by the numbers of its glyphs. */
function lettersOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const written = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([^]*?)endbfchar/g)) {
    for (const [, glyph = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      found.set(parseInt(glyph, 16), written(to));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([^]*?)endbfrange/g)) {
    for (const [, from = '', to = '', first = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [start, end, code] = [from, to, first].map((hex) => parseInt(hex, 16)) as [number, number, number];
      for (let glyph = start; glyph <= end; glyph++) found.set(glyph, String.fromCodePoint(code + glyph - start));
    }
  }
  return found;
}

function wordsOf(content: string, fonts: ReadonlyMap<string | undefined, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-F]+)> Tj/g)) {
    if (name !== undefined) font = fonts.get(name);
    for (const [glyph] of (glyphs ?? '').matchAll(/.{4}/g)) text += font?.get(parseInt(glyph, 16)) ?? '';
  }
  return text.replace(/\s+/g, '');
}
