import { assert, expect, fixture, html } from '@open-wc/testing';
import type { BankIssue } from '../src/core/bank/issues.js';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { accessible, all, byRole, choose, found, key, press, tabTo, until, words } from './browser.js';
import { aNumber, aWord, facts, goTo, type HeardFact } from './browser.quiz.js';
import { aBank, aChoice, anOption, rawBank } from './factories.js';

interface Opened {
  readonly quiz: LearningQuiz;
  readonly heard: readonly HeardFact[];
}

/** A page with a quiz that is given this, whatever it is. */
async function open(give: (quiz: LearningQuiz) => void): Promise<Opened> {
  const host = await fixture<HTMLElement>(html`<main></main>`);
  const quiz = document.createElement('learning-quiz');
  const heard = facts(host);
  give(quiz);
  host.append(quiz);
  return { quiz, heard };
}
const openBank = (bank: unknown): Promise<Opened> => open((quiz) => (quiz.bank = bank));
/** As a file, so that the text goes through the parser of the page. */
const openText = (text: string): Promise<Opened> =>
  open((quiz) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = text;
    quiz.append(script);
  });

const issuesOf = (heard: readonly HeardFact[]): BankIssue[] =>
  heard.filter(({ type }) => type === 'quiz-failed').flatMap(({ detail }) => detail['issues'] as BankIssue[]);
const briefly = (heard: readonly HeardFact[]): string[] =>
  issuesOf(heard).map(({ code, path, severity }) => `${path} ${code}${severity === 'warning' ? ' (warning)' : ''}`);

/** Goes through all that is left of a quiz, and gives the ids. */
async function run(quiz: LearningQuiz): Promise<string[]> {
  await until(() => quiz.progress.total > 0, 'a session');
  const ids = quiz.progress.items.map(({ id }) => id);
  for (const id of ids) {
    await goTo(quiz, id);
    await choose(quiz, 'Option a');
    await press(quiz, 'Check');
    await until(() => quiz.progress.items.find((item) => item.id === id)?.verdict === 'correct', `${id} to be right`);
  }
  await quiz.finish();
  await until(() => words(quiz).includes('Everything is right.'));
  return ids;
}

const broken = rawBank({ items: [...aBank().items, aChoice({ id: 'bad', options: [anOption('x')] })] });

