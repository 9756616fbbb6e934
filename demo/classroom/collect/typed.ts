import type { Bank, Item } from '../../../src/core/bank/model.js';
import { itemsById } from '../../../src/core/bank/by-id.js';
import type { ItemType } from '../../../src/core/item-type.js';
import type { Json } from '../../../src/core/json.js';
import { optionOrder, type Plan } from '../../../src/core/session/plan.js';
import { IDLE, UNSEEN, type SessionState } from '../../../src/core/session/state.js';
import { plainText } from '../../../src/core/text/tree.js';

export type FindType = (interaction: string) => ItemType | undefined;

/** A box of the grid: one item of the form, and how what stands on paper is typed. */
export interface Cell {
  readonly id: string;
  readonly number: number;
  readonly stem: string;
  /** `A–D`, `1–5 or A–E`, … */
  readonly hint: string;
  /** What a typed text means; `undefined` where it means nothing, `null` where the box was left empty. */
  readonly read: (typed: string) => Json | null | undefined;
}

export interface PaperForm {
  /** With the items that can be typed in alone. */
  readonly plan: Plan;
  readonly cells: readonly Cell[];
  /** Numbers of the questions that can't be typed in, as marks in a text or a picture can't. */
  readonly left: readonly number[];
}

/** The boxes of a form, in its own order, with the letters that its sheets have. */
export function paperForm(plan: Plan, bank: Bank, find: FindType): PaperForm {
  const items = itemsById(bank);
  const left: number[] = [];
  const cells = plan.items.flatMap(({ id }, index): Cell[] => {
    const item = items.get(id);
    const type = item && find(item.interaction);
    const way = item && type ? wayOf(plan, item, type, bank.lang ?? 'en') : undefined;
    if (!item || !way) {
      left.push(index + 1);
      return [];
    }
    return [{ id, number: index + 1, stem: plainText(item.stem), ...way }];
  });
  const kept = new Set(cells.map(({ id }) => id));
  return { plan: { ...plan, items: plan.items.filter(({ id }) => kept.has(id)) }, cells, left };
}

type Way = Pick<Cell, 'hint' | 'read'>;

const A = 65;
const letter = (index: number): string => String.fromCharCode(A + index);
const range = (count: number): string => (count > 1 ? `A–${letter(count - 1)}` : 'A');
const numbers = (count: number): string => `1–${count}`;

/** What an item's response is called in the notation of xAPI says how it is typed. */
function wayOf(plan: Plan, item: Item, type: ItemType, lang: string): Way | undefined {
  const order = optionOrder(plan, item, type);
  const { type: kind, components = {} } = type.lms(item, null);
  const idsOf = (name: string): readonly string[] =>
    arranged(
      (components[name] ?? []).map(({ id }) => id),
      order,
    );
  const accepted = (response: Json): Json | undefined =>
    type.check(item, response, 'en') === undefined ? response : undefined;
  const noted =
    (read: (typed: string) => Json | undefined): Way['read'] =>
    (typed) => {
      const text = typed.trim();
      if (!text) return null;
      const response = read(text);
      return response === undefined ? undefined : accepted(response);
    };
  // An item without options has a response that is typed.
  if (item.interaction === 'choice' && order) {
    return { hint: range(order.length), read: noted((typed) => lettersIn(typed, order)) };
  }
  if (kind === 'sequencing') {
    const ids = order ?? idsOf('choices');
    return { hint: `${numbers(ids.length)} or ${range(ids.length)}`, read: noted((typed) => sequenceIn(typed, ids)) };
  }
  if (kind === 'matching') {
    const [sources, targets] = [idsOf('source'), idsOf('target')];
    return {
      hint: `${sources.length} × ${range(targets.length)}`,
      read: (typed) =>
        typed.trim()
          ? pairsIn(typed, sources, targets)
              .map(accepted)
              .find((each) => each !== undefined)
          : null,
    };
  }
  // A number is read as the bank's language writes it.
  if (kind === 'numeric') return { hint: '0–9', read: noted((text) => ({ text, locale: lang })) };
  return item.interaction === 'text-entry' ? { hint: 'abc', read: noted((typed) => typed) } : undefined;
}

/** Ids in the order of the form, where that orders these. */
const arranged = (ids: readonly string[], order: readonly string[] = []): readonly string[] =>
  ids.every((id) => order.includes(id)) ? order.filter((id) => ids.includes(id)) : ids;

/** `ac` are the first and the third; nothing where a letter is none, or comes twice. */
function lettersIn(typed: string, ids: readonly string[]): string[] | undefined {
  const found = [...typed.toUpperCase().replace(/[\s,;]/g, '')].map((each) => ids[each.charCodeAt(0) - A]);
  return found.length && found.every((id) => id !== undefined) && new Set(found).size === found.length
    ? found
    : undefined;
}

/** Letters, the first one first; or the number that stands beside each option. */
function sequenceIn(typed: string, ids: readonly string[]): string[] | undefined {
  if (!/^[\d\s,;]+$/.test(typed)) {
    const found = lettersIn(typed, ids);
    return found?.length === ids.length ? found : undefined;
  }
  const parted = /[\s,;]/.test(typed) ? typed.split(/[\s,;]+/).filter(Boolean) : [...typed];
  const places = parted.map(Number);
  const sorted = ids.map((_, place) => ids[places.indexOf(place + 1)]);
  return places.length === ids.length && sorted.every((id) => id !== undefined) ? (sorted as string[]) : undefined;
}

/** A letter for each row, `-` where there is none: as a type may have it, with one target for each or a list of them. */
function pairsIn(typed: string, sources: readonly string[], targets: readonly string[]): Json[] {
  const letters = [...typed.toUpperCase().replace(/[\s,;]/g, '')];
  const pairs = sources.map((source, row) => [source, targets[(letters[row] ?? '').charCodeAt(0) - A]] as const);
  const isWhole = letters.length === sources.length && pairs.every(([, target], row) => target ?? letters[row] === '-');
  if (!isWhole) return [];
  const told = pairs.flatMap(([source, target]) => (target === undefined ? [] : [[source, target] as const]));
  return [Object.fromEntries(told), Object.fromEntries(told.map(([source, target]) => [source, [target]]))];
}

/**
 * The session of a sheet: finished, in no time, with an attempt where something was typed.
 *
 * @param mark Another one for each sheet, so that two that are alike are told apart.
 */
export function sessionOf(
  { plan }: PaperForm,
  responses: ReadonlyMap<string, Json>,
  mark: number,
): { readonly plan: Plan; readonly state: SessionState } {
  const items = plan.items.map(({ id }) => {
    const response = responses.get(id);
    const attempts = response === undefined ? [] : [{ number: 1, at: mark, duration: 0, response, hints: 0 }];
    return [id, { ...UNSEEN, phase: 'closed' as const, attempts }] as const;
  });
  const order = plan.items.map(({ id }) => id);
  return {
    plan,
    state: { ...IDLE, phase: 'finished', order, items: Object.fromEntries(items), finishedAt: mark, paused: mark },
  };
}
