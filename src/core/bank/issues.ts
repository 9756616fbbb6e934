import type { Json } from '../json.js';

/**
 * `error`: what it concerns is left out, or (a name that points nowhere) means nothing. `warning`: it is reported, and the
 * quiz uses what is left.
 */
export type Severity = 'error' | 'warning';

/**
 * One mistake in a bank. `code` is stable (`i18n/en.issues.ts` has a sentence for each), `path` is where it stands, as one would write
 * it in JavaScript (`items[3].options[1].key`; empty for the file), `itemId` the item concerned where its id is known.
 * `found` and `expected` hold what the message needs.
 */
export interface BankIssue {
  readonly code: string;
  readonly path: string;
  readonly severity: Severity;
  readonly itemId?: string;
  readonly found?: Json;
  readonly expected?: Expected;
}

/** What would be right in the place of a mistake, as far as its code leaves that open. */
export interface Expected {
  /** Kinds of values: of these one, or one of `values`. */
  readonly kinds?: readonly ('text' | 'number' | 'boolean' | 'list' | 'fields')[];
  readonly values?: readonly string[];
  /** Bounds of a number, or of how many entries there may be; `above` does not belong to what is right. */
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  /** The name that was most likely meant. */
  readonly near?: string;
  /** What stands there, where `found` does not say it. */
  readonly instead?: 'nothing' | 'list' | 'fields';
}

export type PathKey = string | number;

/** `['items', 3, 'key']` → `items[3].key`; a key that is no identifier is quoted. */
export const pathOf = (keys: readonly PathKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 64))}]`;
    return path ? `${path}.${key}` : key;
  }, '');
