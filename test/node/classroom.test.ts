// What the classroom's page says to run is run, of the very file that it saves, and gives the forms that it showed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { chosenFile, fileOf, packCommands, printCommands } from '../../demo/classroom/commands.js';
import { drawingOf, readLink } from '../../demo/classroom/link.js';
import { compileBank, drawnForm, insteadOf, parseBank, plainText } from '../../src/entries/core.js';
import { cli, folderOf } from './cli-run.js';

const bank = compileBank(parseBank(parse(readFileSync('questions/south-caucasus-peace.yaml', 'utf8'))).bank!);
const plain = readLink(
  `?seed=${encodeURIComponent("it's B")}&count=6&levels=recall&forms=AC`,
  'https://school.example/',
);
const { id } = drawnForm(bank, drawingOf(plain), 'A').items[0]!;
const [instead = ''] = insteadOf(bank, drawingOf(plain), id);
const prepared = { ...plain, swaps: [[id, instead] as const] };
const address = 'https://school.example/banks/bank.json';

/** The words of a command, as a shell would read them. */
const wordsOf = (command: string): string[] =>
  [...command.replace(/\\\n/g, '').matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\'/g, (whole, inner?: string) => (whole === "\\'" ? "'" : (inner ?? ''))),
  );

const inFolder = (words: readonly string[]): string[] =>
  words.slice(2).map((word) => (word === fileOf(bank.id) || /\.(?:pdf|zip|html)$/.test(word) ? `@${word}` : word));

it('sets the forms on paper as they were looked at', async () => {
  const folder = folderOf({ [fileOf(bank.id)]: chosenFile(prepared, bank, address) });
  const commands = printCommands(prepared, bank.id).replaceAll('.pdf', '.html').split('\n\n');
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(await cli(folder, ...inFolder(wordsOf(command)))).toMatchObject({ exit: 0 });
  const sheets = readFileSync(join(folder, `${bank.id}.html`), 'utf8');
  for (const form of ['A', 'C'] as const) {
    const [, own = ''] = sheets.split(`<article class="sheet questions form-${form.toLowerCase()}">`);
    const places = drawnForm(bank, drawingOf(prepared), form).items.map((planned) => {
      const item = bank.items.find((each) => each.id === planned.id)!;
      return own.indexOf(plainText(item.stem).slice(0, 40).replaceAll("'", '&#39;'));
    });
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  }
  expect(readFileSync(join(folder, `${bank.id}-key.html`), 'utf8')).not.toContain('sheet questions');
});

it('names for each form a package of its own, with all that was chosen', () => {
  const [a = '', c = ''] = packCommands(prepared, bank.id).split('\n\n').map(wordsOf);
  expect(a).toEqual(
    expect.arrayContaining(['scorm12', `${bank.id}-A.zip`, "seed=it's B/A", 'mode=test', 'shuffle=all']),
  );
  expect(c).toEqual(expect.arrayContaining([`${bank.id}-C.zip`, "seed=it's B/C"]));
});
