import type { Item } from '../../core/bank/model.js';
import type { NumberField, NumberResponse } from '../../core/scoring/number-field.js';

export type NumericItem = Item & NumberField;
export type NumericResponse = NumberResponse;
