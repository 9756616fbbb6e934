import type { PaperTexts } from './paper-texts.js';
import { plural } from './plural.js';

const count = plural('fr');

/** French, what sheets of paper say. */
export const paperTexts: PaperTexts = {
  form: (letter) => `Sujet ${letter}`,
  seed: (seed) => `Tirage ${seed}`,
  name: 'Nom',
  group: 'Classe',
  date: 'Date',
  instructions: 'Lisez chaque question jusqu’au bout. Cochez la case de votre choix ou écrivez sur la ligne.',
  time: 'Durée',
  points: count({ one: '# point', other: '# points' }),
  letters: 'Écrivez sur chaque ligne la lettre de ce qui lui correspond.',
  numbers: 'Numérotez les cases dans le bon ordre, 1 pour la première.',
  eachRow: 'Cochez une case par ligne.',
  eachRowMany: 'Cochez sur chaque ligne tout ce qui convient.',
  emptyRow: 'Une ligne peut rester vide.',
  underline: 'Soulignez-le dans le texte.',
  copyOut: 'Recopiez les premiers et les derniers mots du passage dans l’article.',
  scale: 'Marquez l’endroit sur l’échelle et écrivez le nombre sur la ligne.',
  ownCheck: 'Après avoir écrit, cochez ce que votre texte contient.',
  key: 'Corrigé',
  forTeacher: 'Pour l’enseignant',
  range: (from, to) => `de ${from} à ${to}`,
  within: (by) => `une partie des points jusqu’à ${by} d’écart`,
  grid: 'Grille de correction',
  total: 'Somme',
  most: 'Points au plus',
  typed: 'À saisir comme',
  typedHow:
    'Dans une case, plusieurs réponses se séparent par des espaces, les trous par des points-virgules\u00A0; - est une partie laissée vide. Ce que vous jugez vous-même\u00A0: + juste, ~ en partie, - faux.',
  cutLines: 'Seuils',
  pass: 'Réussi',
  onScreen: 'Le même sujet à l’écran',
};
