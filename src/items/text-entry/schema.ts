import type { Item } from '../../core/bank/model.js';
import { TEXT_FIELD_WORDS, TEXT_WORDS, type TextField } from '../../core/scoring/text-field.js';

export const RULE_WORDS = [TEXT_WORDS];

/** What its own fields mean. */
export const FIELD_WORDS = TEXT_FIELD_WORDS;

export type TextEntryItem = Item & TextField;

/** The text as entered. */
export type TextEntryResponse = string;
