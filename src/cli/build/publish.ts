import { createHash } from 'node:crypto';
import type { Bank } from '../../core/bank/model.js';
import { compileBank, redactBank } from '../../entries/core.js';

/** A file of a built bank. */
export interface BuiltFile {
  readonly role: 'bank' | 'redacted' | 'source';
  /** Relative to the folder it is written to. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * A bank as files for the wire: minified JSON with texts parsed, under a name that holds a hash of its content; on
 * request also a copy without keys. The same bank gives the same bytes.
 */
export function builtFiles(bank: Bank, redact: boolean): BuiltFile[] {
  const compiled = compileBank(bank);
  const file = (role: 'bank' | 'redacted', content: string): BuiltFile => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
    return { role, name: `${bank.id}${role === 'redacted' ? '.redacted' : ''}-${hash}.json`, content };
  };
  return [
    file('bank', JSON.stringify(compiled)),
    ...(redact ? [file('redacted', JSON.stringify(redactBank(compiled)))] : []),
  ];
}
