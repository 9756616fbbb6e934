import { assert, expect, fixture, html } from '@open-wc/testing';
import type { Item } from '../src/core/bank/model.js';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import '../src/entries/learning-quiz.js';
import { accessible, all, choose, enter, focus, found, key, press, tabTo, until, words } from './browser.js';
import { addQuiz, aNumber, aWord, goTo } from './browser.quiz.js';
import { aBank } from './factories.js';

/** Texts that are to be seen as they are written. */
const AS_WRITTEN: readonly string[] = [
  '<img src=x onerror=hacked()>',
  '<script>hacked()</script>',
  '<svg onload=hacked()>',
  '<svg><a href=javascript:hacked()>x</a></svg>',
  '<iframe srcdoc="<script>parent.hacked()</script>"></iframe>',
  '<xmp><script>hacked()</script></xmp>',
  '<noscript><style></noscript><img src=x onerror=hacked()>',
  '<math><mtext><table><mglyph><style><img src=x onerror=hacked()>',
  '<form action=https://evil.example><input type=password></form>',
  '<p style="position:fixed;inset:0">x</p>',
  '<a href="javascript:hacked()" onclick="hacked()">x</a>',
  '</textarea></title></script>-->]]>',
  '${hacked()} {{hacked()}} #{hacked()}',
  '"><b onmouseover=hacked()>',
];
/** Markdown whose words alone are to be seen. */
const AS_WORDS: readonly string[] = [
  '[x](javascript:hacked())',
  '[x](JaVa\tScRiPt:hacked())',
  '[x](&#106;avascript:hacked())',
  '[x](data:text/html,<script>hacked()</script>)',
  '[x](data:image/svg+xml,<svg/onload=hacked()>)',
  '[x](vbscript:hacked())',
  '[x](//evil.example)',
  '![x](https://evil.example/x.png)',
  '![x](x" onerror="hacked())',
  '<javascript:hacked()>',
  '[x]: javascript:hacked()\n\n[x]',
  '\u202e[x](javascript:hacked())\u0000',
];
const HOSTILE = [...AS_WRITTEN, ...AS_WORDS];

/** A text in every place where an item may have one. */
const everywhere = (text: string, index: number): Item => ({
  id: `q${index}`,
  interaction: 'choice',
  stem: `Stem ${index}: ${text}`,
  options: [
    { id: 'a', text: `Yes ${text}`, key: true, feedback: text },
    { id: 'b', text: `No ${text}`, feedback: text },
  ],
  hints: [text],
  rationale: text,
  feedback: { correct: text, partial: text, incorrect: text },
});

const OURS = new Set(
  (
    'learning-quiz quiz-card quiz-choice quiz-numeric quiz-text-entry quiz-nav quiz-progress quiz-score quiz-results quiz-start quiz-palette quiz-notice ' +
    'slot div section header progress fieldset label input span p button nav svg path ol ul li dl dt dd strong em code pre blockquote q cite br a small details summary main'
  ).split(' '),
);

/** Everything in the page that no text may have made. */
function foreign(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(OURS.has(element.localName) ? [] : [element.outerHTML]),
    ...[...element.attributes].filter(({ name }) => /^on|^style$|^srcdoc$|^src$/.test(name)).map(({ name }) => name),
    ...(element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol) ? [element.href] : []),
    ...(element instanceof HTMLInputElement && element.type === 'password' ? ['password'] : []),
    ...(element instanceof SVGElement && !element.closest('svg[aria-hidden=true]') ? [element.outerHTML] : []),
    ...(element.shadowRoot ? foreign(element.shadowRoot) : []),
  ]);
}

const win = window as unknown as { hacked?: () => void };
let hacked = 0;

/** A quiz over these items; what it shows is looked at in every state. */
async function open(items: readonly Item[], attributes: Record<string, string> = {}, own: object = {}) {
  const host = await fixture<HTMLElement>(html`<main></main>`);
  const quiz = await addQuiz(host, { ...aBank({ items }), ...own }, attributes);
  const clean = () => assert.deepEqual(foreign(host), []);
  clean();
  return { quiz, clean };
}

/** Brings a card to its end by a wrong way, with all that it may say on it. */
async function exhaust(quiz: LearningQuiz, stem: string, clean: () => void): Promise<void> {
  await until(() => all(quiz, 'heading').some((heading) => words(heading).startsWith(stem)), stem);
  await press(quiz, 'Hint');
  (await until(() => all(quiz, 'radio', /^No/)[0])).click();
  await press(quiz, 'Check');
  await found(quiz, 'button', 'Try again');
  clean();
  await press(quiz, 'Show the solution');
  await until(() => words(quiz).includes('Why'));
  clean();
}

