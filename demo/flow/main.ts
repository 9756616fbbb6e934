// What a page of one's own does to have questions between its paragraphs: it places the cards, and gives the quiz a bank
// with their items.
import bank from '../../questions/south-caucasus-peace.yaml';
import '../../src/entries/learning-quiz.js';

/** Which item follows which section of the reading. */
const PLACES: Readonly<Record<string, string>> = {
  talks: 'host-role',
  visits: 'protest-aim',
  direction: 'advice',
  corridor: 'developers',
  trade: 'export-base',
  powers: 'cop29-exchange',
};

for (const [section, item] of Object.entries(PLACES)) {
  const card = document.createElement('quiz-card');
  card.setAttribute('for', 'quiz');
  card.setAttribute('item', item);
  document.getElementById(section)?.append(card);
}

const quiz = document.querySelector('learning-quiz')!;
const finish = document.querySelector<HTMLButtonElement>('.finish')!;
const ids = Object.values(PLACES);
quiz.bank = { ...bank, items: bank.items.filter(({ id }) => ids.includes(id)) };
finish.addEventListener('click', () => void quiz.finish());
quiz.addEventListener('quiz-session-started', () => (finish.hidden = false));
quiz.addEventListener('quiz-session-completed', () => (finish.hidden = true));
