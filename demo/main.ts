import '../src/entries/learning-quiz.js';
