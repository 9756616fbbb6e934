// `npm run test:lrs`: statements of a whole session are taken by a real LRS, and read back.
import { spawn } from 'node:child_process';
import { ROOT } from '../../tools/lib/console.js';
import { startLrs } from '../../tools/lib/lrs.js';

const { endpoint } = await startLrs();
const env = { ...process.env, LRS: endpoint };
const run = spawn('npx', ['vitest', 'run', 'test/lms/lrs.test.ts'], { cwd: ROOT, env, stdio: 'inherit' });
run.on('exit', (code) => process.exit(code ?? 1));
