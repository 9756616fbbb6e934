import type { Command } from '../command.js';

/** What `check` takes, as commander hands it over. */
export interface CheckOptions {
  readonly article?: string;
  readonly source?: readonly string[];
  readonly digests?: string;
  readonly writeDigests?: boolean;
  readonly waived?: boolean;
  readonly rules?: boolean;
  readonly json?: boolean;
}

export const checkCommand: Command = {
  name: 'check',
  summary: 'say everything that is wrong with banks: form, evidence, and how the items are written',
  description:
    'Each finding comes with its place in the YAML, the number of its rule and the item. Evidence is looked up in the ' +
    'texts of the sources: of a source whose `href` names a file beside the bank by itself, of others where you name ' +
    'the file; where a text is missing, it says what could not be checked.',
  args: [['[banks...]', 'files in YAML']],
  options: [
    { flags: '--article <file>', description: 'text or HTML of the source `article`' },
    { flags: '--source <id=file>', description: 'text or HTML of another source; may be repeated', many: true },
    { flags: '--digests <file>', description: 'the recorded passages, if not in BANK.passages.json beside the bank' },
    { flags: '--write-digests', description: 'record what the passages say now, to learn later what has changed' },
    { flags: '--waived', description: 'list also what the bank waives' },
    { flags: '--rules', description: 'list the rules, with their reasons and sources' },
    { flags: '--json', description: 'print one JSON object' },
  ],
  examples: [
    'check questions/*.yaml --article article.txt',
    'check bank.yaml --source interview=interview.html --json',
    'check --rules',
  ],
  run: async (args, options, io) => (await import('./run.js')).runCheck(args, options as CheckOptions, io),
};
