import { DRAW } from '../../core/bank/schema.js';
import type { Bank } from '../../core/bank/model.js';
import { nearest } from '../../core/bank/nearest.js';
import {
  drawnForm,
  drawnIds,
  FORMS,
  LEVELS,
  type Drawing,
  type Form,
  type Plan,
  type Swap,
} from '../../entries/core.js';
import { PAPERS, type Paper } from '../../formats/print/styles.js';
import { UsageError } from '../command.js';
import type { PrintOptions } from './command.js';

/** The options of `print`, read. */
export interface Chosen {
  readonly forms: readonly Form[];
  readonly paper: Paper;
  readonly pupils: number;
  readonly isPdf: boolean;
  /** What is drawn from a bank, as a quiz on a page and the classroom's link have it. */
  readonly drawing: Drawing;
  readonly timeLimit: number | undefined;
}

/** @throws {UsageError} Where an option takes no such value. */
export function chosenOf(options: PrintOptions): Chosen {
  const { out, seed = '1', count, objectives, levels, draw, swap, shuffle, timeLimit } = options;
  const [, ending = ''] = /\.(pdf|html?)$/i.exec(out) ?? [];
  if (!ending) throw new UsageError(`--out takes a file that ends in .html or .pdf, not “${out}”.`);
  if (options.questions === false && !options.key && !options.grid) {
    throw new UsageError('--no-questions leaves nothing to print: add --key or --grid.');
  }
  if (draw !== undefined && !DRAW.test(draw)) {
    throw new UsageError(
      `--draw takes a number and what of: section, objective or level, as in “2 per objective”, not “${draw}”.`,
    );
  }
  if (options.apart && swap !== undefined) {
    throw new UsageError('--swap takes the place of what all forms have: with --apart each has its own.');
  }
  return {
    forms: formsOf(options.forms ?? 'A'),
    paper: oneOf('--paper', options.paper ?? 'a4', PAPERS),
    pupils: numberOf('--pupils', options.pupils ?? '30', 500),
    isPdf: ending.toLowerCase() === 'pdf',
    drawing: {
      seed,
      count: count === undefined ? undefined : numberOf('--count', count, 2000),
      objectives: objectives === undefined ? undefined : partsOf(objectives),
      levels: partsOf(levels ?? '').map((level) => oneOf('--levels', level, LEVELS)),
      draw,
      swaps: swapsOf(swap ?? ''),
      shuffle: shuffle === undefined ? undefined : oneOf('--shuffle', shuffle, SHUFFLES),
    },
    timeLimit: timeLimit === undefined ? undefined : numberOf('--time-limit', timeLimit, 86_400),
  };
}

const SHUFFLES = ['none', 'options', 'items', 'all'] as const;

const partsOf = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

/** As the classroom's link has them. */
function swapsOf(given: string): Swap[] {
  return partsOf(given).map((pair) => {
    const [, drawn, instead] = /^([^*]+)\*([^*]+)$/.exec(pair) ?? [];
    if (drawn !== undefined && instead !== undefined) return [drawn, instead];
    throw new UsageError(`--swap takes pairs of ids, as in drawn*instead, not “${pair}”.`);
  });
}

function formsOf(given: string): Form[] {
  const letters = partsOf(given.toUpperCase());
  const forms = FORMS.filter((form) => letters.includes(form));
  if (forms.length === letters.length && forms.length) return letters as Form[];
  throw new UsageError(`--forms takes letters of A to H, each once, as in A,B, not “${given}”.`);
}

function oneOf<T extends string>(flag: string, given: string, values: readonly T[]): T {
  const found = values.find((value) => value === given.toLowerCase());
  if (found) return found;
  throw new UsageError(`${flag} takes ${values.slice(0, -1).join(', ')} or ${values.at(-1)}, not “${given}”.`);
}

function numberOf(flag: string, given: string, most: number): number {
  const value = /^\d+$/.test(given) ? Number(given) : 0;
  if (value >= 1 && value <= most) return value;
  throw new UsageError(`${flag} takes a whole number of 1 to ${most}, not “${given}”.`);
}

/**
 * The forms' plans.
 *
 * @throws {UsageError} Where the bank has no such objective or question, nothing is drawn, or a swap changes nothing.
 */
export function plansOf(bank: Bank, { forms, drawing }: Chosen, apart: boolean): { form: Form; plan: Plan }[] {
  const objectives = bank.objectives?.map(({ id }) => id) ?? [];
  for (const id of drawing.objectives ?? []) expectKnown('objective', id, objectives);
  expectSwapped(bank, drawing);
  const plans = forms.map((form) => ({ form, plan: drawnForm(bank, drawing, form, apart) }));
  if (plans.some(({ plan }) => !plan.items.length)) throw new UsageError('Nothing is drawn: no question is left.');
  return plans;
}

function expectKnown(what: string, id: string, known: readonly string[]): void {
  if (known.includes(id)) return;
  const near = nearest(id, known);
  const some = known.length > 20 ? '' : ` It has ${known.join(', ') || 'none'}.`;
  throw new UsageError(`The bank has no ${what} “${id}”.${near === undefined ? some : ` Is ${near} meant?`}`);
}

/** A page passes over a swap that changes nothing; on paper it is a slip of the keyboard. */
function expectSwapped(bank: Bank, { swaps = [], ...drawing }: Drawing): void {
  const asked = bank.items.flatMap(({ id, draft, withdrawn }) => (draft || withdrawn ? [] : [id]));
  swaps.forEach(([drawn, instead], place) => {
    for (const id of [drawn, instead]) expectKnown('question', id, asked);
    const now = drawnIds(bank, { ...drawing, swaps: swaps.slice(0, place) });
    if (!now.includes(drawn)) throw new UsageError(`--swap: “${drawn}” is not drawn, so nothing can take its place.`);
    if (now.includes(instead)) throw new UsageError(`--swap: “${instead}” is drawn already.`);
  });
}
