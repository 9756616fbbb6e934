// The reference leaves nothing out: whatever the sources say nothing of is named here, to be described where it stands.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { elementsPart, itemsPart } from '../../tools/lib/reference/page.js';
import { readModel, silences, type Model } from '../../tools/lib/reference/model.js';
import { readBank } from '../../src/entries/core.js';
import { strangers } from './markup.js';

const ROOT = join(import.meta.dirname, '..', '..');
let model: Model;
beforeAll(async () => {
  model = await readModel();
}, 120_000);

describe('the reference', () => {
  it('has words for everything', () => {
    expect(silences(model)).toEqual([]);
  });

  it('names what has none', () => {
    const [first, ...others] = model.elements;
    const silent = { ...first!, parts: [{ name: 'head', words: '' }], example: undefined };
    const field = { path: 'options[].key', takes: '', required: false, words: '' };
    const types = model.interactions.map((one) => (one.interaction === 'choice' ? { ...one, fields: [field] } : one));
    expect(silences({ ...model, elements: [silent, ...others], interactions: types })).toEqual([
      'learning-quiz: head',
      'learning-quiz: an example in docs/reference/examples',
      'choice: options[].key',
    ]);
  });

  it('spells types out', () => {
    const [quiz] = model.elements;
    const typeOf = (name: string) => quiz!.attributes.find((row) => row.name === name)?.type;
    expect([typeOf('mode'), typeOf('hints'), typeOf('attempts')]).toEqual([
      "'practice' | 'review' | 'test'",
      "'on' | 'off'",
      "'until-correct' | number",
    ]);
    const scored = model.facts.find(({ name }) => name === 'quiz-attempt-scored')!.text;
    expect(scored).toContain('score?: { raw: number, max: number }');
    expect(scored).toContain("verdict?: 'correct' | 'incorrect' | 'partial' | 'ungraded'");
  });

  it('shows examples that use only what there is', () => {
    const known = [...model.elements, ...model.interactions];
    for (const { tag, example } of model.elements) {
      expect(strangers(example ?? '', known), tag).toEqual([]);
      // It is the element's own, or the quiz's that places it; a class is over when its report is made.
      if (tag !== 'quiz-class-report') expect(example, tag).toMatch(/<learning-quiz[^>]* src="rivers\.json"/);
    }
  });

  it('runs the very text that it shows', () => {
    const page = elementsPart(model) + itemsPart(model);
    const plain = (text: string) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    const shown = [...page.matchAll(/aria-label="HTML of ([\w-]+)"><code>([^]*?)<\/code>/g)];
    expect(shown.map(([, tag]) => tag)).toEqual(model.elements.map(({ tag }) => tag));
    for (const [, tag, text = ''] of shown) expect(page).toContain(`data-example="${tag}">\n${plain(text)}\n</div>`);
  });

  it('has a bank for its examples in which nothing is wrong', () => {
    const json = readFileSync(join(ROOT, 'demo/public/reference/rivers.json'), 'utf8');
    expect(readBank(json).issues).toEqual([]);
  });
});
