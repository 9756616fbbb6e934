import type { Item } from '../../core/bank/model.js';
import {
  NUMBER_FIELD_WORDS,
  NUMBER_WORDS,
  type NumberField,
  type NumberResponse,
} from '../../core/scoring/number-field.js';
import { READING_WORDS } from '../../core/scoring/read-number.js';
import { TOLERANCE_WORDS } from '../../core/scoring/tolerance.js';

export const RULE_WORDS = [TOLERANCE_WORDS, NUMBER_WORDS, READING_WORDS];

/** What its own fields mean. */
export const FIELD_WORDS = NUMBER_FIELD_WORDS;

export type NumericItem = Item & NumberField;
/** The text as entered, and the locale that says how to read it. */
export type NumericResponse = NumberResponse;
