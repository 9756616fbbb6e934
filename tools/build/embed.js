// What a page needs that has no modules, or only a frame: `learning-quiz.classic.js` and `frame.js`, one script each, and the
// page `frame.html` with its style, and the themes that it may have; and `learning-quiz.alone.js`, the classic one for a packed
// page, which holds a quiz with its bank and nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../lib/console.js';
import { light } from './lean.js';

const SCRIPTS = {
  'learning-quiz.classic.js': 'classic.ts',
  'learning-quiz.alone.js': 'classic.ts',
  'frame.js': 'frame-host.ts',
};

/**
 * Of no use in a packed page: parts that it has not, a server that its bank does not name, and sentences on the mistakes of a
 * bank that was checked when it was packed (their codes are told all the same).
 *
 * @type {Record<string, string>}
 */
const LEFT_OUT = {
  'entries/rare.ts': 'export {};',
  'entries/remote.ts': 'export const joinRemote = () => undefined;',
  'i18n/en.issues.ts':
    "export const issueText = ({ code }) => code; export const aroundIssues = () => ({ details: '…', some: (_, n) => n });",
};

/** @type {import('vite').Plugin} */
const alone = {
  name: 'alone',
  enforce: 'pre',
  load: (id) => LEFT_OUT[/\/src\/([\w.-]+\/[\w.-]+\.ts)$/.exec(id)?.[1] ?? ''],
};

/** What lies beside them as it is written, and where. */
const WRITTEN = new Map([
  ['frame.html', 'src/entries/frame.html'],
  ['frame.css', 'src/entries/frame.css'],
  ...readdirSync(join(ROOT, 'src/themes'))
    .filter((name) => name.endsWith('.css'))
    .map((name) => /** @type {const} */ ([`themes/${name}`, `src/themes/${name}`])),
]);

/**
 * An entry with all that it ever loads, as one script that runs with and without `type="module"`.
 *
 * @param {string} name @param {string} entry
 */
async function script(name, entry) {
  const result = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: [...(name.includes('.alone.') ? [alone] : []), ...light()],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'src/entries', entry),
        output: { format: 'iife', strict: true, minify: true, codeSplitting: false },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(result) ? result[0] : result);
  return output[0].code;
}

/** @param {string} name */
const written = (name) => readFileSync(join(ROOT, WRITTEN.get(name) ?? ''), 'utf8');

/** The scripts by name. */
const scripts = async () =>
  new Map(
    await Promise.all(
      Object.entries(SCRIPTS).map(async ([name, entry]) => /** @type {const} */ ([name, await script(name, entry)])),
    ),
  );

/** The names of the files. */
export const embedNames = [...Object.keys(SCRIPTS), ...WRITTEN.keys()];
const TYPES = { js: 'text/javascript', html: 'text/html', css: 'text/css' };

/**
 * Puts these files into a folder of the build, and in development serves them from there, the scripts as they were when the
 * first was asked for.
 *
 * @param {string} folder With a slash at its end, or empty.
 * @returns {import('vite').Plugin}
 */
export const embed = (folder) => ({
  name: 'embed',
  async generateBundle() {
    for (const name of WRITTEN.keys()) this.emitFile({ type: 'asset', fileName: folder + name, source: written(name) });
    for (const [name, source] of await scripts()) this.emitFile({ type: 'asset', fileName: folder + name, source });
  },
  configureServer(server) {
    /** @type {ReturnType<typeof scripts> | undefined} */
    let built;
    const textOf = async (/** @type {string} */ name) =>
      WRITTEN.has(name) ? written(name) : (await (built ??= scripts())).get(name);
    server.middlewares.use((request, response, next) => {
      const [, name = ''] = new RegExp(`^/${folder}([\\w./-]+)(?:\\?|$)`).exec(request.url ?? '') ?? [];
      const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split('.').at(-1))];
      if (!type || !embedNames.includes(name)) return next();
      void textOf(name).then(
        (text) => {
          response.setHeader('Content-Type', type);
          response.end(text);
        },
        (/** @type {unknown} */ error) => response.destroy(/** @type {Error} */ (error)),
      );
    });
  },
});
