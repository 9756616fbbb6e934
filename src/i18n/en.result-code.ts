import { addTexts } from './add-texts.js';
import type { ResultCodeTexts } from './texts.js';

const resultCode: ResultCodeTexts = {
  resultCode: 'Your result code',
  codeHandIn: 'Hand it in as text or as a picture.',
  codeName: 'Name or alias',
  codeNameHint: 'If you like; it goes into the code.',
  codeHolds: 'It holds your answers, with times, hints and how sure you were, and the name if you give one.',
  codeNoSeal: 'It is no seal: it does not prove who answered, nor how.',
  copyCode: 'Copy the code',
  codeQr: 'QR code of your result code',
  codeTooLong: 'This code is too long for a QR code: hand it in as text.',
};

/** Adds to English what is said of a result code. */
export const addResultCodeTexts = (): void => addTexts(resultCode);
