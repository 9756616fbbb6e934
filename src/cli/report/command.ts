import type { Command } from '../command.js';

/** What `report` takes, as commander hands it over. */
export interface ReportOptions {
  readonly bank: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly pupils?: boolean;
  readonly out?: string;
}

export const reportCommand: Command = {
  name: 'report',
  summary: 'say how a class did, and which items deserve a look',
  description:
    'Results are files of result codes (text or CSV: one a line, with a name or not; or JSON), or xAPI statements as JSON ' +
    'lines (.jsonl, .ndjson, also .gz, or folders of them), which DuckDB reads: `npm install @duckdb/node-api`. Responses are ' +
    'scored by the bank as it is now, so that after a key was corrected the same results give the right report. Figures are ' +
    'those of Moodle’s quiz statistics; below 10 learners none is to be relied on.',
  args: [['<results...>', 'files of result codes, or of xAPI statements']],
  options: [
    { flags: '--bank <file>', description: 'the bank that the results belong to, in YAML', required: true },
    { flags: '--pupils', description: 'list also the pupils, with their scores and what to read again (codes only)' },
    { flags: '--out <file>', description: 'write a page to read and to print, in the bank’s language: .html' },
    { flags: '--csv', description: 'print a table of the items as CSV; with --pupils one of the pupils' },
    { flags: '--json', description: 'print all figures as JSON' },
  ],
  examples: [
    'report --bank questions/rivers.yaml codes.csv --pupils',
    'report --bank questions/rivers.yaml codes.csv --pupils --out report.html',
    'report --bank questions/rivers.yaml statements/ --json',
  ],
  run: async (results, options, io) =>
    (await import('./run.js')).runReport(results, options as unknown as ReportOptions, io),
};