describe('a bank that means harm', () => {
  before(() => {
    win.hacked = () => (hacked += 1);
  });
  after(() => {
    delete win.hacked;
  });
  afterEach(() => assert.strictEqual(hacked, 0));

  it('has nothing for axe to find', async () => {
    const { quiz } = await open(HOSTILE.slice(0, 3).map(everywhere));
    await accessible(quiz);
    await press(quiz, 'Hint');
    await until(() => words(quiz).includes('Hint 1 of 1'));
    await accessible(quiz);
  });

  it('is gone through by keyboard alone like any other', async () => {
    const { quiz, clean } = await open([everywhere(HOSTILE[0]!, 0)]);
    await tabTo('radio');
    await key(' ');
    await key('Enter');
    await until(() => quiz.progress.correct === 1);
    await tabTo('button', 'Finish');
    await key('Enter');
    await until(() => focus() === 'heading Your results');
    clean();
  });

  it('puts nothing but text on any card, nor on the results', async function () {
    this.timeout(20_000);
    const { quiz, clean } = await open(HOSTILE.map(everywhere));
    for (const [index, text] of HOSTILE.entries()) {
      quiz.goTo(`q${index}`);
      await exhaust(quiz, `Stem ${index}:`, clean);
      if (!AS_WRITTEN.includes(text)) continue;
      const times = words(quiz).split(text.replace(/\s+/g, ' ')).length - 1;
      expect(times, `“${text}” as text in stem, options, feedback, hint and reason`).to.be.at.least(7);
    }
    await quiz.finish();
    await until(() => all(quiz, 'listitem').length === HOSTILE.length);
    clean();
    for (const text of AS_WRITTEN) expect(words(quiz)).to.contain(`Stem ${HOSTILE.indexOf(text)}: ${text}`);
  });

  it('puts nothing but text in titles, units, sources and objectives', async () => {
    for (const text of AS_WRITTEN) {
      const own = {
        title: text,
        objectives: [{ id: 'o', title: text }],
        sources: [{ id: 's', title: text, href: 'javascript:hacked()' }],
      };
      const evidence = [{ source: 's', textStart: text }];
      const items = [aNumber({ unit: text, objective: 'o', evidence }), aWord({ id: 'w', keys: [{ text }], evidence })];
      const { quiz, clean } = await open(items, { start: 'manual', attempts: '1', persist: 'none' }, own);
      expect(words(quiz)).to.contain(text);
      quiz.start();
      await found(quiz, 'textbox');
      clean();
      await enter(quiz, '1');
      await press(quiz, 'Check');
      // An address that leads nowhere is none: the passage is quoted.
      await until(() => words(quiz).split(text).length > 2, 'the unit and the quotation');
      clean();
      await quiz.finish();
      await until(() => words(quiz).includes('Your results'));
      clean();
      expect(words(quiz)).to.contain(text);
    }
  });

  it('takes a response that is markup for what it is, in the results too', async () => {
    for (const text of [AS_WRITTEN[0]!, AS_WORDS[0]!]) {
      const { quiz, clean } = await open([aWord()], { attempts: '1', persist: 'none' });
      await enter(quiz, text);
      await press(quiz, 'Check');
      await until(() => words(quiz).includes('Incorrect'));
      clean();
      await quiz.finish();
      await until(() => words(quiz).includes(`Your answer ${text}`));
      clean();
    }
  });

  it('tells its mistakes as text', async () => {
    const host = await fixture<HTMLElement>(html`<main></main>`);
    const items = HOSTILE.map((text) => ({ id: text, interaction: text, [text]: text }));
    const quiz = document.createElement('learning-quiz');
    quiz.bank = { ...aBank(), items: [...items, ...aBank().items], [HOSTILE[0]!]: 1 };
    host.append(quiz);
    const note = await found(quiz, 'note');
    note.querySelector('details')!.open = true;
    await until(() => words(note).includes('<img src=x onerror=hacked()>'));
    assert.deepEqual(foreign(host), []);
    await choose(quiz, 'Option a');
  });

  it('clobbers nothing by ids that are names of the page’s own', async () => {
    const ids = [
      'children',
      'attributes',
      'submit',
      'nodeName',
      'location',
      'constructor',
      'toString',
      'hasOwnProperty',
    ];
    const { quiz, clean } = await open(
      ids.map((id) => ({
        ...everywhere('x', 0),
        id,
        options: ids.map((name, index) => ({ id: name, text: `Option ${name}`, key: index === 0 })),
      })),
    );
    for (const [index, id] of ids.entries()) {
      await goTo(quiz, id);
      await choose(quiz, 'Option children');
      await press(quiz, 'Check');
      await until(() => quiz.progress.correct === index + 1);
    }
    await quiz.finish();
    assert.deepEqual(quiz.report?.score, { raw: ids.length, max: ids.length });
    clean();
  });

  it('shows links that lead where links may, in a tab of their own', async () => {
    const { quiz, clean } = await open([everywhere('[good](https://example.org/a)', 0)]);
    const link = await until(() => all(quiz, 'link', 'good')[0] as HTMLAnchorElement | undefined);
    assert.deepEqual([link.href, link.target, link.rel], ['https://example.org/a', '_blank', 'noopener noreferrer']);
    clean();
  });
});
