import type { Bank, Evidence } from '../bank/model.js';
import { findPassages, type Passage } from '../evidence/find.js';
import { fold, type Folded } from '../evidence/fold.js';
import { digest } from './digest.js';

/**
 * What passages said when they were recorded: for each item's id, for each of its pointers, the digest of the passage's
 * words. Pointers are digests too, so that an item whose evidence was rewritten is new and not stale. JSON; holds no
 * word of a source.
 */
export type PassageDigests = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A passage that is not what it was. */
export interface StalePassage {
  readonly itemId: string;
  /** The place of the evidence in the item's list. */
  readonly evidence: number;
  readonly source: string;
  /** It is no longer in the source, is there several times, or says something else. */
  readonly why: 'missing' | 'ambiguous' | 'changed';
}

// Letters and figures with the signs inside them, and the signs that make a figure another one: a minus before it, a
// currency, a percent sign.
const WORD =
  /(?:(?:^|[^\p{L}\p{M}\p{N}])(-)(?=\p{Sc}?\p{N}))|[\p{L}\p{M}\p{N}]+(?:[.,'][\p{L}\p{M}\p{N}]+)*|[\p{Sc}%‰]/gu;

/**
 * The digest of a passage: of its folded words alone, 16 hexadecimal digits. Quotes, dashes, spaces, case and
 * punctuation do not count. Only the passage counts, and not the sentence around it: what an item's author did not
 * point to is no part of the proof, so a change there does not concern the item.
 */
export function passageDigest({ text, at }: Folded, { start, end }: Passage): string {
  const [from, to] = [firstAt(at, start), firstAt(at, end)];
  const words = text.slice(from, to).matchAll(WORD);
  return digest([...words].map(([word, minus]) => minus ?? word).join(' '));
}

/** The first place in a folded text that came from this offset of the original, or from behind it. */
function firstAt(at: readonly number[], offset: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The digest of a pointer, by which a passage is recorded. */
export const pointerDigest = ({ source, prefix, textStart, textEnd, suffix }: Evidence): string =>
  digest(JSON.stringify([source, prefix ?? null, textStart, textEnd ?? null, suffix ?? null]));

/**
 * Records what the passages of a bank say now. `sources` are plain texts by the source's id; evidence whose source is
 * not at hand, or whose passage is not found exactly once, is left out.
 */
export function passageDigests(bank: Bank, sources: Readonly<Record<string, string>>): PassageDigests {
  const folded = foldAll(sources);
  const digests: Record<string, Record<string, string>> = {};
  for (const { id, evidence = [] } of bank.items) {
    const own: Record<string, string> = {};
    for (const pointer of evidence) {
      const text = folded.get(pointer.source);
      const [passage, second] = text ? findPassages(text, pointer) : [];
      if (text && passage && !second) own[pointerDigest(pointer)] = passageDigest(text, passage);
    }
    if (Object.keys(own).length) digests[id] = own;
  }
  return digests;
}

/**
 * The passages that have changed since they were recorded, in the order of the bank. What was not recorded is new, and
 * what is not at hand can't be told: neither is stale.
 */
export function stalePassages(
  bank: Bank,
  sources: Readonly<Record<string, string>>,
  digests: PassageDigests,
): StalePassage[] {
  const folded = foldAll(sources);
  return bank.items.flatMap(({ id: itemId, evidence = [] }) =>
    evidence.flatMap((pointer, index): StalePassage[] => {
      const text = folded.get(pointer.source);
      const why = text && staleness(text, pointer, recordedOf(digests, itemId, pointer));
      return why ? [{ itemId, evidence: index, source: pointer.source, why }] : [];
    }),
  );
}

/** What was recorded for a pointer; digests come from a file, so only own fields count. */
export function recordedOf(digests: PassageDigests, itemId: string, pointer: Evidence): string | undefined {
  const own = Object.hasOwn(digests, itemId) ? digests[itemId] : undefined;
  const name = pointerDigest(pointer);
  return own && Object.hasOwn(own, name) ? own[name] : undefined;
}

/** Why a passage is not what was recorded; nothing where it is, or where nothing was. */
export function staleness(
  text: Folded,
  pointer: Evidence,
  recorded: string | undefined,
): StalePassage['why'] | undefined {
  if (recorded === undefined) return undefined;
  const [passage, second] = findPassages(text, pointer);
  if (!passage) return 'missing';
  if (second) return 'ambiguous';
  return passageDigest(text, passage) === recorded ? undefined : 'changed';
}

const foldAll = (sources: Readonly<Record<string, string>>): Map<string, Folded> =>
  new Map(Object.entries(sources).map(([id, text]) => [id, fold(text)]));
