import type { Item } from '../../core/bank/model.js';
import { NUMBER_WORDS, type NumberField, type NumberResponse } from '../../core/scoring/number-field.js';
import { READING_WORDS } from '../../core/scoring/read-number.js';
import { TOLERANCE_WORDS } from '../../core/scoring/tolerance.js';

export const RULE_WORDS = [TOLERANCE_WORDS, NUMBER_WORDS, READING_WORDS];

export type NumericItem = Item & NumberField;
export type NumericResponse = NumberResponse;
