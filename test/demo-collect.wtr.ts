// The page that collects a class's results, as it was built, under the policy that the README promises.
import { assert, expect, fixture, html } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import { encodeResult } from '../src/core/codes/result-code.js';
import type { Bank } from '../src/core/bank/model.js';
import { all, byRole, found, key, press, until, words } from './browser.js';
import { goodItems, modelBank, simulatedSessions } from './simulated.js';

type View = Window & typeof globalThis & { axe?: { run(): Promise<AxeResults> } };

const DATABASE = 'learning-quiz-classroom';

const ITEMS = goodItems(10).map((item, index) => (index === 3 ? { ...item, key: 'c' } : item));
const WRONG = modelBank(ITEMS);
const CORRECTED = { ...modelBank(ITEMS.map((item) => ({ ...item, key: 'a' }))), version: '1.0.1' };
const CODES = [...simulatedSessions(ITEMS, 120, 'wtr')].map(
  (session, index) => `${encodeResult(session, WRONG)},Pupil ${index + 1}`,
);

/** Each test is a browser of its own. */
const forget = (): Promise<unknown> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });

async function open(query = '', width = 1100, before: (view: View) => void = () => undefined) {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Collect" width=${width} height="700"></iframe>`);
  const faults: string[] = [];
  frame.src = `/built/classroom/collect/${query}`;
  const page = await until(() => (frame.contentDocument?.URL.includes('/collect/') ? frame.contentDocument : null));
  const view = frame.contentWindow as View;
  before(view);
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) => faults.push(violatedDirective));
  await until(() => page.querySelector('#codes'), 'the page', 10_000);
  const report = page.querySelector('quiz-class-report')!;
  return { frame, page, view, faults, report };
}

type Page = Awaited<ReturnType<typeof open>>;

/** Gives a field of files these. */
function give(
  { view }: Page,
  field: HTMLInputElement,
  ...files: readonly (readonly [string, BlobPart, string])[]
): void {
  const given = new view.DataTransfer();
  for (const [name, content, type] of files) given.items.add(new view.File([content], name, { type }));
  field.files = given.files;
  field.dispatchEvent(new view.Event('change', { bubbles: true }));
}

async function chooseBank(at: Page, bank: Bank): Promise<void> {
  const { page, view } = at;
  const where = page.querySelector('select')!;
  where.value = 'file';
  where.dispatchEvent(new view.Event('change'));
  const field = await until(() => page.querySelector<HTMLInputElement>('input[accept=".json,.yaml,.yml"]'));
  give(at, field, ['bank.json', JSON.stringify(bank), 'application/json']);
  await until(() => words(page.body).includes(`version ${bank.version}, 10 questions`));
}

async function paste({ page, view }: Page, text: string): Promise<void> {
  const field = page.querySelector<HTMLTextAreaElement>('#codes')!;
  field.value = text;
  field.dispatchEvent(new view.Event('input'));
  await press(page.body, 'Take in');
}

const came = ({ page }: Page): string => words(page.querySelector('.came')!);

