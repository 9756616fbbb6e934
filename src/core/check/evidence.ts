import type { PathKey } from '../bank/issues.js';
import type { Evidence } from '../bank/model.js';
import { findPassages, type Passage } from '../evidence/find.js';
import type { CheckContext, SourceView } from './context.js';
import { finding, quote, type Finding } from './finding.js';
import { recordedOf, staleness } from './passages.js';
import { wordCount } from './tokens.js';
import type { ItemView } from './view.js';

/** Most words of a passage. A paragraph of news has 40 to 80; the places of two dates may lie one apart. */
const LONGEST = 120;
/** More words, or a greater part of a source that has so many, are more than a sentence or two. */
const WIDE = { words: 80, share: 1 / 5, of: 300 } as const;

/** A passage that was found exactly once. */
export interface FoundPassage {
  readonly at: readonly PathKey[];
  readonly evidence: Evidence;
  readonly source: SourceView;
  readonly text: string;
}

/** An item's passages in the sources at hand, and by source whether every one was found exactly once. */
export interface Located {
  readonly view: ItemView;
  readonly passages: readonly FoundPassage[];
  readonly lost: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * E01, E02, E03: each passage is found exactly once in its source. W01, W35: it is not too long. W34: it is what it was.
 */
export function locate(view: ItemView, context: CheckContext): Located {
  const passages: FoundPassage[] = [];
  const lost = new Set<string>();
  const findings: Finding[] = [];
  for (const { pointer: evidence, index } of view.evidence) {
    const source = context.sources.get(evidence.source);
    if (!source) continue;
    const at = [...view.at, 'evidence', index];
    const found = findPassages(source.folded, evidence);
    const [only] = found;
    if (!only || found.length > 1) {
      lost.add(source.id);
      findings.push(only ? ambiguous(view, at, source, found) : missing(view, at, source, evidence));
      continue;
    }
    const passage = { at, evidence, source, text: source.text.slice(only.start, only.end) };
    passages.push(passage);
    findings.push(...tooLong(view, passage), ...stale(view, passage, context));
  }
  return { view, passages, lost, findings };
}

function ambiguous(view: ItemView, at: readonly PathKey[], source: SourceView, found: readonly Passage[]): Finding {
  const message = `The passage is in source “${source.id}” ${found.length} times; use longer ends, a prefix or a suffix.`;
  return finding('passage-ambiguous', at, { itemId: view.id, message, found: found.length });
}

function missing(view: ItemView, at: readonly PathKey[], source: SourceView, evidence: Evidence): Finding {
  const { prefix, textStart, textEnd, suffix } = evidence;
  const has = (pointer: Evidence): boolean => findPassages(source.folded, pointer).length > 0;
  const start = has({ source: source.id, textStart, ...(prefix === undefined ? {} : { prefix }) });
  const end =
    textEnd !== undefined &&
    has({ source: source.id, textStart: textEnd, ...(suffix === undefined ? {} : { suffix }) });
  if (start && end) {
    const message = `In source “${source.id}” no textEnd comes after textStart.`;
    return finding('passage-order', at, { itemId: view.id, message, found: quote(textEnd) });
  }
  const part = !start || textEnd === undefined ? 'textStart' : 'textEnd';
  const message = `Source “${source.id}” does not hold this passage: its ${part} is not there.`;
  return finding('passage-missing', at, { itemId: view.id, message, found: quote(evidence[part] ?? textStart) });
}

function tooLong(view: ItemView, { at, source, text }: FoundPassage): Finding[] {
  const count = wordCount(text);
  if (count <= LONGEST) return tooWide(view, at, source, count);
  const message = `The passage in source “${source.id}” has ${count} words; ${LONGEST} are the most.`;
  return [finding('passage-too-long', at, { itemId: view.id, message, found: count })];
}

function tooWide(view: ItemView, at: readonly PathKey[], source: SourceView, count: number): Finding[] {
  const whole = source.words;
  const most = whole > WIDE.of ? Math.min(WIDE.words, Math.floor(whole * WIDE.share)) : WIDE.words;
  if (count <= most) return [];
  const message = `The passage in source “${source.id}” has ${count} of its ${whole} words; a sentence or two are enough.`;
  return [finding('passage-too-wide', at, { itemId: view.id, message, found: count })];
}

function stale(view: ItemView, { at, evidence, source }: FoundPassage, { digests }: CheckContext): Finding[] {
  const recorded = digests && recordedOf(digests, view.id, evidence);
  if (!staleness(source.folded, evidence, recorded)) return [];
  const message = `The passage in source “${source.id}” has other words than when it was recorded.`;
  return [finding('passage-stale', at, { itemId: view.id, message })];
}
