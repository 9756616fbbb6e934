// The quizzes of the examples share a bank and would take up each other's session, so none is kept; those aside that show
// what was kept. They are told so before they are defined.
for (const quiz of document.querySelectorAll('learning-quiz:not([name], [mode="review"])')) {
  quiz.setAttribute('persist', 'none');
}
void import('../../src/entries/learning-quiz.js');
