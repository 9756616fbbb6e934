import type { Item } from '../bank/model.js';
import type { ItemType, TypedWay } from '../item-type.js';
import { isObject, type Json } from '../json.js';
import { optionOrder, type Plan } from '../session/plan.js';
import { plainText, type Text } from '../text/tree.js';
import { letterRange, lettersIn, numberRange, numbersIn, OPEN, rowsIn, sequenceIn } from './typed-signs.js';

const GAP = /\{\{([^{}]*)\}\}/g;

/**
 * How a response to an item of a form is typed, by what its type says of it, by its own fields and by what it is called in
 * the notation of xAPI; nothing where it can't be.
 *
 * @param lang The language of the sheet, which says how its numbers are written.
 */
export function wayOf(plan: Plan, item: Item, type: ItemType, lang: string): TypedWay | undefined {
  const own = type.typed?.(item);
  if (own) return own;
  const order = optionOrder(plan, item, type);
  if (isObject(item['gaps'])) return gapsWay(item, order ?? [], lang);
  const { type: kind, components = {} } = type.lms(item, null);
  const idsOf = (name: string): readonly string[] =>
    arranged(
      (components[name] ?? []).map(({ id }) => id),
      order,
    );
  if (Array.isArray(item['places'])) {
    const ids = idsOf('choices');
    return { hint: numberRange(ids.length), read: (typed) => numbersIn(typed, ids) };
  }
  // An item without options has a response that is typed.
  if (item.interaction === 'choice' && order) {
    return { hint: letterRange(order.length), read: (typed) => lettersIn(typed, order) };
  }
  if (kind === 'sequencing') {
    const ids = order ?? idsOf('choices');
    return {
      hint: `${numberRange(ids.length)} / ${letterRange(ids.length)}`,
      read: (typed) => sequenceIn(typed, ids),
    };
  }
  if (kind === 'matching') return rowsWay(item, type, idsOf('source'), idsOf('target'));
  // A number is read as the bank's language writes it.
  if (kind === 'numeric') return { hint: numberHint(item), read: (text) => ({ text, locale: lang }) };
  return item.interaction === 'text-entry' ? { hint: 'abc', read: (typed) => typed } : undefined;
}

/** Where a unit is entered, it is typed behind the number. */
const numberHint = ({ units }: Readonly<Record<string, unknown>>): string =>
  isObject(units) ? `0–9 ${Object.keys(units).join('/')}` : '0–9';

/** Ids in the order of the form, where that orders these. */
const arranged = (ids: readonly string[], order: readonly string[] = []): readonly string[] =>
  ids.every((id) => order.includes(id)) ? order.filter((id) => ids.includes(id)) : ids;

/** A letter for each row, or several: as a type may have it, with one target for each or a list of them. */
function rowsWay(item: Item, type: ItemType, sources: readonly string[], targets: readonly string[]): TypedWay {
  const { choose, none } = type.redact(item);
  const many = choose === 'many';
  return {
    hint: `${sources.length} × ${letterRange(targets.length)}${many ? ` ${letterRange(targets.length)}` : ''}`,
    read(typed) {
      const rows = rowsIn(typed, sources.length, targets, many);
      if (!rows) return undefined;
      const placed = sources.map((source, row) => [source, rows[row] ?? []] as const);
      // Where nothing may be right, a row that was left empty says so.
      const listed = Object.fromEntries(placed.filter(([, ids]) => ids.length || none === true));
      const single = Object.fromEntries(placed.flatMap(([source, [id]]) => (id === undefined ? [] : [[source, id]])));
      return [single, listed].find((each) => type.check(item, each) === undefined);
    },
  };
}

type Gap = { readonly name: string; readonly hint: string; readonly read: (typed: string) => Json | undefined };

/** Each gap as its own kind is typed, in the order of the text, parted by semicolons. */
function gapsWay(item: Item, order: readonly string[], lang: string): TypedWay {
  const gaps = item['gaps'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const named = [...plainText(item['text'] as Text).matchAll(GAP)].map(([, name = '']) => name.trim());
  const ways = [...new Set(named)].flatMap((name): Gap[] => {
    const gap = gaps[name];
    if (!gap) return [];
    const ids = order.flatMap((id) => (id.startsWith(`${name} `) ? id.slice(name.length + 1) : []));
    if (ids.length) {
      const one = (typed: string): string[] | undefined => {
        const found = lettersIn(typed, ids);
        return found?.length === 1 ? found : undefined;
      };
      return [{ name, hint: letterRange(ids.length), read: one }];
    }
    if (gap['interaction'] === 'numeric')
      return [{ name, hint: numberHint(gap), read: (text) => ({ text, locale: lang }) }];
    return [{ name, hint: 'abc', read: (text) => text }];
  });
  return {
    hint: ways.map(({ hint }) => hint).join('; '),
    read(typed) {
      // A semicolon, the Arabic one too, that was written is typed with a stroke before it.
      const entries = ways.length === 1 ? [typed] : typed.split(/(?<!\\)[;؛]/);
      if (entries.length !== ways.length) return undefined;
      const read = ways.map(({ name, read: own }, place) => {
        const entry = (entries[place] ?? '').replace(/\\([;؛])/g, '$1').trim();
        return [name, entry === '' || entry === OPEN ? null : own(entry)] as const;
      });
      if (read.some(([, response]) => response === undefined)) return undefined;
      return Object.fromEntries(read.filter(([, response]) => response !== null)) as Json;
    },
  };
}
