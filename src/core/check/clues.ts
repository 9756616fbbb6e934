import { fold } from '../evidence/fold.js';
import type { CheckContext } from './context.js';
import { figuresIn } from './figures.js';
import { finding, quote, type Finding } from './finding.js';
import type { Language } from './language.js';
import { sameValue } from './stated.js';
import { holdsLine, lineOf, wordsIn } from './tokens.js';
import { typedKeys } from './typed-keys.js';
import type { ChoiceView, ItemView, OptionView } from './view.js';

/** W12 to W15: what gives the key away to someone who knows nothing of the matter. */
export const clueRules = (view: ItemView, { language }: CheckContext): Finding[] => [
  ...view.choices
    .filter(({ gap, trueFalse }) => !gap && !trueFalse)
    .flatMap((choice) => [
      ...(language ? grammar(choice, view, language) : []),
      ...(language ? echoes(choice, view, language) : []),
    ]),
  ...view.hints.flatMap((hint, index) => hintGives(view, hint, index, language)),
];

/** W12, W13: an unfinished stem that only some of the options can end. */
function grammar({ keys, distractors }: ChoiceView, view: ItemView, language: Language): Finding[] {
  const { articleEnd, takesFirst, singularEnd, pluralEnd, numberOf } = language.writing;
  const stem = fold(view.stem).text.trim();
  const clue = (fits: (option: OptionView) => boolean): OptionView | undefined =>
    keys.length && keys.every(fits) ? distractors.find((option) => !fits(option)) : undefined;
  const ending = articleEnd.exec(stem);
  const article = ending?.[1] ?? ending?.[2];
  if (article !== undefined) {
    const odd = clue(({ words }) => takesFirst(words[0] ?? '', article));
    if (!odd) return [];
    const message = `The stem ends in “${article}”, which “${quote(odd.text)}” cannot follow.`;
    return [finding('article-clue', [...view.at, 'stem'], { itemId: view.id, message, found: article })];
  }
  const wanted = singularEnd.test(stem) ? 'singular' : pluralEnd.test(stem) ? 'plural' : undefined;
  if (!wanted) return [];
  const odd = clue(({ words }) => (numberOf(words) ?? wanted) === wanted);
  if (!odd) return [];
  const message = `The stem asks for a ${wanted}, which “${quote(odd.text)}” is not.`;
  return [finding('number-clue', [...view.at, 'stem'], { itemId: view.id, message, found: wanted })];
}

/** A word without what is joined to its end: "Armenia's" → "armenia". */
const bare = (word: string): string => word.replace(/'s?$/, '');

const contentWords = (text: string, { writing }: Language): string[] => [
  ...new Set(
    wordsIn(text)
      .filter((word) => !writing.stopWords.has(word) && !writing.stopWords.has(bare(word)))
      .map(bare)
      .filter((word) => word.length >= 4 && /\p{L}|\d{4}/u.test(word)),
  ),
];

/** Whether two words are one, or forms of one: "Russia" and "Russian", "agree" and "agreement". */
function resemble(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}s` || long === `${short}es`) return true;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  return shared >= 5 && shared >= short.length - 2 && long.length - shared <= 4;
}

/** W14: a word of the stem that the key alone repeats, where no distractor repeats as many of the stem's words. */
function echoes({ keys, distractors }: ChoiceView, view: ItemView, language: Language): Finding[] {
  const asked = contentWords(view.stem, language);
  const repeated = ({ text }: OptionView): string[] => {
    const own = contentWords(text, language);
    return asked.filter((word) => own.some((each) => resemble(each, word)));
  };
  const [first] = keys;
  if (!first) return [];
  const inKeys = keys.map(repeated);
  const inDistractors = distractors.map(repeated);
  const only = inKeys[0]?.find(
    (word) => inKeys.every((list) => list.includes(word)) && !inDistractors.some((list) => list.includes(word)),
  );
  const least = Math.min(...inKeys.map(({ length }) => length));
  if (only === undefined || inDistractors.some(({ length }) => length >= least)) return [];
  const message = `Of the options only the key repeats “${only}” from the stem.`;
  return [finding('stem-word-in-key', [...first.at, 'text'], { itemId: view.id, message, found: only })];
}

/** W15: a hint with the key's words or its number, and not those of a distractor beside it. */
function hintGives(view: ItemView, hint: string, index: number, language: Language | undefined): Finding[] {
  const line = lineOf(wordsIn(hint));
  const gives = view.choices.some((choice) => !choice.trueFalse && givesOption(choice, line));
  if (!gives && !givesTyped(view, hint) && !givesNumber(view, hint, language)) return [];
  const message = 'This hint contains the key.';
  return [finding('hint-gives-key', [...view.at, 'hints', index], { itemId: view.id, message, found: quote(hint) })];
}

function givesOption({ keys, distractors }: ChoiceView, hint: string): boolean {
  const given = keys.filter(({ line }) => holdsLine(hint, line));
  // A hint that names a distractor too leaves the choice open; a distractor inside the key does not count.
  const open = distractors.some(({ line }) => holdsLine(hint, line) && !given.some((key) => holdsLine(key.line, line)));
  return given.length > 0 && !open;
}

/** Keys that are typed: their words, or, where they have wildcards, their pieces in order. */
function givesTyped({ item }: ItemView, hint: string): boolean {
  const folded = fold(hint).text;
  const line = lineOf(wordsIn(hint));
  return typedKeys(item).some(([only = '', ...more]) => {
    if (!more.length) return holdsLine(line, lineOf(wordsIn(only)));
    const pieces = [only, ...more].map((piece) => fold(piece).text.trim());
    if (pieces.join('').length < 5) return false;
    let at = 0;
    return pieces.every((piece) => {
      const found = folded.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0;
    });
  });
}

function givesNumber({ keyed }: ItemView, hint: string, language: Language | undefined): boolean {
  const said = figuresIn(hint, language).numbers.filter(({ kind, claimed }) => claimed && kind !== 'ordinal');
  return keyed
    .filter(({ accepts }) => accepts)
    .some(({ figures, scales }) =>
      said.some(({ readings, bare: shown }) =>
        figures.some(({ bare: [value = NaN] }) =>
          [...readings, ...shown].some((each) => [1, ...scales].some((scale) => sameValue(each, value * scale))),
        ),
      ),
    );
}
