// The demo's gallery: every phase that it offers, one after the other, and its editor.
import { assert, expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { Gallery } from '../demo/gallery/gallery.js';
import '../src/entries/learning-quiz.js';
import { accessible, all, byRole, choose, found, until, words } from './browser.js';

const YAML = `- id: ships
  interaction: order
  stem: In which order did they sail?
  options:
    - { id: a, text: The first ship }
    - { id: b, text: The second ship }
    - { id: c, text: The third ship }
    - { id: d, text: The fourth ship }
  rationale: One after the other.`;

async function open(): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(html`<div id="gallery"></div>`);
  const gallery = new Gallery(new Map([['order', [{ id: 'ships', yaml: YAML }]]]), () => render(gallery.view(), root));
  gallery.open('order');
  await found(root, 'heading', 'In which order did they sail?');
  return root;
}

describe('the gallery', () => {
  it('has nothing for axe to find', async () => {
    await accessible(await open());
  });

  it('brings an item into each phase that is chosen, one after the other and back', async () => {
    const root = await open();
    const card = (): string => words(root.querySelector('quiz-card')!);
    for (const [phase, said] of [
      ['Filled in', 'Check'],
      ['Correct', 'Correct'],
      ['Partly correct', 'Partly correct'],
      ['Incorrect', 'Incorrect'],
      ['Solution', 'One after the other.'],
      ['Filled in', 'Check'],
    ] as const) {
      await choose(root, phase);
      await until(() => card().includes(said), phase);
      if (phase === 'Filled in') expect(card()).not.to.match(/Correct|correct|One after the other/);
    }
  });

  it('takes what is typed once there is a pause, as large as the schema allows', async () => {
    const root = await open();
    const field = byRole<HTMLTextAreaElement>(root, 'textbox', 'YAML');
    const write = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    write(YAML.replace('In which', 'By which'));
    await found(root, 'heading', 'By which order did they sail?');
    const options = Array.from({ length: 100 }, (_, index) => `    - { id: s${index}, text: Ship ${index} }`).join(
      '\n',
    );
    const before = performance.now();
    write(YAML.replace(/ {4}- [^]*(?=\n {2}rationale)/, options));
    await until(() => all(root, 'listitem').length >= 100, 'a hundred ships', 4000);
    // Not a timing: before, this took most of a minute.
    assert.isBelow(performance.now() - before, 4000);
    write('- id: [');
    await until(() => words(root).includes('There is nothing to show'));
  });
});
