/** The look of questions that are written out, in a page of their own; in another's they follow its own. */
export const STATIC_STYLES = `
.quiz-static > h3 { font-family: var(--serif); font-size: 1.35rem; margin-block: 2.5rem 1rem; }
.quiz-items { margin: 0; padding-inline-start: 2rem; }
.quiz-items > li { padding-block: 1.25rem; border-block-start: 1px solid var(--rule); break-inside: avoid; }
.quiz-items > li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.quiz-items :is(p, ul, ol, blockquote, table) { margin-block: 0.5rem; }
.quiz-items :is(ul, ol) { padding-inline-start: 1.75rem; }
.quiz-items li li { padding-block: 0.125rem; }
.quiz-items blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); }
.quiz-items img { max-inline-size: 100%; block-size: auto; }
.quiz-static { overflow-wrap: anywhere; }
.quiz-wide { overflow-x: auto; }
.quiz-wide :is(th, td) { overflow-wrap: normal; }
.quiz-items table { border-collapse: collapse; }
.quiz-items :is(th, td) { padding: 0.3rem 0.75rem; border: 1px solid var(--rule); text-align: start; font-weight: 400; }
.quiz-items td { text-align: center; }
.quiz-items .quiz-stem { margin-block-start: 0; font-family: var(--serif); font-size: 1.2rem; line-height: 1.4; }
.quiz-note { color: var(--soft); font-size: 0.9375rem; }
.quiz-blank { color: var(--soft); }
.quiz-items summary { inline-size: fit-content; color: var(--quiz-accent); cursor: pointer; }
.quiz-items details { margin-block-start: 0.75rem; }
.quiz-items a { color: var(--quiz-accent); }
@media print {
  .quiz-items details:not([open]) { display: none; }
}
`.trim();
