import type { Expected } from '../core/bank/issues.js';
import { nearest } from '../core/bank/nearest.js';
import type { Finding } from '../core/check/finding.js';
import type { Json } from '../core/json.js';
import { itemTypes } from '../entries/core.js';
import type { Mistake, YamlBank } from '../formats/yaml/yaml.js';
import { issueText } from '../i18n/en.issues.js';

/** A finding with its place in the file. Lines and columns begin at 1; the end is behind the last character. */
export interface PlacedFinding extends Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What is said of files, before there is a bank to hold to the rules. None can be waived. */
export const FILE_RULES = [
  {
    id: 'F01',
    severity: 'error',
    name: 'unreadable-file',
    title: 'The file can’t be read as text',
    reason: 'A bank is a text in UTF-8 of at most 5 MB.',
    source: 'DESIGN, section 4 (limits)',
    waivable: false,
  },
  {
    id: 'F02',
    severity: 'error',
    name: 'not-yaml',
    title: 'The text is not YAML',
    reason: 'What is no YAML can’t be read as a bank. Most often a colon, a quote, an indent or a tab is to blame.',
    source: 'YAML 1.2.2',
    waivable: false,
  },
  {
    id: 'F03',
    severity: 'warning',
    name: 'missing-source-file',
    title: 'A source names a file beside the bank that is not there',
    reason: 'The link to the passage would lead nowhere, and its evidence can’t be checked.',
    source: 'DESIGN, section 4 (`href`, relative to the bank)',
    waivable: false,
  },
  {
    id: 'F04',
    severity: 'warning',
    name: 'unreadable-digests',
    title: 'The recorded passages can’t be read',
    reason:
      'Without them nobody learns which passages have changed. What can’t be read is not overwritten: mend or delete the file, then `--write-digests` records anew.',
    source: 'DESIGN, “Evidence”',
    waivable: false,
  },
  {
    id: 'F05',
    severity: 'error',
    name: 'unreadable-source',
    title: 'The text of a source that was given can’t be read',
    reason: 'Without it nothing is looked up in the source, and the check says less than was asked for.',
    source: 'DESIGN, “Evidence”',
    waivable: false,
  },
  {
    id: 'F06',
    severity: 'warning',
    name: 'same-bank',
    title: 'Two files have a bank of the same id, or a file is named twice',
    reason: 'What learners have done is kept by the bank’s id: two banks of one id would overwrite each other.',
    source: 'DESIGN, section 3 (a snapshot names its bank)',
    waivable: false,
  },
  {
    id: 'F07',
    severity: 'error',
    name: 'bank-too-large',
    title: 'Built, the bank is larger than 5 MB',
    reason: 'A page refuses to read it. Divide it.',
    source: 'DESIGN, section 4 (limits)',
    waivable: false,
  },
  {
    id: 'F08',
    severity: 'error',
    name: 'unreadable-picture',
    title: 'A picture can’t be put into the file',
    reason:
      'Whoever opens the file has nothing but it. Pictures lie beside the bank, 2 MB each at most and 10 MB together.',
    source: 'DESIGN, “One bank, every place”',
    waivable: false,
  },
] as const;

type FileRule = (typeof FILE_RULES)[number]['name'];

/** A finding of one of the {@link FILE_RULES}; by itself it is about the whole file. */
export function fileFinding(name: FileRule, message: string, path = ''): Finding {
  const { id, severity } = FILE_RULES.find((rule) => rule.name === name) as (typeof FILE_RULES)[number];
  return { rule: id, name, severity, path, message };
}

/** Findings of the schema in the sentences that the page has for them, with the field's path. */
export const spoken = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => {
    const { code, path, severity, found } = finding;
    if (code === undefined) return finding;
    const expected = code === 'unknown-interaction' ? interactions(found) : finding.expected;
    const issue = {
      code,
      path,
      severity,
      ...(found === undefined ? {} : { found }),
      ...(expected ? { expected } : {}),
    };
    const sentence = issueText(issue);
    return { ...finding, ...(expected ? { expected } : {}), message: path ? `${path}: ${sentence}` : sentence };
  });

/** The core knows no list of types; the package does. */
function interactions(found: Json | undefined): Expected {
  const values = itemTypes.map(({ interaction }) => interaction);
  const near = typeof found === 'string' ? nearest(found, values) : undefined;
  return { values, ...(near === undefined ? {} : { near }) };
}

/** Findings with the places that their paths have in the file; at its beginning, where it is no YAML. */
export const placed = <F extends Finding>(findings: readonly F[], yaml: YamlBank | undefined): (F & PlacedFinding)[] =>
  findings.map((finding) => {
    const { start, end } = yaml?.range(finding.path) ?? { start: TOP, end: TOP };
    return { ...finding, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  });

const TOP = { line: 1, column: 1 };

/** What is wrong with a text as YAML. */
export const yamlFindings = (mistakes: readonly Mistake[]): PlacedFinding[] =>
  mistakes.map(({ line, column, text, severity }) => ({
    ...fileFinding('not-yaml', text),
    severity,
    line,
    column,
    endLine: line,
    endColumn: column,
  }));

/** In the order of the file. */
export const sorted = <F extends PlacedFinding>(findings: readonly F[]): F[] =>
  findings.toSorted((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));

/** `questions/x.yaml:3:5: warning W14 stem-word-in-key: The key repeats … [export-target]` */
export function findingLine(file: string, finding: PlacedFinding, kind: string = finding.severity): string {
  const { line, column, rule, name, message, itemId, found } = finding;
  // A sentence about the form says itself what was found.
  const shown =
    typeof found === 'string' && finding.code === undefined && !message.includes(found) ? ` (“${found}”)` : '';
  const item = itemId === undefined ? '' : ` [${itemId}]`;
  return `${file}:${line}:${column}: ${kind} ${rule} ${name}: ${message}${shown}${item}`;
}

/** `1 item`, `2 items`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
