import { assert, expect } from '@open-wc/testing';
import type { TextTree } from '../../core/text/tree.js';
import { accessible, all, byRole, found, tabTo, until, words } from '../../../test/browser.js';
import { aQuiz } from '../../../test/browser.quiz.js';
import { aBank, aChoice, anOption } from '../../../test/factories.js';
import '../../entries/learning-quiz.js';

const MARKDOWN = `Read *this* and **that** with \`code\`:

1. one
2. two

- three

> [a quote](https://example.org/)

    let x = 1 < 2;

a line\\
broken`;

const quizWith = (stem: string | TextTree) =>
  aQuiz(aBank({ items: [aChoice({ stem: stem as string, options: [anOption('a', { key: true }), anOption('b')] })] }));
const stemOf = (quiz: Element): HTMLElement => byRole(quiz, 'heading');
/** The elements of a stem by name, in order. */
const tags = (quiz: Element): string[] => [...stemOf(quiz).querySelectorAll('*')].map(({ localName }) => localName);

describe('a text with markup', () => {
  it('has nothing for axe to find', async () => {
    const quiz = await quizWith(MARKDOWN);
    await until(() => tags(quiz).includes('ol'));
    await accessible(quiz);
  });

  it('has links that the keyboard alone reaches', async () => {
    const quiz = await quizWith(MARKDOWN);
    await found(quiz, 'link', 'a quote');
    await tabTo('link', 'a quote');
  });

  it('is shown as what it means, each kind', async () => {
    const quiz = await quizWith(MARKDOWN);
    await until(() => tags(quiz).includes('ol'));
    assert.deepEqual(tags(quiz), 'p em strong code ol li li ul li blockquote p a pre code p br'.split(' '));
    assert.strictEqual(stemOf(quiz).querySelector('pre')?.textContent, 'let x = 1 < 2;');
  });

  it('stands bare where it is one paragraph, so that it can stand in a label', async () => {
    const quiz = await quizWith('What is *this*?');
    await until(() => tags(quiz).join() === 'em');
    assert.strictEqual(words(stemOf(quiz)), 'What is this?');
  });

  it('may come as a tree, in which nothing harmful has a place', async () => {
    const harm = [
      { type: 'html', value: '<img src=x>' },
      { type: 'paragraph', children: [{ type: 'link', href: 'javascript:alert(1)', children: [] }] },
      {
        type: 'paragraph',
        children: [{ type: 'link', href: 'https://example.org', children: [{ type: 'text', value: 'ok' }] }],
      },
    ] as unknown as TextTree;
    const quiz = await quizWith(harm.slice(1));
    await found(quiz, 'link', 'ok');
    expect(all(quiz, 'link')).to.have.length(1);
    const refused = document.createElement('learning-quiz');
    refused.bank = aBank({ items: [aChoice({ id: 'bad', stem: harm as unknown as string }), aChoice()] });
    quiz.after(refused);
    await found(refused, 'note');
    await found(refused, 'radio', 'Option a');
    assert.strictEqual(refused.progress.total, 1);
    refused.remove();
  });
});
