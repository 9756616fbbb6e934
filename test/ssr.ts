// A quiz as a server renders it. Runs in Node, with @lit-labs/ssr.
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import '../src/entries/learning-quiz.js';

export const rendered = (template: TemplateResult): Promise<string> => collectResult(render(template));

/** A quiz with questions that were written out in its place; its bank comes in the page. */
export const serverQuiz = (): Promise<string> =>
  rendered(
    html`<learning-quiz persist="none"
      ><div slot="fallback"><p>Which city is the capital?</p></div></learning-quiz
    >`,
  );
