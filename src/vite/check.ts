import { parseBank } from '../entries/core.js';
import type { BankCheck } from './bank-file.js';

/** The check of this package: the bank's schema, with those of all its item types. */
export const checkBank: BankCheck = (json) => parseBank(json).issues;
