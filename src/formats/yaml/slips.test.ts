import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readYaml } from './yaml.js';

/** A bank’s item with these lines in it, which begin at line 5. */
const bank = (...lines: readonly string[]): string => `format: learning-quiz/1
id: x
items:
  - id: a
${lines.join('\n')}
    claim: fact
    options:
      - { id: b, text: B, key: true }
      - { id: c, text: C }
    rationale: Because it is so.
  - id: b
    stem: What?
`;
/** `line:column sentence` of all that is said. */
const told = (text: string): string[] =>
  readYaml(text).mistakes.map(({ line, column, text: sentence }) => `${line}:${column} ${sentence}`);

const COLON = 'A colon followed by a space inside the text: put the text in quotes.';
const APOSTROPHE = "An apostrophe inside of single quotes: write it twice (''), or put the text in double quotes.";
const OPEN =
  'This quote is not closed: close it behind the text, or, if it belongs to the text, put all of it in quotes of the other kind.';
const DOUBLE = 'A double quote inside of double quotes: write \\" for it, or put the text in single quotes.';
const begins = (sign: string): string => `A text that begins with “${sign}” needs quotes.`;
const indent = (has: string, fits: string): string =>
  `This line has ${has} before it; ${fits} would fit what stands above.`;

describe('a slip is told once, at its place, and with what to write instead', () => {
  it.each<[string, readonly string[], string]>([
    ['a tab', ['\tstem: Hello'], '5:1 A tab: YAML indents by spaces.'],
    ['a tab behind spaces', ['  \tstem: Hello'], '5:3 A tab: YAML indents by spaces.'],
    ['a tab before an entry', ['    stem:', '\t- x'], '6:1 A tab: YAML indents by spaces.'],
    ['tabs', ['\t\tstem: Hello', '\t\tlevel: recall'], '5:1 A tab: YAML indents by spaces. (Also in another line.)'],
    ['a colon', ['    stem: Note: this is it'], `5:15 ${COLON}`],
    [
      'a colon at the end',
      ['    stem: Which of these:'],
      '5:25 A colon at the end of the text: put the text in quotes.',
    ],
    ['a colon in a map on one line', ['    opt: { id: a, text: Note: this }'], `5:29 ${COLON}`],
    ['a colon in a list on one line', ['    opt: [a, Note: this: so]'], `5:24 ${COLON}`],
    ['an apostrophe', ["    stem: 'the city's loan'"], `5:20 ${APOSTROPHE}`],
    ['an apostrophe in a map on one line', ["    opt: { id: a, text: 'it's so' }"], `5:28 ${APOSTROPHE}`],
    ['an apostrophe that opens', ["    stem: 'tis so"], `5:11 ${OPEN}`],
    ['a quote that is not closed', ['    stem: "open'], `5:11 ${OPEN}`],
    ['a quote in a list that is not closed', ["    hints: ['a, b]"], `5:13 ${OPEN}`],
    ['quotes inside of quotes', ['    stem: "He said "so" to me"'], `5:20 ${DOUBLE}`],
    [
      'a backslash',
      ['    stem: "C:\\dir"'],
      '5:14 A backslash inside of double quotes: write two (\\\\), or use single quotes.',
    ],
    ['one space too many', ['     stem: Over'], `5:6 ${indent('5 spaces', '4 spaces')}`],
    ['one space too few', ['   stem: Under'], `5:4 ${indent('3 spaces', '4 spaces')}`],
    ['no indent', ['stem: Under'], `5:1 ${indent('no space', '4 spaces')}`],
    ['an entry too far out', ['    hints:', '      - a', '     - b'], `7:6 ${indent('5 spaces', '6 spaces')}`],
    [
      'a text that goes on too far out',
      ['    stem: a long text', '  that goes on'],
      `6:3 ${indent('2 spaces', '6 spaces')}`,
    ],
    [
      'a text below >- that is not indented',
      ['    stem: >-', '    not indented'],
      '6:1 The text below “>-” must be indented further than its field.',
    ],
    ['a star', ['    stem: *so* it is'], `5:11 ${begins('*')}`],
    ['a star and a word', ['    stem: *so'], `5:11 ${begins('*')}`],
    ['an at sign', ['    stem: @home'], `5:11 ${begins('@')}`],
    ['a per cent sign', ['    stem: %x'], `5:11 ${begins('%')}`],
    ['a code', ['    stem: `x` is'], `5:11 ${begins('`')}`],
    ['a sign of more', ['    stem: > 5 of them'], `5:11 ${begins('>')}`],
    ['a bracket', ['    stem: [1] is'], `5:11 ${begins('[')}`],
    ['a gap', ['    text: {{gap}} is'], `5:11 ${begins('{')}`],
    ['a sign in a map on one line', ['    opt: { id: a, text: @x }'], `5:25 ${begins('@')}`],
    ['no space behind a colon', ['    stem:What'], '5:9 A space is missing behind the colon.'],
    ['no space behind a dash', ['    hints:', '      - a', '      -b'], '7:7 A space is missing behind the dash.'],
    [
      'no colon',
      ['    stem What'],
      '5:9 A colon is missing, as in `stem: …`; or, if this goes on with the text above, indent it further.',
    ],
    ['a brace that is not closed', ['    opt: { id: a, text: B'], '5:10 “{” is not closed: “}” is missing.'],
    ['a bracket that is not closed', ['    opt: [a, b'], '5:10 “[” is not closed: “]” is missing.'],
    ['a brace that is not opened', ['    opt: id: a }'], '5:10 Before “}” there is no “{”.'],
    ['a brace too many', ['    opt: { id: a }}'], '5:19 One “}” too many.'],
    [
      'an exclamation mark',
      ['    stem: !x y'],
      '5:11 “!x” was left out, as a tag of YAML’s: a text that begins with “!” needs quotes.',
    ],
    [
      'an entry too far in',
      ['    hints:', '      - a', '        - b'],
      '7:9 This entry was read as part of the text above it: indent it as the entry above.',
    ],
  ])('%s', (_, lines, sentence) => {
    expect(told(bank(...lines))).toEqual([sentence]);
    const lead = sentence.replace(/^(\d+)/, (line) => String(Number(line)));
    expect(told(bank(...lines).replaceAll('\n', '\r\n'))).toEqual([lead]);
    expect(told(`\uFEFF${bank(...lines)}`)).toEqual([sentence]);
  });

  it('and several are told in the order of the file', () => {
    const text = bank(
      '    stem: Note: this',
      "    passage: 'the city's",
      '    hints: [a, b: c: d]',
      '\tlevel: recall',
      '   sibling: x',
    );
    expect(told(text)).toEqual([
      `5:15 ${COLON}`,
      `6:23 ${APOSTROPHE}`,
      `7:20 ${COLON}`,
      '8:1 A tab: YAML indents by spaces.',
      `9:4 ${indent('3 spaces', '4 spaces')}`,
    ]);
  });

  it('with what else the file has twice', () => {
    expect(told(bank('    stem: Note: this', '    claim: fact'))).toEqual([
      `5:15 ${COLON}`,
      '7:5 The key "claim" stands twice here.',
    ]);
  });

  it.each([
    ['HTML', '<!doctype html>\n<p class="a">x: y</p>\n'],
    ['an article', 'The river\n\nIt begins here: so they said.\n"It is long."\n'],
    ['a broken JSON', '{\n  "format": "learning-quiz/1",\n  "items": [\n    { "id": "a" \n'],
  ])('%s is told of in a sentence, and not in the parser’s words', (_, text) => {
    const sentences = told(text);
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.join()).not.toMatch(/implicit|scalar|mapping|token|flow|indicator/i);
  });

  it('in a text that is none', () => {
    const good = bank(
      '    stem: It’s the city’s loan, 100 % of it',
      "    passage: 'Note: this'",
      '    hints: [a, "b: c"]',
    );
    expect(told(good)).toEqual([]);
    expect(told('a: &x { b: 1 }\nc: *x\n')).toEqual([]);
    expect(told('a: |\n\ttab\n  in: a: text\n')).toEqual(['2:1 A tab: YAML indents by spaces.']);
    expect(told('a: |\n  \ttab\n  in: a: text\n')).toEqual([]);
  });
});

