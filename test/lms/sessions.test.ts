// Several sessions in one attempt at an LMS, all of one seed, as a class form has it: each is told whole, and once.
import { describe, expect, it } from 'vitest';
import { settle } from '../keeper-world.js';
import { Browser, type Launched } from './launch.js';
import { ScormScene } from './scorm-scene.js';
import { answeredIn, arrive, Cmi5Scene, PlainScene } from './xapi-scene.js';

const FORM = { options: { seed: 'form/A' } } as const;

interface Stage {
  launch(browser?: Browser): Promise<Launched>;
  /** Item and response of all that was told, in order. */
  told(): string[];
  /** Whether saving fails from now on: of SCORM the commit, of an LRS its documents and statements. */
  fail(fails: boolean): void;
  arrive(): Promise<void>;
}

function scorm(version: 'scorm12' | 'scorm2004'): Stage {
  const scene = new ScormScene(version, {}, FORM);
  return {
    launch: (browser) => scene.launch(scene.own, browser),
    told: () => scene.attempts.map((it) => it.split(' ').slice(0, 2).join(' ')),
    fail: (fails) => {
      scene.lms.fails = fails ? (name) => (/Commit|Finish|Terminate/.test(name) ? '101' : undefined) : undefined;
    },
    arrive: settle,
  };
}

function xapi(scene: Cmi5Scene | PlainScene): Stage {
  return {
    launch: (browser) => scene.launch(browser && { browser }),
    told: () => answeredIn(scene.lms.statements).map((it) => it.replace(/ \d+ /, ' ')),
    fail: (fails) => {
      scene.lms.fails = fails ? (method) => (method === 'GET' ? undefined : 'network') : undefined;
    },
    arrive,
  };
}

const STAGES: Readonly<Record<string, () => Stage>> = {
  'SCORM 1.2': () => scorm('scorm12'),
  'SCORM 2004': () => scorm('scorm2004'),
  cmi5: () => xapi(new Cmi5Scene({}, FORM)),
  xAPI: () => xapi(new PlainScene(FORM)),
};

/** The session once more, by "Start again". */
const again = ({ tab }: Launched): void => tab.begin(FORM.options, true);

describe.each(Object.entries(STAGES))('sessions of one seed under %s', (_name, stage) => {
  async function begun(): Promise<{ readonly scene: Stage; readonly first: Launched }> {
    const scene = stage();
    const first = await scene.launch();
    await scene.arrive();
    for (const id of ['one', 'two', 'three']) first.tab.attempt(id, 'a');
    first.tab.store.dispatch({ type: 'finish' });
    await scene.arrive();
    expect(scene.told()).toEqual(['one a', 'two a', 'three a']);
    return { scene, first };
  }

  it('are told attempt by attempt, the second and the third too', async () => {
    const { scene, first } = await begun();
    again(first);
    first.tab.attempt('one', 'b');
    first.tab.attempt('two', 'a');
    await scene.arrive();
    expect(scene.told().slice(3)).toEqual(['one b', 'two a']);
    first.tab.store.dispatch({ type: 'finish' });
    await scene.arrive();
    again(first);
    first.tab.attempt('one', 'c');
    await scene.arrive();
    expect(scene.told().slice(5)).toEqual(['one c']);
    expect(first.tab.saves).toEqual([]);
  });

  it('go on elsewhere: what is told of the second is not told twice, nor taken for the first', async () => {
    const { scene, first } = await begun();
    again(first);
    first.tab.attempt('one', 'b');
    await scene.arrive();
    await first.close();
    await scene.arrive();
    const second = await scene.launch(new Browser());
    await scene.arrive();
    expect(second.tab.store.progress).toMatchObject({ phase: 'running', attempted: 1 });
    second.tab.attempt('two', 'b');
    await scene.arrive();
    expect(scene.told().slice(3)).toEqual(['one b', 'two b']);
    again(second);
    second.tab.attempt('one', 'c');
    await scene.arrive();
    expect(scene.told().slice(5)).toEqual(['one c']);
  });

  it('outlast a crash: the later one holds over the longer one', async () => {
    const { scene, first } = await begun();
    again(first);
    scene.fail(true);
    first.tab.attempt('one', 'b');
    await scene.arrive();
    await first.crash();
    scene.fail(false);
    const second = await scene.launch();
    await scene.arrive();
    expect(second.tab.store.progress).toMatchObject({ phase: 'running', attempted: 1, correct: 0 });
    second.tab.attempt('two', 'c');
    await scene.arrive();
    // In 2004 what was finished is an attempt of its own, which is over.
    expect(scene.told().filter((it) => !it.endsWith('a'))).toEqual(['one b', 'two c']);
  });

  it('in two windows: the one that was set aside tells nothing more, and no one is told twice', async () => {
    const { scene, first } = await begun();
    const second = await scene.launch();
    await scene.arrive();
    again(second);
    second.tab.attempt('one', 'b');
    await scene.arrive();
    const told = scene.told().length;
    again(first);
    first.tab.attempt('one', 'c');
    await scene.arrive();
    expect(first.tab.saves).toContain('other-tab');
    expect(scene.told()).toHaveLength(told);
  });
});
