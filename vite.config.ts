// Six uses of one file: the demo in development (`npm start`), the demo's build (`vite build --mode demo`), the package's
// build (`vite build`), the one for a script tag (`vite build --mode cdn`), the unit tests (`vitest run`), and the tests of what
// was built (`vitest run --mode built`).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';
import { configDefaults, defineConfig } from 'vitest/config';
import { learningQuizBank } from './src/vite/index.js';
import { embed } from './tools/build/embed.js';
import { integrity } from './tools/build/integrity.js';
import { lean } from './tools/build/lean.js';
import { chunkName, output } from './tools/build/output.js';
import { executable, external } from './tools/build/program.js';
import { scorerPlugin } from './tools/build/scorer-demo.js';
import { themes } from './tools/build/themes.js';

const root = fileURLToPath(new URL('.', import.meta.url));
const demo = join(root, 'demo');
/** Tests of the demo as it was built: they come after the build. */
const BUILT = 'test/built/*.test.ts';

/** Each folder of `parent` that has a `define.ts` becomes an entry `<parent>/<folder>`. */
const definitions = (parent: string): Record<string, string> =>
  Object.fromEntries(
    (existsSync(join(root, 'src', parent)) ? readdirSync(join(root, 'src', parent)) : [])
      .map((name) => [`${parent}/${name}`, join(root, 'src', parent, name, 'define.ts')] as const)
      // The quiz itself works by what its entry names: `package.json` has that for it.
      .filter(([name, file]) => existsSync(file) && !['elements/base', 'elements/learning-quiz'].includes(name)),
  );

/** Every page of the demo, wherever it lies. */
const pages = (): string[] =>
  readdirSync(demo, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.startsWith('public') && !file.includes('.generated.'))
    .map((file) => join(demo, file));

/** Puts the plugin's ambient types into the package, which the compiler leaves out. */
const ambientTypes = (): Plugin => ({
  name: 'ambient-types',
  async generateBundle() {
    const { readFile } = await import('node:fs/promises');
    const source = await readFile(join(root, 'src/vite/client.d.ts'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'types/vite/client.d.ts', source });
  },
});

const library = (): UserConfig => ({
  root,
  publicDir: false,
  plugins: [learningQuizBank(), ...lean(), ambientTypes(), themes(), executable()],
  build: {
    target: 'es2022',
    sourcemap: true,
    lib: {
      entry: {
        'learning-quiz': join(root, 'src/entries/learning-quiz.ts'),
        core: join(root, 'src/entries/core.ts'),
        frame: join(root, 'src/entries/frame-host.ts'),
        static: join(root, 'src/entries/static.ts'),
        vite: join(root, 'src/vite/index.ts'),
        cli: join(root, 'src/cli/main.ts'),
        ...definitions('elements'),
        ...definitions('items'),
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external,
      output: { minify: true, chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash].js` },
    },
  },
});

/** Puts a file into a page where `<!-- include FILE -->` stands, as a content system would. */
const include = (): Plugin => ({
  name: 'include',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) =>
      html.replace(/<!-- include (\S+) -->/g, (_, file: string) => readFileSync(join(dirname(filename), file), 'utf8')),
  },
});

/**
 * For a page without a build step: `learning-quiz.js` with Lit in it, and beside it what it fetches when needed; the same as
 * one classic script; the page for frames.
 */
const cdn = (): UserConfig => ({
  root,
  base: './',
  publicDir: false,
  plugins: [embed(''), ...lean(), integrity()],
  build: {
    target: 'es2022',
    outDir: join(root, 'dist/cdn'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { 'learning-quiz': join(root, 'src/entries/learning-quiz.ts') },
      // A plugin that builds takes its time.
      checks: { pluginTimings: false },
      preserveEntrySignatures: 'allow-extension',
      output: { ...output, entryFileNames: '[name].js' },
    },
  },
});

/** Nothing inline, so that the page runs under `script-src 'self'; style-src 'self'`; addresses relative, so anywhere. */
const site = (): UserConfig => ({
  root: demo,
  base: './',
  plugins: [include(), learningQuizBank(), embed('embed/'), scorerPlugin(), ...lean()],
  server: { fs: { allow: [root] } },
  build: {
    target: 'es2022',
    // The elements' styles go as they are; the page's must not ask for older browsers than they do.
    cssTarget: ['chrome125', 'firefox126', 'safari17.5'],
    outDir: join(root, 'dist/demo'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: existsSync(demo) ? pages() : [], checks: { pluginTimings: false }, output },
  },
});

export default defineConfig(({ command, mode }) => {
  if (process.env['VITEST'])
    return {
      root,
      plugins: [learningQuizBank()],
      test: {
        include: mode === 'built' ? [BUILT] : ['src/**/*.test.ts', 'test/**/*.test.ts'],
        exclude: [...configDefaults.exclude, ...(mode === 'built' ? [] : [BUILT])],
        environment: 'node',
        setupFiles: [join(root, 'test/seed.ts')],
        // The modules under test are pure: loading them once a worker, not once a file, halves the time.
        isolate: false,
        maxWorkers: 2,
        // A busy machine is no fault of the code: what hangs is found all the same.
        testTimeout: 30_000,
        hookTimeout: 60_000,
        coverage: {
          provider: 'v8',
          // The pure part; what needs a page is measured by the browser tests.
          include: ['src/core/**/*.ts', 'src/items/*/*.ts'],
          exclude: ['**/*.{element,styles}.ts', '**/define.ts', '**/*.{test,wtr}.ts'],
          reporter: ['text-summary', 'lcovonly'],
          reportsDirectory: join(relative('.', root), 'coverage/unit'),
          thresholds: { lines: 95 },
        },
      },
    };
  if (command !== 'build' || mode === 'demo') return site();
  return mode === 'cdn' ? cdn() : library();
});
