import type { Command } from '../command.js';

/** What `pack` takes, as commander hands it over. */
export interface PackOptions {
  readonly as: string;
  readonly out: string;
  readonly title?: string;
  readonly lang?: string;
  readonly passMark?: string;
  readonly set?: readonly string[];
  readonly sealed?: boolean;
  readonly json?: boolean;
}

export const packCommand: Command = {
  name: 'pack',
  summary: 'put a bank and the quiz into one file, also for an LMS',
  description:
    'With --as html: one page that works from a disk, offline, by mail, and in a frame. With --as scorm12, scorm2004 or cmi5: ' +
    'a zip that is uploaded to an LMS as it is, with its manifest. Pictures, maps and the readings beside the bank are in it; ' +
    'it asks for nothing from anywhere but the LMS. The same bank gives the same bytes. A bank that breaks the format, or a ' +
    'picture that can’t be read, is not packed.',
  args: [['<bank>', 'a file in YAML']],
  options: [
    { flags: '--as <form>', description: 'what to make: html, scorm12, scorm2004 or cmi5', required: true },
    { flags: '--out <file>', description: 'the file to write; its folder is made where it is missing', required: true },
    { flags: '--title <words>', description: 'what page and activity are called; without it, as the bank' },
    { flags: '--lang <tag>', description: 'in which language, where the bank has translations' },
    {
      flags: '--pass-mark <share>',
      description: 'what is a pass, as 0.7 or 70%, for quiz and LMS; without it, what the bank says, if it does',
    },
    {
      flags: '--set <name=value>',
      description: 'an attribute of the quiz, as in mode=test; may be repeated',
      many: true,
    },
    {
      flags: '--sealed',
      description: 'put the keys out of sight in the file; that is no secret, see docs/keys.md',
    },
    { flags: '--json', description: 'print what was done as JSON' },
  ],
  examples: [
    'pack questions/rivers.yaml --as html --out rivers.html',
    'pack bank.yaml --as html --out test.html --set mode=test --set count=10',
    'pack bank.yaml --as scorm12 --out rivers.zip --pass-mark 70%',
  ],
  run: async ([bank = ''], options, io) =>
    (await import('./run.js')).runPack(bank, options as unknown as PackOptions, io),
};
