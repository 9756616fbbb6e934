// One learner's session as an LRS sees it, by the page's own code: for the bench, which asks what a million of them are.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { standardTag } from '../../src/adapters/lms/resume-document.js';
import { parseBank } from '../../src/entries/core.js';
import { settle } from '../keeper-world.js';
import { typeOf } from './play.js';
import { PlainScene, arrive } from './xapi-scene.js';

export interface Exam {
  readonly requests: {
    readonly items: number;
    readonly all: number;
    readonly statements: number;
    /** Bytes of all documents that were sent, and of the last. */
    readonly documents: number;
    readonly last: number;
  };
  readonly bodies: readonly object[];
}

/** A test of so many items of the article's bank, each answered once by its key, a minute apart, then finished and left. */
export async function exam(items: number): Promise<Exam> {
  const { bank } = parseBank(parse(readFileSync('questions/south-caucasus-peace.yaml', 'utf8')));
  const scene = new PlainScene({ bank: bank!, options: { mode: 'test', count: items, seed: 'exam' } });
  // Tags as the standard makes them (xAPI Communication 3.1): by others each document is read once more.
  scene.lms.documents.tag = (id) => standardTag(scene.lms.documents.texts.get(id) ?? '');
  const documents: number[] = [];
  const { fetch } = scene.lms;
  Object.assign(scene.lms, {
    fetch: (url: string, options: RequestInit) => {
      if (options.method === 'PUT') documents.push(new TextEncoder().encode(options.body as string).length);
      return fetch(url, options);
    },
  });
  const { tab, close } = await scene.launch();
  await arrive();
  for (const { id } of tab.store.plan!.items) {
    const item = tab.store.item(id)!;
    tab.store.dispatch({ type: 'navigate', itemId: id });
    tab.store.dispatch({ type: 'respond', itemId: id, response: typeOf(item).keyResponse(item, 'en') });
    // Longer than a change waits to be saved: what is entered is kept before it is submitted.
    await scene.world.pass(60_000);
    await settle();
    tab.submit(id);
    await arrive();
  }
  tab.store.dispatch({ type: 'finish' });
  await arrive();
  await close();
  await arrive();
  const { requests, statements } = scene.lms;
  return {
    requests: {
      items: tab.store.plan!.items.length,
      all: requests.length,
      statements: requests.filter((it) => it === 'POST statements').length,
      documents: documents.reduce((sum, bytes) => sum + bytes, 0),
      last: documents.at(-1) ?? 0,
    },
    bodies: statements,
  };
}
