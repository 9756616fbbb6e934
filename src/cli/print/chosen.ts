import { DRAW } from '../../core/bank/schema.js';
import type { Bank } from '../../core/bank/model.js';
import { nearest } from '../../core/bank/nearest.js';
import { FORMS, formPlan, type Form, type Plan } from '../../entries/core.js';
import { PAPERS, type Paper } from '../../formats/print/styles.js';
import { UsageError } from '../command.js';
import type { PrintOptions } from './command.js';

/** The options of `print`, read. */
export interface Chosen {
  readonly forms: readonly Form[];
  readonly paper: Paper;
  readonly pupils: number;
  readonly isPdf: boolean;
  /** What is drawn from a bank, as a quiz on a page has it. */
  readonly drawing: {
    readonly seed: string;
    readonly count?: number;
    readonly objectives?: readonly string[];
    readonly draw?: string;
    readonly shuffle?: Plan['shuffle'];
  };
}

/** @throws {UsageError} Where an option takes no such value. */
export function chosenOf(options: PrintOptions): Chosen {
  const { out, seed = '1', count, objectives, draw, shuffle } = options;
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
  return {
    forms: formsOf(options.forms ?? 'A'),
    paper: oneOf('--paper', options.paper ?? 'a4', PAPERS),
    pupils: numberOf('--pupils', options.pupils ?? '30', 500),
    isPdf: ending.toLowerCase() === 'pdf',
    drawing: {
      seed,
      ...(count === undefined ? {} : { count: numberOf('--count', count, 2000) }),
      ...(objectives === undefined ? {} : { objectives: partsOf(objectives) }),
      ...(draw === undefined ? {} : { draw }),
      ...(shuffle === undefined ? {} : { shuffle: oneOf('--shuffle', shuffle, SHUFFLES) }),
    },
  };
}

const SHUFFLES = ['none', 'options', 'items', 'all'] as const;

const partsOf = (list: string): string[] => list.split(/[\s,]+/).filter(Boolean);

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
 * @throws {UsageError} Where the bank has no such objective, or nothing is drawn.
 */
export function plansOf(bank: Bank, { forms, drawing }: Chosen, apart: boolean): { form: Form; plan: Plan }[] {
  const known = bank.objectives?.map(({ id }) => id) ?? [];
  for (const id of drawing.objectives ?? []) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    const meant = near === undefined ? `It has ${known.join(', ') || 'none'}.` : `Is ${near} meant?`;
    throw new UsageError(`The bank has no objective “${id}”. ${meant}`);
  }
  const plans = forms.map((form) => ({ form, plan: formPlan(bank, { ...drawing, form, apart }) }));
  if (plans.some(({ plan }) => !plan.items.length)) throw new UsageError('Nothing is drawn: no question is left.');
  return plans;
}
