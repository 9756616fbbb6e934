import type { Bank, Item } from '../../core/bank/model.js';
import { redactItem } from '../../core/bank/redact.js';
import { wayOf } from '../../core/codes/typed-ways.js';
import { wordedItem } from '../../core/bank/translated.js';
import type { Figure, ItemType, NumberedPart } from '../../core/item-type.js';
import { isObject } from '../../core/json.js';
import type { Form } from '../../core/session/forms.js';
import { optionOrder, type Plan } from '../../core/session/plan.js';
import { objects, type Fields, type Locate } from '../static/fields.js';
import type { PrintWords } from './words.js';

/** One form, as it was drawn. */
export interface PrintedForm {
  readonly form: Form;
  readonly plan: Plan;
}

/** What sheets of paper are made of. */
export interface PrintParts {
  /** Compiled, with its keys. */
  readonly bank: Bank;
  readonly find: (interaction: string) => ItemType | undefined;
  readonly words: PrintWords;
  /** In whose words, where the bank has them. */
  readonly lang: string;
  readonly forms: readonly PrintedForm[];
  /** `figuresOf`. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** Where pictures are, from the sheets. */
  readonly locate: Locate;
}

/** The drawings of a bank, by the ids of their items. */
export async function figuresOf(bank: Bank, find: PrintParts['find']): Promise<ReadonlyMap<string, Figure>> {
  const drawn = await Promise.all(
    bank.items.map(async (item) => [item.id, await find(item.interaction)?.figure?.(item)] as const),
  );
  return new Map(drawn.flatMap(([id, figure]) => (figure ? [[id, figure] as const] : [])));
}

/** A question of a form, as it stands on its sheet. */
export interface Entry {
  /** In the form, from 1. */
  readonly number: number;
  /** In the words of the sheet, with its key. */
  readonly item: Item;
  /** The same without its key, its options in the order of the form. */
  readonly asked: Fields;
  readonly type: ItemType;
  /** The language of its words. */
  readonly lang: string;
  /** 0 where it is not graded. */
  readonly points: number;
  readonly figure?: Figure | undefined;
  /** What of its text has a number. */
  readonly parts: readonly NumberedPart[];
  /** How a response is typed in; empty where it can't be. */
  readonly typed: string;
}

/** The questions of a form. What the bank has not, or no type is there for, is left out. */
export function entriesOf(plan: Plan, { bank, find, lang, figures }: PrintParts): readonly Entry[] {
  const found = plan.items.flatMap(({ id, points }) => {
    const item = bank.items.find((each) => each.id === id);
    const type = item && find(item.interaction);
    return item && type ? [{ item, type, points }] : [];
  });
  return found.map(({ item, type, points }, index) => {
    const worded = wordedItem(item, lang, bank.lang);
    return {
      number: index + 1,
      item: worded.of,
      asked: inOrder(redactItem(worded.of, type), optionOrder(plan, item, type) ?? []),
      type,
      lang: worded.lang ?? lang,
      points: isGraded(worded.of, type) ? points : 0,
      figure: figures.get(item.id),
      parts: type.parts?.(worded.of) ?? [],
      typed: wayOf(plan, item, type, lang)?.hint ?? '',
    };
  });
}

const isGraded = (item: Item, type: ItemType): boolean => type.score(item, type.keyResponse(item)).ungraded !== true;

/** An item's options, rows, rights or places as they are shown in a session; of a gap's menu by its name before the id. */
function inOrder(asked: Fields, ids: readonly string[]): Fields {
  const places = new Map(ids.map((id, index) => [id, index]));
  const sorted = (list: unknown, before = ''): unknown => {
    const place = ({ id }: Fields): number => places.get(before + String(id)) ?? places.size;
    return Array.isArray(list) ? objects(list).toSorted((a, b) => place(a) - place(b)) : list;
  };
  const own = Object.fromEntries(
    ['options', 'rows', 'extra', 'places'].flatMap((field) => (asked[field] ? [[field, sorted(asked[field])]] : [])),
  );
  const { gaps } = asked;
  if (!isObject(gaps)) return { ...asked, ...own };
  const menus = Object.entries(gaps).map(([name, gap]) => [
    name,
    isObject(gap) && gap['options'] ? { ...gap, options: sorted(gap['options'], `${name} `) } : gap,
  ]);
  return { ...asked, ...own, gaps: Object.fromEntries(menus) as Fields };
}
