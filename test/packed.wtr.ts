// A bank packed into one page by the program that was built, and opened from the disk without a network.
import { assert, expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Bank, Item } from '../src/core/bank/model.js';
import { itemTypes } from '../src/entries/core.js';
import { CHROMIUM } from './browser.js';
import { aBank } from './factories.js';

interface Packed {
  readonly title: string;
  readonly lang: string;
  readonly text: string;
  /** Whether it is said what to do without scripts. */
  readonly notice: boolean;
  readonly items: readonly { id: string; interaction: string; ready: boolean; images: number; paths: number }[];
  readonly finished: boolean;
  readonly violations?: readonly string[];
  readonly attempted?: number;
  readonly background: string;
  readonly faults: readonly string[];
  /** File names of what was asked for, `data:` apart. */
  readonly requests: readonly string[];
}

interface Packing {
  readonly bank: Bank;
  /** A folder whose files lie beside the bank. */
  readonly beside?: string;
  /** What `reading.html` beside the bank has. */
  readonly reading?: string;
  readonly set?: readonly string[];
  /** Of the program, beside these. */
  readonly options?: readonly string[];
  readonly scripts?: boolean;
  /** Whether it is looked at by axe, and its first item submitted by keys. */
  readonly keys?: boolean;
  readonly scheme?: 'light' | 'dark';
}
const packed = (packing: Packing): Promise<Packed> => executeServerCommand<Packed, Packing>('packed', packing);

/** What there is to be marked in the article. */
const READING = `<h1>The road</h1><script>hacked = true</script><p>Since then exports rose to nine million dollars. The road
  carries twenty lorries a day. The mayor opened the bridge.</p>`;

/** A bank with the examples of every interaction. */
async function everything(): Promise<Bank> {
  const examples = await Promise.all(
    itemTypes.map(
      async ({ interaction }) => (await fetch(`/src/items/${interaction}/example.json`)).json() as Promise<Item[]>,
    ),
  );
  const items = examples.flat();
  const named = (values: readonly (string | undefined)[]): string[] => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  const sources = named(items.flatMap(({ evidence = [] }) => evidence.map(({ source }) => source)));
  const objectives = named(items.map(({ objective }) => objective));
  return aBank({
    title: 'Everything <b>&</b> </script>',
    lang: 'en-GB',
    items,
    sources: [...sources.map((id) => ({ id, title: id })), { id: 'reading', title: 'A reading', href: 'reading.html' }],
    ...(objectives.length ? { objectives: objectives.map((id) => ({ id, title: id })) } : {}),
  });
}

describe('a packed page', function () {
  this.timeout(60_000);
  before(function () {
    if (!CHROMIUM) this.skip();
  });

  it('has nothing for axe to find, and is gone into by keyboard alone', async () => {
    const { violations, attempted, faults } = await packed({ bank: aBank(), reading: READING, keys: true });
    assert.deepEqual([violations, attempted, faults], [[], 1, []]);
  });

  it('has every interaction, with pictures and maps, from the disk, and asks for nothing', async () => {
    const bank = await everything();
    const set = ['persist=none', 'shuffle=none'];
    const page = await packed({ bank, reading: READING, beside: 'demo/public/gallery', set });
    assert.deepEqual(page.faults, []);
    assert.deepEqual(page.requests, ['bank.html']);
    assert.deepEqual([page.title, page.lang, page.notice, page.finished], [bank.title, 'en-GB', false, true]);
    assert.deepEqual(
      page.items.filter(({ ready }) => !ready),
      [],
    );
    const interactions = new Set(page.items.map(({ interaction }) => interaction));
    assert.deepEqual([...interactions].sort(), itemTypes.map(({ interaction }) => interaction).sort());
    expect(page.items.find(({ id }) => id === 'flag-of-armenia')?.images).to.equal(3);
    const hotspots = page.items.filter(({ interaction }) => interaction === 'hotspot');
    expect(hotspots.some(({ paths }) => paths > 5)).to.equal(true);
    expect(hotspots.some(({ images }) => images > 0)).to.equal(true);
  });

  it('has every interaction as well where its keys are out of sight', async () => {
    const set = ['persist=none', 'shuffle=none'];
    const beside = 'demo/public/gallery';
    const page = await packed({ bank: await everything(), reading: READING, beside, set, options: ['--sealed'] });
    assert.deepEqual([page.faults, page.requests, page.finished], [[], ['bank.html'], true]);
    assert.deepEqual(
      page.items.filter(({ ready }) => !ready),
      [],
    );
    expect(page.items.find(({ id }) => id === 'flag-of-armenia')?.images).to.equal(3);
  });

  it('says what to do where scripts are switched off', async () => {
    const { notice, text, faults } = await packed({ bank: aBank(), scripts: false });
    assert.deepEqual([notice, faults], [true, []]);
    expect(text).to.contain('allow JavaScript');
  });

  it('is dark where the reader’s system is', async () => {
    const light = await packed({ bank: aBank(), scripts: false });
    const dark = await packed({ bank: aBank(), scripts: false, scheme: 'dark' });
    expect(light.background).not.to.equal(dark.background);
  });

  it('is kept and told as any other session', async () => {
    const { faults, finished } = await packed({ bank: aBank(), set: ['mode=test'] });
    assert.deepEqual([faults, finished], [[], true]);
  });
});
