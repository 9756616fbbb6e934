import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Connect, ViteDevServer } from 'vite';
import type { BankFile } from './bank-file.js';

/** Where banks are served in development, below the page's base. */
export const SERVED = '@quiz-bank/';

/** The banks that pages asked for, each under a name of its folder, so that nothing else of a folder is served. */
export class ServedBanks {
  readonly #banks = new Map<string, BankFile>();

  /** Remembers a bank, and gives its path below the base. */
  add(bank: BankFile): string {
    const path = `${createHash('sha256').update(dirname(bank.file)).digest('hex').slice(0, 8)}/${bank.name}`;
    this.#banks.set(path, bank);
    return SERVED + path;
  }

  bank(path: string): BankFile | undefined {
    return this.#banks.get(path);
  }

  sidecar(path: string): string | undefined {
    const end = path.indexOf('/') + 1;
    for (const [at, { sidecars }] of this.#banks) {
      if (at.startsWith(path.slice(0, end)) && sidecars.has(path.slice(end))) return sidecars.get(path.slice(end));
    }
    return undefined;
  }

  isSidecar(file: string): boolean {
    return [...this.#banks.values()].some(({ sidecars }) => [...sidecars.values()].includes(file));
  }
}

/** Serves the remembered banks, read anew each time, and what lies beside them. Mistakes show in vite's overlay. */
export function serveBanks(
  server: ViteDevServer,
  banks: ServedBanks,
  read: (file: string) => Promise<BankFile>,
): Connect.NextHandleFunction {
  const content = async (path: string): Promise<{ type: string; body: string | Uint8Array } | undefined> => {
    const known = banks.bank(path);
    if (known) {
      const bank = await read(known.file);
      banks.add(bank);
      report(server, bank);
      if (bank.json === undefined) throw bank.error as Error;
      return { type: 'application/json', body: JSON.stringify(bank.json) };
    }
    const sidecar = banks.sidecar(path);
    return sidecar === undefined ? undefined : { type: typeOf(path), body: await readFile(sidecar) };
  };
  const before = server.config.base + SERVED;
  const respond: Connect.NextHandleFunction = async (request, response, next) => {
    const path = (request.url ?? '').replace(/[?#].*$/, '');
    if (!path.startsWith(before)) return next();
    try {
      const found = await content(decodeURIComponent(path.slice(before.length)));
      if (!found) return next();
      response.setHeader('Content-Type', `${found.type}; charset=utf-8`);
      response.setHeader('Cache-Control', 'no-cache');
      response.end(found.body);
    } catch (error) {
      next(error);
    }
  };
  return respond;
}

function report(server: ViteDevServer, { error, file, warnings }: BankFile): void {
  const { logger } = server.config;
  for (const { line, column, text } of warnings) logger.warn(`${file}:${line}:${column} ${text}`, { timestamp: true });
  if (!error) return;
  const { message, frame, id, loc } = error;
  logger.error(message, { timestamp: true });
  const err = { message, frame, id, loc, stack: '', plugin: 'learning-quiz-bank' };
  server.environments.client.hot.send({ type: 'error', err });
}

const TYPES: Record<string, string> = {
  html: 'text/html',
  htm: 'text/html',
  json: 'application/json',
  svg: 'image/svg+xml',
};
const typeOf = (path: string): string => TYPES[path.split('.').pop() ?? ''] ?? 'text/plain';
