import type { ScoringTexts } from './texts.js';

/** French, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Évalué sur cette page',
  sealed: 'Évalué sur cette page, qui garde les solutions hors de vue',
  remote: (host) => `Évalué par ${host}\u00A0: vos réponses y sont envoyées, sans votre nom`,
  unscored: (n) => `Réponses pas encore évaluées\u00A0: ${n}. Elles sont conservées et seront renvoyées.`,
  refused: (n) => `Réponses que le serveur n’évalue pas\u00A0: ${n}. Elles sont conservées.`,
  sendAgain: 'Renvoyer',
};
