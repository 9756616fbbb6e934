import type { Item } from '../../core/bank/model.js';
import { TEXT_WORDS, type TextField } from '../../core/scoring/text-field.js';

export const RULE_WORDS = [TEXT_WORDS];

export type TextEntryItem = Item & TextField;

/** The text as entered. */
export type TextEntryResponse = string;
