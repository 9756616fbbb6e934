import * as v from 'valibot';
import type { FieldWords } from '../bank/field-words.js';
import { credit, fields, line, list, text } from '../bank/schema.js';
import type { ItemFault } from '../item-type.js';
import { isObject } from '../json.js';
import type { FieldType } from './field.js';
import { clampFraction } from './outcome.js';
import { foldNumberText, formatNumber, scanNumber } from './read-number.js';
import type { WordsOf } from './rule-words.js';
import { accepts, tolerance, type Tolerant } from './tolerance.js';

/** A unit begins with a letter or a sign that no number holds, so that it can be told from the number before it. */
const UNIT_START = /^[^\s\d.,;:+\-\u2212*^=<>()[\]{}~|/\\&#@!?_\ue000]/;
const unitName = v.pipe(v.string(), v.regex(UNIT_START, 'bad-unit'), v.maxLength(64, 'bad-unit'));

/** The schema of a number's own fields. */
export const numberEntries = {
  keys: list(
    fields({
      value: v.number(),
      tolerance: v.optional(tolerance),
      credit: v.optional(credit),
      feedback: v.optional(text),
    }),
  ),
  unit: v.optional(line),
  units: v.optional(
    v.pipe(
      v.record(unitName, v.pipe(v.number(), v.gtValue(0, 'out-of-range'))),
      v.minEntries(1, 'too-few'),
      v.maxEntries(100, 'too-many'),
    ),
  ),
  unitPenalty: v.optional(v.pipe(v.number(), v.minValue(0, 'out-of-range'), v.maxValue(1, 'out-of-range'))),
} satisfies v.ObjectEntries;

/** What these fields mean, wherever they stand. */
export const NUMBER_FIELD_WORDS = {
  keys: 'What is right; the first that accepts the number wins.',
  'keys[].value': 'The number, in the unit of the keys.',
  'keys[].tolerance': 'What counts as equal to it; `exact` unless said.',
  'keys[].tolerance.kind': 'How it is measured.',
  'keys[].tolerance.by': 'As far off as this: a difference, a part of the value, a factor, decimals or figures.',
  'keys[].credit':
    'What it earns, held to 0 to 1 when scored; 1 unless said. 0 with `feedback` answers a known mistake.',
  'keys[].feedback': 'Shown where this key matched.',
  unit: 'Shown after the field; may be typed too, and never counts.',
  units:
    'To be typed: each unit with how many of it make one of the keys’ unit, `{ m: 1, cm: 100 }`; one has the factor 1.',
  unitPenalty: 'The share of the credit that a missing or unknown unit costs; 0 unless said.',
} satisfies FieldWords;

type Own = v.InferOutput<v.ObjectSchema<typeof numberEntries, undefined>>;

export type NumberKey = Tolerant & Readonly<Omit<Own['keys'][number], 'value' | 'tolerance'>>;

/** What is typed as a number. */
export interface NumberField {
  /** Absent where it was redacted. */
  readonly keys?: readonly NumberKey[];
  /** Shown after the field; the learner need not enter it. */
  readonly unit?: string | undefined;
  /** What the learner may enter after the number, with how many of it make one of the keys' unit. */
  readonly units?: Readonly<Record<string, number>> | undefined;
  /** Share of the credit that a missing or unknown unit costs, 0 … 1; 0 unless said. */
  readonly unitPenalty?: number | undefined;
}

/** The text as entered, and the locale that says how to read it. */
export type NumberResponse = { readonly text: string; readonly locale: string };

/** What was entered: the number in the keys' unit, and whether a unit of the field stood after it. */
export interface NumberEntry {
  readonly value: number;
  readonly hasUnit: boolean;
}

/** `{ text, locale }`, both strings; what else an object holds is passed over. */
export const isNumberResponse = (response: unknown): response is NumberResponse =>
  isObject(response) && typeof response['text'] === 'string' && typeof response['locale'] === 'string';

/**
 * Reads a response, or nothing where it is unreadable.
 *
 * With `units`, what follows the number is looked up among them and the number divided by the unit's factor; without a
 * unit, or with an unknown one, the number is taken in the keys' unit (Moodle's numerical question). With `unit` alone
 * that text may follow; anything else makes the response unreadable.
 */
export function readEntry(field: NumberField, response: unknown): NumberEntry | undefined {
  if (!isNumberResponse(response)) return undefined;
  const { text: entered, locale } = response;
  const number = scanNumber(entered, locale);
  if (!number) return undefined;
  const { value, rest } = number;
  const plain = { value, hasUnit: false };
  if (rest === '') return plain;
  const same = (name: string): boolean => unitText(foldNumberText(name, locale)) === unitText(rest);
  if (!field.units) return field.unit !== undefined && same(field.unit) ? plain : undefined;
  const known = Object.entries(field.units).find(([name]) => same(name));
  if (known) return { value: value / known[1], hasUnit: true };
  return mayBeUnit(rest) ? plain : undefined;
}

/** m² and m2, µ and μ are the same unit. */
const unitText = (name: string): string => name.normalize('NFKC');

/** Words may be a unit that we don't know. What goes on like a number is not: "5 x10", "3 or 4", "16,5" in English. */
const mayBeUnit = (rest: string): boolean => UNIT_START.test(rest) && !/ \d|^[xX\u0445\u0425\u00d7] ?\d/.test(rest);

/** The first key that accepts the value. */
const matchedKey = (field: NumberField, value: number): NumberKey | undefined =>
  field.keys?.find((key) => accepts(key, value));

const creditOfKey = ({ credit: earned = 1 }: NumberKey): number => earned;

/** The keys that earn everything when their own value is entered; a wider key that stands before may swallow one. */
export const fullKeys = (field: NumberField): readonly NumberKey[] =>
  (field.keys ?? []).filter((key) => {
    const matched = matchedKey(field, key.value);
    return creditOfKey(key) === 1 && matched !== undefined && creditOfKey(matched) === 1;
  });

/** Whether digits and a decimal sign are all that is needed: phones' decimal keys have no minus sign, and no letters. */
export const isPlainNumber = ({ keys, units }: NumberField): boolean =>
  keys?.every(({ value }) => value >= 0) === true && !units;

/**
 * Issue codes: `unit-and-units` (one is shown, the others are entered: not both), `no-key-unit` (none of `units` has the
 * factor 1, so the keys' own unit can't be entered), `no-units` (a penalty for units, but none to enter).
 */
function unitFaults({ unit, units, unitPenalty }: NumberField): ItemFault[] {
  const faults: ItemFault[] = [];
  if (unit !== undefined && units) faults.push({ keys: ['units'], code: 'unit-and-units' });
  if (units && !Object.values(units).includes(1)) faults.push({ keys: ['units'], code: 'no-key-unit' });
  if (unitPenalty !== undefined && !units) faults.push({ keys: ['unitPenalty'], code: 'no-units' });
  return faults;
}

/** What is promised beside the tolerances of `tolerance.ts`. */
export const NUMBER_WORDS = {
  keys: {
    formula: 'credit of the first key that accepts the number, else 0',
    words: 'A key’s credit is 1 unless said. Of several keys the first that accepts wins, so a wider one comes later.',
    from: { M: 'numerical question' },
  },
  units: {
    formula: 'credit · (1 − `unitPenalty`) if no unit of `units` was entered, else credit',
    words:
      'The number is divided by how many of its unit make one of the key’s. Without a unit, or with an unknown one, it is read in the key’s.',
    from: { M: 'numerical question, unit handling' },
  },
} satisfies WordsOf<'keys' | 'units'>;

/** What is typed as a number, with a unit or without: the response is `{ text, locale }`. */
export const numberField: FieldType<NumberField, NumberResponse> = {
  /** `no-full-key`: no key whose own value earns everything; and {@link unitFaults}. */
  validate: (field) => [
    ...(fullKeys(field).length ? [] : [{ keys: ['keys'], code: 'no-full-key' }]),
    ...unitFaults(field),
  ],

  redact: ({ unit, units }) => ({ ...(unit === undefined ? {} : { unit }), ...(units ? { units } : {}) }),

  check(field, response) {
    if (response === undefined || response === null) return 'nothing-entered';
    if (!isNumberResponse(response)) return 'malformed';
    if (foldNumberText(response.text, response.locale) === '') return 'nothing-entered';
    return readEntry(field, response) ? undefined : 'unreadable-number';
  },

  /**
   * The credit of the first key that accepts the number (1 unless said), less the share `unitPenalty` of it where a unit
   * was asked for and none of the field's was given. Unreadable: 0.
   */
  score(field, response) {
    const entry = readEntry(field, response);
    const key = entry && matchedKey(field, entry.value);
    if (!key) return { fraction: 0 };
    const penalty = field.units && !entry.hasUnit ? (field.unitPenalty ?? 0) : 0;
    return { fraction: clampFraction(creditOfKey(key) * (1 - penalty)) };
  },

  /** Written for the locale, with the keys' own unit where one is to be entered; empty where the field is redacted. */
  keyResponse(field, locale = 'en') {
    const [key] = fullKeys(field);
    if (!key) return { text: '', locale };
    const unit = Object.entries(field.units ?? {}).find(([, factor]) => factor === 1);
    const number = formatNumber(key.value, locale);
    return { text: unit ? `${number} ${unit[0]}` : number, locale };
  },

  feedback(field, response) {
    const entry = readEntry(field, response);
    const feedback = entry && matchedKey(field, entry.value)?.feedback;
    return feedback === undefined ? [] : [feedback];
  },

  /** As entered, with the unit that is shown beside the field. */
  describe({ unit }, response) {
    if (!isNumberResponse(response)) return '';
    const entered = response.text.slice(0, 1000).trim();
    return unit === undefined || !entered || entered.endsWith(unit) ? entered : `${entered} ${unit}`;
  },
};
