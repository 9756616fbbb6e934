import { dirname, resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown, ViteDevServer } from 'vite';
import { readBankFile, type BankCheck, type BankFile } from './bank-file.js';
import { checkBank } from './check.js';
import { serveBanks, ServedBanks } from './dev-server.js';
import { replaceSources } from './page.js';
import { publishBank } from './publish.js';

export { BankFileError, type BankCheck } from './bank-file.js';

/** What {@link learningQuizBank} takes. */
export interface BankPluginOptions {
  /** Which files are banks, by path; `.yaml` and `.yml` unless said otherwise. */
  readonly include?: RegExp;
  /** Says what is wrong with a bank's data, or `false` for no check. Default: the schema of banks and all item types. */
  readonly check?: BankCheck | false;
}

/**
 * A vite plugin for question banks written in YAML.
 *
 * - `import bank from './bank.yaml'` gives the bank's data.
 * - `import url from './bank.yaml?url'` gives the address of its JSON.
 * - `<learning-quiz src="./bank.yaml">` in a page's HTML becomes that address.
 *
 * The JSON is minified and named by its content; what the bank's sources name by a relative `href` is put beside it. A
 * bank with mistakes stops the build with all of them, each with its line and column; in development vite's overlay shows
 * them, and a bank that is fetched runs with the items that are left. There a change of a bank, or of a file beside it, reloads the page.
 *
 * @example
 * // vite.config.js
 * import { learningQuizBank } from 'learning-quiz/vite';
 * export default { plugins: [learningQuizBank()] };
 */
export function learningQuizBank(options: BankPluginOptions = {}): Plugin {
  const { include = /\.ya?ml$/ } = options;
  const banks = new Banks(options);
  return {
    name: 'learning-quiz-bank',
    enforce: 'pre',
    configResolved(config) {
      banks.config = config;
    },
    configureServer(server) {
      server.middlewares.use(serveBanks(server, banks.served, banks.read));
    },
    buildStart() {
      banks.emitted.clear();
    },
    async load(id) {
      const [file, query] = id.split('?') as [string, string | undefined];
      if (!include.test(file) || !(query === undefined || query === 'url')) return undefined;
      return query === 'url' ? banks.loadAddress(this, file) : banks.loadData(this, file);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename, path, server }) =>
        replaceSources(html, include, (source) => banks.addressInPage(source, filename, path, server)),
    },
    generateBundle() {
      for (const [fileName, source] of banks.emitted.rest()) this.emitFile({ type: 'asset', fileName, source });
    },
    hotUpdate({ file }) {
      const { name, hot } = this.environment;
      if (name !== 'client' || !(include.test(file) || banks.served.isSidecar(file))) return undefined;
      hot.send({ type: 'full-reload', path: '*' });
      return [];
    },
  };
}

interface Watch {
  readonly watch: (file: string) => void;
  readonly warn: (text: string) => void;
}

/** What the hooks share: the banks that were asked for, and how each becomes an address. */
class Banks {
  config!: ResolvedConfig;
  readonly served = new ServedBanks();
  readonly emitted = new EmittedBanks();
  readonly #check: BankCheck;

  constructor({ check = checkBank }: BankPluginOptions) {
    this.#check = check || (() => []);
  }

  readonly read = (file: string): Promise<BankFile> => readBankFile(file, this.#check);

  async loadData(context: Rolldown.PluginContext, file: string) {
    const bank = await this.read(file);
    if (bank.error) throw bank.error;
    for (const warning of warningsOf(bank)) context.warn(warning);
    return moduleOf(`/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(bank.json))})`);
  }

  async loadAddress(context: Rolldown.PluginContext, file: string) {
    const watch = (watched: string) => context.addWatchFile(watched);
    const path = await this.#publish(file, { watch, warn: (text) => context.warn(text) });
    if (this.config.command === 'serve') return moduleOf(JSON.stringify(this.config.base + path));
    const reference = context.emitFile({ type: 'asset', fileName: path, source: this.emitted.take(path) });
    return moduleOf(`import.meta.ROLLUP_FILE_URL_${reference}`);
  }

  async addressInPage(source: string, page: string, path: string, server: ViteDevServer | undefined) {
    const { root, base, logger } = this.config;
    const file = source.startsWith('/') ? root + source : resolve(dirname(page), source);
    const watch = (watched: string) => void server?.watcher.add(watched);
    return baseFor(base, path) + (await this.#publish(file, { watch, warn: (text) => logger.warn(text) }));
  }

  /** The address below the base. */
  async #publish(file: string, { watch, warn }: Watch): Promise<string> {
    watch(file);
    const bank = await this.read(file);
    for (const sidecar of bank.sidecars.values()) watch(sidecar);
    // In development the bank is checked when it is fetched, so that a mistake doesn't take the page with it.
    if (this.config.command === 'serve') return this.served.add(bank);
    if (bank.error) throw bank.error;
    for (const warning of warningsOf(bank)) warn(warning);
    return this.emitted.add(bank, this.config.build.assetsDir, warn);
  }
}

/** The files of a build, each to be emitted once. */
class EmittedBanks {
  readonly #files = new Map<string, string | Uint8Array>();
  readonly #taken = new Set<string>();

  /** For the next build of a watched one. */
  clear(): void {
    this.#files.clear();
    this.#taken.clear();
  }

  async add(bank: BankFile, assetsDir: string, warn: (text: string) => void): Promise<string> {
    const { address, files, missing } = await publishBank(bank, assetsDir);
    for (const [path, content] of files) this.#files.set(path, content);
    for (const path of missing) warn(`${bank.file}: a source names "${path}", and there is no such file.`);
    return address;
  }

  take(path: string): string | Uint8Array {
    this.#taken.add(path);
    return this.#files.get(path) as string | Uint8Array;
  }

  rest(): [string, string | Uint8Array][] {
    const rest = [...this.#files].filter(([path]) => !this.#taken.has(path));
    for (const [path] of rest) this.#taken.add(path);
    return rest;
  }
}

const warningsOf = ({ file, warnings }: BankFile): string[] =>
  warnings.map(({ line, column, text }) => `${file}:${line}:${column} ${text}`);

const moduleOf = (expression: string) => ({
  code: `export default ${expression};`,
  map: null,
  moduleSideEffects: false,
});

/** What goes before an address in a page: where the base is relative, the way up from the page's own folder. */
const baseFor = (base: string, page: string): string =>
  base === '' || base === './' ? '../'.repeat(page.replace(/^\//, '').split('/').length - 1) || './' : base;
