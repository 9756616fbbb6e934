import { keyWords, markedIn, readMarks, touched } from './marks.js';
import { placesOf } from './places.js';
import type { HighlightItem, Stretch } from './schema.js';
import { layoutOf, unitsOf, type Paragraph } from './units.js';

/** What is to be said of a part of the text: marked (rightly or not, where that is told), or a key that wasn't. */
export type RunState = '' | 'marked' | 'correct' | 'incorrect' | 'key';

export interface Run {
  readonly text: string;
  readonly state: RunState;
}

export interface Shown {
  /** Whether right and wrong may be told. */
  readonly told: boolean;
  /** Whether the keys may be. */
  readonly solved: boolean;
  /** The article's text where that is marked in, as far as it is there: it has the words of keys that no mark is near. */
  readonly article?: string | undefined;
}

/** A paragraph in parts. Words of one state in a row are one, with what stands between; sentences stay by themselves. */
function runsOf(text: string, paragraph: Paragraph, phrase: boolean, stateOf: (unit: Stretch) => RunState): Run[] {
  const runs: { text: string; state: RunState; gap: boolean }[] = [];
  let at = paragraph.start;
  const push = (end: number, state: RunState, gap = false): void => {
    const [before, last] = [runs.at(-2), runs.at(-1)];
    const words = text.slice(at, end);
    at = end;
    if (!words) return;
    if (phrase && state && last?.gap && before?.state === state) {
      before.text += last.text + words;
      runs.pop();
    } else if (last?.state === state && (phrase || !state)) {
      last.text += words;
      last.gap &&= gap;
    } else runs.push({ text: words, state, gap });
  };
  for (const unit of paragraph.units) {
    push(unit.start, '', true);
    push(unit.end, stateOf(unit));
  }
  push(paragraph.end, '', true);
  return runs;
}

/** Without what stands before and after all that was marked or is a key. */
const cropped = (runs: readonly Run[]): Run[] =>
  runs.slice(
    runs.findIndex(({ state }) => state),
    runs.findLastIndex(({ state }) => state) + 1,
  );

/**
 * The item's text with what was marked, paragraph by paragraph; of an article those parts alone in which there is
 * something to be seen.
 */
export function excerptsOf(item: HighlightItem, response: unknown, { told, solved, article }: Shown): Run[][] {
  const { keys = [], unit } = item;
  const marks = readMarks(item, response) ?? [];
  const quoted = marks.length ? marks[0]?.text !== undefined : article !== undefined || item.text === undefined;
  const known = quoted && !marks.length ? { text: '', marks } : markedIn(item, marks);
  const layout = layoutOf(known.text, unit);
  const units = layout.flatMap((paragraph) => paragraph.units);
  const places = keys.map((key) => placesOf(key, known));
  const keyed = new Set(touched(units, places.flat()));
  const marked = new Set(touched(units, known.marks));
  const stateOf = (one: Stretch): RunState => {
    if (!marked.has(one)) return solved && keyed.has(one) ? 'key' : '';
    return told && keys.length ? (keyed.has(one) ? 'correct' : 'incorrect') : 'marked';
  };
  const shown = layout.map((paragraph) => {
    const runs = runsOf(known.text, paragraph, unit === 'phrase', stateOf);
    return quoted ? cropped(runs) : runs;
  });
  // Keys that no mark is near, in the article's words where it is there.
  const missed = keys.filter((_, index) => solved && !places[index]?.length);
  const rest = missed.map((key): Run[] => {
    const text = article ?? '';
    // Whole sentences, as they were to be marked; of words those of the key are whole already.
    const found = touched(unitsOf(text, unit), placesOf(key, { text, marks: [] }));
    const words = found.length ? text.slice(found[0]?.start, found.at(-1)?.end) : keyWords(key);
    return [{ text: words, state: 'key' }];
  });
  return [...shown, ...rest].filter((runs) => runs.length > 0);
}
