import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, visit } from 'yaml';
import type { Document, Node, ParsedNode } from 'yaml';
import type { BankIssue, PathKey } from '../../core/bank/issues.js';
import { explain } from './explain.js';
import type { ParserFault } from './slip.js';

/** A place in a text. Lines and columns begin at 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One thing to tell the author of a bank's file. */
export interface Mistake extends Place {
  readonly text: string;
  readonly severity: 'error' | 'warning';
}

/** A bank's YAML, and where everything in it stands. */
export interface YamlBank {
  /** The data as JSON would give it; nothing where the text is no YAML. */
  readonly json: unknown;
  /** What is wrong with the text as YAML. */
  readonly mistakes: readonly Mistake[];
  /** Where in the text an issue's path leads; the nearest place that exists. */
  place(path: string): Place;
  /** From the key, or the list's entry, to the end of its value. */
  range(path: string): { readonly start: Place; readonly end: Place };
}

/** Far more than a bank has, and far less than what overflows the composer, which calls itself. */
const MAX_DEPTH = 100;
/** After the first few, a text that is no YAML is wrong everywhere. */
const MAX_MISTAKES = 20;
const LONGEST_MESSAGE = 200;

/**
 * Reads a bank's YAML, and keeps where everything stands. Reports all mistakes of the text; never throws. JSON is YAML
 * too, and read as such. A byte order mark is passed over, and counts in no column.
 */
export function readYaml(source: string): YamlBank {
  const text = source.replace(/^\uFEFF/, '');
  const at = placesOf(text);
  const { document, faults } = read(text);
  const json =
    document && !faults.some(({ severity }) => severity === 'error') ? plain(document, faults, at) : undefined;
  const lines = faults.length ? text.split('\n') : [];
  const spanOf = (path: string) => span(document, keysOf(path), text);
  return {
    json,
    mistakes: faults
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .slice(0, MAX_MISTAKES)
      .map(({ line, column, text: message, severity }) => ({
        line,
        // In a line that was mended to find out more, a place may lie behind the end of what is written.
        column: Math.min(column, (lines[line - 1]?.length ?? 0) + 1),
        text: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message,
        severity,
      })),
    place: (path) => at(spanOf(path)[0]),
    range(path) {
      const [start, end] = spanOf(path);
      return { start: at(start), end: at(end) };
    },
  };
}

type Fault = Mistake;

/** A fault by its place in the text, in UTF-16 units. */
interface AtOffset {
  readonly offset: number;
  readonly text: string;
  readonly severity: Mistake['severity'];
}

/** The way from an offset to line and column. */
function placesOf(text: string): (offset: number) => Place {
  const lines = new LineCounter();
  // Counted here and not by the parser, which stops where a text nests too deep.
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

/** The first document of a text, and the offset of a second; nothing where it nests too deep to be taken apart. */
function compose(text: string): { document?: Document.Parsed | undefined; second?: number; deep?: number } {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const parser = new Parser();
  const documents: Document.Parsed[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > MAX_DEPTH) return { deep: parser.offset };
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [document, second] = documents;
  return { document, ...(second ? { second: second.range[0] } : {}) };
}

/** What the parser says of a text; what nests too deep, nothing. */
function parserFaults(text: string): ParserFault[] {
  const at = placesOf(text);
  return (compose(text).document?.errors ?? []).map(({ pos, code, message }) => {
    const { line, column } = at(pos[0]);
    return { line: line - 1, column: column - 1, code, message };
  });
}

/** The text's document, where it is YAML; and all that is wrong with it, in an author's words. */
function read(text: string): { document: Document.Parsed | undefined; faults: Fault[] } {
  const { document, second, deep } = compose(text);
  if (deep !== undefined) {
    const fault = {
      ...placesOf(text)(deep),
      text: 'Nothing in a bank nests as deep as this.',
      severity: 'error',
    } as const;
    return { document: undefined, faults: [fault] };
  }
  if (!document?.errors.length) return { document, faults: document ? furtherFaults(text, document, second) : [] };
  const { told, mended } = explain(text, parserFaults);
  const slips = told.map(({ line, column, text: sentence }): Fault => ({
    line: line + 1,
    column: column + 1,
    text: sentence,
    severity: 'error',
  }));
  // What was mended for the sake of it may show what else is wrong.
  const again = compose(mended);
  if (!again.document || again.document.errors.length) return { document, faults: slips };
  return { document, faults: [...slips, ...furtherFaults(mended, again.document, again.second)] };
}

/** What is wrong with a text that the parser takes. */
function furtherFaults(text: string, document: Document.Parsed, second: number | undefined): Fault[] {
  const at = placesOf(text);
  const faults = nodeFaults(text, document);
  for (const { pos, code, message } of document.warnings)
    faults.push({ offset: pos[0], text: warningText(code, message), severity: 'warning' });
  if (second !== undefined)
    faults.push({
      offset: second,
      text: 'A file holds one bank, and here a second document begins.',
      severity: 'error',
    });
  return faults.map(({ offset, ...fault }) => ({ ...at(offset), ...fault }));
}

const warningText = (code: string, message: string): string =>
  code === 'TAG_RESOLVE_FAILED'
    ? `“${/!\S*/.exec(message)?.[0] ?? '!'}” was left out, as a tag of YAML’s: a text that begins with “!” needs quotes.`
    : message;

/**
 * Keys that stand twice in one map, or are no plain text (as the outer braces of `{{gap}}` make one); aliases of nothing;
 * entries of a list that an indent made part of the text above. Looked for here, because the parser compares each key
 * with each and looks each alias up from the top: a file of many would take minutes.
 */
function nodeFaults(text: string, document: Document.Parsed): AtOffset[] {
  const faults: AtOffset[] = [];
  const anchors = new Set<string>();
  const refuse = (node: unknown, why: string) =>
    faults.push({ offset: (node as Node | null)?.range?.[0] ?? 0, text: why, severity: 'error' });
  const anchored = ({ anchor }: { anchor?: string }): void => void (anchor === undefined || anchors.add(anchor));
  visit(document, {
    Map(_, map) {
      anchored(map);
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined)
          refuse(key, 'A key must be plain text; put quotes around a text that begins with { or [.');
        else if (seen.has(name)) refuse(key, `The key "${name}" stands twice here.`);
        else seen.add(name);
      }
    },
    Seq: (_, list) => anchored(list),
    Alias(_, alias) {
      if (!anchors.has(alias.source)) refuse(alias, 'A text that begins with “*” needs quotes.');
    },
    Scalar(_, scalar) {
      anchored(scalar);
      const [start = 0, end = 0] = scalar.range ?? [];
      const dash = scalar.type === 'PLAIN' ? text.slice(start, end).search(/(?<=\n[ \t]*)- /) : -1;
      if (dash >= 0) faults.push({ offset: start + dash, text: SWALLOWED, severity: 'warning' });
    },
  });
  return faults;
}

