import type { ParserFault, Slip } from './slip.js';
import { isOpenQuote, slipsBehind } from './slips.js';

/** What an author is told of a text that is no YAML; line and column from 0. */
export interface Told {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** Larger texts are told of by the parser's first fault alone: a trial takes the parser as long as the text does. */
const LARGEST = 500_000;
/** What all trials together may read, in UTF-16 units. */
const READ = 10_000_000;
const MOST_TRIALS = 120;
/** After so many slips a text is no bank that somebody wrote. */
const MOST = 20;

/**
 * Says what keeps a text from being YAML, in an author's words, one thing for each slip: mends the likeliest slip, reads
 * again, and goes on with what is still wrong. What can't be explained ends it, since all behind it may follow from it.
 *
 * @param parse The parser's faults of a text, in any order; none where it is YAML.
 * @returns Also the text as it was mended, so that what else is wrong with it can be found.
 */
export function explain(
  text: string,
  parse: (text: string) => readonly ParserFault[],
): { readonly told: readonly Told[]; readonly mended: string } {
  const told: Told[] = [];
  let lines = text.split(/\r?\n/);
  let trials = text.length > LARGEST ? 0 : Math.min(MOST_TRIALS, Math.floor(READ / (text.length + 1)));
  let first = firstOf(parse(text));
  while (first && told.length < MOST) {
    const fault = first;
    let best: { slip: Slip; lines: string[]; next: ParserFault | undefined } | undefined;
    for (const slip of trials > 0 ? slipsBehind(lines, fault) : []) {
      if (trials-- <= 0) break;
      const mended = mend(lines, slip);
      const next = firstOf(parse(mended.join('\n')));
      if (!helps(fault, next, slip, lines, mended) || (best && !isLater(next, best.next))) continue;
      best = { slip, lines: mended, next };
      if (!next || slip.sure) break;
    }
    told.push(best ? best.slip : { ...fault, text: inWords(fault) });
    if (!best) break;
    ({ lines, next: first } = best);
  }
  return {
    told: told.map(({ line, column, text: sentence }) => ({ line, column, text: sentence })),
    mended: lines.join('\n'),
  };
}

const firstOf = (faults: readonly ParserFault[]): ParserFault | undefined =>
  faults.toSorted((a, b) => a.line - b.line || a.column - b.column)[0];

function mend(lines: readonly string[], { mended }: Slip): string[] {
  const copy = [...lines];
  for (const [line, text] of mended) copy[line] = text;
  return copy;
}

const isLater = (a: ParserFault | undefined, b: ParserFault | undefined): boolean =>
  b !== undefined && (a === undefined || a.line > b.line);

/** Whether the parser gets further once a slip is mended. */
function helps(
  before: ParserFault,
  after: ParserFault | undefined,
  { line, open }: Slip,
  old: readonly string[],
  mended: readonly string[],
): boolean {
  if (!after || after.line > before.line) return true;
  // A quote that nothing closes takes all that follows with it: the next fault stands before its own.
  if (open !== undefined && isOpenQuote(before) && !isOpenQuote(after)) return after.line > line;
  // What was put into the line has moved its faults, which is no progress.
  const added = (mended[before.line]?.length ?? 0) - (old[before.line]?.length ?? 0);
  return after.line === before.line && after.column > before.column + Math.max(0, added);
}

const ANYTHING =
  'This can’t be read as YAML. Look here, and in the lines above, for a colon, a quote, a bracket or an indent that is not right.';

const IN_WORDS: Readonly<Record<string, string>> = {
  BAD_INDENT: 'This line is not indented as its neighbours are.',
  TAB_AS_INDENT: 'A tab: YAML indents by spaces.',
  KEY_OVER_1024_CHARS: 'A colon follows more than 1,024 characters: put the text in quotes.',
};

const inWords = ({ code }: ParserFault): string => IN_WORDS[code] ?? ANYTHING;
