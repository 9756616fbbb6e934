import { judged, numberRange, runsIn } from '../../core/codes/typed-signs.js';
import type { NumberedPart, TypedWay } from '../../core/item-type.js';
import type { HighlightItem, HighlightResponse } from './schema.js';
import { unitsOf } from './units.js';

/** So many words on, one has its number on paper. */
const WORDS = 5;

/** Sentences have a number each; of words every fifth, from which one counts. */
export function numberedParts({ text, unit }: HighlightItem): readonly NumberedPart[] {
  if (text === undefined) return [];
  return unitsOf(text, unit).map(({ start, end }, index) =>
    unit !== 'phrase' || index % WORDS === 0 ? { start, end, number: index + 1 } : { start, end },
  );
}

/** What was marked in an article that is not there is no place: only whether it is the key's can be told. */
const ELSEWHERE = [{ start: 0, end: 1, text: '–' }];

/** Numbers of sentences, or runs of words: `2 5`, `12-15`. In the article `+` for its key, `-` for any other place. */
export function highlightTyped(item: HighlightItem, key: HighlightResponse): TypedWay<HighlightResponse> {
  const parts = numberedParts(item);
  if (item.text === undefined) {
    return { hint: '+ -', read: (typed) => ({ '+': key, '~': undefined, '-': ELSEWHERE })[judged(typed) ?? '~'] };
  }
  return {
    hint: numberRange(parts.length),
    read(typed) {
      const runs = runsIn(typed, parts.length);
      if (!runs) return undefined;
      const stretches = runs.map(([from, to]) => parts.slice(from - 1, to));
      const marks =
        item.unit === 'phrase'
          ? stretches.map((run) => ({ start: run[0]!.start, end: run.at(-1)!.end }))
          : [...new Set(stretches.flat())].map(({ start, end }) => ({ start, end }));
      return marks.toSorted((a, b) => a.start - b.start);
    },
  };
}
