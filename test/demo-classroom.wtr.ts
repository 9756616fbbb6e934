// The classroom as it was built, under the policy that the README promises: a test is prepared, taken by its link, and shown
// on the wall; nothing but the demo's own files is asked for.
import { assert, expect } from '@open-wc/testing';
import type { LearningQuiz } from '../src/entries/learning-quiz.js';
import { all, byRole, found, key, press, tabTo, until, words } from './browser.js';
import { axeIn } from './browser.built.js';
import { foreign, openDemo } from './browser.demo.js';

const QUERY = '?seed=spring&count=5&forms=ABC';

const rows = (page: Document): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('.drawn > li')];
const idsIn = (page: Document): string[] =>
  [...page.querySelectorAll<HTMLElement>('.drawn [id^=swap-]')].map(({ id }) => id.slice('swap-'.length));
const handed = (page: Document): string => page.querySelector<HTMLTextAreaElement>('#handed')!.value;

async function prepare(query = QUERY, width = 1100) {
  const there = await openDemo('classroom/', query, width);
  await until(() => rows(there.page).length, 'what is drawn', 8000);
  return there;
}

/** The plan of the quiz behind a link, once its first card is there. */
async function planOf(link: string): Promise<string[]> {
  const { page, seen, view } = await openDemo('classroom/quiz/', new URL(link).search);
  const quiz = await until(() => page.querySelector<LearningQuiz>('learning-quiz'), 'a quiz', 8000);
  await until(() => quiz.progress?.total > 0, 'a session', 8000);
  const { itemId } = quiz.progress;
  const ids = quiz.session.plan!.items.map(({ id }) => id);
  assert.strictEqual(itemId, ids[0]);
  assert.deepEqual([...seen, ...foreign(view)], []);
  return ids;
}

describe('preparing a test', function () {
  this.timeout(40_000);

  it('has nothing for axe to find, wide and at 320 pixels', async () => {
    for (const [query, width] of [
      [`${QUERY}&open`, 1100],
      [`${QUERY}&open&as=qr`, 320],
    ] as const) {
      const there = await prepare(query, width);
      const { page } = there;
      rows(page)[0]!.querySelector<HTMLElement>('button')!.click();
      await until(() => page.querySelector('.instead'));
      assert.deepEqual(await axeIn(there), []);
      assert.isAtMost(page.documentElement.scrollWidth, page.documentElement.clientWidth);
    }
  });

  it('hands out a link that gives each form as it was looked at', async () => {
    const { page, view, seen } = await prepare();
    assert.include(handed(page), '/classroom/quiz/?seed=spring&count=5&forms=ABC');
    for (const form of ['A', 'C']) {
      byRole(page.body, 'radio', form).click();
      const previewed = await until(() => idsIn(page));
      const one = page.querySelector<HTMLSelectElement>('#one')!;
      one.value = form;
      one.dispatchEvent(new view.Event('change'));
      await until(() => handed(page).endsWith(`&form=${form}`));
      assert.deepEqual(await planOf(handed(page)), previewed);
    }
    assert.deepEqual([...seen, ...foreign(view)], []);
  });

  it('is done by keyboard: levels, a swap that goes into the address, and the link', async () => {
    const { page, view } = await prepare();
    const before = idsIn(page);
    byRole(page.body, 'checkbox', 'Recall').focus();
    await key(' ');
    await until(() => view.location.search.includes('levels=recall'));
    await until(() => rows(page).every((row) => row.textContent.includes('recall')));
    await key(' ');
    await until(() => idsIn(page).join() === before.join());
    page.querySelector<HTMLElement>(`#swap-${before[1]!}`)!.focus();
    await key('Enter');
    await tabTo('button', 'Take the nearest');
    await key('Enter');
    await until(() => idsIn(page).join() !== before.join());
    const [instead] = idsIn(page).filter((id) => !before.includes(id));
    assert.sameMembers(idsIn(page), [...before.filter((id) => id !== before[1]), instead!]);
    expect(view.location.search).to.contain(`swap=${before[1]!}*${instead!}`);
    assert.strictEqual(page.activeElement?.id, 'instead');
    assert.sameMembers(await planOf(`${handed(page)}&form=A`), idsIn(page));
    await press(page.body, await until(() => all(page.body, 'button', /^Put back/)[0]?.ariaLabel));
    await until(() => idsIn(page).join() === before.join());
    expect(view.location.search).not.to.contain('swap');
    assert.strictEqual(page.activeElement?.id, `swap-${before[1]!}`);
  });

  it('asks a pupil for the form where the link is for all, and is deaf to what can’t be meant', async () => {
    const { page } = await openDemo('classroom/quiz/', `${QUERY}&form=Z&bank=javascript:alert(1)&mode=x`);
    await found(page.body, 'link', 'Form C');
    const letters = all(page.body, 'link', /^Form/);
    assert.deepEqual(letters.map(words), ['A', 'B', 'C']);
    const ids = await planOf((letters[1] as HTMLAnchorElement).href);
    assert.strictEqual(ids.length, 5);
  });

  it('draws a QR code only when one is asked for', async () => {
    const { page, view, seen } = await prepare();
    const fetched = (): string =>
      view.performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join();
    assert.notMatch(fetched(), /qr/i);
    byRole(page.body, 'radio', 'A QR code').click();
    const code = await until(() => page.querySelector('svg.qr path'));
    assert.isAbove(code.getAttribute('d')!.length, 1000);
    assert.deepEqual([...seen, ...foreign(view)], []);
  });

  it('says how the same comes on paper and into an LMS, from the questions that it saves', async () => {
    const { page } = await prepare();
    byRole(page.body, 'radio', 'Paper').click();
    await until(() => handed(page).includes('npx learning-quiz print south-caucasus-peace.chosen.json'));
    expect(handed(page)).to.contain('--forms A,B,C --seed spring --shuffle all');
    byRole(page.body, 'radio', 'An LMS').click();
    await until(() => handed(page).includes('--as scorm12 --out south-caucasus-peace-C.zip'));
    expect(handed(page)).to.contain('--set seed=spring/C').and.contain('--set mode=test');
  });

  it('takes a bank from a file, says what is wrong with another, and gives no link to either', async () => {
    const { page, view } = await prepare();
    const give = (text: string): void => {
      const files = new view.DataTransfer();
      files.items.add(new view.File([text], 'bank.yaml'));
      const input = page.querySelector<HTMLInputElement>('#file')!;
      input.files = files.files;
      input.dispatchEvent(new view.Event('change'));
    };
    give(
      `format: learning-quiz/1\nid: own\nversion: 1.0.0\ntitle: Own\nitems:\n  - id: one\n    interaction: numeric\n    stem: How *many*?\n    keys: [{ value: 3 }]\n`,
    );
    await until(() => idsIn(page).join() === 'one', 'the file', 8000);
    expect(words(page.querySelector('.drawn .stem')!)).to.equal('How many?');
    expect(words(page.querySelector('.hand-out')!)).to.contain('A link can’t carry a file');
    give('{');
    await until(() => /neither JSON nor YAML/.test(page.querySelector('.fault')?.textContent ?? ''));
  });
});

