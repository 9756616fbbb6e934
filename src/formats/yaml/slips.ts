import { flowSlip } from './flow.js';
import { indentSlips } from './indents.js';
import { linesOf, opensText, type Line } from './lines.js';
import { quoteSlip } from './quotes.js';
import type { LineSlip, ParserFault, Slip } from './slip.js';

/** How far above its fault a quote or a bracket may have been opened, in lines; and how many such are tried. */
const ABOVE = 5000;
const MOST_OPEN = 5;

/**
 * The slips that may be behind a fault, the likeliest first. Each is a guess: whether the text is YAML once it is mended
 * is for the caller to try.
 */
export function* slipsBehind(texts: readonly string[], fault: ParserFault): Generator<Slip> {
  const lines = linesOf(texts);
  const at = Math.min(fault.line, lines.length - 1);
  if (isOpenQuote(fault)) {
    yield* opened(lines, at, fault);
    return;
  }
  const near = [at, above(lines, at), at + 1].filter((line) => line >= 0 && line < lines.length);
  yield* tabs(lines);
  for (const line of near) yield* lineSlips(lines, line, fault);
  yield* opened(lines, at, fault);
  for (const line of near) yield* indentSlips(lines, line);
}

/** Quotes and brackets that are not closed, from a fault upwards. */
function* opened(lines: readonly Line[], at: number, fault: ParserFault): Generator<Slip> {
  const quote = isOpenQuote(fault) ? /["']/.exec(fault.message)?.[0] : undefined;
  let count = 0;
  for (let line = at; line >= Math.max(0, at - ABOVE) && count < MOST_OPEN; line--) {
    for (const slip of lineSlips(lines, line, fault)) {
      if (slip.open === undefined || (quote !== undefined && slip.open !== quote)) continue;
      count++;
      yield slip;
    }
  }
}

/** The parser finds out at the end of the file that a quote is not closed. */
export const isOpenQuote = ({ code, message }: ParserFault): boolean =>
  code === 'MISSING_CHAR' && /closing ['"]quote/.test(message);

/** The next line above that says something to YAML. */
function above(lines: readonly Line[], at: number): number {
  let line = at - 1;
  while (line >= 0 && lines[line]?.inert) line--;
  return line;
}

/** How many spaces a tab may stand for. */
const WIDTHS = [2, 4, 6, 8, 10, 3, 1];

/** Tabs at the beginnings of lines: one slip, since whoever types one types them all. */
function tabs(lines: readonly Line[]): Slip[] {
  const tabbed = lines.flatMap(({ text, inert }, line) => (!inert && /^ *\t/.test(text) ? [line] : []));
  const [first] = tabbed;
  if (first === undefined) return [];
  const more = tabbed.length - 1;
  const also = more ? ` (Also in ${more === 1 ? 'another line' : `${more} more lines`}.)` : '';
  return WIDTHS.map((width) => ({
    line: first,
    column: lines[first]?.indent ?? 0,
    text: `A tab: YAML indents by spaces.${also}`,
    mended: tabbed.map((line) => {
      const { text = '' } = lines[line] ?? {};
      const lead = /^[ \t]*/.exec(text)?.[0] ?? '';
      return [line, lead.replaceAll('\t', ' '.repeat(width)) + text.slice(lead.length)] as const;
    }),
  }));
}

/** What may be wrong with one line by itself. */
function lineSlips(lines: readonly Line[], at: number, fault: ParserFault): Slip[] {
  const line = lines[at];
  if (!line || line.inert) return [];
  const sure = [escapeSlip(line, fault, at), valueSlip(line), spaceSlip(line)];
  const placed = (slip: LineSlip | undefined): Slip[] =>
    slip ? [{ line: at, mended: [[at, slip.mend]], ...slip }] : [];
  return [
    ...sure.flatMap(placed).map((slip): Slip => ({ ...slip, sure: true })),
    ...placed(textBelow(lines, at)),
    ...placed(colonSlip(line)),
  ];
}

/** What begins a text that is no plain one, and what YAML takes it for. */
const INDICATOR = /^(?:[@`%&*!|>]|[-?:](?= ))/;

/** A value that needs quotes, or other ones. */
function valueSlip(line: Line): LineSlip | undefined {
  const { text, value } = line;
  const plain = text
    .slice(value)
    .replace(/\s+#.*$/, '')
    .trimEnd();
  // A comma at the end is most often that of a map over several lines.
  const mend = (content: string): string =>
    text.slice(0, value) + JSON.stringify(content.replace(/,$/, '')) + (content.endsWith(',') ? ',' : '');
  const [first = ''] = plain;
  if (first === '"' || first === "'") return quoteSlip(text, value, first);
  if (first === '{' || first === '[') return flowSlip(text, value);
  const sign = INDICATOR.exec(plain)?.[0];
  if (sign && !opensText(line)) {
    return { column: value, text: `A text that begins with “${sign}” needs quotes.`, mend: mend(plain) };
  }
  const colon = line.key === undefined ? -1 : plain.search(/:(?:\s|$)/);
  if (colon < 0) return undefined;
  const bracket = /^[^{[]*([}\]])$/.exec(plain)?.[1];
  if (bracket) {
    const other = bracket === '}' ? '{' : '[';
    const opened = `${text.slice(0, value)}${other}${text.slice(value)}`;
    return { column: value, text: `Before “${bracket}” there is no “${other}”.`, mend: opened };
  }
  const told =
    colon === plain.length - 1
      ? 'A colon at the end of the text: put the text in quotes.'
      : 'A colon followed by a space inside the text: put the text in quotes.';
  return { column: value + colon, text: told, mend: mend(plain) };
}

/** `C:\dir` in double quotes. */
function escapeSlip({ text }: Line, { code, line, column }: ParserFault, at: number): LineSlip | undefined {
  if (code !== 'BAD_DQ_ESCAPE' || line !== at) return undefined;
  const mend = text.replace(/\\(?:["\\]|[^])/g, (pair) => (/^\\["\\]$/.test(pair) ? pair : `\\${pair}`));
  return { column, text: 'A backslash inside of double quotes: write two (\\\\), or use single quotes.', mend };
}

/** `stem:What`, `-text`. */
function spaceSlip({ text, key }: Line): LineSlip | undefined {
  const [lead = '', sign = ''] = /^\s*(?:- +)*(?:[A-Za-z_]\w*(:)(?=\S)|(-)(?=[^\s-]))/.exec(text) ?? [];
  if (key !== undefined || !lead) return undefined;
  const behind = sign || lead.endsWith('-') ? lead.length : -1;
  const what = lead.endsWith(':') ? 'colon' : 'dash';
  return {
    column: behind - 1,
    text: `A space is missing behind the ${what}.`,
    mend: `${text.slice(0, behind)} ${text.slice(behind)}`,
  };
}

/** `stem What`. */
function colonSlip({ text, key, columns, indent }: Line): LineSlip | undefined {
  const start = columns.length ? -1 : indent;
  const name = start < 0 ? undefined : /^[A-Za-z]\w*(?=\s|$)/.exec(text.slice(start))?.[0];
  if (key !== undefined || name === undefined) return undefined;
  const end = start + name.length;
  return {
    column: end,
    text: `A colon is missing, as in \`${name}: …\`; or, if this goes on with the text above, indent it further.`,
    mend: `${text.slice(0, end)}:${text.slice(end)}`,
  };
}

/** The text below `>-` that stands no further in than its field. */
function textBelow(lines: readonly Line[], at: number): (LineSlip & Pick<Slip, 'mended'>) | undefined {
  const holder = lines[above(lines, at)];
  if (!holder || !opensText(holder)) return undefined;
  const column = holder.columns.at(-1) ?? holder.indent;
  if ((lines[at]?.indent ?? 0) > column) return undefined;
  const mended: [number, string][] = [];
  for (let line = at; line < lines.length; line++) {
    const { text = '', key, columns = [] } = lines[line] ?? {};
    if (line > at && (key !== undefined || columns.length)) break;
    if (text.trim()) mended.push([line, ' '.repeat(column + 2) + text.trimStart()]);
  }
  const told = `The text below “${/[|>]\S*/.exec(holder.text)?.[0] ?? '>'}” must be indented further than its field.`;
  return { column: 0, text: told, mend: '', mended };
}
