// `npm run test:lrs`: statements of a whole session are taken by a real LRS, and read back. The LRS (Learning Locker's
// statement service, GPL: for this test alone, and no part of the package) is installed into a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../tools/lib/console.js';

const folder = join(ROOT, '.cache/lrs');
const NAME = '@learninglocker/xapi-statements';
const VERSION = '7.8.0';

if (!existsSync(join(folder, 'node_modules', NAME))) {
  console.log(`Installing ${NAME}@${VERSION} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${NAME}@${VERSION}`];
  const { status } = spawnSync('npm', options, { cwd: folder, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

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
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const env = { ...process.env, LRS: `http://127.0.0.1:${port}/xapi` };
  const run = spawn('npx', ['vitest', 'run', 'test/lms/lrs.test.ts'], { cwd: ROOT, env, stdio: 'inherit' });
  run.on('exit', (code) => process.exit(code ?? 1));
});
