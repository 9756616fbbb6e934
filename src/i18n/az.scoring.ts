import type { ScoringTexts } from './texts.js';

/** Azerbaijani, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Bu səhifədə qiymətləndirilir',
  sealed: 'Bu səhifədə qiymətləndirilir; həllər gözdən gizlədilib',
  remote: (host) => `Qiymətləndirən: ${host}. Cavablarınız ora adınız olmadan göndərilir`,
  unscored: (n) => `Hələ qiymətləndirilməmiş cavablar: ${n}. Onlar saxlanılıb və yenidən göndəriləcək.`,
  refused: (n) => `Serverin qiymətləndirmədiyi cavablar: ${n}. Onlar saxlanılıb.`,
  sendAgain: 'Yenidən göndər',
};
