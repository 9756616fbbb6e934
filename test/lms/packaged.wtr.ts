// A package as `pack` writes it, unzipped and served as an LMS does it: in a frame and in a window of its own, where the
// browser lets it keep nothing, and where what is around the LMS is of another site.
import { assert, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Bank, Item } from '../../src/core/bank/model.js';
import { all, byRole, choose, enter, press, until, WEBKIT, words } from '../browser.js';
import { aWhile, ELSEWHERE, look, press as pressIn } from '../browser.frame.js';
import { aBank, aChoice } from '../factories.js';
import { elementsNamed, readXml } from '../xml.js';
import { Cmi5Lms } from './cmi5-lms.js';
import { ScormLms, type Version } from '../../demo/lms/scorm-lms.js';

interface Packaged {
  /** Where its files are, with a slash at the end. */
  readonly at: string;
  readonly names: readonly string[];
}
const packaged = (bank: Bank, as: string, options: readonly string[] = []): Promise<Packaged> =>
  executeServerCommand<Packaged, object>('package', { bank, as, options: [...options] });

const numeric: Item = {
  id: 'height',
  interaction: 'numeric',
  stem: 'How high is it, in metres?',
  keys: [{ value: 40 }],
} as unknown as Item;
const bank = aBank({
  id: 'packaged',
  title: 'A packaged bank',
  items: [aChoice({ id: 'one' }), aChoice({ id: 'two', stem: 'Which is the second?' }), numeric],
});
const SET = ['--pass-mark', '60%', '--set', 'shuffle=none'];
const page = window as unknown as Record<string, unknown>;
const VERSIONS = { scorm12: 'API', scorm2004: 'API_1484_11' } as const;
const ELEMENTS = {
  scorm12: { status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw', mark: 'adlcp:masteryscore' },
  scorm2004: { status: 'cmi.completion_status', score: 'cmi.score.scaled', mark: 'imsss:minNormalizedMeasure' },
} as const;

/** A launch, in a frame or a window, and what ends it. */
interface Opened {
  readonly body: HTMLElement;
  readonly quiz: HTMLElementTagNameMap['learning-quiz'];
  close(): void;
}

async function ready(get: () => Document | null | undefined, close: () => void): Promise<Opened> {
  const { body, quiz } = await until(
    () => {
      const there = get();
      const quiz = there?.querySelector('learning-quiz');
      return there && quiz?.progress?.total === 3 && all(there.body, 'group').length
        ? { body: there.body, quiz }
        : undefined;
    },
    'the first card',
    8000,
  );
  return { body, quiz, close };
}

const PLACES: Readonly<Record<string, (address: string) => Promise<Opened>>> = {
  async 'a frame'(address) {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Quiz" width="700" height="600"></iframe>`);
    frame.src = address;
    return ready(
      () => frame.contentDocument,
      () => frame.remove(),
    );
  },
  async 'a window of its own'(address) {
    const opened = window.open(address, '_blank', 'popup,width=700,height=600');
    assert.isOk(opened, 'no window was opened');
    return ready(
      () => opened?.document,
      () => opened?.close(),
    );
  },
};

function launch(lms: ScormLms): void {
  page[VERSIONS[lms.version]] = lms.launch();
}

/** What an LMS makes of the package's manifest. */
async function imported({ at }: Packaged, version: Version): Promise<ScormLms> {
  const manifest = readXml(await (await fetch(`${at}imsmanifest.xml`)).text());
  const passMark = elementsNamed(manifest, ELEMENTS[version].mark)[0]?.text ?? '';
  return new ScormLms(version, { passMark });
}

/** What each interaction of the right type says: id, type and result. */
const told = (lms: ScormLms): (readonly string[])[] =>
  lms
    .list('cmi.interactions')
    .filter(({ id }) => !String(id).endsWith('.words'))
    .map(({ id, type, result }) => [String(id), String(type), String(result)]);

const accepted = (lms: ScormLms): void => {
  assert.deepEqual(lms.faults, []);
  const sets = lms.calls.filter(({ name }) => /SetValue/.test(name));
  assert.isAbove(sets.length, 5);
  assert.deepEqual(
    sets.filter(({ result, code }) => result !== 'true' || code !== '0'),
    [],
  );
};

describe('a package under an LMS', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const name of Object.values(VERSIONS)) delete page[name];
  });

  for (const version of ['scorm12', 'scorm2004'] as const) {
    for (const [place, open] of Object.entries(PLACES)) {
      it(`${version}, in ${place}: a session is told, left, taken up and finished`, async function () {
        // Its driver lets no page open a window.
        if (WEBKIT && place === 'a window of its own') this.skip();
        const quizPackage = await packaged(bank, version, SET);
        const address = `${quizPackage.at}index.html?storage=off`;
        const lms = await imported(quizPackage, version);
        launch(lms);
        const first = await open(address);
        await choose(first.body, 'Option a');
        await press(first.body, 'Check');
        await until(() => told(lms).length === 1, 'the first interaction');
        assert.include(words(first.body), 'A packaged bank');
        first.close();
        await until(() => lms.finished, 'the end of the launch');
        assert.strictEqual(lms.value(ELEMENTS[version].status), 'incomplete');
        assert.isNotEmpty(lms.suspendData);

        launch(lms);
        const again = await open(address);
        await until(() => again.quiz.progress.correct === 1, 'the session as it was');
        again.quiz.goTo('two');
        await until(() => byRole(again.body, 'group', 'Which is the second?'));
        await choose(again.body, 'Option b');
        await press(again.body, 'Check');
        again.quiz.goTo('height');
        await enter(again.body, '40');
        await press(again.body, 'Check');
        await until(() => told(lms).length === 3, 'three interactions');
        await again.quiz.finish();
        await until(() => /passed|completed/.test(lms.value(ELEMENTS[version].status)), 'the grade');
        const wrong = version === 'scorm12' ? 'wrong' : 'incorrect';
        assert.deepEqual(told(lms), [
          ['one', 'choice', 'correct'],
          ['two', 'choice', wrong],
          ['height', 'numeric', 'correct'],
        ]);
        assert.match(lms.value(ELEMENTS[version].score), version === 'scorm12' ? /^66\.67$/ : /^0\.66666\d*$/);
        if (version === 'scorm2004') assert.strictEqual(lms.value('cmi.success_status'), 'passed');
        again.close();
        await until(() => lms.finished, 'the end of the launch');
        accepted(lms);
      });
    }
  }

  it('cmi5: a session is told, left, taken up and passed, by statements in their order', async () => {
    const { at } = await packaged(bank, 'cmi5', SET);
    const manifest = readXml(await (await fetch(`${at}cmi5.xml`)).text());
    const { moveOn = '', masteryScore } = elementsNamed(manifest, 'au')[0]?.attributes ?? {};
    const lms = new Cmi5Lms({ moveOn, masteryScore: Number(masteryScore) });
    page['lrs'] = lms.fetch;
    const open = (): Promise<Opened> => {
      const { search } = new URL(lms.launch());
      return PLACES['a frame']!(`${at}index.html${search}&storage=off&lrs`);
    };
    try {
      const first = await open();
      await choose(first.body, 'Option a');
      await press(first.body, 'Check');
      await until(() => lms.verbs.includes('answered') && lms.documents.size > 1, 'the first attempt', 8000);
      first.close();
      await until(() => lms.verbs.at(-1) === 'terminated', 'the end of the launch');
      const again = await open();
      await until(() => again.quiz.progress.correct === 1, 'the session as it was');
      again.quiz.goTo('height');
      await enter(again.body, '40');
      await press(again.body, 'Check');
      await until(() => lms.verbs.filter((verb) => verb === 'answered').length === 2, 'two attempts');
      await again.quiz.finish();
      await until(() => lms.verbs.includes('passed'), 'the pass');
      again.close();
      await until(() => lms.verbs.at(-1) === 'terminated', 'the end of the second launch');
      assert.deepEqual(lms.verbs, [
        ...['initialized', 'answered', 'terminated'],
        ...['initialized', 'answered', 'completed', 'passed', 'terminated'],
      ]);
      assert.deepEqual(lms.broken, []);
    } finally {
      delete page['lrs'];
    }
  });

  it('is a quiz without one where there is no LMS, and frightens nobody', async () => {
    const { at } = await packaged(bank, 'scorm12', SET);
    const { body, quiz, close } = await PLACES['a frame']!(`${at}index.html`);
    await choose(body, 'Option a');
    await press(body, 'Check');
    await until(() => quiz.progress.correct === 1);
    assert.notMatch(words(body), /Not yet saved|error|fail/i);
    close();
  });

  it('works within a portal of another site, and where nothing may be kept', async function () {
    if (WEBKIT) this.skip();
    const { at } = await packaged(bank, 'scorm12', SET);
    const heard: { calls: readonly string[]; status: string; suspended: boolean }[] = [];
    const hear = ({ data, origin }: MessageEvent): void => {
      if (origin === ELSEWHERE && typeof data === 'object' && 'calls' in data) heard.push(data as (typeof heard)[0]);
    };
    addEventListener('message', hear);
    try {
      const portal = await fixture<HTMLIFrameElement>(html`<iframe title="LMS" width="800" height="700"></iframe>`);
      const address = `${ELSEWHERE}${at}index.html?storage=off`;
      portal.src = `${ELSEWHERE}/test/lms/portal.html?${new URLSearchParams({ quiz: address }).toString()}`;
      const quiz = { src: address } as HTMLIFrameElement;
      await pressIn(quiz, 'Option a');
      await pressIn(quiz, 'Check');
      await until(() => heard.at(-1)?.calls.includes('LMSSetValue cmi.interactions.0.result'), 'the attempt', 8000);
      portal.contentWindow?.postMessage('leave', ELSEWHERE);
      await until(() => heard.at(-1)?.calls.at(-1)?.startsWith('LMSFinish'), 'the end', 8000);
      assert.deepInclude(heard.at(-1), { status: 'incomplete', suspended: true });
    } finally {
      removeEventListener('message', hear);
    }
  });

  it('loads in a sandbox that gives it no origin', async function () {
    if (WEBKIT) this.skip();
    const { at } = await packaged(bank, 'scorm12', SET);
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Quiz" sandbox="allow-scripts"></iframe>`);
    frame.src = `${location.origin}${at}index.html`;
    await pressIn(frame, 'Option a');
    await pressIn(frame, 'Check');
    for (let tries = 0; tries < 50; tries++) {
      if ((await look(frame)).names.some((name) => /Next|Continue/.test(name))) return;
      await aWhile();
    }
    assert.fail(`no verdict: ${(await look(frame)).names.join(', ')}`);
  });
});
