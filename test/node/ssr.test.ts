import { html } from 'lit';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { aBank } from '../factories.js';
import { rendered, serverQuiz } from '../ssr.js';
import '../../src/elements/quiz-class-report/define.js';
import '../../src/elements/quiz-due/define.js';
import '../../src/elements/quiz-result-code/define.js';
import '../../src/elements/quiz-nav/define.js';
import '../../src/elements/quiz-notice/define.js';
import '../../src/elements/quiz-palette/define.js';
import '../../src/elements/quiz-progress/define.js';
import '../../src/elements/quiz-results/define.js';
import '../../src/elements/quiz-score/define.js';
import '../../src/elements/quiz-start/define.js';
import '../../src/elements/quiz-timer/define.js';

type Node = DefaultTreeAdapterTypes.Node;

/** What elements are there, a declarative shadow root's too, with what is in their attributes. */
function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const inside = 'content' in node ? node.content.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...[...children, ...inside].flatMap(elementsOf)];
}
const attr = (element: DefaultTreeAdapterTypes.Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value;

describe('a quiz on a server', () => {
  it('gives a declarative shadow root, in which what stands in for it has its place', async () => {
    const elements = elementsOf(parse(await serverQuiz()));
    const quiz = elements.find(({ tagName }) => tagName === 'learning-quiz');
    const [root] = quiz?.childNodes ?? [];
    expect(root).toMatchObject({
      tagName: 'template',
      attrs: [
        { name: 'shadowroot', value: 'open' },
        { name: 'shadowrootmode', value: 'open' },
      ],
    });
    const inside = root ? elementsOf(root) : [];
    expect(inside.some((element) => element.tagName === 'slot' && attr(element, 'name') === 'fallback')).toBe(true);
    expect(quiz?.childNodes[1]).toMatchObject({ tagName: 'div', attrs: [{ name: 'slot', value: 'fallback' }] });
  });

  it('takes a bank, which stays on the server, and attributes, which go to the page', async () => {
    const written = await rendered(html`<learning-quiz .bank=${aBank()} mode="test" count="2"></learning-quiz>`);
    const quiz = elementsOf(parse(written)).find(({ tagName }) => tagName === 'learning-quiz');
    expect(quiz?.attrs).toMatchObject([
      { name: 'mode', value: 'test' },
      { name: 'count', value: '2' },
    ]);
    expect(written).not.toContain('Option a');
  });

  it('asks nothing of a page, whatever part of it is rendered', async () => {
    const parts = await rendered(
      html`<learning-quiz
        ><quiz-start></quiz-start><quiz-progress></quiz-progress><quiz-score></quiz-score><quiz-timer></quiz-timer
        ><quiz-card item="a"></quiz-card><quiz-nav></quiz-nav><quiz-palette></quiz-palette><quiz-notice></quiz-notice
        ><quiz-results></quiz-results><quiz-due></quiz-due><quiz-result-code></quiz-result-code
        ><quiz-class-report></quiz-class-report
      ></learning-quiz>`,
    );
    const names = elementsOf(parse(parts)).map(({ tagName }) => tagName);
    const shown = names.filter((name, index) => name.startsWith('quiz-') && names[index + 1] !== undefined);
    expect(new Set(shown)).toEqual(
      new Set(
        'start progress score timer card nav palette notice results due result-code class-report'
          .split(' ')
          .map((name) => `quiz-${name}`),
      ),
    );
    expect(parts.match(/shadowrootmode="open"/g)?.length).toBeGreaterThan(10);
  });
});
