import type { ScoringTexts } from './texts.js';

/** Russian, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Проверяется на этой странице',
  sealed: 'Проверяется на этой странице, решения в ней скрыты от глаз',
  remote: (host) => `Проверяет ${host}: ваши ответы отправляются туда, без вашего имени`,
  unscored: (n) => `Ещё не проверенные ответы: ${n}. Они сохранены и будут отправлены снова.`,
  refused: (n) => `Ответы, которые сервер не проверяет: ${n}. Они сохранены.`,
  sendAgain: 'Отправить снова',
};
