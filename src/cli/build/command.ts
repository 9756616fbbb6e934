import type { Command } from '../command.js';

/** What `build` takes, as commander hands it over. */
export interface BuildOptions {
  readonly out: string;
  readonly redact?: boolean;
  readonly sealed?: boolean;
  readonly scorer?: string;
  readonly json?: boolean;
}

export const buildCommand: Command = {
  name: 'build',
  summary: 'turn a bank into the JSON that a page loads',
  description:
    'Texts with markup are parsed already, and the name holds a hash of the content, so that it may be cached for good: ' +
    'ID-HASH.json. Files beside the bank that its sources name are copied along. The same bank gives the same bytes. ' +
    'A bank that breaks the format is not built; `check` says more about it.',
  args: [['<bank>', 'a file in YAML']],
  options: [
    { flags: '--out <dir>', description: 'the folder to write to; it is made where it is missing', required: true },
    { flags: '--redact', description: 'write also ID.redacted-HASH.json, without keys, for a quiz scored elsewhere' },
    {
      flags: '--scorer <address>',
      description: 'write also ID.remote-HASH.json, without keys, scored by the server at this address',
    },
    {
      flags: '--sealed',
      description:
        'write also ID.sealed-HASH.json, whose keys can’t be read in the file; that is no secret, see docs/keys.md',
    },
    { flags: '--json', description: 'print the manifest as JSON' },
  ],
  examples: ['build questions/rivers.yaml --out public/quiz', 'build bank.yaml --out dist --redact --json'],
  run: async ([bank = ''], options, io) =>
    (await import('./run.js')).runBuild(bank, options as unknown as BuildOptions, io),
};