describe('the page that collects', function () {
  this.timeout(30_000);
  beforeEach(forget);
  after(forget);

  it('takes codes by paste, names each line that gives none, and shows the report', async () => {
    const at = await open();
    await chooseBank(at, WRONG);
    const [one = ''] = CODES;
    await paste(
      at,
      [
        ...CODES,
        'hello',
        one,
        one.replace(/^(LQ2-....)./, (_, start: string) => `${start}${one[8] === '7' ? '8' : '7'}`),
      ].join('\n'),
    );
    await until(() => words(at.report).includes('Learners 120'), 'the report', 10_000);
    expect(came(at)).to.equal(
      '120 new results. Line 121: This is no result code. Line 122: This result is there already, in line 1. ' +
        'Line 123: This code is damaged: a letter is wrong or missing.',
    );
    expect(words(at.report)).to.match(/Worth a look Which, in item3\? Of the best/);
    assert.deepEqual(at.faults, []);
  });

  it('scores all anew under a corrected bank, and has all again after a reload', async () => {
    const at = await open();
    await chooseBank(at, WRONG);
    await paste(at, CODES.join('\n'));
    await until(() => words(at.report).includes('is the key right?'), 'a suspect', 10_000);
    await chooseBank(at, CORRECTED);
    await until(() => !words(at.report).includes('is the key right?'));
    expect(words(at.page.body)).to.contain('made with another version of the bank and are scored by version 1.0.1');
    const again = await open();
    await until(() => words(again.report).includes('Learners 120'), 'what was kept', 10_000);
    expect(words(again.page.body))
      .to.contain('version 1.0.1, 10 questions')
      .and.contain('120 results, in this browser alone.');
  });

  it('forgets all when that is meant', async () => {
    const at = await open();
    await chooseBank(at, WRONG);
    await paste(at, CODES.slice(0, 3).join('\n'));
    await press(at.page.body, 'Forget all');
    await press(at.page.body, 'Keep');
    await press(at.page.body, 'Forget all');
    expect(words(at.page.body)).to.contain('Forget 3 results? They can’t be had back.');
    await press(at.page.body, 'Forget');
    await until(() => words(at.report).includes('No results yet.'));
    const again = await open();
    await until(() => words(again.page.body).includes('102 questions'), 'the article’s bank', 8000);
    await until(() => words(again.report).includes('No results yet.'));
  });

  it('keeps them in the session where the browser forbids more, and says so', async () => {
    const at = await open('', 1100, (view) => {
      view.IDBFactory.prototype.open = () => {
        throw new view.DOMException('no', 'SecurityError');
      };
    });
    await chooseBank(at, WRONG);
    await paste(at, CODES.slice(0, 12).join('\n'));
    await until(() => words(at.report).includes('Learners 12'));
    await until(() => all(at.page.body, 'alert').some((alert) => words(alert).includes('until you close the page')));
  });

  it('takes files of text, JSON and pictures of QR codes', async () => {
    const at = await open();
    await chooseBank(at, WRONG);
    const { qrPicture } = await import('./qr-picture.js');
    const [code = ''] = CODES[5]!.split(',');
    const field = at.page.querySelector<HTMLInputElement>('input[multiple]')!;
    give(
      at,
      field,
      ['a.csv', `code,name\n${CODES[0]}`, 'text/csv'],
      ['b.json', JSON.stringify([CODES[1]!.split(',')[0]]), 'application/json'],
      ['c.png', await qrPicture(code), 'image/png'],
      ['d.png', 'no picture', 'image/png'],
    );
    await until(() => came(at).includes('d.png'), 'all files', 10_000);
    expect(came(at)).to.equal(
      'a.csv: One new result. b.json: One new result. c.png: One new result. ' +
        'd.png: No QR code could be read in this picture.',
    );
    assert.deepEqual(at.faults, []);
  });

  it('asks for the camera when its button is pressed, and says where it was refused', async () => {
    let asked = 0;
    const at = await open('', 1100, (view) => {
      Object.defineProperty(view.navigator, 'mediaDevices', {
        configurable: true,
        value: {
          getUserMedia: async () => {
            asked++;
            throw new view.DOMException('no', 'NotAllowedError');
          },
        },
      });
    });
    assert.strictEqual(asked, 0);
    await press(at.page.body, 'Use the camera');
    await until(() => came(at).includes('The camera was not allowed.'));
    assert.strictEqual(asked, 1);
  });

  it('takes sheets of paper by keyboard alone', async () => {
    const at = await open();
    await chooseBank(at, WRONG);
    at.page.querySelectorAll('details').forEach((details) => (details.open = true));
    const sheet = at.page.querySelector<HTMLFormElement>('.sheet')!;
    const fields = (): HTMLInputElement[] => [...sheet.querySelectorAll('input')];
    assert.strictEqual(fields().length, 11);
    for (const name of ['Ada', 'Bo']) {
      fields()[0]!.focus();
      for (const entry of [name, ...'abcdabcdab']) {
        for (const sign of entry) await key(sign);
        await key('Enter');
      }
      await until(
        () => words(at.page.body).includes(`${name === 'Ada' ? 1 : 2} result`) || came(at).includes('One new'),
      );
      await until(() => fields()[1]!.value === '');
    }
    await until(() => words(at.report).includes('Learners 2'));
    expect(words(at.report)).to.contain('Ada').and.contain('Bo');
    fields()[0]!.focus();
    await key('Enter');
    await key('z');
    for (let i = 1; i < 11; i++) await key('Enter');
    await until(() => sheet.querySelector('[aria-invalid]') === fields()[1]!);
    expect(byRole(sheet, 'status').textContent).to.contain('Question 1: “z” is not one of A–D.');
  });

  it('takes sheets of a test by its link: every kind of question, and how sure one is', async () => {
    const at = await open();
    await until(() => words(at.page.body).includes('102 questions'), 'the article’s bank', 8000);
    at.page.querySelectorAll('details').forEach((details) => (details.open = true));
    const link = at.page.querySelector<HTMLInputElement>('.setting input')!;
    link.value = `${location.origin}/classroom/quiz/?seed=spring&count=20&forms=AB&form=B&confidence=ask`;
    link.dispatchEvent(new at.view.Event('change'));
    const sheet = at.page.querySelector<HTMLFormElement>('.sheet')!;
    const fields = await until(() => {
      const inputs = [...sheet.querySelectorAll('input')];
      return inputs.length === 21 ? inputs : undefined;
    });
    expect(words(at.page.body)).to.contain('How it is typed').and.not.contain('Left out');
    const hints = [...sheet.querySelectorAll('.hint')].map(words);
    expect(hints).to.include.members(['A–C', '8 × A–B', '1–6', '0–9; 0–9; A–C; 0–9']);
    fields[0]!.focus();
    const entries = hints.map((hint) => ({ 'A–C': 'b!', '8 × A–B': 'abab-abb?', '1–6': '3' })[hint] ?? '');
    for (const entry of ['Ada', ...entries]) {
      for (const sign of entry) await key(sign);
      await key('Enter');
    }
    await until(() => words(at.report).includes('Learners 1'));
    expect(words(at.report)).to.contain('Ada').and.contain('Fairly sure').and.contain('Unsure');
    assert.deepEqual(at.faults, []);
  });

  for (const width of [1200, 320]) {
    it(`has nothing for axe to find, with results, at ${width} pixels`, async () => {
      const at = await open('?open', width);
      await chooseBank(at, WRONG);
      await paste(at, CODES.slice(0, 20).join('\n'));
      await until(() => words(at.report).includes('Learners 20'));
      at.page.querySelectorAll('details').forEach((details) => (details.open = true));
      const script = Object.assign(at.page.createElement('script'), { src: '/node_modules/axe-core/axe.min.js' });
      at.page.head.append(script);
      const { violations } = await (await until(() => at.view.axe, 'axe', 8000)).run();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.flat().join(' ')}`),
        [],
      );
      assert.isAtMost(at.page.documentElement.scrollWidth, at.page.documentElement.clientWidth);
    });
  }

  it('sends nothing, whatever is taken in and exported', async () => {
    const at = await open();
    const { view, page } = at;
    const sent: string[] = [];
    view.navigator.sendBeacon = (address) => Boolean(sent.push(String(address)));
    view.HTMLAnchorElement.prototype.click = function () {
      sent.push(...(this.href.startsWith('blob:') ? [] : [this.href]));
    };
    await chooseBank(at, WRONG);
    await paste(at, CODES.join('\n'));
    await until(() => words(at.report).includes('Learners 120'), 'the report', 10_000);
    for (const name of ['Pupils (CSV)', 'Questions (CSV)', 'Codes (CSV)', 'xAPI statements', 'All as JSON'])
      await press(page.body, name);
    await found(page.body, 'button', 'Forget all');
    view.document.dispatchEvent(new view.Event('visibilitychange'));
    view.dispatchEvent(new view.Event('pagehide'));
    const foreign = view.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(`${location.origin}/built/`));
    assert.deepEqual([...sent, ...foreign, ...at.faults], []);
    expect(view.performance.getEntriesByType('resource').length).to.be.greaterThan(1);
  });
});
