import { isObject } from '../json.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * The typed keys of an item and of its gaps that earn the whole credit, each as the pieces between its wildcards: `F*og`
 * is `['F', 'og']`; what has one piece has no wildcard.
 */
export function typedKeys(item: Fields): string[][] {
  if (item['interaction'] === 'cloze' && isObject(item['gaps']))
    return Object.values(item['gaps']).flatMap((gap) => (isObject(gap) ? typedKeys(gap) : []));
  if (item['interaction'] !== 'text-entry' || !Array.isArray(item['keys'])) return [];
  return (item['keys'] as unknown[]).flatMap((key) => {
    if (!isObject(key) || typeof key['text'] !== 'string') return [];
    const { credit = 1, text } = key as { credit?: unknown; text: string };
    return typeof credit === 'number' && credit >= 1 ? [piecesOf(text)] : [];
  });
}

/** `\*` is a star, any other `*` a wildcard. */
const piecesOf = (text: string): string[] =>
  text.split(/(?:\\\*)/).reduce<string[]>((pieces, part) => {
    const [first = '', ...more] = part.split('*');
    const last = pieces.pop();
    return [...pieces, last === undefined ? first : `${last}*${first}`, ...more];
  }, []);
