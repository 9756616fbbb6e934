// What a page needs that has no modules, or only a frame: `learning-quiz.classic.js` and `frame.js`, one script each, and
// the page `frame.html` with its style, and the themes that it may have.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../lib/console.js';
import { light } from './lean.js';

const SCRIPTS = { 'learning-quiz.classic.js': 'classic.ts', 'frame.js': 'frame-host.ts' };
const PAGES = ['frame.html', 'frame.css'];
const THEMES = readdirSync(join(ROOT, 'src/themes')).filter((name) => name.endsWith('.css'));

/** An entry with all that it ever loads, as one script that runs with and without `type="module"`. @param {string} entry */
async function script(entry) {
  const result = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    logLevel: 'warn',
    publicDir: false,
    plugins: light(),
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

/** All files by name. */
export async function embedFiles() {
  const scripts = await Promise.all(
    Object.entries(SCRIPTS).map(async ([name, entry]) => /** @type {const} */ ([name, await script(entry)])),
  );
  const pages = PAGES.map(
    (name) => /** @type {const} */ ([name, readFileSync(join(ROOT, 'src/entries', name), 'utf8')]),
  );
  const themes = THEMES.map(
    (name) => /** @type {const} */ ([`themes/${name}`, readFileSync(join(ROOT, 'src/themes', name), 'utf8')]),
  );
  return new Map([...scripts, ...pages, ...themes]);
}

/** The names of the files. */
export const embedNames = [...Object.keys(SCRIPTS), ...PAGES, ...THEMES.map((name) => `themes/${name}`)];
const TYPES = { js: 'text/javascript', html: 'text/html', css: 'text/css' };

/**
 * Puts these files into a folder of the build, and in development serves them from there, as they were when the first was
 * asked for.
 *
 * @param {string} folder With a slash at its end, or empty.
 * @returns {import('vite').Plugin}
 */
export const embed = (folder) => ({
  name: 'embed',
  async generateBundle() {
    for (const [name, source] of await embedFiles()) this.emitFile({ type: 'asset', fileName: folder + name, source });
  },
  configureServer(server) {
    /** @type {ReturnType<typeof embedFiles> | undefined} */
    let files;
    server.middlewares.use((request, response, next) => {
      const [, name = ''] = new RegExp(`^/${folder}([\\w./-]+)(?:\\?|$)`).exec(request.url ?? '') ?? [];
      const type = TYPES[/** @type {keyof typeof TYPES} */ (name.split('.').at(-1))];
      if (!type || !embedNames.includes(name)) return next();
      files ??= embedFiles();
      void files.then(
        (all) => {
          response.setHeader('Content-Type', type);
          response.end(all.get(name));
        },
        (/** @type {unknown} */ error) => response.destroy(/** @type {Error} */ (error)),
      );
    });
  },
});
