import type { Bank, Item } from '../bank/model.js';
import { seededRng, shuffled } from '../random.js';
import { formPlan } from './form-plan.js';
import { FORMS, type Form } from './forms.js';
import type { Plan, Shuffle } from './plan.js';
import { defined } from './policy.js';

export const LEVELS = ['recall', 'understanding', 'inference', 'judgement'] as const;
export type Level = (typeof LEVELS)[number];

/** An item that was drawn, and the one that is asked in its place. */
export type Swap = readonly [drawn: string, instead: string];

/** What a test draws from a bank. JSON; the same bank and drawing give the same items, and each form its order, anywhere. */
export interface Drawing {
  readonly seed: string;
  readonly count?: number | undefined;
  /** All without it. */
  readonly objectives?: readonly string[] | undefined;
  /** Only items of these levels; all without it, also those that have none. */
  readonly levels?: readonly Level[] | undefined;
  /** `2 per objective`, as a bank's defaults have it. */
  readonly draw?: string | undefined;
  readonly shuffle?: Shuffle | undefined;
  /** Made one after the other; one whose items aren't there, or are drawn already, changes nothing. */
  readonly swaps?: readonly Swap[] | undefined;
}

const isAsked = ({ draft, withdrawn }: Item): boolean => !draft && !withdrawn;

/** A form of what is drawn before any swap. */
function firstForm(bank: Bank, drawing: Drawing, form: Form, apart = false): Plan {
  const { levels, swaps: _, ...options } = drawing;
  const items = levels?.length
    ? bank.items.filter(({ level }) => level !== undefined && levels.includes(level))
    : bank.items;
  return formPlan({ ...bank, items }, { ...options, form, apart });
}

/** The ids of the items that all forms of a drawing have. */
export function drawnIds(bank: Bank, drawing: Drawing): readonly string[] {
  const asked = new Set(bank.items.filter(isAsked).map(({ id }) => id));
  const ids = firstForm(bank, drawing, FORMS[0]).items.map(({ id }) => id);
  for (const [drawn, instead] of drawing.swaps ?? []) {
    const place = ids.indexOf(drawn);
    if (place >= 0 && asked.has(instead) && !ids.includes(instead)) ids[place] = instead;
  }
  return ids;
}

/**
 * The bank from which only a drawing's items can be drawn: all of them, whatever was seen before. The others stay in it as
 * drafts, so that each item keeps its place, by which a result code names it.
 */
export function formBank(bank: Bank, drawing: Drawing): Bank {
  const ids = new Set(drawnIds(bank, drawing));
  const items = bank.items.map((item): Item => {
    if (!ids.has(item.id)) return { ...item, draft: true };
    // Of two siblings that a swap brought together, one would be left out.
    const { sibling: _, ...own } = item;
    return own as Item;
  });
  const { count: _, objectives: __, draw: ___, ...defaults } = bank.defaults ?? {};
  const sections = bank.sections?.map(({ draw: ____, ...section }) => section);
  return { ...bank, ...defined({ sections }), ...(bank.defaults ? { defaults } : {}), items };
}

/**
 * A form's plan: what `<learning-quiz>` draws from `formBank` with the form's seed and `shuffle`; without levels and swaps,
 * also what it draws from the bank itself with the drawing as its attributes.
 *
 * @param apart Each form draws its items for itself; swaps, which name what is drawn for all, are not made then.
 */
export const drawnForm = (bank: Bank, drawing: Drawing, form: Form, apart = false): Plan =>
  apart
    ? firstForm(bank, drawing, form, true)
    : formPlan(formBank(bank, drawing), { seed: drawing.seed, shuffle: drawing.shuffle, form });

/** What can be asked in the place of an item that is drawn: of the same objective first, then of the same level. */
export function insteadOf(bank: Bank, drawing: Drawing, id: string): readonly string[] {
  const ids = drawnIds(bank, drawing);
  const own = bank.items.find((item) => item.id === id);
  const siblings = new Set(
    bank.items.flatMap((item) => (item.sibling && item.id !== id && ids.includes(item.id) ? item.sibling : [])),
  );
  const near = ({ objective, level }: Item): number =>
    Number(objective === own?.objective) * 2 + Number(level === own?.level);
  const others = bank.items.filter(
    (item) => isAsked(item) && !ids.includes(item.id) && !(item.sibling && siblings.has(item.sibling)),
  );
  return shuffled(others, seededRng(`${drawing.seed}/instead/${id}`))
    .toSorted((a, b) => near(b) - near(a))
    .map((item) => item.id);
}
