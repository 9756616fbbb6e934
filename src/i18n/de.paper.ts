import type { PaperTexts } from './paper-texts.js';
import { plural } from './plural.js';

const count = plural('de');

/** German, what sheets of paper say. */
export const paperTexts: PaperTexts = {
  form: (letter) => `Bogen ${letter}`,
  seed: (seed) => `Startwert ${seed}`,
  name: 'Name',
  group: 'Klasse',
  date: 'Datum',
  instructions:
    'Lesen Sie jede Frage bis zum Ende. Kreuzen Sie das Kästchen Ihrer Wahl an, oder schreiben Sie auf die Linie.',
  time: 'Zeit',
  points: count({ one: '1 Punkt', other: '# Punkte' }),
  letters: 'Schreiben Sie auf jede Linie den Buchstaben dessen, was dorthin gehört.',
  numbers: 'Nummerieren Sie die Kästchen in der richtigen Reihenfolge, 1 für das erste.',
  eachRow: 'Kreuzen Sie in jeder Zeile ein Kästchen an.',
  eachRowMany: 'Kreuzen Sie in jeder Zeile alles an, was zutrifft.',
  emptyRow: 'Eine Zeile darf leer bleiben.',
  underline: 'Unterstreichen Sie es im Text.',
  copyOut: 'Schreiben Sie die ersten und die letzten Wörter der Stelle im Artikel auf.',
  scale: 'Markieren Sie die Stelle auf der Skala, und schreiben Sie die Zahl auf die Linie.',
  ownCheck: 'Kreuzen Sie nach dem Schreiben an, was Ihr Text enthält.',
  key: 'Lösungen',
  forTeacher: 'Für die Lehrkraft',
  range: (from, to) => `${from} bis ${to}`,
  within: (by) => `ein Teil der Punkte bis ${by} daneben`,
  grid: 'Korrekturbogen',
  total: 'Summe',
  most: 'Höchstpunktzahl',
  typed: 'Eingabe als',
  typedHow:
    'Mehreres in einem Feld trennen Leerzeichen, Lücken ein Semikolon; - ist, was offen blieb. Was Sie selbst beurteilen: + richtig, ~ teilweise, - falsch.',
  cutLines: 'Punktgrenzen',
  pass: 'Bestanden',
  onScreen: 'Derselbe Bogen am Bildschirm',
};
