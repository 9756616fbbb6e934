import type { Bank } from '../../../src/core/bank/model.js';
import { collectCodes, givenCodes, type GivenCode, type Refused } from '../../../src/core/codes/collect.js';
import { isObject } from '../../../src/core/json.js';
import { CODE_ISSUES } from '../../../src/i18n/code-issues.js';
import type { Kept } from './keeper.js';

/** What came of a text with result codes. */
export interface Intake {
  /** What was kept, and what is new. */
  readonly results: readonly Kept[];
  readonly added: number;
  /** A sentence for each line that gave nothing. */
  readonly refused: readonly string[];
}

/** The codes of a text; also of what this page exports as JSON. */
export function codesIn(text: string): GivenCode[] {
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json) && Array.isArray(json['results'])) return givenCodes(JSON.stringify(json['results']));
  } catch {
    // Then it is codes, one a line.
  }
  return givenCodes(text);
}

/**
 * Takes in a text beside what is kept: each session once. A result that this bank can't read is told of and not kept: with
 * its own bank it can be taken in.
 *
 * @param kept Those that this bank can't read stay.
 */
export function takeIn(kept: readonly Kept[], given: readonly GivenCode[], bank: Bank): Intake {
  // Lines below 1 are those that are kept already.
  const before = kept.map((each, place): GivenCode => ({ ...each, line: -place }));
  const { results, refused } = collectCodes([...before, ...given], bank);
  const fresh = results
    .filter(({ line }) => line > 0)
    .map(({ code, name }): Kept => (name === undefined ? { code } : { code, name }));
  return {
    results: [...kept, ...fresh],
    added: fresh.length,
    refused: refused.filter(({ line }) => line > 0).map((each) => refusal(each, kept)),
  };
}

/** `Line 3: This code is damaged …`. */
function refusal(refused: Refused, kept: readonly Kept[]): string {
  const why =
    refused.issue === 'duplicate'
      ? `This result is there already, ${whereIs(refused.of, kept)}.`
      : CODE_ISSUES[refused.issue];
  return `Line ${refused.line}: ${why}`;
}

function whereIs(line: number, kept: readonly Kept[]): string {
  if (line > 0) return `in line ${line}`;
  const name = kept[-line]?.name;
  return name ? `as ${name}’s` : `as number ${1 - line}`;
}
