import type { ScoringTexts } from './texts.js';

/** Kazakh, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Осы бетте бағаланады',
  sealed: 'Осы бетте бағаланады; шешімдер көзден жасырылған',
  remote: (host) => `Бағалайтын: ${host}. Жауаптарыңыз сол жерге атыңызсыз жіберіледі`,
  unscored: (n) => `Әлі бағаланбаған жауаптар: ${n}. Олар сақталды және қайта жіберіледі.`,
  refused: (n) => `Сервер бағаламайтын жауаптар: ${n}. Олар сақталды.`,
  sendAgain: 'Қайта жіберу',
};
