// What the demo's page on keys needs beside its own files: a sealed bank, which is built, and in development the reference
// server, which a build of files can't have.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { importSources } from '../lib/bank-schema.js';
import { ROOT } from '../lib/console.js';

const SEALED = 'scorer/sealed.json';
/** Where the server is, below the demo. */
export const API = 'scorer/api/';

/** Asked for by name, since a tree without its demo is built too. @param {string} name @returns {Promise<any>} */
const own = (name) => import(pathToFileURL(join(ROOT, 'demo/scorer', name)).href);

/** What is served, made when it is first asked for. @type {Promise<{ sealed: string, desk: import('../../demo/scorer/desk.js').Desk }> | undefined} */
let made;

export const scorerDemo = () =>
  (made ??= (async () => {
    const [core, { sealedBank }] = await importSources(['src/entries/core.ts', 'src/formats/sealed/seal.ts']);
    const { Desk } = await own('desk.js');
    const { bank } = core.parseBank(parse(readFileSync(join(ROOT, 'questions/south-caucasus-peace.yaml'), 'utf8')));
    const compiled = core.compileBank(bank);
    const sealed = JSON.stringify(sealedBank(compiled, core.redactBank(compiled)));
    return { sealed, desk: new Desk({ core, bank }) };
  })());

/** @returns {import('vite').Plugin} */
export const scorerPlugin = () => ({
  name: 'scorer-demo',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: SEALED, source: (await scorerDemo()).sealed });
  },
  configureServer({ config, middlewares }) {
    const { base } = config;
    /** @type {import('../../demo/scorer/http.js').Handler | undefined} */
    let handle;
    middlewares.use(async (request, response, next) => {
      try {
        const path = request.url?.replace(/[?#].*$/, '') ?? '';
        if (path === base + SEALED) {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          return void response.end((await scorerDemo()).sealed);
        }
        if (!path.startsWith(base + API)) return next();
        handle ??= (await own('http.js')).scorerHandler((await scorerDemo()).desk, { base: base + API });
        return await handle?.(request, response, next);
      } catch (error) {
        return next(error);
      }
    });
  },
});