const SWALLOWED = 'This entry was read as part of the text above it: indent it as the entry above.';

/** Through JSON's text, so that what is checked is what is shipped: no dates, no shared or circular parts. */
function plain(document: Document.Parsed, faults: Fault[], at: (offset: number) => Place): unknown {
  try {
    return JSON.parse(JSON.stringify(document.toJS({ maxAliasCount: 100 })) ?? 'null');
  } catch {
    let offset = 0;
    visit(document, {
      Alias(_, { range }) {
        offset = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const text = 'Aliases lead in a circle, or multiply without end.';
    faults.push({ ...at(offset), text, severity: 'error' });
    return undefined;
  }
}

/** The issues of a bank as mistakes at their places in the file. */
export const located = (issues: readonly BankIssue[], { place }: YamlBank): Mistake[] =>
  issues.map(({ path, code, severity, found }) => ({
    ...place(path),
    text: `${path || 'the bank'}: ${code}${found === undefined ? '' : ` (${JSON.stringify(found)})`}`,
    severity,
  }));

/** `items[3].key` → `['items', 3, 'key']`: the way back from the core's `pathOf`. */
export function keysOf(path: string): PathKey[] {
  const keys: PathKey[] = [];
  for (const [, name, index, quoted] of path.matchAll(/\.?([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    keys.push(name ?? (index === undefined ? (JSON.parse(quoted as string) as string) : Number(index)));
  }
  return keys;
}

/** Offsets of the key or the list's entry at the end of a path, as far as the path can be followed, with its value. */
function span(document: Document.Parsed | undefined, keys: readonly PathKey[], text: string): [number, number] {
  let value: unknown = document?.contents;
  let reached = value as ParsedNode | null | undefined;
  let held = value;
  for (const key of keys) {
    if (isAlias(value)) value = value.resolve(document as Document);
    if (isMap(value)) {
      const pair = value.items.find((entry) => isScalar(entry.key) && String(entry.key.value) === String(key));
      if (!pair) break;
      reached = pair.key as ParsedNode;
      value = pair.value;
    } else if (isSeq(value) && typeof key === 'number' && key in value.items) {
      value = value.items[key];
      reached = value as ParsedNode;
    } else break;
    held = value;
  }
  const [start = 0, keyEnd = start] = reached?.range ?? [];
  const end = Math.max(keyEnd, (held as ParsedNode | null)?.range?.[1] ?? 0);
  // A block ends before the next one begins, which leaves it the line breaks and comments in between.
  return [start, Math.max(start, start + text.slice(start, end).trimEnd().length)];
}
