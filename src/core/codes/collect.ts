import type { Bank } from '../bank/model.js';
import { isObject } from '../json.js';
import { decodeResult, LONGEST_NAME, type CodedSession, type CodeIssue } from './result-code.js';
import { plainLetters } from './symbols.js';

/** A text that may be a result code, from a list of them. */
export interface GivenCode {
  /** From 1; in JSON the place in the list. */
  readonly line: number;
  readonly code: string;
  /** What stands beside the code; it counts before the name that a code has. */
  readonly name?: string;
}

/** More than a district has. */
const MOST_CODES = 100_000;

const isCode = (text: string): boolean => /^1Q[0-9A-Z]{7}/.test(plainLetters(text));

const CODE_FIELDS = ['code', 'result'];

/** A code and what else stands on its line: `Ada, LQ2-…`, `LQ2-…;7b;Ada`. */
function onLine(text: string, line: number): GivenCode[] {
  const fields = text.split(/[,;\t|]/).map((field) => field.trim().replace(/^"(.*)"$/, '$1'));
  const place = fields.findIndex(isCode);
  if (place < 0) return text.trim() ? [{ line, code: text.trim() }] : [];
  const name = fields.filter((field, index) => index !== place && field).join(', ');
  return [{ line, code: fields[place] ?? '', ...(name ? { name: name.slice(0, LONGEST_NAME) } : {}) }];
}

function inJson(value: unknown, line: number): GivenCode[] {
  if (typeof value === 'string') return [{ line, code: value }];
  if (!isObject(value)) return [{ line, code: JSON.stringify(value) }];
  const code = CODE_FIELDS.map((field) => value[field]).find((field) => typeof field === 'string');
  const { name } = value;
  if (typeof code !== 'string') return [{ line, code: JSON.stringify(value) }];
  return [{ line, code, ...(typeof name === 'string' && name ? { name: name.slice(0, LONGEST_NAME) } : {}) }];
}

/**
 * The codes of a pasted text or a file: one a line, with a name beside it or not, as CSV has them; or JSON, a list of codes or
 * of `{ code, name }`. A line without a code is given as it stands; the first one is taken for CSV's head where no code is in
 * it but others follow. Takes any text; never throws.
 */
export function givenCodes(text: string): GivenCode[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (/^[[{]/.test(trimmed)) {
    try {
      const json: unknown = JSON.parse(trimmed);
      return (Array.isArray(json) ? json : [json])
        .slice(0, MOST_CODES)
        .flatMap((each, index) => inJson(each, index + 1));
    } catch {
      // Then it is text, whatever it begins with.
    }
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const given = lines.slice(0, MOST_CODES).flatMap((line, index) => onLine(line, index + 1));
  const [head, ...rest] = given;
  const isHead =
    head !== undefined && !isCode(head.code) && /[,;\t|]/.test(head.code) && rest.some(({ code }) => isCode(code));
  return isHead ? rest : given;
}

/** A code that was taken in. */
export interface Collected {
  readonly line: number;
  /** As it was read: its letters alone, always the same for the same code. */
  readonly code: string;
  /** What stood beside the code, else what the code has. */
  readonly name?: string;
  readonly session: CodedSession;
}

/** A line that gave nothing. `duplicate`: this session is there already, at line `of`. */
export type Refused =
  | { readonly line: number; readonly text: string; readonly issue: CodeIssue }
  | { readonly line: number; readonly text: string; readonly issue: 'duplicate'; readonly of: number };

export interface Collection {
  readonly results: readonly Collected[];
  readonly refused: readonly Refused[];
}

/** By this two codes are of one session, whatever name they were given. */
const sessionKey = ({ mark, duration, plan, items }: CodedSession): string =>
  JSON.stringify([mark, duration, plan.seed, items]);

/**
 * Takes in result codes: each session once, what gives none with the reason. Deterministic and pure; call it anew with the
 * kept codes and another bank, and all is scored by that.
 */
export function collectCodes(given: readonly GivenCode[], bank: Bank): Collection {
  const results: Collected[] = [];
  const refused: Refused[] = [];
  const lines = new Map<string, number>();
  for (const { line, code, name } of given) {
    const { session, issue } = decodeResult(code, bank);
    if (issue) {
      refused.push({ line, text: code, issue });
      continue;
    }
    const key = sessionKey(session);
    const of = lines.get(key);
    if (of !== undefined) {
      refused.push({ line, text: code, issue: 'duplicate', of });
      continue;
    }
    lines.set(key, line);
    const called = name ?? session.name;
    results.push({ line, code: plainLetters(code), ...(called === undefined ? {} : { name: called }), session });
  }
  return { results, refused };
}
