import { deflateSync, strToU8 } from 'fflate';
import { LIMITS } from '../../core/bank/limits.js';
import type { Bank } from '../../core/bank/model.js';

/** How many bytes are turned into letters at once: a multiple of 3, so that the pieces can be put together again. */
const SLICE = 9000;

function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    letters += btoa(String.fromCodePoint(...bytes.subarray(at, at + SLICE)));
  return letters;
}

/**
 * A bank whose keys can't be read in its file: `redacted`, with the items of `bank` beside it, deflated and in base64, in
 * pieces of a text's length. The page opens them when it loads the bank. That is no secret: whoever wants to can do the same.
 * The same bank gives the same text.
 */
export function sealedBank(bank: Bank, redacted: Bank): Bank {
  const letters = base64(deflateSync(strToU8(JSON.stringify(bank.items)), { level: 9 }));
  const pieces = Array.from({ length: Math.ceil(letters.length / LIMITS.text) }, (_, index) =>
    letters.slice(index * LIMITS.text, (index + 1) * LIMITS.text),
  );
  return { ...redacted, sealed: pieces };
}
