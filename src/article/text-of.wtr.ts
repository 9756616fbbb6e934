import { assert, expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { textOf } from './text-of.js';

const article = (content: TemplateResult): Promise<HTMLElement> => fixture(html`<article>${content}</article>`);
/** The text's words, single spaces between. */
const words = (root: Element) => textOf(root).text.trim().split(/\s+/).join(' ');

describe('textOf', () => {
  it('joins inline elements, and parts blocks and line breaks', async () => {
    const root = await article(
      html`<h2>One</h2>
        <p>
          t<b>w</b><i>o<span>!</span></i>
        </p>
        <ul>
          <li>three</li>
          <li>fo<wbr />ur</li>
        </ul>
        five<br />six
        <table>
          <tr>
            <td>seven</td>
            <td>eight</td>
          </tr>
        </table>`,
    );
    assert.strictEqual(words(root), 'One two! three four five six seven eight');
  });

  it('leaves out what is not rendered, controls and quizzes', async () => {
    const root = await article(
      html`<style>
          p {
            margin: 0;
          }
        </style>
        <script type="application/json">
          { "no": 1 }
        </script>
        <template>no</template><noscript>no</noscript>
        <p hidden>no</p>
        <div class="none">no</div>
        <style>
          .none {
            display: none;
          }
          .unseen {
            visibility: hidden;
          }
        </style>
        <p class="unseen">no <b>no</b></p>
        <div hidden="until-found">no</div>
        <p>
          one <button>no</button><textarea>no</textarea
          ><select>
            <option>no</option>
          </select>
        </p>
        <svg><text>no</text></svg><quiz-card>no</quiz-card><learning-quiz>no</learning-quiz>
        <p>
          <ruby>two<rt>no</rt></ruby> <span aria-hidden="true">three</span>
        </p>`,
    );
    assert.strictEqual(words(root), 'one two three');
  });

  it('takes a floated letter for a drop cap, and a floated note for a note', async () => {
    const root = await article(
      html`<style>
          .float {
            float: left;
          }
        </style>
        <p><span class="float">K</span>azakhstan<span class="float">see below</span> trades</p>`,
    );
    assert.strictEqual(words(root), 'Kazakhstan see below trades');
  });

  it('gives the range of a passage across elements', async () => {
    const root = await article(
      html`<p>
          Up <b>to <i>$350</i></b> million
        </p>
        <p>euro</p>`,
    );
    const page = textOf(root);
    for (const passage of ['to', '$350', 'to $350 million', 'Up to $350', 'million', 'million euro']) {
      const { index, 0: found } = new RegExp(passage.replace('$', '\\$&').replaceAll(' ', '\\s+')).exec(page.text)!;
      const range = page.rangeOf(index, index + found.length);
      assert.strictEqual(range.toString().replace(/\s+/g, ' '), passage);
      expect(range.startContainer).to.be.instanceOf(Text);
    }
  });
});
