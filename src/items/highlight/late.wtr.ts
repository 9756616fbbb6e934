import { assert, expect } from '@open-wc/testing';
import { anItem, at, marked, ONE, phrase, TEXT, told } from '../../../test/browser.highlight.js';
import { aView, responses, show } from '../../../test/browser.items.js';
import { accessible, all, focus, key, tabTo, turn, until, words } from '../../../test/browser.js';
import type { ItemElement, ItemView } from '../../elements/base/item-element.js';
import { LatePart } from '../../elements/base/late-part.js';

const FAILED = 'This could not be loaded.';
const fetched = (): string[] =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /highlight\/(face|scored)\.element\.ts/.exec(name)?.[1] ?? []);

/** An item's element where nothing that comes later can be fetched. */
async function offline(view: ItemView): Promise<ItemElement> {
  const { want } = LatePart.prototype;
  LatePart.prototype.want = function (this: LatePart<unknown>) {
    this.failed = true;
    return undefined;
  };
  try {
    return await show(view);
  } finally {
    LatePart.prototype.want = want;
  }
}

async function loadAgain(element: ItemElement): Promise<void> {
  expect(words(element)).to.contain(FAILED);
  await accessible(element);
  await tabTo('button', 'Load again');
  await key('Enter');
}

describe('what quiz-highlight fetches later', () => {
  it('is fetched when it is needed: for a mark what comes of it, for words what picks them', async () => {
    const sentences = await show(aView(anItem()));
    responses(sentences);
    await turn();
    assert.deepEqual(fetched(), []);
    await tabTo('radio', 'One came.');
    await key(' ');
    await until(() => fetched().includes('scored'));
    assert.deepEqual(fetched(), ['scored']);
    const list = await show(aView(phrase));
    assert.deepEqual([words(list).includes('Two saw it.'), words(list).includes(FAILED)], [true, false]);
    await until(() => all(list, 'option').length === 9);
    assert.deepEqual(fetched(), ['scored', 'face']);
  });

  it('says of words that they can’t be picked, and loads again, with the focus on the first of them', async () => {
    const element = await offline(aView(phrase));
    const asked = responses(element);
    expect(words(element)).to.contain(TEXT.replace(/\s+/g, ' '));
    assert.deepEqual(all(element, 'option'), []);
    await loadAgain(element);
    await until(() => focus() === 'option One', 'the focus on a word');
    expect(words(element)).not.to.contain(FAILED);
    for (const name of ['Enter', 'ArrowRight', 'Enter']) await key(name);
    assert.deepEqual(asked, [[at('One came.')]]);
  });

  it('says so of the article, and leads on to what takes its place', async () => {
    const element = await offline(aView(anItem({ scope: 'article' })));
    assert.deepEqual(all(element, 'radio'), []);
    await loadAgain(element);
    await until(() => focus() === 'radio One came.', 'the focus in the passage');
    expect(words(element)).to.contain('The article is not on this page.').and.not.contain(FAILED);
  });

  it('says that it can’t tell what came of the marks, which stay, and tells it then', async () => {
    const view = aView(anItem(), { response: [ONE], phase: 'closed', outcome: { verdict: 'incorrect' }, solved: true });
    const element = await offline(view);
    assert.deepEqual(marked(element), ['One came.']);
    assert.isTrue(all(element, 'radio').every((radio) => radio.matches(':disabled')));
    await loadAgain(element);
    await until(() => told(element).length === 2);
    assert.deepEqual(told(element), ['One came. [Incorrect]', 'Two saw it. [Solution]']);
    assert.strictEqual(focus(), 'heading Who saw it?');
    expect(words(element)).not.to.contain(FAILED);
    assert.deepEqual(all(element, 'radio'), []);
  });
});
