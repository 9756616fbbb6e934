/**
 * Opens what `build --sealed` put away: the items of a bank with their keys, deflated and in base64, in pieces. Anyone can
 * do this; it keeps keys from being read in a page's source, and from nobody who means to read them.
 *
 * @returns The items, as JSON.
 * @throws Where it is no such text.
 */
export async function openSealed(pieces: readonly string[]): Promise<unknown> {
  const bytes = Uint8Array.from(atob(pieces.join('')), (letter) => letter.codePointAt(0) ?? 0);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}
