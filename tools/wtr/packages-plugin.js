// Lets a browser test have a package for an LMS: `package` has a bank packed by the program that was built (dist/cli.js),
// unzips it, and says where its files are served. A page that is asked for with ?storage=off may keep nothing in the browser.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runProgram } from './packed-plugin.js';

const PATH = /^\/packages\/(\d+)\/([\w.-]+)$/;
const OFF = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new DOMException('off', 'SecurityError'); } });`;

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
      if (name === 'off.js') return { body: OFF, type: 'js' };
      const content = Buffer.from(files[name] ?? new Uint8Array()).toString();
      const off = 'storage' in query ? '<script src="./off.js"></script>' : '';
      return { body: content.replace('<meta name="viewport"', `${off}$&`), type: extname(name).slice(1) };
    },
  };
}
