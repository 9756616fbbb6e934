/** The look of a page that is nothing but a quiz, and its reading where it has one. */
export const PAGE_STYLES = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f4, #14181a);
  --ink: light-dark(#1c2023, #e8e5df);
  --soft: light-dark(#5a6268, #a7adb1);
  --rule: light-dark(#dcd7cc, #333b40);
  --serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, Charter, Georgia, serif;
  --quiz-accent: light-dark(#0d5c75, #7cc7dd);
  --quiz-surface: light-dark(#fffdf9, #1f2629);
  --quiz-text: var(--ink);
  --quiz-muted: var(--soft);
  --quiz-line: var(--rule);
  --quiz-stem-font: var(--serif);
  --quiz-screen: 45rem;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
html.followed { scrollbar-width: none; }
body { display: flow-root; margin: 0; }
main {
  box-sizing: border-box;
  max-inline-size: 42rem;
  margin-inline: auto;
  padding: clamp(1.5rem, 6vw, 4rem) 1.25rem 4rem;
}
h1, .reading h2, .reading h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 0.75rem; font-size: clamp(1.75rem, 1.3rem + 2.4vw, 2.6rem); letter-spacing: -0.012em; }
.kicker { margin: 0 0 2rem; color: var(--quiz-accent); font-size: 0.9375rem; line-height: 1.4; }
/* The place of a quiz that is still to come, so that what stands below it stays where it is. */
learning-quiz { display: block; min-block-size: min(40rem, 100vh); }
noscript {
  display: block;
  padding: 1rem 1.25rem;
  border-inline-start: 3px solid var(--quiz-accent);
  background: var(--quiz-surface);
}
.reading {
  margin-block-start: 4rem;
  padding-block-start: 2.5rem;
  border-block-start: 1px solid var(--rule);
  font-family: var(--serif);
  font-size: 1.125rem;
  line-height: 1.65;
  overflow-wrap: break-word;
}
.reading h2 { font-size: 1.6rem; }
.reading h3 { margin-block-start: 2rem; font-size: 1.25rem; }
.reading a { color: var(--quiz-accent); }
.reading table { border-collapse: collapse; }
.reading :is(th, td) { padding: 0.3rem 0.75rem; border: 1px solid var(--rule); text-align: start; }
.reading pre { overflow-x: auto; }
@media print {
  :root { color-scheme: light; font-size: 11pt; }
  main { max-inline-size: none; padding: 0; }
  learning-quiz { min-block-size: 0; }
  .reading { break-before: page; border: 0; margin: 0; padding: 0; }
}
`.trim();
