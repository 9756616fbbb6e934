/** A line of YAML as an author sees it. */
export interface Line {
  readonly text: string;
  /** Spaces before what it says. */
  readonly indent: number;
  /** Blank, a comment, or part of a text below `>-` or `|`: nothing in it is YAML’s. */
  readonly inert: boolean;
  /** The field that it gives a value to, if it does. */
  readonly key: string | undefined;
  /** Columns at which its dashes and its field stand, from 0. */
  readonly columns: readonly number[];
  /** Where its value begins; the line's length where it has none. */
  readonly value: number;
}

const BLOCK_TEXT = /(?:^\s*|:\s+|-\s+)[|>][-+\d]{0,2}\s*(?:#.*)?$/;
const KEY = /("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\p{L}_][^\s:#,[\]{}]*)[ \t]*:(?=\s|$)/uy;

/** Whether a text begins on the next line. */
export const opensText = ({ text, inert }: Line): boolean => !inert && BLOCK_TEXT.test(text);

/** Takes a text apart into its lines. Takes any text, and never throws. */
export function linesOf(texts: readonly string[]): Line[] {
  const lines: Line[] = [];
  /** Of the text below `>-`: the column that it must stand behind, and the one that its first line stands at. */
  let block: { readonly behind: number; at?: number } | undefined;
  for (const text of texts) {
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    const isBlank = text.trim() === '';
    if (block && !isBlank) {
      if (indent <= block.behind || indent < (block.at ?? 0)) block = undefined;
      else block.at ??= indent;
    }
    const line = { text, indent, ...structureOf(text), inert: isBlank || block !== undefined || /^\s*#/.test(text) };
    lines.push(line);
    if (opensText(line)) block = { behind: line.columns.at(-1) ?? indent };
  }
  return lines;
}

/** Dashes, the field, and where the value begins. */
function structureOf(text: string): Pick<Line, 'key' | 'columns' | 'value'> {
  const columns: number[] = [];
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  for (let dash = dashAt(text, at); dash; dash = dashAt(text, at)) {
    columns.push(at);
    at += dash;
  }
  KEY.lastIndex = at;
  const found = KEY.exec(text);
  if (!found) return { key: undefined, columns, value: at };
  columns.push(at);
  const end = at + found[0].length;
  return { key: found[1], columns, value: end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0) };
}

const dashAt = (text: string, at: number): number => /^-(?:\s+|$)/.exec(text.slice(at))?.[0].length ?? 0;
