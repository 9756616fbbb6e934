/** The look of a report: light and dark, from 320 pixels on, and on paper with all that unfolds. */
export const REPORT_STYLES = `
:root { color-scheme: light dark; --ink: light-dark(#1c1b19, #ece8e1); --soft: light-dark(#5c574e, #b3ada2); --paper: light-dark(#faf8f4, #191816); --rule: light-dark(#d9d3c8, #3d3a35); --part: light-dark(#6b7f86, #8aa3ab); --key: light-dark(#0b5f73, #6fc3d8); --warn: light-dark(#8f2d1b, #f3a58f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Source Serif 4', Charter, 'Noto Serif', Georgia, 'Liberation Serif', serif; }
main { max-inline-size: 60rem; margin-inline: auto; padding: clamp(1rem, 4vw, 3rem); }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.5rem, 4vw, 2.25rem); }
h2 { margin: 2.5rem 0 0.75rem; padding-block-start: 1rem; border-block-start: 2px solid var(--ink); font-size: 1.375rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1.0625rem; }
p { margin: 0.35rem 0; }
.kicker, .quiet, th[scope='col'] { color: var(--soft); font-size: 0.875rem; font-weight: 400; }
.few, .why { color: var(--warn); }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr)); gap: 1.25rem; margin: 2rem 0 0; }
.figures dt { color: var(--soft); font-size: 0.875rem; }
.figures dd { margin: 0; }
.figures .value { font-size: 1.75rem; font-variant-numeric: tabular-nums; line-height: 1.25; }
.scroll { overflow-x: auto; }
table { inline-size: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-block-end: 1px solid var(--rule); text-align: start; vertical-align: baseline; }
th[scope='row'] { font-weight: 400; overflow-wrap: anywhere; }
td { white-space: nowrap; }
.bars td:last-child { inline-size: 50%; }
.picks th[scope='row'] { min-inline-size: 8rem; }
.picks td:nth-child(4) { inline-size: 25%; min-inline-size: 4rem; }
.bar { display: block; inline-size: 100%; block-size: 0.55rem; align-self: center; border-radius: 0.15rem; }
[dir='rtl'] .bar { transform: scaleX(-1); }
.bar .all { fill: var(--rule); }
.bar .part { fill: var(--part); }
.bar.keyed .part { fill: var(--key); }
.key, .flag { margin-inline-start: 0.35rem; padding: 0.05rem 0.4rem; border: 1px solid currentColor; border-radius: 0.3rem; color: var(--key); font-size: 0.8125rem; white-space: nowrap; }
.flag { color: var(--warn); }
.items { margin: 0; padding-inline-start: 1.75rem; }
.items > li { padding-block: 0.5rem; border-block-end: 1px solid var(--rule); }
ul.items { padding: 0; list-style: none; }
summary { display: grid; grid-template-columns: minmax(0, 1fr) repeat(3, 7rem); gap: 0.25rem 1rem; align-items: baseline; cursor: pointer; }
ul.items summary { grid-template-columns: minmax(0, 1fr) 10rem 7rem; }
.stem::before { content: '▸ ' / ''; color: var(--soft); }
[dir='rtl'] .stem::before { content: '◂ ' / ''; }
[open] > summary .stem::before { content: '▾ ' / ''; }
summary:focus-visible { outline: 3px solid var(--key); outline-offset: 2px; }
.cell { font-variant-numeric: tabular-nums; }
.cell .quiet { display: block; font-size: 0.75rem; }
.again, .again ul { margin: 0; padding-inline-start: 1.25rem; }
@media (width < 45rem) {
  summary { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  ul.items summary { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .stem { grid-column: 1 / -1; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; }
  main { max-inline-size: none; padding: 0; }
  article, tr, .items > li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .bar { print-color-adjust: exact; }
  details::details-content { display: block; block-size: auto; content-visibility: visible; }
}
`.trim();
