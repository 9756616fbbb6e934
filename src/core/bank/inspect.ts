import { FORBIDDEN_KEYS, isObject } from '../json.js';
import { LIMITS } from './limits.js';
import { pathOf, type BankIssue, type PathKey } from './issues.js';

/**
 * Copies parsed JSON field by field, without what no bank may hold: keys that reach a prototype, texts and lists that
 * are too long, values nested too deep, numbers that JSON can't have. Each leaves an error with its path. What comes
 * back shares nothing with what went in.
 */
export function inspect(json: unknown): { value: unknown; issues: { keys: PathKey[]; code: string }[] } {
  const issues: { keys: PathKey[]; code: string }[] = [];
  const copy = (value: unknown, keys: PathKey[]): unknown => {
    const refuse = (code: string): undefined => {
      issues.push({ keys, code });
      return undefined;
    };
    if (keys.length > LIMITS.depth) return refuse('too-deep');
    if (typeof value === 'string') return value.length > LIMITS.text ? refuse('text-too-long') : value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : refuse('not-finite');
    if (Array.isArray(value)) {
      if (value.length > LIMITS.list) return refuse('list-too-long');
      return value.map((entry, index) => copy(entry, [...keys, index]));
    }
    // What JSON can't hold (a function, a symbol) is passed over, as JSON.stringify passes it over.
    if (!isObject(value)) return value === null || typeof value === 'boolean' ? value : undefined;
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key)) {
        issues.push({ keys: [...keys, key], code: 'forbidden-key' });
        continue;
      }
      const field = copy(value[key], [...keys, key]);
      if (field !== undefined) out[key] = field;
    }
    return out;
  };
  return { value: copy(json, []), issues };
}

/** An issue as it leaves the parser. */
export const issueAt = (
  keys: readonly PathKey[],
  code: string,
  extra: Partial<BankIssue> & Pick<BankIssue, 'severity'> = { severity: 'error' },
): BankIssue => ({ code, path: pathOf(keys), ...extra });
