#!/usr/bin/env node
// The reference server: `node demo/scorer/server.js BANK.yaml`, after `npm run build`. One bank, in memory, in plain HTTP:
// put it behind what ends TLS. --help says what it takes; docs/keys.md what it protects from, and what not.
import { appendFileSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { Desk } from './desk.js';
import { scorerHandler } from './http.js';

const USAGE = `node demo/scorer/server.js BANK.yaml [options]

  --port N            the port; 8787 unless said
  --host NAME         the network interface; 127.0.0.1 unless said
  --origin URL        a site whose pages may ask; may be repeated, * for all
  --feedback WHEN     immediate, deferred (until the session is finished) or none
  --attempts N        at each item, where the item doesn't say
  --opened N          sessions that one address may open in a minute; 60 unless said: behind a proxy all learners have one
  --tickets FILE      one word a line: only who has one opens a session, and one alone
  --results FILE      finished sessions are added to it, one JSON a line, without names or addresses
`;

/** The package's own entry, so that the same file scores here and in the page. */
const CORE = 'learning-quiz/core';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
const OPTIONS = /** @type {const} */ ({
  port: { type: 'string', default: '8787' },
  host: { type: 'string', default: '127.0.0.1' },
  origin: { type: 'string', multiple: true },
  feedback: { type: 'string' },
  attempts: { type: 'string' },
  opened: { type: 'string' },
  tickets: { type: 'string' },
  results: { type: 'string' },
  help: { type: 'boolean', default: false },
});

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

function given() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return fail(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

/** @param {string} file */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fail(`${file} can’t be read.`);
  }
}

/** @param {string} name @param {string | undefined} given @param {number} most */
function numberOf(name, given, most) {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (Number.isInteger(number) && number > 0 && number <= most) return number;
  return fail(`--${name} takes a number from 1 to ${most}, not "${given}".`);
}

/** @param {typeof import('../../src/entries/core.js')} core @param {string} file */
function bankOf(core, file) {
  const { bank, issues } = core.parseBank(parse(textOf(file)));
  const faults = issues.filter(({ severity }) => severity === 'error');
  for (const { path, code } of faults) console.error(`${file}: ${path}: ${code}`);
  if (!bank || faults.length) return fail(`\`learning-quiz check ${file}\` says everything that is wrong.`);
  return bank;
}

/** @param {string} file */
const writerTo =
  (file) =>
  (/** @type {import('./desk.js').Session} */ { ticket, items }) => {
    const record = { at: new Date().toISOString(), ...(ticket ? { ticket } : {}), items: Object.fromEntries(items) };
    appendFileSync(file, `${JSON.stringify(record)}\n`);
  };

async function main() {
  const { values, positionals } = given();
  const [file, ...more] = positionals;
  if (values.help) return console.log(USAGE);
  if (!file || more.length) return fail(USAGE);
  const { feedback, attempts, tickets, results, origin, host } = values;
  if (feedback !== undefined && feedback !== 'immediate' && feedback !== 'deferred' && feedback !== 'none') {
    return fail(`--feedback takes immediate, deferred or none, not "${feedback}".`);
  }
  const most = numberOf('attempts', attempts, 100);
  const opened = numberOf('opened', values.opened, 1_000_000);
  if (results) {
    try {
      appendFileSync(results, '');
    } catch {
      return fail(`${results} can’t be written.`);
    }
  }
  const core = /** @type {typeof import('../../src/entries/core.js')} */ (await import(CORE));
  const desk = new Desk({
    core,
    bank: bankOf(core, file),
    ...(feedback ? { feedback } : {}),
    ...(most === undefined ? {} : { attempts: most }),
    ...(tickets ? { tickets: textOf(tickets).split(/\s+/).filter(Boolean) } : {}),
    ...(results ? { onFinished: writerTo(results) } : {}),
  });
  const handle = scorerHandler(desk, { origins: origin ?? [], ...(opened === undefined ? {} : { opened }) });
  const server = createServer({ requestTimeout: 20_000, headersTimeout: 10_000 }, (request, response) => {
    void handle(request, response);
  });
  server.on('error', (error) => fail(`The server did not start: ${error.message}`));
  server.listen(Number(values.port), host, () => {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : values.port;
    console.log(`The bank is at http://${host}:${port}/bank.json, without its keys.`);
  });
}

await main();
