import type { Command } from '../command.js';

/** What `draft` takes, as commander hands it over. */
export interface DraftOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly prompt?: boolean;
  readonly until?: string;
  readonly whole?: boolean;
  readonly lang?: string;
  readonly json?: boolean;
}

export const draftCommand: Command = {
  name: 'draft',
  summary: 'draft a bank from an article, for an author to work on',
  description:
    'Finds the numbers, dates, names and claims of a text or an HTML page, and writes for each a candidate item with its ' +
    'passage. Items are marked `draft: true`: the quiz does not serve them and `check` reports them, until you have read ' +
    'and mended each. Names and claims are found in English only. With --prompt it prints, instead, what to ask a language ' +
    'model for; `check BANK --article ARTICLE` judges the reply like any author’s.',
  args: [['<article>', 'a file in plain text or HTML, of at most 5 MB']],
  options: [
    { flags: '--out <bank>', description: 'the file to write; else the bank is printed' },
    { flags: '--force', description: 'overwrite the file' },
    { flags: '--prompt', description: 'print a prompt for a language model, with the schema, the rules and the text' },
    { flags: '--until <text>', description: 'leave out the paragraph that has this text, and all behind it' },
    { flags: '--whole', description: 'do not leave out a note on the author at the end' },
    { flags: '--lang <tag>', description: 'the language of the text, where the page does not say it' },
    { flags: '--json', description: 'print a report as JSON; without --out it holds the bank' },
  ],
  examples: [
    'draft article.txt --out questions/article.yaml',
    'draft page.html --until "About the author" --out bank.yaml --json',
    'draft article.txt --prompt > prompt.txt',
  ],
  run: async ([article = ''], options, io) => (await import('./run.js')).runDraft(article, options as DraftOptions, io),
};
