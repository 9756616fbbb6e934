// FNV-1a with 64 bits (Fowler, Noll and Vo; draft-eastlake-fnv), on UTF-16 units, in four parts of 16 bits each: it has
// to tell changed words, not to withstand an attacker.
const OFFSET = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const;

/**
 * A text's digest: 16 hexadecimal digits, the same on every machine. It can't be turned back into the text. Linear.
 *
 * The prime is 2^40 + 0x1b3, so each step is a short multiplication and a shift by 40 bits.
 */
export function digest(text: string): string {
  let [a, b, c, d] = OFFSET as readonly number[] as [number, number, number, number];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Two octets a unit, the lower one first.
    for (const octet of [unit & 0xff, unit >>> 8]) {
      a ^= octet;
      const low = a * 0x1b3;
      const second = b * 0x1b3 + (low >>> 16);
      const third = c * 0x1b3 + (second >>> 16) + ((a << 8) & 0xffff);
      const fourth = d * 0x1b3 + (third >>> 16) + ((((b << 16) | a) >>> 8) & 0xffff);
      [a, b, c, d] = [low & 0xffff, second & 0xffff, third & 0xffff, fourth & 0xffff];
    }
  }
  return [d, c, b, a].map((part) => part.toString(16).padStart(4, '0')).join('');
}
