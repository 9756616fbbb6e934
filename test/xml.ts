/** An element of an XML file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

type Open = XmlElement & { readonly children: XmlElement[]; text: string };

const TOKEN = /<(?:(\/)([\w:.-]+)\s*|([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^<"]*")*)\s*(\/?))>|([^<]+)/y;
const UNFIT = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function plain(text: string): string {
  const bare = text.replace(/&(?:#(\d+)|(lt|gt|amp|quot|apos));/g, '');
  if (bare.includes('&')) throw new SyntaxError(`a bare & in ${text}`);
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/**
 * Reads an XML file, strictly; knows no comments, no CDATA and no entities of one's own, which nothing here writes.
 *
 * @throws {SyntaxError} Where it is not well-formed.
 */
export function readXml(source: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(declaration)) throw new SyntaxError('no declaration');
  if (UNFIT.test(source)) throw new SyntaxError('a character that XML does not have');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (!found) throw new SyntaxError(`not well-formed at ${JSON.stringify(source.slice(at, at + 40))}`);
    const [, closes, closed, name, attributes = '', empty, text] = found;
    const here = open.at(-1) ?? root;
    if (closes) {
      if (open.pop()?.name !== closed || !open.length) throw new SyntaxError(`</${closed}> closes <${here.name}>`);
    } else if (name) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]);
      if (new Set(pairs.map(([key]) => key)).size < pairs.length)
        throw new SyntaxError(`an attribute twice: ${attributes}`);
      const values = pairs.map(([key, value = '']) => [key, plain(value)] as const);
      const element: Open = { name, attributes: Object.fromEntries(values), children: [], text: '' };
      here.children.push(element);
      if (!empty) open.push(element);
    } else here.text += plain(text ?? '');
  }
  const [first, ...more] = root.children;
  if (open.length > 1 || !first || more.length || root.text.trim()) throw new SyntaxError('not one root');
  return first;
}

/** All elements of a name, wherever they stand. */
export const elementsNamed = (of: XmlElement, name: string): XmlElement[] =>
  of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]);
