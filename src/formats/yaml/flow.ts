import { closing, INSIDE, UNCLOSED } from './quotes.js';
import type { LineSlip } from './slip.js';

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** What no plain text begins with. */
const INDICATOR = /^[@`%&*!|>]/;

/** Reads `{ … }` or `[ … ]` in one line, up to the first slip. */
class FlowReader {
  readonly #text: string;
  /** Open brackets with their places; of a map's entry whether its name was read. */
  readonly #open: { readonly sign: string; readonly at: number; named: boolean }[] = [];
  #at: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  slip(): LineSlip | undefined {
    do {
      const slip = this.#step();
      if (slip) return slip;
    } while (this.#open.length && this.#at < this.#text.length);
    const last = this.#open.at(-1);
    return last ? this.#unclosed() : this.#rest();
  }

  #step(): LineSlip | undefined {
    const sign = this.#text[this.#at] ?? '';
    const entry = this.#open.at(-1);
    if (/[\s,:]/.test(sign)) {
      if (sign === ',' && entry) entry.named = false;
      if (sign === ':' && entry) entry.named = true;
      this.#at++;
    } else if (sign in CLOSES) {
      this.#open.push({ sign, at: this.#at++, named: false });
    } else if (sign === '}' || sign === ']') {
      this.#open.pop();
      this.#at++;
    } else if (sign === '"' || sign === "'") return this.#quoted(sign);
    else return this.#plain(entry?.named === true);
    return undefined;
  }

  #quoted(sign: '"' | "'"): LineSlip | undefined {
    const [text, start] = [this.#text, this.#at];
    const close = closing(text, start, sign);
    if (close < 0) {
      const end = this.#textEnd(start);
      return { column: start, text: UNCLOSED, mend: this.#mend(start, end, text.slice(start + 1, end)), open: sign };
    }
    if (/^\s*(?:[,:}\]]|$)/.test(text.slice(close + 1))) {
      this.#at = close + 1;
      return undefined;
    }
    // The quote that is followed by what ends an entry is the one that was to close the text.
    const ends = new RegExp(`${sign}(?=\\s*(?:[,}\\]]|$))`, 'g');
    ends.lastIndex = close + 1;
    const end = ends.exec(text)?.index ?? this.#textEnd(close);
    const mend = this.#mend(start, end + (text[end] === sign ? 1 : 0), text.slice(start + 1, end));
    return { column: close, text: INSIDE[sign], mend };
  }

  #plain(isValue: boolean): LineSlip | undefined {
    const [text, start] = [this.#text, this.#at];
    const end = this.#textEnd(start);
    const content = text.slice(start, end).trimEnd();
    const sign = INDICATOR.exec(content)?.[0];
    const mend = (): string => this.#mend(start, start + content.length, content);
    if (sign) return { column: start, text: `A text that begins with “${sign}” needs quotes.`, mend: mend() };
    const colon = content.search(/:(?:\s|$)/);
    if (colon >= 0 && isValue) {
      return {
        column: start + colon,
        text: 'A colon followed by a space inside the text: put the text in quotes.',
        mend: mend(),
      };
    }
    this.#at = start + (colon < 0 ? content.length : colon);
    return undefined;
  }

  /** Where a plain text ends: before a comma or a bracket. */
  #textEnd(from: number): number {
    const found = /[,[\]{}]/.exec(this.#text.slice(from));
    return found ? from + found.index : this.#text.length;
  }

  #mend(start: number, end: number, content: string): string {
    return this.#text.slice(0, start) + JSON.stringify(content.trim()) + this.#text.slice(end);
  }

  #unclosed(): LineSlip {
    const { sign = '{', at = 0 } = this.#open.at(-1) ?? {};
    const closers = this.#open.toReversed().map((each) => CLOSES[each.sign] ?? '');
    return {
      column: at,
      text: `“${sign}” is not closed: “${CLOSES[sign] ?? ''}” is missing.`,
      mend: `${this.#text.trimEnd()} ${closers.join(' ')}`,
      open: sign,
    };
  }

  /** What follows when all is closed. */
  #rest(): LineSlip | undefined {
    const [text, at] = [this.#text, this.#at];
    const rest = text.slice(at);
    if (/^\s*(?:#.*)?$/.test(rest)) return undefined;
    const extra = /^\s*([}\]])\s*$/.exec(rest)?.[1];
    if (extra) return { column: at, text: `One “${extra}” too many.`, mend: text.slice(0, at) };
    return undefined;
  }
}

/** The first slip in a value that begins with `{` or `[`. Takes any text; never throws. */
export function flowSlip(text: string, start: number): LineSlip | undefined {
  const slip = new FlowReader(text, start).slip();
  const content = text.slice(start).trimEnd();
  const last = content.at(-1) ?? '';
  if (slip && /[}\]]/.test(last)) return slip;
  // “[1] is”: a text that begins with a bracket.
  const isText = /^(?:\[[^\]]*\]|\{\{?[^}]*\}\}?)\s*[^\s,:}\]#]/.test(content);
  if (!isText) return slip;
  return {
    column: start,
    text: `A text that begins with “${content[0] ?? ''}” needs quotes.`,
    mend: text.slice(0, start) + JSON.stringify(content),
  };
}
