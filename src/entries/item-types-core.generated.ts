// Written by `npm run generate` from the folders of src/items: do not edit.
import type { ItemType } from '../core/item-type.js';
import choiceType from '../items/choice/type.js';
import numericType from '../items/numeric/type.js';
import textEntryType from '../items/text-entry/type.js';

export const itemTypes: readonly ItemType[] = [choiceType, numericType, textEntryType];
