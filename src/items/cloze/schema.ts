import * as v from 'valibot';
import type { FieldWords } from '../../core/bank/field-words.js';
import type { Item } from '../../core/bank/model.js';
import { credit, fields, innerId, line, list, text } from '../../core/bank/schema.js';
import {
  NUMBER_FIELD_WORDS,
  numberEntries,
  type NumberField,
  type NumberResponse,
} from '../../core/scoring/number-field.js';
import { PARTS_WORDS } from '../../core/scoring/parts.js';
import { TEXT_FIELD_WORDS, textEntries, type TextField } from '../../core/scoring/text-field.js';
import type { Text } from '../../core/text/tree.js';

export const RULE_WORDS = [PARTS_WORDS];

/** Far above what anyone gives, and low enough for any sum of weights to be exact. */
const MAX_WEIGHT = 1000;

const weight = v.optional(v.pipe(v.number(), v.gtValue(0, 'out-of-range'), v.maxValue(MAX_WEIGHT, 'out-of-range')));

/** As other ids, but with letters or digits at its ends and around each `_` and `.`: else CommonMark could read emphasis. */
const gapName = v.pipe(v.string(), v.regex(/^(?=.{1,64}$)[A-Za-z0-9]+(?:[_.][A-Za-z0-9]+)*$/, 'bad-id'));

/** The fields of a gap that is a menu. Its texts are plain: a menu shows no markup. */
const menuEntries = {
  options: list(
    fields({
      id: innerId,
      text: line,
      key: v.optional(v.boolean()),
      credit: v.optional(credit),
      feedback: v.optional(text),
    }),
    2,
  ),
} satisfies v.ObjectEntries;

type Menu = v.InferOutput<v.ObjectSchema<typeof menuEntries, undefined>>;

export type MenuOption = Readonly<Menu['options'][number]>;
export interface MenuField {
  readonly options: readonly MenuOption[];
}
/** Id of the chosen option; a list, as the response of a `choice` is. */
export type MenuResponse = readonly string[];

const gap = v.variant('interaction', [
  fields({ ...textEntries, interaction: v.literal('text-entry'), weight }),
  fields({ ...numberEntries, interaction: v.literal('numeric'), weight }),
  fields({ ...menuEntries, interaction: v.literal('choice'), weight }),
]);

export const clozeEntries = {
  text,
  gaps: v.pipe(v.record(gapName, gap), v.minEntries(1, 'too-few'), v.maxEntries(100, 'too-many')),
} satisfies v.ObjectEntries;

/** What its own fields mean. */
export const FIELD_WORDS = {
  text: 'CommonMark with `{{name}}` where a gap is, also inside emphasis and lists.',
  gaps: 'The gaps by name; each name stands in the text, and once. Letters and digits, with `_` and `.` between them.',
  'gaps.*.keys': 'What is right; the first that matches wins.',
  'gaps.*.interaction': 'What the gap is: a field for words, a field for a number, or a menu.',
  'gaps.*.weight': 'Its share of the whole beside the others, above 0, up to 1000; 1 unless said.',
  'gaps.*.options': 'What the menu offers.',
  'gaps.*.options[].text': 'Its words; plain, since a menu shows no markup.',
  'gaps.*.options[].key': 'Whether it is the right one.',
  'gaps.*.options[].credit': 'What another earns; held to 0 to 1 when scored.',
} satisfies FieldWords;

/** What fields mean that stand within those, as they do elsewhere. */
export const INNER_WORDS = [TEXT_FIELD_WORDS, NUMBER_FIELD_WORDS];

interface Weighted {
  /** Its share of the whole beside the others; 1 unless said. */
  readonly weight?: number | undefined;
}
/** One gap, with the fields of its interaction. */
export type Gap =
  | (TextField & Weighted & { readonly interaction: 'text-entry' })
  | (NumberField & Weighted & { readonly interaction: 'numeric' })
  | (MenuField & Weighted & { readonly interaction: 'choice' });

export type ClozeItem = Item & {
  /** CommonMark, with `{{name}}` where a gap is. */
  readonly text: Text;
  readonly gaps: Readonly<Record<string, Gap>>;
};

/** Each gap's response, as its interaction has it. What is open is left out. */
export type ClozeResponse = Readonly<Record<string, string | NumberResponse | MenuResponse>>;
