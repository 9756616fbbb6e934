/** How far the sum of each step is turned, and what is added, in each of the four rounds (RFC 3174, 5 and 6.1). */
const ADDED = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6] as const;

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * SHA-1 of a text's UTF-8, 20 bytes (RFC 3174). For names, not against forgery. The browser's own is asynchronous, and not there
 * for a page without https; ids are needed at once, when a page is being left.
 */
export function sha1(text: string): Uint8Array {
  const given = new TextEncoder().encode(text);
  const bytes = new Uint8Array(((given.length + 72) >> 6) << 6);
  bytes.set(given);
  bytes[given.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(given.length / 2 ** 29));
  view.setUint32(bytes.length - 4, given.length << 3);
  const hash = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const words = new Int32Array(80);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let n = 0; n < 80; n++) {
      words[n] =
        n < 16
          ? view.getInt32(block + 4 * n)
          : turned(words[n - 3]! ^ words[n - 8]! ^ words[n - 14]! ^ words[n - 16]!, 1);
    }
    let [a, b, c, d, e] = hash as unknown as [number, number, number, number, number];
    for (let n = 0; n < 80; n++) {
      const round = Math.floor(n / 20);
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
      const next = (turned(a, 5) + mixed + e + words[n]! + ADDED[round]!) | 0;
      [a, b, c, d, e] = [next, a, turned(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, n) => (hash[n]! += word));
  }
  const out = new DataView(new ArrayBuffer(20));
  hash.forEach((word, n) => out.setInt32(4 * n, word));
  return new Uint8Array(out.buffer);
}
