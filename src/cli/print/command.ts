import type { Command } from '../command.js';

/** What `print` takes, as commander hands it over. */
export interface PrintOptions {
  readonly out: string;
  readonly forms?: string;
  readonly seed?: string;
  readonly count?: string;
  readonly objectives?: string;
  readonly levels?: string;
  readonly draw?: string;
  readonly swap?: string;
  readonly shuffle?: string;
  readonly apart?: boolean;
  readonly lang?: string;
  readonly paper?: string;
  readonly key?: boolean;
  readonly grid?: boolean;
  readonly pupils?: string;
  /** False where `--no-questions` was given. */
  readonly questions?: boolean;
  readonly timeLimit?: string;
  readonly confidence?: boolean;
  readonly json?: boolean;
}

export const printCommand: Command = {
  name: 'print',
  summary: 'set a test on paper, in several forms, with key and marking grid',
  description:
    'Each form has the same questions in another order. Form A of the seed S is what a page shows with seed="S/A" and the ' +
    'same shuffle, count, draw and objectives, and what the link of the classroom’s page with the same options gives, so paper and screen can be mixed. An HTML file opens and prints anywhere, and the same bank ' +
    'gives the same bytes; a PDF is printed by a Chromium that is installed (Chrome, Edge), or that CHROME_PATH names. ' +
    'A bank that breaks the format, or a picture that can’t be read, is not printed.',
  args: [['<bank>', 'a file in YAML']],
  options: [
    { flags: '--out <file>', description: 'the file to write: .html or .pdf', required: true },
    { flags: '--forms <letters>', description: 'A to H, as in A,B; A without it' },
    { flags: '--seed <text>', description: 'what is drawn, and in which order; 1 without it' },
    { flags: '--count <n>', description: 'how many questions; all without it' },
    { flags: '--objectives <ids>', description: 'only questions of these objectives, parted by commas' },
    { flags: '--levels <names>', description: 'only questions of these levels, as in recall,understanding' },
    { flags: '--draw <rule>', description: 'draw evenly, as in "2 per objective"' },
    { flags: '--swap <ids>', description: 'DRAWN*INSTEAD: ask another question in the place of one, parted by commas' },
    { flags: '--shuffle <what>', description: 'none, options, items or all; as the bank says, or all' },
    { flags: '--apart', description: 'draw the questions of each form for itself' },
    { flags: '--time-limit <seconds>', description: 'say on the sheets how long there is' },
    { flags: '--confidence', description: 'boxes at each question to say how sure one is' },
    { flags: '--lang <tag>', description: 'in which language, where the bank has translations' },
    { flags: '--paper <size>', description: 'a4 or letter; a4 without it' },
    { flags: '--key', description: 'the keys too: what is right on each form, why, and the passage that proves it' },
    { flags: '--grid', description: 'marking grids too' },
    { flags: '--pupils <n>', description: 'rows of a marking grid; 30 without it' },
    { flags: '--no-questions', description: 'leave the questions out, to print keys or grids alone' },
    { flags: '--json', description: 'print what was done as JSON' },
  ],
  examples: [
    'print questions/rivers.yaml --forms A,B --seed spring --count 10 --out test.pdf',
    'print bank.yaml --forms A,B --seed spring --no-questions --key --grid --out key.html',
  ],
  run: async ([bank = ''], options, io) =>
    (await import('./run.js')).runPrint(bank, options as unknown as PrintOptions, io),
};