describe('a bank with mistakes', () => {
  before(() => import('../src/entries/learning-quiz.js'));

  it('has nothing for axe to find, with a quiz and without', async () => {
    const { quiz } = await openBank(broken);
    await found(quiz, 'note');
    await found(quiz, 'radio', 'Option a');
    await accessible(quiz);
    byRole(quiz, 'note').querySelector('details')!.open = true;
    await accessible(quiz);
    const { quiz: none } = await openBank({});
    await found(none, 'alert');
    await accessible(none);
  });

  it('can be looked into by keyboard alone', async () => {
    const { quiz } = await openBank(broken);
    const note = await found(quiz, 'note');
    await found(quiz, 'radio', 'Option a');
    assert.strictEqual(words(note).startsWith('One thing in this quiz needs its author’s attention.'), true);
    for (let i = 0; i < 10 && !note.matches(':focus-within'); i += 1) await key('Tab');
    await key('Enter');
    await until(() => note.querySelector('details')!.open);
    expect(words(note)).to.contain('items[3].options').and.contain('too-few').and.contain('(bad)');
    await tabTo('radio', 'Option a');
  });

  it('is told in the language of the page, its mistakes in English that runs as English does', async () => {
    const { quiz } = await openBank(broken);
    quiz.lang = 'ar';
    quiz.dir = 'rtl';
    await until(() => words(quiz).includes('ملاحظات لمؤلّف هذه الأسئلة'));
    const note = await found(quiz, 'note');
    assert.strictEqual(getComputedStyle(note).direction, 'rtl');
    const list = note.querySelector('ul')!;
    assert.deepEqual([list.lang, getComputedStyle(list).direction], ['en', 'ltr']);
    note.querySelector('details')!.open = true;
    await accessible(quiz);
  });

  describe('that is none at all gives a message, a fact, and no quiz:', () => {
    const { fetch } = window;
    afterEach(() => {
      window.fetch = fetch;
    });
    const answer = (response: () => Response) => {
      window.fetch = () => Promise.resolve().then(response);
      return open((quiz) => (quiz.src = '/bank.json'));
    };
    const cases: Record<string, [() => Promise<Opened>, string, string]> = {
      'the address leads nowhere': [
        () => answer(() => new Response('no', { status: 404 })),
        ' not-found',
        'The question bank could not be fetched (“404”)',
      ],
      'there is no network': [
        () =>
          answer(() => {
            throw new TypeError('Failed to fetch');
          }),
        ' not-found',
        'The question bank could not be fetched.',
      ],
      'a page comes instead': [
        () => answer(() => new Response('<!doctype html><title>Log in</title>')),
        ' not-json',
        'The file is not JSON.',
      ],
      'the file breaks off': [() => openText(JSON.stringify(aBank()).slice(0, 200)), ' not-json', 'not JSON'],
      'the file is empty': [() => answer(() => new Response('')), ' not-json', 'not JSON'],
      'it is a list': [() => openText('[1,2]'), ' not-a-bank', 'This is not a question bank.'],
      'it is a word': [() => openText('"bank"'), ' not-a-bank', 'This is not a question bank.'],
      'it is larger than 5 MB': [
        () => answer(() => new Response(`{"x":"${'x'.repeat(5_000_000)}"}`)),
        ' too-large',
        'larger than 5 MB',
      ],
      'it has more than 2,000 items': [
        () => openText(JSON.stringify(aBank({ items: Array.from({ length: 2001 }, () => aChoice()) }))),
        'items too-many',
        'too many entries',
      ],
      'it is of another format': [() => openBank(rawBank({ format: 'quiz/9' })), 'format wrong-type', 'wrong form'],
      'it has no items': [() => openBank(rawBank({ items: [] })), 'items too-few', 'too few entries'],
    };
    for (const [what, [start, brief, message]] of Object.entries(cases)) {
      it(what, async () => {
        const { quiz, heard } = await start();
        const alert = await found(quiz, 'alert');
        expect(words(alert)).to.contain('This quiz could not be loaded.');
        assert.deepEqual(briefly(heard), [brief]);
        alert.querySelector('details')!.open = true;
        expect(words(alert)).to.contain(message);
        assert.deepEqual(all(quiz, 'radio'), []);
        assert.strictEqual(quiz.progress.total, 0);
        assert.strictEqual(quiz.report, undefined);
      });
    }
  });

  describe('that concern an item leave it out, say where, and let the rest run:', () => {
    const good = aBank().items;
    const cases: Record<string, [unknown, string[]]> = {
      'the same id twice': [aChoice({ id: 'two', stem: 'Again?' }), ['items[3].id duplicate-id']],
      'no key': [aChoice({ id: 'bad', options: [anOption('a'), anOption('b')] }), ['items[3].options no-key']],
      'two keys where one is chosen': [
        aChoice({ id: 'bad', options: [anOption('a', { key: true }), anOption('b', { key: true })] }),
        ['items[3].options several-keys'],
      ],
      'an interaction that is not known': [
        { ...aChoice({ id: 'bad' }), interaction: 'telepathy' },
        ['items[3].interaction unknown-interaction'],
      ],
      'an interaction with the name of a method': [
        { ...aChoice({ id: 'bad' }), interaction: 'hasOwnProperty' },
        ['items[3].interaction unknown-interaction'],
      ],
      'a text that is too long': [aChoice({ id: 'bad', stem: 'x'.repeat(20_001) }), ['items[3].stem text-too-long']],
      'an id that is none': [{ ...aChoice(), id: '"><b>' }, ['items[3].id bad-id']],
      'an id inside the item that is none': [
        aChoice({ id: 'bad', options: [anOption('a b', { key: true }), anOption('b')] }),
        ['items[3].options[0].id bad-id'],
      ],
      'no options': [{ ...aChoice({ id: 'bad' }), options: [] }, ['items[3].options too-few']],
      'nothing at all': [null, ['items[3] wrong-type']],
      'several mistakes, all told at once': [
        { id: 'bad', interaction: 'choice', options: [anOption('a', { key: true }), { id: 'b', text: 7 }], hints: 'x' },
        ['items[3].stem missing', 'items[3].hints wrong-type', 'items[3].options[1].text wrong-type'],
      ],
    };
    for (const [what, [item, briefs]] of Object.entries(cases)) {
      it(what, async () => {
        const { quiz, heard } = await openText(JSON.stringify(rawBank({ items: [...good, item] })));
        await found(quiz, 'note');
        assert.deepEqual(briefly(heard).toSorted(), briefs.toSorted());
        assert.deepEqual(await run(quiz), ['one', 'two', 'three']);
      });
    }

    it('a type that comes later, whose own fields are checked when it is there', async () => {
      const bank = aBank({ items: [...good, aNumber({ id: 'bad', keys: [] }), aWord({ id: 'worse', keys: 'x' })] });
      const { quiz, heard } = await openBank(bank);
      await until(() => issuesOf(heard).length === 2, 'both to be told');
      assert.deepEqual(briefly(heard).toSorted(), ['items[3].keys too-few', 'items[4].keys wrong-type']);
      await found(quiz, 'note');
      assert.strictEqual(quiz.progress.total, 3);
      assert.deepEqual(await run(quiz), ['one', 'two', 'three']);
      quiz.restart();
      assert.deepEqual(await run(quiz), ['one', 'two', 'three']);
      assert.strictEqual(issuesOf(heard).length, 2);
    });
  });

  describe('that concern a field are told, and cost no item:', () => {
    it('fields that are not known, anywhere', async () => {
      const [first, ...rest] = aBank().items;
      const { quiz, heard } = await openBank(
        rawBank({ colour: 'red', items: [{ ...first, colour: 'red', options: aChoice().options }, ...rest] }),
      );
      await found(quiz, 'note');
      assert.deepEqual(briefly(heard), ['colour unknown-field (warning)', 'items[0].colour unknown-field (warning)']);
      assert.deepEqual(await run(quiz), ['one', 'two', 'three']);
    });

    it('names that point nowhere', async () => {
      const items = aBank().items.map((item) => ({ ...item, objective: 'nobody' }));
      const { quiz, heard } = await openBank(aBank({ items }));
      assert.deepEqual(await run(quiz), ['one', 'two', 'three']);
      expect(briefly(heard)).to.include('items[0].objective unknown-reference');
    });
  });

  describe('made to reach a prototype', () => {
    const pollute = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
    for (const [where, text, paths] of [
      [
        'in the file',
        JSON.stringify(aBank()).replace('{', `{${pollute},`),
        ['__proto__ forbidden-key', 'constructor forbidden-key'],
      ],
      [
        'in an item',
        JSON.stringify(aBank()).replace('"items":[{', `"items":[{${pollute},`),
        ['items[0].__proto__ forbidden-key', 'items[0].constructor forbidden-key'],
      ],
      [
        'in an option',
        JSON.stringify(aBank()).replace('"options":[{', `"options":[{${pollute},`),
        ['items[0].options[0].__proto__ forbidden-key', 'items[0].options[0].constructor forbidden-key'],
      ],
    ] as const) {
      it(`${where} reach none, and are told`, async () => {
        const { quiz, heard } = await openText(text);
        await found(quiz, 'note');
        assert.deepEqual(briefly(heard), [...paths]);
        assert.strictEqual(({} as Record<string, unknown>)['polluted'], undefined);
        assert.deepEqual(await run(quiz), where === 'in the file' ? ['one', 'two', 'three'] : ['two', 'three']);
      });
    }
  });

  it('that no file could hold is taken as far as it goes', async () => {
    const loop: Record<string, unknown> = { ...rawBank(), toJSON: () => 'x' };
    for (const name of ['then', 'catch']) loop[name] = () => undefined;
    loop['self'] = loop;
    const { quiz, heard } = await openBank(loop);
    await until(() => issuesOf(heard).length > 0 || quiz.progress.total === 3);
    expect(briefly(heard).join()).to.match(/^(self\S* (unknown-field|too-deep)( \(warning\))?,?)*$/);
    if (quiz.progress.total) assert.deepEqual(await run(quiz), ['one', 'two', 'three']);
  });

  it('nested ten thousand deep is refused without a hang', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    const { quiz, heard } = await openText(JSON.stringify(aBank()).replace('"items"', `"extra":${deep},"items"`));
    await until(() => all(quiz, 'note').length + all(quiz, 'alert').length > 0);
    expect(briefly(heard).some((brief) => brief.includes('too-deep'))).to.equal(true);
  });

  it('is told in one fact as JSON, with the item concerned', async () => {
    const { heard, quiz } = await openBank(broken);
    await found(quiz, 'note');
    assert.deepEqual(
      heard.filter(({ type }) => type === 'quiz-failed').map(({ detail }) => detail),
      [
        {
          issues: [
            {
              code: 'too-few',
              path: 'items[3].options',
              severity: 'error',
              itemId: 'bad',
              expected: { min: 2, max: 100 },
            },
          ],
        },
      ],
    );
  });
});
