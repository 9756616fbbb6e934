/** A source of numbers in [0, 1). The only randomness the pure part knows: it is always handed in. */
export type Rng = () => number;

/**
 * A generator of numbers in [0, 1) that gives the same row for the same seed on every machine: 32-bit integer
 * arithmetic only. Seeded by FNV-1a over the seed's UTF-16 units, drawn by mulberry32 (T. Ettinger, public domain),
 * which passes gjrand; it draws orders, it protects nothing.
 */
export function seededRng(seed: string): Rng {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A shuffled copy (Fisher-Yates, from the end, as Durstenfeld gave it). */
export function shuffled<T>(list: readonly T[], rng: Rng): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}
