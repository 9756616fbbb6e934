import { itemsById } from '../bank/by-id.js';
import type { Bank, Item } from '../bank/model.js';
import type { ItemType } from '../item-type.js';
import type { Json } from '../json.js';
import type { Plan } from '../session/plan.js';
import { IDLE, UNSEEN, type Confidence, type SessionState } from '../session/state.js';
import { plainText } from '../text/tree.js';
import type { FindItemType } from './rebuild.js';
import { wayOf } from './typed-ways.js';

/** What was typed for a question. */
export interface TypedResponse {
  readonly response: Json;
  /** Where the sheet asks how sure one is, and it was said. */
  readonly confidence?: Confidence;
}

/** A box of the grid: one item of the form, and how what stands on paper is typed. */
export interface TypedCell {
  readonly id: string;
  readonly number: number;
  readonly stem: string;
  /** `A–D`, `1–5 / A–E`, …: signs that need no language. */
  readonly hint: string;
  /** What a typed text means; `undefined` where it means nothing, `null` where the box was left empty. */
  readonly read: (typed: string) => TypedResponse | null | undefined;
}

export interface PaperForm {
  /** With the items that can be typed in alone. */
  readonly plan: Plan;
  readonly cells: readonly TypedCell[];
  /** Numbers of the questions that can't be typed in. */
  readonly left: readonly number[];
}

/**
 * How a sheet's responses are typed: the boxes of a form, in its own order, with the letters and numbers that its sheets have.
 *
 * Options are letters; what is put in order, and places in a picture, are numbers; pairs, rows and what is sorted have a
 * letter each, or several, parted; gaps are parted by semicolons; `-` is what was left open. `!!` behind it is sure, `!` fairly
 * sure, `?` unsure, where the plan asks for that.
 */
export function paperForm(plan: Plan, bank: Bank, find: FindItemType): PaperForm {
  const items = itemsById(bank);
  const left: number[] = [];
  const asksSure = plan.policy.confidence !== 'off';
  const cells = plan.items.flatMap(({ id }, index): TypedCell[] => {
    const item = items.get(id);
    const type = item && find(item.interaction);
    const cell = item && type && cellOf(plan, item, type, bank.lang ?? 'en', asksSure);
    if (!cell) {
      left.push(index + 1);
      return [];
    }
    return [{ ...cell, number: index + 1 }];
  });
  const kept = new Set(cells.map(({ id }) => id));
  return { plan: { ...plan, items: plan.items.filter(({ id }) => kept.has(id)) }, cells, left };
}

function cellOf(
  plan: Plan,
  item: Item,
  type: ItemType,
  lang: string,
  asksSure: boolean,
): Omit<TypedCell, 'number'> | undefined {
  const way = wayOf(plan, item, type, lang);
  if (!way) return undefined;
  return {
    id: item.id,
    stem: plainText(item.stem),
    hint: way.hint,
    read(typed) {
      const { text, confidence } = asksSure ? sureIn(typed) : { text: typed.trim() };
      if (!text) return null;
      const response = way.read(text);
      const refusal = response === undefined ? 'malformed' : type.check(item, response, 'en');
      // All of it was left open.
      if (refusal?.startsWith('nothing-')) return null;
      if (response === undefined || refusal) return undefined;
      return confidence ? { response, confidence } : { response };
    },
  };
}

const SURE: Readonly<Record<string, Confidence>> = { '?': 1, '!': 2, '!!': 3 };

function sureIn(typed: string): { readonly text: string; readonly confidence?: Confidence } {
  const [, text = '', sign = ''] = /^(.*?)\s*(\?|!{1,2})?$/s.exec(typed.trim()) ?? [];
  const confidence = SURE[sign];
  return confidence ? { text, confidence } : { text };
}

/**
 * The session of a sheet: finished, in no time, with an attempt where something was typed.
 *
 * @param mark Another one for each sheet, so that two that are alike are told apart.
 */
export function sessionOf(
  { plan }: PaperForm,
  responses: ReadonlyMap<string, TypedResponse>,
  mark: number,
): { readonly plan: Plan; readonly state: SessionState } {
  const items = plan.items.map(({ id }) => {
    const given = responses.get(id);
    const attempts = given ? [{ number: 1, at: mark, duration: 0, hints: 0, ...given }] : [];
    return [id, { ...UNSEEN, phase: 'closed' as const, attempts }] as const;
  });
  const order = plan.items.map(({ id }) => id);
  return {
    plan,
    state: { ...IDLE, phase: 'finished', order, items: Object.fromEntries(items), finishedAt: mark, paused: mark },
  };
}
