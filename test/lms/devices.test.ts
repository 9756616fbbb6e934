// Two devices in one attempt, over an LRS: each says which state of the document it has read (xAPI Communication 3.1).
import { describe, expect, it } from 'vitest';
import { standardTag } from '../../src/adapters/lms/resume-document.js';
import { Browser, type Launched } from './launch.js';
import type { StateDocuments } from './state-documents.js';
import { answeredIn, arrive, Cmi5Scene, PlainScene } from './xapi-scene.js';

type Scene = Cmi5Scene | PlainScene;
const documentsOf = ({ lms }: Scene): StateDocuments => ('state' in lms ? lms.state : lms.documents);
const SCENES: Readonly<Record<string, () => Scene>> = {
  cmi5: () => new Cmi5Scene(),
  xAPI: () => new PlainScene(),
};

/** A session that was begun elsewhere. */
async function begun(scene: Scene): Promise<void> {
  const { tab, close } = await scene.launch();
  await arrive();
  tab.attempt('one', 'b');
  await arrive();
  await close();
  await arrive();
}

async function elsewhere(scene: Scene): Promise<Launched> {
  const launched = await scene.launch({ browser: new Browser() });
  await arrive();
  return launched;
}

describe.each(Object.entries(SCENES))('the document of a session, by %s', (_name, make) => {
  it('is written as new, then by the state that was read', async () => {
    const scene = make();
    const { tab } = await scene.launch();
    await arrive();
    for (const id of ['one', 'two']) {
      tab.attempt(id, 'a');
      await arrive();
    }
    const [first, ...others] = documentsOf(scene).conditions;
    expect(first).toBe('not *');
    expect(others.length).toBeGreaterThan(0);
    for (const condition of others) expect(condition).toMatch(/^"/);
    expect(tab.saves).toEqual([]);
  });

  it('that another device wrote further is not written over, and that is said', async () => {
    const scene = make();
    await begun(scene);
    const first = await elsewhere(scene);
    const documents = documentsOf(scene);
    const [id] = [...documents.texts.keys()].filter((it) => it.includes('learning-quiz.resume'));
    // What the other device has written meanwhile: a longer session.
    const longer = make();
    const other = await longer.launch();
    await arrive();
    for (const item of ['one', 'two', 'three']) other.tab.attempt(item, 'b');
    await arrive();
    const theirs = [...documentsOf(longer).texts].find(([name]) => name.includes('learning-quiz.resume'))![1];
    documents.put(id!, theirs);
    first.tab.attempt('one', 'a');
    await arrive();
    expect(first.tab.saves).toEqual(['other-tab']);
    expect(documents.texts.get(id!)).toBe(theirs);
    // Told of all the same.
    expect(answeredIn(scene.lms.statements).at(-1)).toBe('one 2 a');
    // Once this one has gone further, it holds.
    for (const option of ['b', 'c', 'b', 'c', 'a']) first.tab.attempt('two', option);
    for (const option of ['b', 'c', 'a']) first.tab.attempt('three', option);
    await arrive();
    expect(first.tab.saves).toEqual(['other-tab', 'saved']);
    expect(documents.texts.get(id!)).not.toBe(theirs);
  });

  it.each([
    ['by its own tags', (text: string) => `"v-${text.length}-${text.slice(-12, -2)}"`],
    ['by the standard’s tags', (text: string) => standardTag(text)],
    ['by tags that it calls weak', (text: string) => `"${text.length}"`],
  ])('of an LRS %s is written each time', async (what, tag) => {
    const scene = make();
    const documents = documentsOf(scene);
    documents.tag = (id) => tag(documents.texts.get(id) ?? '');
    if (what.includes('weak')) documents.shown = (it) => `W/${it}`;
    const { tab } = await scene.launch();
    await arrive();
    for (const [id, option] of [
      ['one', 'b'],
      ['one', 'a'],
      ['two', 'a'],
      ['three', 'a'],
    ] as const) {
      tab.attempt(id, option);
      await arrive();
    }
    expect(tab.saves).toEqual([]);
    const again = await elsewhere(scene);
    expect(again.tab.store.state).toEqual(tab.store.state);
  });

  it.each([
    ['gives no tags', (documents: StateDocuments) => (documents.tags = false)],
    ['forbids pages to say what they have read', (documents: StateDocuments) => (documents.forbids = true)],
    ['refuses every tag', (documents: StateDocuments) => (documents.refuses = true)],
  ])('of an LRS that %s is written all the same', async (_what, set) => {
    const scene = make();
    set(documentsOf(scene));
    const { tab, close } = await scene.launch();
    await arrive();
    for (const id of ['one', 'two', 'three']) {
      tab.attempt(id, 'a');
      await arrive();
    }
    expect(tab.saves).toEqual([]);
    await close();
    await arrive();
    const again = await elsewhere(scene);
    expect(again.tab.store.progress.correct).toBe(3);
  });
});

describe('two devices at an LRS', () => {
  it('write in turns: the longer session holds, and nothing is told twice', async () => {
    const scene = new PlainScene();
    await begun(scene);
    const [first, second] = [await elsewhere(scene), await elsewhere(scene)];
    expect(second.tab.store.state).toEqual(first.tab.store.state);
    first.tab.attempt('two', 'a');
    await arrive();
    second.tab.attempt('three', 'b');
    second.tab.attempt('three', 'a');
    await arrive();
    expect(second.tab.saves).toEqual([]);
    first.tab.store.dispatch({ type: 'flag', itemId: 'two', flagged: true });
    await scene.world.pass(3000);
    await arrive();
    expect(first.tab.saves).toEqual(['other-tab']);
    expect(answeredIn(scene.lms.statements)).toEqual(['one 1 b', 'two 1 a', 'three 1 b', 'three 2 a']);
    const third = await elsewhere(scene);
    expect(third.tab.store.state).toEqual(second.tab.store.state);
  });

  it('each with an attempt of its own at the same question are both heard', async () => {
    const scene = new PlainScene();
    await begun(scene);
    const [first, second] = [await elsewhere(scene), await elsewhere(scene)];
    first.tab.attempt('one', 'c');
    await arrive();
    scene.world.time += 1000;
    second.tab.attempt('one', 'a');
    await arrive();
    expect(answeredIn(scene.lms.statements)).toEqual(['one 1 b', 'one 2 c', 'one 2 a']);
  });
});
