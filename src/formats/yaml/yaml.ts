import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, LineCounter, Parser, visit } from 'yaml';
import type { Document, Node, ParsedNode } from 'yaml';
import type { BankIssue, PathKey } from '../../core/bank/issues.js';

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
  const faults: Fault[] = [];
  const document = compose(text, faults);
  if (document) faults.push(...keyFaults(document));
  const json = document && !faults.some(({ severity }) => severity === 'error') ? plain(document, faults) : undefined;
  faults.sort((a, b) => a.offset - b.offset);
  const spanOf = (path: string) => span(document, keysOf(path), text);
  return {
    json,
    mistakes: faults.slice(0, MAX_MISTAKES).map(({ offset, text: message, severity }) => ({
      ...at(offset),
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

interface Fault {
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

/** The first document of a text, or nothing where it nests too deep to be taken apart. */
function compose(text: string, faults: Fault[]): Document.Parsed | undefined {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const parser = new Parser();
  const documents: Document.Parsed[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > MAX_DEPTH) {
      faults.push({ offset: parser.offset, text: 'Nothing in a bank nests as deep as this.', severity: 'error' });
      return undefined;
    }
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [document, second] = documents;
  const told = (severity: Mistake['severity']) => (error: { pos: [number, number]; message: string }) =>
    faults.push({ offset: error.pos[0], text: error.message, severity });
  document?.errors.forEach(told('error'));
  document?.warnings.forEach(told('warning'));
  if (second) {
    const offset = second.range[0];
    faults.push({ offset, text: 'A file holds one bank, and here a second document begins.', severity: 'error' });
  }
  return document;
}

/**
 * Keys that stand twice in one map, or are no plain text (as the outer braces of `{{gap}}` make one). Looked for here,
 * because the parser compares each key with each, and a file of many keys would take minutes.
 */
function keyFaults(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const refuse = (key: unknown, text: string) =>
    faults.push({ offset: (key as Node | null)?.range?.[0] ?? 0, text, severity: 'error' });
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : undefined;
        if (name === undefined)
          refuse(key, 'A key must be plain text; put quotes around a text that begins with { or [.');
        else if (seen.has(name)) refuse(key, `The key "${name}" stands twice here.`);
        else seen.add(name);
      }
    },
  });
  return faults;
}

/** Through JSON's text, so that what is checked is what is shipped: no dates, no shared or circular parts. */
function plain(document: Document.Parsed, faults: Fault[]): unknown {
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
    faults.push({ offset, text: 'Aliases lead in a circle, or multiply without end.', severity: 'error' });
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
