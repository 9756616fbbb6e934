// A real LRS on this machine, in memory, for tests and benches: Learning Locker's statements service (GPL: no part of the
// package), installed into a folder of its own. It has no State API.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './console.js';

const folder = join(ROOT, '.cache/lrs');
const NAME = '@learninglocker/xapi-statements';
const VERSION = '7.8.0';

function install() {
  if (existsSync(join(folder, 'node_modules', NAME))) return;
  console.log(`Installing ${NAME}@${VERSION} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${NAME}@${VERSION}`];
  const { status } = spawnSync('npm', options, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** Starts it on a port of its own; loopback only. @returns {Promise<{ endpoint: string, close: () => void }>} */
export async function startLrs() {
  install();
  // Its main would look for a database: the parts are put together by hand, in memory.
  const require = createRequire(join(folder, 'package.json'));
  const part = (/** @type {string} */ name) => require(`${NAME}/dist/${name}`).default;
  const express = require('express');
  const repo = part('repo/factory')({
    auth: { facade: 'test', fake: {} },
    events: { facade: 'test' },
    models: { facade: 'memory', memory: { state: { fullActivities: [], statements: [] } } },
    storage: { facade: 'local', local: { storageDir: join(folder, 'storage') } },
  });
  const logger = require('winston').createLogger
    ? require('winston').createLogger({ silent: true, transports: [] })
    : new (require('winston').Logger)({ transports: [] });
  const tracker = Promise.resolve(() => undefined);
  const service = part('service')({
    ...{ repo, tracker, logger, awaitUpdates: true, enableConsistentSequence: false },
    ...{ enableActivityUpdates: true, enableAttachmentValidation: true, enableReferencing: true },
    ...{ enableStatementCreation: true, enableVoiding: true, enableVoidingChecks: true, allowFormBody: true },
  });
  const presenter = part('expressPresenter')({
    ...{ service, logger, morganDirectory: 'tiny', bodyParserLimit: '5mb', maxStatementsPerRequest: 100 },
    ...{ customRoute: '', customRouteText: '', allowFormBody: true, allowUndefinedMethod: true },
    ...{ translator: part('translatorFactory')({}), tracker },
  });
  const app = express();
  app.use('/xapi/statements', presenter.statementsRouter);

  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const endpoint = `http://127.0.0.1:${port}/xapi`;
  return { endpoint, close: () => server.close() };
}

// By itself: a process of its own, which says where it is and ends with whoever started it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { endpoint } = await startLrs();
  process.on('disconnect', () => process.exit(0));
  process.send?.({ endpoint });
}
