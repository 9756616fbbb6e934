import type { Bank } from '../../../src/core/bank/model.js';
import { compileBank, parseBank } from '../../../src/entries/core.js';
import type { BankChoice } from './keeper.js';

/** A bank that was read, or why there is none. */
export type ReadBank =
  { readonly bank: Bank; readonly fault?: undefined } | { readonly bank?: undefined; readonly fault: string };

/** Reads a bank with all item types, keys and all. Never rejects. */
export async function readBank(choice: BankChoice): Promise<ReadBank> {
  let text: string;
  try {
    text = 'address' in choice ? await fetched(choice.address) : choice.text;
  } catch {
    return { fault: 'There is no bank to be had at this address, or its server lets no other page read it.' };
  }
  try {
    const isJson = /^\s*\{/.test(text);
    const json: unknown = isJson ? JSON.parse(text) : (await import('yaml')).parse(text);
    const { bank, issues } = parseBank(json);
    const fault = issues.find(({ severity }) => severity === 'error');
    if (!bank || fault) {
      return { fault: `This bank can’t be used: ${fault?.path || 'the file'}: ${fault?.code ?? 'unreadable'}.` };
    }
    return { bank: isJson ? bank : compileBank(bank) };
  } catch {
    return { fault: 'This is neither JSON nor YAML.' };
  }
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}
