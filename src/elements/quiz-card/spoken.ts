import type { Item } from '../../core/bank/model.js';
import type { Card } from '../../core/session/card.js';
import type { Text } from '../../core/text/tree.js';
import type { Texts } from '../../i18n/texts.js';

/** What a card says in its live region: plain words of what it then shows. */
type Say<T> = (of: T, words: (text: Text) => string, texts: Texts) => string;

export const verdictWords: Say<Card | undefined> = (card, words, texts) =>
  card?.outcome
    ? [`${texts.verdict[card.outcome.verdict]}.`, ...[...card.feedback.whole, ...card.feedback.own].map(words)].join(
        ' ',
      )
    : '';

export const solutionWords: Say<Item | undefined> = (item, words, texts) =>
  [texts.solutionShown, item?.rationale === undefined ? '' : words(item.rationale)].join(' ');

export const hintWords: Say<Card | undefined> = (card, words) => {
  const hint = card?.hints.at(-1);
  return hint === undefined ? '' : words(hint);
};
