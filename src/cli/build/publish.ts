import { createHash } from 'node:crypto';
import type { Bank } from '../../core/bank/model.js';
import { compileBank, redactBank, servedBank } from '../../entries/core.js';
import { sealedBank } from '../../formats/sealed/seal.js';
import type { BuildOptions } from './command.js';

/** What kinds of a bank are written; all but the first on request. */
type BankRole = 'bank' | 'redacted' | 'remote' | 'sealed';

/** A file of a built bank. */
export interface BuiltFile {
  readonly role: BankRole | 'source';
  /** Relative to the folder it is written to. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * A bank as files for the wire: minified JSON with texts parsed, under a name that holds a hash of its content; on
 * request also copies whose keys are not in them, not to be read, or with a server. The same bank gives the same bytes.
 */
export function builtFiles(bank: Bank, { redact, sealed, scorer }: Partial<BuildOptions>): BuiltFile[] {
  const compiled = compileBank(bank);
  const file = (role: BankRole, content: Bank): BuiltFile => {
    const text = JSON.stringify(content);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
    return { role, name: `${bank.id}${role === 'bank' ? '' : `.${role}`}-${hash}.json`, content: text };
  };
  return [
    file('bank', compiled),
    ...(redact ? [file('redacted', redactBank(compiled))] : []),
    ...(scorer === undefined ? [] : [file('remote', servedBank(compiled, scorer))]),
    ...(sealed ? [file('sealed', sealedBank(compiled, redactBank(compiled)))] : []),
  ];
}
