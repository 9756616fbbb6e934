import { LIMITS } from '../../core/bank/limits.js';
import type { Bank } from '../../core/bank/model.js';
import { quickBank, type ParsedBank } from '../../core/bank/quick.js';
import { registry } from '../../core/registry.js';
import type { LocalizeController } from '../../state/localize-controller.js';

/** Where a bank may come from, the first that is there counting. */
export interface BankSource {
  /** Data that the host set as a property. */
  readonly bank: unknown;
  /** An address, relative to the page. */
  readonly src: string | undefined;
  /** The text of an inline JSON script. */
  readonly inline: string | undefined;
}

/**
 * Reads a bank from wherever it is. Never rejects: what went wrong is in the issues (`not-found` for a failed fetch,
 * `not-checked` where the part that explains mistakes could not be had).
 */
export async function loadBank({ bank, src, inline }: BankSource, signal: AbortSignal): Promise<ParsedBank> {
  let json = inline ?? '';
  if (bank === undefined && src !== undefined) {
    try {
      const response = await fetch(src, { signal });
      if (!response.ok) return failed('not-found', response.status);
      json = await response.text();
    } catch {
      return failed('not-found', 0);
    }
  }
  const quick = bank === undefined ? quickText(json) : quickData(bank);
  if (quick) return quick;
  try {
    const { explainBank, explainText } = await explain();
    return await (bank === undefined ? explainText(json) : explainBank(bank));
  } catch {
    return failed('not-checked', 0);
  }
}

/** The part that says what is wrong; a good bank does without it. */
const explain = () => import('./explain-bank.js');

/** A name that isn't known may be yet: those of the types that load on demand come beside the bank. */
const quick = (json: unknown): ParsedBank | undefined =>
  quickBank(json, (name) => registry.get('item-type', name) ?? 'later');

/** A copy, so that the host can do with its object what it likes. */
function quickData(bank: unknown): ParsedBank | undefined {
  try {
    return quick(structuredClone(bank));
  } catch {
    return undefined; // it holds what no file could
  }
}

function quickText(json: string): ParsedBank | undefined {
  try {
    return json.length <= LIMITS.bytes ? quick(JSON.parse(json)) : undefined;
  } catch {
    return undefined;
  }
}

const failed = (code: string, found: number): ParsedBank => ({
  bank: undefined,
  issues: [{ code, path: '', severity: 'error', found }],
  positions: new Map(),
  later: new Set(),
});

/**
 * Fetches what puts a bank into other languages, where it has any; without it, the bank stays in its own. Ends at once where
 * that is the page's: the page's may change, but not before the first card.
 */
export function translator(bank: Bank | undefined, localize: LocalizeController, then: () => void): unknown {
  const words =
    bank?.items.some(({ translations }) => translations) &&
    registry.load('translator', 'bank').then(then, () => undefined);
  return localize.foreign(bank?.lang) && words;
}

/** When the whole document is there, an inline bank's last character too. */
export const parsed = (document: Document): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
