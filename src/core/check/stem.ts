import { fold } from '../evidence/fold.js';
import type { CheckContext } from './context.js';
import { finding, quote, type Finding } from './finding.js';
import { plainOf, wordCount, wordsIn } from './tokens.js';
import type { ItemView } from './view.js';

/** Most words of a stem. */
const LONGEST = 60;

/** W08, W23, W28: the stem of each item. */
export const stemRules = (view: ItemView, context: CheckContext): Finding[] => [
  ...negative(view, context),
  ...unattributed(view, context),
  ...tooLong(view),
];

const atStem = ({ at }: ItemView) => [...at, 'stem'];

/** The sentences that ask; where none does, the last one. A sentence ends before a capital letter or at the end. */
export function questionsIn(text: string): string[] {
  const sentences =
    text.replace(/\s+/g, ' ').match(/\S.*?(?:[.?!…](?=['"”’)]* ['"“‘(]*\p{Lu}|['"”’)]*\s*$)|$)/gu) ?? [];
  const asking = sentences.filter((sentence) => sentence.endsWith('?'));
  return asking.length ? asking : sentences.slice(-1);
}

function negative(view: ItemView, { language }: CheckContext): Finding[] {
  const word = questionsIn(view.loudStem)
    .map((question) => language?.writing.negative(question))
    .find(Boolean);
  if (!word) return [];
  const message = `The stem asks with “${word}”; ask for what is so, or write **${word.toUpperCase()}**.`;
  return [finding('negative-stem', atStem(view), { itemId: view.id, message, found: word })];
}

function unattributed(view: ItemView, { bank, language }: CheckContext): Finding[] {
  if (view.item.claim !== 'author' || !language || view.broken.has('stem')) return [];
  const stem = fold(view.stem).text;
  const words = new Set(wordsIn(stem).map((word) => word.replace(/'s?$/, '')));
  const names = (bank.sources ?? []).flatMap(({ author, publisher }) => [
    wordsIn(author ?? '').at(-1),
    publisher && fold(publisher).text,
  ]);
  if (language.writing.attribution.test(stem) || names.some((name) => name && (words.has(name) || stem.includes(name))))
    return [];
  const message = 'The claim is the author’s, and the stem does not say so (“According to the author …”).';
  return [finding('unattributed-claim', atStem(view), { itemId: view.id, message, found: quote(view.stem) })];
}

function tooLong(view: ItemView): Finding[] {
  const count = wordCount(view.stem);
  if (count <= LONGEST) return [];
  const message = `The stem has ${count} words; ${LONGEST} are the most.`;
  return [finding('long-stem', atStem(view), { itemId: view.id, message, found: count })];
}

/** W31: a stem that an earlier item has too, with the same passage to read. */
export function sameStems({ items }: CheckContext): Finding[] {
  const first = new Map<string, string>();
  return items.flatMap((view) => {
    if (view.broken.has('stem') || view.broken.has('passage')) return [];
    const text = JSON.stringify([wordsIn(view.stem), wordsIn(plainOf(view.item.passage))]);
    const earlier = first.get(text);
    if (earlier === undefined) {
      first.set(text, view.id);
      return [];
    }
    const message = `Item “${earlier}” has the same stem.`;
    return [
      finding('same-stem', atStem(view), {
        itemId: view.id,
        items: [earlier, view.id],
        message,
        found: quote(view.stem),
      }),
    ];
  });
}
