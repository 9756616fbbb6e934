import type { Item } from '../../core/bank/model.js';
import type { TextField } from '../../core/scoring/text-field.js';

export type TextEntryItem = Item & TextField;

/** The text as entered. */
export type TextEntryResponse = string;
