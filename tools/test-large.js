// `npm run test:large`: `report` on xAPI statements, which DuckDB reads. It fetches `@duckdb/node-api` into a folder of the
// cache; it is in no package.json of ours but as an optional peer. Two things are held: the same sessions give the same figures
// as codes and as statements, and two million statements take less than 1 GB. `LEARNERS=5000` takes fewer, for a first look.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelOf, SEED, writeStatements } from '../bench/statements.js';
import { buildProgram } from './build/program.js';
import { importSources } from './lib/bank-schema.js';
import { heading, note, ROOT, seconds } from './lib/console.js';

const LEARNERS = Number(process.env['LEARNERS'] ?? 100_000);
const MOST_MEMORY = 1e9;
const CACHE = join(ROOT, '.cache', 'large');

/** Says at the end how much memory the process took at most, in kB, and how long the processor worked, in µs. */
const MEASURE =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();' +
  'console.error(`maxRSS ${maxRSS} cpu ${userCPUTime+systemCPUTime}`)})';

/** @param {readonly string[]} args */
function report(args) {
  const started = performance.now();
  const ran = spawnSync(
    process.execPath,
    ['--import', MEASURE, join(CACHE, 'program', 'cli.js'), 'report', '--json', ...args],
    {
      cwd: CACHE,
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  if (ran.status !== 0) throw new Error(ran.stderr);
  const memory = Number(/maxRSS (\d+)/.exec(ran.stderr)?.[1]) * 1024;
  const cpu = Number(/ cpu (\d+)/.exec(ran.stderr)?.[1]) / 1000;
  return { json: JSON.parse(ran.stdout), memory, cpu, ms: performance.now() - started };
}

/** Figures to nine digits: sums in another order may differ in the last. @param {unknown} value */
const rounded = (value) =>
  JSON.stringify(value, (_, inner) => (typeof inner === 'number' ? Number(inner.toPrecision(9)) : inner), 1);

/** @param {string} what @param {unknown} one @param {unknown} two */
function same(what, one, two) {
  const isSame = rounded(one) === rounded(two);
  note(`${isSame ? 'the same' : 'DIFFERENT'}: ${what}`);
  if (isSame) return;
  process.exitCode = 1;
  const [a, b] = [rounded(one).split('\n'), rounded(two).split('\n')];
  const first = a.findIndex((line, index) => line !== b[index]);
  note(`${a.slice(first - 3, first + 1).join(' ')} / ${b[first]}`);
}

heading('DuckDB');
mkdirSync(CACHE, { recursive: true });
if (!existsSync(join(CACHE, 'package.json')))
  writeFileSync(join(CACHE, 'package.json'), '{ "private": true, "type": "module" }\n');
if (!existsSync(join(CACHE, 'node_modules', '@duckdb', 'node-api'))) {
  spawnSync('npm', ['install', '--no-save', '@duckdb/node-api'], { cwd: CACHE, stdio: 'inherit' });
}
if (!existsSync(join(CACHE, 'node_modules', '@duckdb', 'node-api'))) {
  note('Skipped: @duckdb/node-api could not be fetched.');
} else {
  await buildProgram(ROOT, '.cache/large/program');
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  try {
    await bothWays(folder);
    await large(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {any} session @param {number} index */
function leftOpen(session, index) {
  if (index % 7) return session;
  const { plan, state } = session;
  const open = (/** @type {number} */ place) => index === 0 || place % 3 === 1;
  const items = Object.fromEntries(
    plan.items.map((/** @type {{ id: string }} */ { id }, /** @type {number} */ place) => [
      id,
      open(place) ? { ...state.items[id], attempts: [] } : state.items[id],
    ]),
  );
  return { plan, state: { ...state, items } };
}

/** @param {string} folder */
async function bothWays(folder) {
  heading('300 sessions as codes and as statements');
  const [
    simulation,
    { encodeResult, decodeResult },
    { rebuildSession },
    { skippedOf, statementsOf },
    { findItemType },
  ] = await importSources([
    'test/simulated.ts',
    'src/core/codes/result-code.ts',
    'src/core/codes/rebuild.ts',
    'src/core/report/statements.ts',
    'src/entries/core.ts',
  ]);
  const items = modelOf(simulation);
  const bank = simulation.modelBank(items);
  // Some leave questions open, and one all of them.
  const codes = [...simulation.simulatedSessions(items, 300, 'both ways')].map((session, index) =>
    encodeResult(leftOpen(session, index), bank),
  );
  const statements = codes.flatMap((code, index) => {
    const session = rebuildSession(decodeResult(code, bank).session, bank, findItemType);
    const options = {
      name: `${index}`,
      homePage: 'https://school.example',
      registration: `${index}`,
      activity: 'https://school.example/bank',
    };
    return [...statementsOf(session, bank, findItemType, options), ...skippedOf(session, bank, options)];
  });
  const file = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const bankFile = file('small.yaml', JSON.stringify(bank));
  const asCodes = report(['--bank', bankFile, file('codes.txt', codes.join('\n'))]);
  const asStatements = report([
    '--bank',
    bankFile,
    file('small.jsonl', statements.map((each) => JSON.stringify(each)).join('\n')),
  ]);
  same('the whole report', asCodes.json, asStatements.json);
}

/** @param {string} folder */
async function large(folder) {
  heading(`${(LEARNERS * 20).toLocaleString('en')} statements`);
  const written = await writeStatements(LEARNERS, folder);
  heading('report');
  const { json, memory, cpu, ms } = report(['--bank', join(folder, 'bank.yaml'), join(folder, 'statements')]);
  note(
    `${written.toLocaleString('en')} statements in ${seconds(ms)} (processor ${seconds(cpu)}), ${(memory / 1e6).toFixed(0)} MB at most`,
  );
  if (!(memory < MOST_MEMORY)) {
    note('That is TOO MUCH.');
    process.exitCode = 1;
  }
  const [simulation, { ClassTally }, { reportOfClass }, { findItemType }] = await importSources([
    'test/simulated.ts',
    'src/core/report/class-tally.ts',
    'src/core/report/class-report.ts',
    'src/entries/core.ts',
  ]);
  const items = modelOf(simulation);
  const tally = new ClassTally();
  for (const learner of simulation.simulated(items, LEARNERS, SEED)) tally.add(learner);
  const { items: own, reliability, learners } = reportOfClass(tally, simulation.modelBank(items), findItemType);
  const figures = (/** @type {any} */ { learners: all, reliability: r, items: each }) => ({
    all,
    r,
    // A duration is written to hundredths of a second, so a median may be another one.
    each: each.map((/** @type {any} */ item) => ({ ...item, time: 0 })),
  });
  same(
    'the figures of the same learners without statements',
    figures(json),
    figures({ learners, reliability, items: own }),
  );
}
