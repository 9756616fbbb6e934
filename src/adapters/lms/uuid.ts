/** Sixteen bytes as a UUID of this version (RFC 9562). */
export function uuidFrom(bytes: Uint8Array, version: number): string {
  const hex = [...bytes].map((byte, index) => {
    const own = index === 6 ? (byte & 0x0f) | (version << 4) : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return own.toString(16).padStart(2, '0');
  });
  return [
    [0, 4],
    [4, 6],
    [6, 8],
    [8, 10],
    [10, 16],
  ]
    .map(([from, to]) => hex.slice(from, to).join(''))
    .join('-');
}
