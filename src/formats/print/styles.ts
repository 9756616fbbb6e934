import type { Form } from '../../core/session/forms.js';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

const SIZES: Readonly<Record<Paper, { readonly name: string; readonly width: string }>> = {
  a4: { name: 'A4', width: '210mm' },
  letter: { name: 'letter', width: '216mm' },
};

/** A text as a string of CSS, in a `<style>`. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\<>&\p{Cc}\u2028\u2029]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The paper, with what stands at the foot of each form's pages. */
export function pageStyles(paper: Paper, forms: readonly { readonly form: Form; readonly foot: string }[]): string {
  const { name, width } = SIZES[paper];
  const own = forms.map(({ form, foot }) => {
    const page = `form-${form.toLowerCase()}`;
    const feet = `@bottom-left { content: ${cssString(foot)}; }`;
    return `@page ${page} { ${feet} }
.${page} { page: ${page}; }`;
  });
  return `:root { --sheet: ${width}; }
@page {
  size: ${name};
  margin: 16mm 16mm 18mm;
  @bottom-left { font: 8.5pt/1 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; color: #333; white-space: nowrap; }
  @bottom-right { content: counter(page); font: 8.5pt/1 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; color: #333; }
}
${own.join('\n')}`;
}

/** The look of sheets: black on white, whatever the screen; no thing that is asked goes over to another page. */
export const PRINT_STYLES = `
:root { color-scheme: light; --ink: #000; --soft: #444; --rule: #767676; --hair: 0.5pt solid var(--rule); --wide: 0.75pt solid #000; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 11pt/1.4 'Noto Serif', Charter, 'Bitstream Charter', 'Source Serif 4', Cambria, Georgia, 'Liberation Serif', 'DejaVu Serif', serif; orphans: 3; widows: 3; }
p, ul, blockquote, h1, h2, table { margin: 0; padding: 0; }
ul { list-style: none; }
.sheet { break-before: page; }
.sheet:first-child { break-before: auto; }
header { display: flex; justify-content: space-between; gap: 8mm; align-items: flex-end; border-block-end: 1.5pt solid #000; padding-block: 2mm; break-after: avoid; }
h1 { font-size: 15pt; line-height: 1.35; font-weight: 600; text-wrap: balance; }
h2 { font-size: 12.5pt; margin-block: 6mm 1mm; break-after: avoid; }
.kind { font-size: 10pt; color: var(--soft); }
.form { flex: none; text-align: end; line-height: 1.2; }
.form b { display: block; font-size: 15pt; white-space: nowrap; }
.form span { font-size: 8.5pt; color: var(--soft); }
.who { display: grid; grid-template-columns: 3fr 1.3fr 1.3fr; gap: 6mm; margin-block: 7mm 4mm; }
.who span { display: flex; gap: 2mm; align-items: baseline; }
.who b { font-weight: 400; font-size: 10pt; }
.who i { flex: 1; border-block-end: var(--wide); }
.instructions { font-size: 10pt; color: var(--soft); margin-block: 3mm 0; break-after: avoid; }
.total { white-space: nowrap; }
.item { display: grid; grid-template-columns: 9mm minmax(0, 1fr); padding-block: 3.2mm; break-inside: avoid; }
.number { font-weight: 600; font-variant-numeric: tabular-nums; }
.body > * + * { margin-block-start: 1.6mm; }
.stem { break-after: avoid; }
.stem:has(> .worth) { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 6mm; }
.stem .worth { font-size: 9.5pt; line-height: 15.4pt; color: var(--soft); white-space: nowrap; }
.note { font-size: 9.5pt; font-style: italic; color: var(--soft); break-after: avoid; }
:is(:lang(ar), :lang(hy), :lang(kk)) .note { font-style: normal; }
blockquote { border-inline-start: 2pt solid var(--rule); padding-inline-start: 4mm; }
blockquote.marked, .gaps { line-height: 2; }
.marked sup { margin-inline-end: 0.6mm; font: 7.5pt/1 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; color: var(--soft); }
blockquote.marked { border: 0; padding: 0; }
:is(blockquote, .gaps) :is(p, li) + :is(p, li) { margin-block-start: 1mm; }
:is(.stem, blockquote, .gaps, .why, .keyed) :is(ul, ol):not([class]) { padding-inline-start: 5mm; list-style: disc; }
:is(.stem, blockquote, .gaps, .why, .keyed) ol:not([class]) { list-style: decimal; }
.options > li { display: grid; grid-template-columns: 5.5mm 6mm minmax(0, 1fr); align-items: baseline; padding-block: 0.6mm; break-inside: avoid; }
.options > li > .option:nth-child(2) { grid-column: 2 / 4; }
.short { display: grid; grid-template-columns: 1fr 1fr; column-gap: 6mm; }
.pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm 6mm; }
.box { display: inline-block; inline-size: 3.4mm; block-size: 3.4mm; border: var(--wide); border-radius: 0.4mm; vertical-align: -0.4mm; flex: none; }
.box.round { border-radius: 50%; }
.box.large { inline-size: 5mm; block-size: 5mm; vertical-align: -1.2mm; }
.options > li:has(> .large) { grid-template-columns: 8mm 6mm minmax(0, 1fr); }
.label { font-weight: 600; font-size: 10pt; }
.blank { display: inline-block; inline-size: 26mm; border-block-end: var(--wide); }
.entry { padding-block-start: 3mm; }
.entry .blank { inline-size: 40mm; }
.line { block-size: 8.5mm; border-block-end: var(--hair); break-inside: avoid; }
.body > .line + .line { margin: 0; }
.fill { white-space: nowrap; }
.gap { font-size: 9pt; color: var(--soft); margin-inline-end: 0.6mm; }
.sure { display: flex; flex-wrap: wrap; gap: 0.5mm 6mm; font-size: 9.5pt; color: var(--soft); break-before: avoid; }
.menu { display: flex; flex-wrap: wrap; gap: 0.5mm 6mm; align-items: baseline; }
.menu .option { display: inline-flex; align-items: baseline; }
.menu .label { margin-inline: 1.5mm; }
.scale { max-inline-size: 130mm; padding-block-start: 2mm; }
.ticks { display: grid; grid-template-columns: repeat(20, 1fr); border-block-start: 1pt solid #000; border-inline-end: var(--wide); block-size: 3mm; }
.ticks i { border-inline-start: var(--hair); block-size: 1.6mm; }
.ticks i:nth-child(5n + 1) { border-inline-start: var(--wide); block-size: 3mm; }
.ends { display: flex; justify-content: space-between; font-size: 9pt; font-variant-numeric: tabular-nums; margin-inline: -5mm; }
.ends span { inline-size: 20mm; text-align: center; margin-inline: -5mm; }
.ends span:is(:first-child, :last-child) { margin-inline: -5mm; }
.pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
.pairs li { display: grid; align-items: baseline; grid-template-columns: 6mm minmax(0, 1fr); padding-block: 0.8mm; break-inside: avoid; }
.pairs ul:first-child li { grid-template-columns: 13mm 5mm minmax(0, 1fr); }
.letterline { border-block-end: var(--wide); inline-size: 10mm; }
table { border-collapse: collapse; }
tr { break-inside: avoid; }
.body table :is(th, td) { border: var(--hair); padding: 1mm 2.5mm; font-weight: 400; text-align: start; font-size: 10.5pt; }
.body table td, .body thead th { text-align: center; min-inline-size: 16mm; }
.body thead td:first-child { border: 0; }
.item img { max-inline-size: 100%; max-block-size: 75mm; display: block; }
.pictures img { max-block-size: 24mm; border: var(--hair); }
.placed { position: relative; inline-size: fit-content; }
.placed img { max-inline-size: 120mm; }
.places { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; overflow: visible; fill: none; stroke: #000; }
.places svg { overflow: visible; }
.places polygon { vector-effect: non-scaling-stroke; }
.mark circle { fill: #fff; stroke: #000; }
.mark text, text.name { stroke: none; fill: #000; text-anchor: middle; font-family: 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; }
.mark text { font-weight: 700; }
.figure { display: block; inline-size: 100%; max-inline-size: 150mm; max-block-size: 105mm; border: 0.75pt solid var(--rule); }
.figure { background: #d5dade; print-color-adjust: exact; }
.figure .land { fill: #f2f2f2; stroke: #9a9a9a; vector-effect: non-scaling-stroke; }
.figure .asked { fill: #fff; stroke: #000; stroke-width: 1.2; vector-effect: non-scaling-stroke; }
.figure .mark circle { stroke-width: 1.2; vector-effect: non-scaling-stroke; }
.figure .leader { stroke: #000; vector-effect: non-scaling-stroke; }
.figure text.name { fill: #444; }
.key { font-size: 10pt; }
.key .item { grid-template-columns: 9mm minmax(0, 1fr) 18mm; padding-block: 2mm; border-block-end: var(--hair); }
.key .worth { text-align: end; font-size: 9pt; color: var(--soft); }
.key .body > * + * { margin-block-start: 0.8mm; }
.keyed { font-weight: 400; }
.letters { font-weight: 700; margin-inline-end: 1mm; unicode-bidi: isolate; }
.gapkey { display: flex; gap: 1mm; }
.why { color: var(--ink); }
.parts, .passages { font-size: 9pt; color: var(--soft); }
.key a { color: inherit; text-decoration: none; }
.key code { font-size: 8.5pt; overflow-wrap: anywhere; }
.grid { inline-size: 100%; table-layout: fixed; margin-block-start: 4mm; font-size: 9pt; }
.grid + .grid { break-before: page; }
.grid :is(th, td) { border: var(--hair); block-size: 6mm; text-align: center; font-weight: 400; font-variant-numeric: tabular-nums; padding: 0 0.5mm; }
.grid thead th { font-weight: 600; }
.grid :is(.pupil, tbody th, :is(.most, .typed) th) { inline-size: 42mm; text-align: start; padding-inline: 1.5mm; }
.grid tbody th span { color: var(--rule); font-size: 7.5pt; }
.grid .sum { inline-size: 16mm; border-inline-start: var(--wide); font-weight: 600; }
.grid .most :is(th, td) { font-size: 8.5pt; }
.grid .typed :is(th, td) { border-block-end: var(--wide); font-size: 7.5pt; }
.grid .typed td { block-size: 20mm; padding: 0.5mm 0; }
.grid .typed span { display: inline-block; max-block-size: 40mm; writing-mode: vertical-rl; line-height: 1.1; direction: ltr; }
.grid ~ .note { margin-block-start: 2mm; }
.grid tbody tr:nth-child(5n) > * { border-block-end: var(--wide); }
.cuts { margin-block-start: 5mm; font-size: 9pt; break-inside: avoid; }
.cuts caption { text-align: start; padding-block-end: 1mm; color: var(--soft); }
.cuts :is(th, td) { border: var(--hair); padding: 0.8mm 2.5mm; font-weight: 400; text-align: center; white-space: nowrap; }
@media screen {
  :root { background: #e9e7e2; }
  .sheet { box-sizing: border-box; inline-size: min(var(--sheet), 100%); margin: 8mm auto; padding: clamp(5mm, 5vw, 16mm); background: #fff; box-shadow: 0 1mm 4mm rgb(0 0 0 / 12%); overflow-x: auto; }
}
@media screen and (max-width: 32rem) {
  .who { grid-template-columns: 1fr; gap: 3mm; }
}
`.trim();
