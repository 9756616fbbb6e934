import type { Command } from '../command.js';

/** What `render` takes, as commander hands it over. */
export interface RenderOptions {
  readonly out: string;
  readonly fragment?: boolean;
  readonly redact?: boolean;
  readonly src?: string;
  readonly script?: string;
  readonly lang?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

export const renderCommand: Command = {
  name: 'render',
  summary: 'write the questions of a bank out as HTML',
  description:
    'The questions can be read, printed and found without scripts; where `learning-quiz.js` is in the page, the quiz takes ' +
    'their place. Below each question, folded up, stand its solution, why, and its passage. The same bank gives the same ' +
    'bytes. A bank that breaks the format is not written out.',
  args: [['<bank>', 'a file in YAML']],
  options: [
    { flags: '--out <file>', description: 'the file to write; its folder is made where it is missing', required: true },
    { flags: '--fragment', description: 'the quiz alone, to be put into a page of your own' },
    {
      flags: '--redact',
      description: 'leave out solutions, rationales and passages; without --src, the bank’s keys too',
    },
    {
      flags: '--src <address>',
      description: 'where the page finds the built bank; without it, the bank is in the file',
    },
    { flags: '--script <address>', description: 'where the page finds learning-quiz.js; without it, it loads none' },
    { flags: '--lang <tag>', description: 'in which language, where the bank has translations' },
    {
      flags: '--set <name=value>',
      description: 'an attribute of the quiz, as in mode=test; may be repeated',
      many: true,
    },
    { flags: '--json', description: 'print what was done as JSON' },
  ],
  examples: [
    'render questions/rivers.yaml --out rivers.html --script learning-quiz.js',
    'render bank.yaml --fragment --src /banks/rivers.json --out rivers.fragment.html',
  ],
  run: async ([bank = ''], options, io) =>
    (await import('./run.js')).runRender(bank, options as unknown as RenderOptions, io),
};
