/**
 * Texts with some of them in place of others, group by group; what `own` lacks stays. Both are left as they are.
 * A list is a text: it is taken whole.
 */
export function over<T extends object>(base: T, own: object): T {
  const texts = { ...base } as Record<string, unknown>;
  for (const [key, text] of Object.entries(own) as [string, unknown][]) {
    const below = texts[key];
    if (text !== undefined) texts[key] = isGroup(below) && isGroup(text) ? over(below, text) : text;
  }
  return texts as T;
}

const isGroup = (text: unknown): text is object => typeof text === 'object' && text !== null && !Array.isArray(text);
