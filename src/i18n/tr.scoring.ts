import type { ScoringTexts } from './texts.js';

/** Turkish, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Bu sayfada değerlendirilir',
  sealed: 'Bu sayfada değerlendirilir; çözümler göz önünde değildir',
  remote: (host) => `Değerlendiren: ${host}. Yanıtlarınız oraya adınız olmadan gönderilir`,
  unscored: (n) => `Henüz değerlendirilmeyen yanıtlar: ${n}. Saklandı, yeniden gönderilecek.`,
  refused: (n) => `Sunucunun değerlendirmediği yanıtlar: ${n}. Saklandı.`,
  sendAgain: 'Yeniden gönder',
};