it('a large bank with many slips is told of in little time', () => {
  const items = Array.from({ length: 200 }, (_, i) => ({ id: `i${i}`, stem: 'What is it?', hints: ['a', 'b'] }));
  const text = stringify({ items }).replaceAll('stem: What is', 'stem: What: is');
  const begin = performance.now();
  expect(told(text)).toHaveLength(20);
  expect(performance.now() - begin).toBeLessThan(30_000);
}, 60_000);

it('many aliases and anchors take little time', () => {
  const text = `a: &a 1\nb:\n${'  - *a\n'.repeat(20_000)}`;
  const begin = performance.now();
  readYaml(text);
  expect(performance.now() - begin).toBeLessThan(5000);
});

it('what is said of any spoilt bank is never the parser’s', () => {
  const lines = bank("    stem: 'It''s'", '    hints:', '      - a', '      - "b"').split('\n');
  const unit = fc.constantFrom(
    '\t',
    ' ',
    ':',
    ': ',
    "'",
    '"',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '*',
    '&',
    '!',
    '|',
    '>',
    '#',
    '\\',
    '%',
    '@',
    'x',
  );
  const spoil = fc.record({ line: fc.nat(lines.length - 1), at: fc.nat(60), text: unit });
  fc.assert(
    fc.property(fc.array(spoil, { minLength: 1, maxLength: 3 }), (spoils) => {
      const now = [...lines];
      for (const { line, at, text } of spoils)
        now[line] = `${now[line]?.slice(0, at) ?? ''}${text}${now[line]?.slice(at) ?? ''}`;
      const { mistakes, json } = readYaml(now.join('\n'));
      for (const { text, line, column } of mistakes) {
        expect(text).not.toMatch(/implicit|scalar|mapping|token|collection|indicator|sequence/i);
        expect(column).toBeLessThanOrEqual((now[line - 1]?.length ?? 0) + 1);
      }
      expect(json === undefined).toBe(mistakes.some(({ severity }) => severity === 'error'));
    }),
    { numRuns: 200 },
  );
}, 60_000);
