// Lets a browser test have a package for an LMS: `package` has a bank packed by the program that was built (dist/cli.js),
// unzips it, and says where its files are served. A page that is asked for with ?storage=off may keep nothing in the browser;
// one with ?lrs sends its requests to the function `lrs` of the page around it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runProgram } from './packed-plugin.js';

const PATH = /^\/packages\/(\d+)\/([\w.-]+)$/;
/** Scripts that such a page has first. @type {Record<string, string>} */
const FIRST = {
  storage: `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('off', 'SecurityError'); } });`,
  lrs: 'window.fetch = (...request) => parent.lrs(...request);',
};

/** @param {string} rootDir @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function packagesPlugin(rootDir) {
  /** @type {Record<string, Uint8Array>[]} */
  const packages = [];
  return {
    name: 'packages',
    async executeCommand({ command, payload }) {
      if (command !== 'package') return undefined;
      const { bank, as, options = [] } = /** @type {{ bank: object, as: string, options?: string[] }} */ (payload);
      const folder = mkdtempSync(join(tmpdir(), 'package-'));
      try {
        const [from, to] = [join(folder, 'bank.yaml'), join(folder, 'package.zip')];
        writeFileSync(from, JSON.stringify(bank));
        await runProgram(rootDir, ['pack', from, '--as', as, '--out', to, ...options]);
        const files = unzipSync(readFileSync(to));
        return { at: `/packages/${packages.push(files) - 1}/`, names: Object.keys(files) };
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    serve({ path, query }) {
      const [, index = '', name = ''] = PATH.exec(path) ?? [];
      const files = packages[Number(index)];
      if (!index || !files) return undefined;
      const first = FIRST[name.replace('.js', '')];
      if (first) return { body: first, type: 'js' };
      const content = Buffer.from(files[name] ?? new Uint8Array()).toString();
      const tags = Object.keys(FIRST).filter((each) => each in query);
      const scripts = tags.map((each) => `<script src="./${each}.js"></script>`).join('');
      return { body: content.replace('<meta name="viewport"', `${scripts}$&`), type: extname(name).slice(1) };
    },
  };
}
