// The script of a page that a server rendered: what hydrates comes before Lit's elements.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../src/entries/learning-quiz.js';
