import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BankFile } from './bank-file.js';

/** A bank as a build emits it. */
export interface PublishedBank {
  /** From the build's top folder. */
  readonly address: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Sidecars that couldn't be read. */
  readonly missing: readonly string[];
}

/**
 * The files of a bank in a folder of their own, named by their content: the JSON can be cached for good, and relative
 * addresses in it still hold.
 */
export async function publishBank(bank: BankFile, assetsDir: string): Promise<PublishedBank> {
  const contents = new Map<string, string | Uint8Array>([[bank.name, JSON.stringify(bank.json)]]);
  const missing: string[] = [];
  for (const [path, from] of bank.sidecars) {
    try {
      contents.set(path, await readFile(from));
    } catch {
      missing.push(path);
    }
  }
  const hash = createHash('sha256');
  for (const [path, content] of contents) hash.update(path).update('\0').update(content);
  const stem = bank.name.replace(/\.json$/, '');
  const folder = `${assetsDir ? `${assetsDir}/` : ''}${stem}-${hash.digest('base64url').slice(0, 8)}`;
  const files = new Map([...contents].map(([path, content]) => [`${folder}/${path}`, content]));
  return { address: `${folder}/${bank.name}`, files, missing };
}
