import type { ScoringTexts } from './texts.js';

/** Arabic, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'يجري التقييم في هذه الصفحة',
  sealed: 'يجري التقييم في هذه الصفحة، والحلول فيها محجوبة عن النظر',
  remote: (host) => `يجري التقييم لدى \u2068${host}\u2069: تُرسل إجاباتك إلى هناك من دون اسمك`,
  unscored: (n) => `إجابات لم تُقيَّم بعد: ${n}. هي محفوظة وستُرسل من جديد.`,
  refused: (n) => `إجابات لا يقيّمها الخادم: ${n}. هي محفوظة.`,
  sendAgain: 'أعد الإرسال',
};
