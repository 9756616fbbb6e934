import type { Span } from './words.js';

/** A word of a sentence with what the language library says of it; offsets in the sentence. */
export interface TaggedWord extends Span {
  /** Without the punctuation around it. */
  readonly text: string;
  /**
   * The library's tags: ProperNoun, Person, Country, City, Place, Organization, Noun, Plural, Verb, Modal, Adjective …;
   * and `Unknown` for a word that it has in no list.
   */
  readonly tags: ReadonlySet<string>;
}

/** Tags the words of one English sentence. Takes any text; never throws. */
export type Tagger = (sentence: string) => readonly TaggedWord[];

/** Longer sentences are none: a list, a table, or a text without points. In UTF-16 units. */
const LONGEST = 1000;

/**
 * Loads the language library and gives its tagger. Loaded on demand, since it is larger than all the rest of the
 * package, and only drafting needs it.
 *
 * The library takes time that grows with the square of a text's length on some hostile ones, so it is never given more
 * than a sentence.
 */
export async function loadTagger(): Promise<Tagger> {
  const { default: nlp } = await import('compromise/two');
  const { lexicon = {} } = (nlp.model() as { one?: { lexicon?: Readonly<Record<string, unknown>> } }).one ?? {};
  const isKnown = (word: string): boolean => Object.hasOwn(lexicon, word.toLowerCase());
  return (sentence) => {
    if (sentence.length > LONGEST) return [];
    try {
      return placed(sentence, nlp(sentence).docs.flat(), isKnown);
    } catch {
      return [];
    }
  };
}

/** The library's terms with their places: in order, and each where its text is found behind the one before. */
function placed(
  sentence: string,
  terms: readonly { text: string; tags?: Set<string> }[],
  isKnown: (word: string) => boolean,
): TaggedWord[] {
  const words: TaggedWord[] = [];
  let at = 0;
  for (const { text, tags = new Set<string>() } of terms) {
    // An empty term is the unsaid half of a contraction.
    const start = text ? sentence.indexOf(text, at) : -1;
    if (start < 0) continue;
    at = start + text.length;
    words.push({ text, start, end: at, tags: isKnown(text) ? tags : new Set([...tags, 'Unknown']) });
  }
  return words;
}
