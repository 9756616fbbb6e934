/** What may hold the text of a tag without being one, and tags, with the text of their attributes. */
const TAG =
  /<!--[^]*?(?:-->|$)|<(script|style|textarea|title)\b[^]*?<\/\1|<(?<name>[a-z][^\s/>]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Replaces what `src` of `<learning-quiz>` names, where it is a bank in YAML; leaves the rest of the page as it is.
 *
 * @param include Which addresses are banks.
 * @param replace Gives the new address; it holds no quotes.
 */
export async function replaceSources(
  html: string,
  include: RegExp,
  replace: (source: string) => Promise<string>,
): Promise<string> {
  let result = '';
  let end = 0;
  for (const { index, groups, 0: tag } of html.matchAll(TAG)) {
    const { name, attributes } = groups ?? {};
    if (name?.toLowerCase() !== 'learning-quiz' || attributes === undefined) continue;
    const start = index + tag.length - 1 - attributes.length;
    for (const attribute of attributes.matchAll(ATTRIBUTE)) {
      const source = attribute[2] ?? attribute[3] ?? attribute[4] ?? '';
      if (
        attribute[1]?.toLowerCase() !== 'src' ||
        !include.test(source) ||
        /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source)
      ) {
        continue;
      }
      result += `${html.slice(end, start + attribute.index)}src="${await replace(source)}"`;
      end = start + attribute.index + attribute[0].length;
    }
  }
  return result + html.slice(end);
}
