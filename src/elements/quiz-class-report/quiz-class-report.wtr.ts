import { assert, expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { accessible, all, byRole, CHROMIUM, key, nameOf, names, until, words } from '../../../test/browser.js';
import { goodItems, modelBank, simulated, type ModelItem } from '../../../test/simulated.js';
import { pupilReport } from '../../core/report/class-pupils.js';
import { reportOfClass } from '../../core/report/class-report.js';
import { ClassTally } from '../../core/report/class-tally.js';
import { findItemType } from '../../entries/core.js';
import './define.js';
import type { QuizClassReport } from './quiz-class-report.element.js';

/** An item whose key is wrong, and one that has a distractor for nobody. */
const ITEMS = goodItems(12).map((item, index): ModelItem =>
  index === 3 ? { ...item, key: 'c' } : index === 8 ? { ...item, distractors: { ...item.distractors, d: 0 } } : item,
);
const BANK = { ...modelBank(ITEMS), lang: 'en' };

async function shown(learners = 200, attributes: { lang?: string; dir?: string } = {}): Promise<QuizClassReport> {
  // One at a time: two reports on a page would have the same names.
  fixtureCleanup();
  const tally = new ClassTally();
  const people = [...simulated(ITEMS, learners, 'shown')];
  for (const learner of people) tally.add(learner);
  const { lang = 'en', dir = 'ltr' } = attributes;
  const host = await fixture<HTMLElement>(html`
    <main lang=${lang} dir=${dir}>
      <quiz-class-report
        .report=${reportOfClass(tally, BANK, findItemType)}
        .pupils=${people.slice(0, 30).map((learner) => pupilReport(learner, BANK))}
        .bank=${BANK}
      ></quiz-class-report>
    </main>
  `);
  return host.querySelector('quiz-class-report')!;
}

const unfold = (report: QuizClassReport): void =>
  report.renderRoot.querySelectorAll('details').forEach((details) => (details.open = true));

const section = (report: QuizClassReport, title: string): HTMLElement => byRole(report, 'region', title);

describe('quiz-class-report', function () {
  this.timeout(20_000);
  afterEach(async () => {
    await setViewport({ width: 800, height: 600 });
    if (CHROMIUM) await emulateMedia({ colorScheme: 'light' });
  });

  it('has nothing for axe to find: nothing yet, few, many, all unfolded, dark, in Arabic', async () => {
    await accessible(await fixture<HTMLElement>(html`<quiz-class-report></quiz-class-report>`));
    await accessible(await shown(6));
    const report = await shown();
    await accessible(report);
    unfold(report);
    await accessible(report);
    if (CHROMIUM) await emulateMedia({ colorScheme: 'dark' });
    const arabic = await shown(40, { lang: 'ar', dir: 'rtl' });
    await until(() => words(arabic).includes('توزيع النتائج'));
    unfold(arabic);
    await accessible(arabic);
  });

  it('says the figures of the class', async () => {
    const report = await shown();
    const { mean, median, sd, reliability } = report.report!;
    const percent = (share: number): string => `${Math.round(share * 100)}%`;
    expect(words(report)).to.match(
      new RegExp(
        `Learners 200 Mean ${percent(mean)} Median ${percent(median)} Standard deviation ${percent(sd)} ` +
          `Reliability ${reliability!.value.toFixed(2)} Cronbach’s alpha\\..* Standard error ± ${percent(reliability!.standardError)}`,
      ),
    );
    expect(words(report)).not.to.contain('not reliable');
  });

  it('says that few learners are few, and flags nothing then', async () => {
    const report = await shown(9);
    expect(words(report)).to.contain('Fewer than 10 learners: the figures are not reliable.');
    assert.deepEqual(all(report, 'region', 'Worth a look'), []);
  });

  it('puts what deserves a look first, the gravest before all, with why and who chose what', async () => {
    const report = await shown();
    const flagged = [...section(report, 'Worth a look').querySelectorAll('article')];
    const told = flagged.map(words);
    assert.strictEqual(flagged.length, report.report!.items.filter(({ flags }) => flags.length).length);
    expect(told[0]).to.match(
      /^Which, in item3\? Of the best, \d+% chose “Option a” and only \d+% the key: is the key right\?/,
    );
    expect(told.join(' ')).to.match(/Which, in item8\? Wrong: \d+; of them, “Option d”: 0\./);
    const { picks } = report.report!.items[3]!;
    for (const { text, share } of picks)
      expect(told[0]).to.match(new RegExp(`${text}( key)? ${Math.round(share * 100)}%`));
    // The bar is as long as its figure says.
    const [bar] = flagged[0]!.querySelectorAll('.picks svg');
    const [track, fill] = [...bar!.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect().width);
    assert.approximately(fill! / track!, picks[0]!.share, 0.01);
  });

  it('has a table behind each chart, which says the same', async () => {
    const report = await shown();
    unfold(report);
    const distribution = section(report, 'Distribution of scores');
    const cells = [...distribution.querySelectorAll('tbody tr')].map(words);
    assert.deepEqual(
      cells,
      report.report!.distribution.map((count, tenth) => `${tenth * 10}–${tenth * 10 + 10}% ${count}`),
    );
    const chart = byRole(distribution, 'img');
    expect(nameOf(chart)).to.contain(`90–100%: ${report.report!.distribution[9]}`);
    const items = section(report, 'All questions');
    const rows = [...items.querySelectorAll(':scope > details tbody tr')];
    assert.strictEqual(rows.length, 12);
    const [item] = report.report!.items;
    expect(words(rows[0]!)).to.match(
      new RegExp(`^${item!.stem.replace('?', '\\?')} 200 ${Math.round(item!.facility * 100)}%`),
    );
    // Columns as high as their counts: the highest is the most frequent.
    const heights = [...distribution.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect().height);
    const most = Math.max(...report.report!.distribution);
    assert.strictEqual(heights.indexOf(Math.max(...heights)), report.report!.distribution.indexOf(most));
  });

  it('is worked by keyboard: an item and a pupil unfold', async () => {
    const report = await shown(40);
    const items = [...section(report, 'All questions').querySelectorAll<HTMLDetailsElement>('details.item')];
    items[0]!.querySelector('summary')!.focus();
    await key('Enter');
    assert.isTrue(items[0]!.open);
    expect(words(items[0]!)).to.contain('What was chosen').and.contain('Option a key');
    const [pupil] = section(report, 'Pupils').querySelectorAll<HTMLDetailsElement>('details.item');
    pupil!.querySelector('summary')!.focus();
    await key(' ');
    assert.isTrue(pupil!.open);
    expect(words(pupil!)).to.match(/^Pupil 0 \d+ of 12 points \d+% 12 of 12 answered\./);
  });

  it('fits 320 pixels, whole', async () => {
    await setViewport({ width: 320, height: 640 });
    const report = await shown(40);
    unfold(report);
    await report.updateComplete;
    assert.isAtMost(document.documentElement.scrollWidth, document.documentElement.clientWidth);
  });

  it('unfolds all for the printer, and folds it again', async () => {
    const report = await shown(20);
    const open = (): number => report.renderRoot.querySelectorAll('details.item[open]').length;
    assert.strictEqual(open(), 0);
    dispatchEvent(new Event('beforeprint'));
    assert.strictEqual(open(), 12 + 20);
    dispatchEvent(new Event('afterprint'));
    assert.strictEqual(open(), 0);
  });

  it('takes what the command line prints, and other JSON for nothing', async () => {
    const { report, pupils } = await shown(20);
    const withChild = async (json: string): Promise<QuizClassReport> => {
      const element = document.createElement('quiz-class-report');
      const script = Object.assign(document.createElement('script'), { type: 'application/json', textContent: json });
      element.append(script);
      (await fixture<HTMLElement>(html`<main></main>`)).append(element);
      await element.updateComplete;
      return element;
    };
    const told = await withChild(JSON.stringify({ format: 'learning-quiz-report/1', ...report, pupils }));
    expect(words(told)).to.contain('Learners 20').and.contain('Pupil 19');
    for (const json of ['', '1', '{}', '{"format":"learning-quiz/1"}'])
      expect(words(await withChild(json))).to.contain('No results yet.');
  });

  it('follows the page’s language', async () => {
    const report = await shown(40, { lang: 'de' });
    await until(() => words(report).includes('Verteilung der Ergebnisse'));
    expect(names(report, 'heading')).to.include('So war die Klasse');
    expect([...report.renderRoot.querySelectorAll('[lang]')].map((marked) => marked.getAttribute('lang'))).to.include(
      'en',
    );
    report.parentElement!.lang = 'en';
    await until(() => words(report).includes('Distribution of scores'));
  });
});
