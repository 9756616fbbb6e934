// A quiz as a server renders it. Runs in Node, with @lit-labs/ssr.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import '../src/entries/learning-quiz.js';
import { aBank } from './factories.js';

export const rendered = (template: TemplateResult): Promise<string> => collectResult(render(template));

/** A quiz with questions that were written out in its place; its bank comes in the page. */
export const serverQuiz = (): Promise<string> =>
  rendered(
    html`<learning-quiz persist="none"
      ><div slot="fallback"><p>Which city is the capital?</p></div></learning-quiz
    >`,
  );

/** One whose parts the page puts into it, with its bank. */
export const composedQuiz = (): Promise<string> =>
  rendered(
    html`<learning-quiz persist="none"
      >${unsafeHTML(`<script type="application/json">${JSON.stringify(aBank())}</script>`)}<quiz-card></quiz-card
      ><quiz-nav></quiz-nav
    ></learning-quiz>`,
  );
