// What the classroom's page says to run is run, of the very file that it saves, and gives the forms that it showed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chosenFile, fileOf, packCommands, printCommands } from '../../demo/classroom/commands.js';
import { drawingOf, formAttributes, readLink } from '../../demo/classroom/link.js';
import type { Printed } from '../../src/cli/print/run.js';
import {
  compileBank,
  drawnForm,
  formBank,
  insteadOf,
  makePlan,
  parseBank,
  plainText,
  type Form,
  type Plan,
} from '../../src/entries/core.js';
import { withPictures } from '../every-item.js';
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

const LINKS = [
  'seed=spring&count=7&forms=ABC',
  'seed=7b&levels=recall+inference&count=9&forms=AH&draw=100+per+objective',
  'seed=it%27s+B&objectives=trade+visits&shuffle=options&forms=B',
  'count=12&levels=understanding&shuffle=items&forms=AD&time-limit=900&confidence=ask',
] as const;

describe.each(LINKS)('the page’s link %s', (query) => {
  const own = readLink(`?${query}`, 'https://school.example/');
  const drawing = drawingOf(own);
  const { items } = drawnForm(bank, drawing, 'A');
  const [other = ''] = insteadOf(bank, drawing, items[1]!.id);
  const swapping = { ...own, swaps: [[items[1]!.id, other] as const] };

  it.each([
    ['as it is', own],
    ['with a swap', swapping],
  ])('%s gives the forms that `print` sets by the same options', async (_, test) => {
    const { count, draw, shuffle, seed, objectives, levels, swaps } = drawingOf(test);
    const options = {
      ...{ seed, count, draw, shuffle, forms: test.forms.join(',') },
      ...{ objectives: objectives?.join(','), levels: levels?.join(',') },
      ...{ swap: swaps?.map((swap) => swap.join('*')).join(','), 'time-limit': test.settings['time-limit'] },
    };
    const flags = Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}`, String(value)] : []));
    const sure = test.settings['confidence'] ? ['--confidence'] : [];
    const folder = folderOf({ 'bank.yaml': readFileSync('questions/south-caucasus-peace.yaml') });
    withPictures(folder);
    const args = ['print', '@bank.yaml', ...flags, ...sure, '--key', '--json', '--out', '@x.html'];
    const { exit, out, err } = await cli(folder, ...args);
    expect([exit, err]).toEqual([0, '']);
    const { forms } = JSON.parse(out) as Printed;
    // What a pupil's page is handed, and hands to the quiz.
    const handed = formBank(bank, drawingOf(test));
    for (const { form, seed: own, items: printed } of forms) {
      const attributes = Object.fromEntries(formAttributes(test, form as Form));
      const plan = makePlan(handed, { seed: attributes['seed']!, shuffle: attributes['shuffle'] as Plan['shuffle'] });
      expect(printed).toEqual(plan.items.map(({ id }) => id));
      expect(own).toBe(plan.seed);
    }
    const html = readFileSync(join(folder, 'x.html'), 'utf8');
    expect(html.includes('How sure are you?')).toBe(sure.length > 0);
    expect(html.includes('Time: 15 minutes')).toBe(sure.length > 0);
    // The key names what shows the form on a screen: where a quiz has no attributes for that, the query of such a link.
    const [, named = ''] = /<code dir="ltr">\?(.*?)<\/code>/.exec(html) ?? [];
    const isQuery = levels!.length > 0 || swaps!.length > 0;
    expect(named !== '').toBe(isQuery);
    if (isQuery) {
      const screen = readLink(
        `?${named.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))}`,
        'https://school.example/',
      );
      expect(screen.form).toBe(test.forms[0]);
      expect(drawnForm(bank, drawingOf(screen), screen.form!).items.map(({ id }) => id)).toEqual(forms[0]!.items);
    }
  });
});

it('names for each form a package of its own, with all that was chosen', () => {
  const [a = '', c = ''] = packCommands(prepared, bank.id).split('\n\n').map(wordsOf);
  expect(a).toEqual(
    expect.arrayContaining(['scorm12', `${bank.id}-A.zip`, "seed=it's B/A", 'mode=test', 'shuffle=all']),
  );
  expect(c).toEqual(expect.arrayContaining([`${bank.id}-C.zip`, "seed=it's B/C"]));
});
