import type { Item } from '../../core/bank/model.js';
import type { Card } from '../../core/session/card.js';
import type { Text } from '../../core/text/tree.js';
import type { Texts } from '../../i18n/texts.js';
import type { EvidenceShown } from '../../state/scoring-controller.js';

declare module '../../core/registry.js' {
  interface RegistryKinds {
    /** What a card says of what can't happen before its first attempt or hint. */
    'card-words': typeof cardWords;
  }
}

/** What is spoken of: the card as it then is, and its item. */
interface Shown {
  readonly card: Card | undefined;
  readonly item: Item | undefined;
}

/** What a card says in its live region: plain words of what it then shows. */
type Say = (shown: Shown, words: (text: Text) => string, texts: Texts) => string;

const verdict: Say = ({ card }, words, texts) =>
  card?.outcome
    ? [`${texts.verdict[card.outcome.verdict]}.`, ...[...card.feedback.whole, ...card.feedback.own].map(words)].join(
        ' ',
      )
    : '';

const solution: Say = ({ item }, words, texts) =>
  [texts.solutionShown, item?.rationale === undefined ? '' : words(item.rationale)].join(' ');

const hint: Say = ({ card }, words) => {
  const opened = card?.hints.at(-1);
  return opened === undefined ? '' : words(opened);
};

const expired: Say = (...how) => `${how[2].timeUpHere} ${verdict(...how)}`.trim();

export type Said = 'verdict' | 'solution' | 'hint' | 'expired';

/** What is said where a passage can't be shown in the page: words, or where it can be read. */
interface Missing {
  readonly words?: (texts: Texts) => string;
  readonly href?: string;
}

function missing({ found, failed, href }: EvidenceShown): Missing | undefined {
  if (found) return undefined;
  if (href !== undefined) return { href };
  return { words: (texts) => (failed ? texts.notLoaded : texts.passageNotFound) };
}

/** It comes with the frame, as attempts and hints do. */
export const cardWords = { said: { verdict, solution, hint, expired } satisfies Record<Said, Say>, missing };