describe('the wall', function () {
  this.timeout(40_000);

  async function wall(query = QUERY, width = 1280, height = 720) {
    const there = await openDemo('classroom/wall/', query, width, height);
    await until(() => there.page.querySelector('.item'), 'a question', 10_000);
    there.view.focus();
    return there;
  }
  const where = (page: Document): string => words(page.querySelector('.where')!);

  it('has nothing for axe to find, asked and solved', async () => {
    for (const [query, width] of [
      [`${QUERY}&open`, 1280],
      [`${QUERY}&open&lang=ru`, 320],
    ] as const) {
      const there = await wall(query, width);
      const { page } = there;
      assert.deepEqual(await axeIn(there), []);
      await press(page.body, 'Reveal');
      await until(() => page.querySelector('.why'));
      assert.deepEqual(await axeIn(there), []);
      assert.isAtMost(page.documentElement.scrollWidth, page.documentElement.clientWidth);
    }
  });

  it('is gone through by a clicker, every item of the bank fitting the screen, asked and solved', async () => {
    const { page, seen, view } = await wall('?seed=1');
    const stage = page.querySelector<HTMLElement>('.stage')!;
    const total = Number(/of (\d+)/.exec(where(page))![1]);
    assert.isAbove(total, 40);
    const press = (name: string) =>
      page.body.dispatchEvent(new view.KeyboardEvent('keydown', { key: name, code: name, bubbles: true }));
    for (let i = 0; i < total; i += 1) {
      for (const solved of [false, true]) {
        assert.strictEqual(where(page), `Question ${i + 1} of ${total}${solved ? ', with the solution' : ''}`);
        assert.strictEqual(page.querySelector('.why') !== null, solved);
        await until(() => stage.scrollHeight <= stage.clientHeight + 1, words(stage));
        assert.notMatch(words(stage), /undefined|\[object|NaN/);
        press('PageDown');
      }
    }
    press('PageUp');
    press('Home');
    assert.strictEqual(where(page), `Question 1 of ${total}`);
    assert.deepEqual([...seen, ...foreign(view)], []);
  });

  it('counts hands by keys and buttons, shows them as bars, and tells the key only when it is revealed', async () => {
    const { page } = await wall(`${QUERY}&objectives=accords&levels=recall&shuffle=none`);
    page.querySelector<HTMLElement>('.stage')!.focus();
    for (let i = 0; i < 12 && !page.querySelector('.options'); i += 1) await key('PageDown');
    if (page.querySelector('.why')) await key('r');
    await key('1');
    await key('1');
    await key('2');
    const counts = (): string[] => [...page.querySelectorAll('output')].map(words);
    await until(() => counts().slice(0, 2).join() === '2,1');
    await press(page.body, 'One hand less for A');
    await until(() => counts().slice(0, 2).join() === '1,1');
    const widths = [...page.querySelectorAll('.share')].map((share) => share.getAttribute('width'));
    assert.deepEqual(widths.slice(0, 3), ['50', '50', '0']);
    assert.isNull(page.querySelector('.key'));
    await key('r');
    await until(() => page.querySelectorAll('.key').length);
    await key('b');
    await found(page.body, 'button', 'Show the question again');
    await key('b');
    await until(() => page.querySelector('.dark') === null);
    assert.deepEqual(counts().slice(0, 2), ['1', '1']);
  });
});
