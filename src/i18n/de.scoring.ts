import type { ScoringTexts } from './texts.js';

/** German, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Ausgewertet auf dieser Seite',
  sealed: 'Ausgewertet auf dieser Seite, die die Lösungen verdeckt hält',
  remote: (host) => `Ausgewertet von ${host}: Ihre Antworten werden dorthin gesendet, ohne Ihren Namen`,
  unscored: (n) => `Noch nicht ausgewertete Antworten: ${n}. Sie bleiben erhalten und werden erneut gesendet.`,
  refused: (n) => `Antworten, die der Server nicht auswertet: ${n}. Sie bleiben erhalten.`,
  sendAgain: 'Erneut senden',
};
