// Written by `npm run generate` from the folders of src/items: do not edit.
import type { ItemType } from '../core/item-type.js';
import categoriseType from '../items/categorise/type.js';
import choiceType from '../items/choice/type.js';
import clozeType from '../items/cloze/type.js';
import estimateType from '../items/estimate/type.js';
import flashcardType from '../items/flashcard/type.js';
import highlightType from '../items/highlight/type.js';
import hotspotType from '../items/hotspot/type.js';
import matchType from '../items/match/type.js';
import matrixType from '../items/matrix/type.js';
import numericType from '../items/numeric/type.js';
import orderType from '../items/order/type.js';
import reflectionType from '../items/reflection/type.js';
import textEntryType from '../items/text-entry/type.js';

export const itemTypes: readonly ItemType[] = [categoriseType, choiceType, clozeType, estimateType, flashcardType, highlightType, hotspotType, matchType, matrixType, numericType, orderType, reflectionType, textEntryType];
