// `npm run size`: what the first card needs, minified and gzipped, and the requests it takes; then what each type of item
// adds. Fails above a limit. With --modules it also says what each module adds to the first load and to each type.
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, minifySync } from 'vite';
import { lean } from './build/lean.js';
import { chunkName, output as cut } from './build/output.js';
import { ROOT } from './lib/console.js';
import { tenAuthored, tenItems, wholeBank } from './lib/ten-items.js';

/** Bytes, gzipped at level 9: the entry with all that it imports, and a bank of ten single-choice items. */
const LIMIT = 25_000;
const GOAL = 20_000;
/** Bytes, gzipped: what the first item of a type fetches to be shown, answered and scored, beyond what other types share. */
const TYPE_LIMIT = 4_000;
/** Script, then what it asks for: the bank, and the chunks it imports. */
const MAX_CHAIN = 2;
const ENTRY = 'src/entries/learning-quiz.ts';

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */
/** @typedef {{ name: string, raw: number, gzip: number }} Row */

/** The entry as a page would load it, with its chunks: Lit's production build, as the demo's and the package's builds. */
async function chunksOf() {
  const result = await build({
    configFile: false,
    root: ROOT,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    plugins: lean(),
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, ENTRY),
        preserveEntrySignatures: 'allow-extension',
        output: { ...cut, chunkFileNames: (chunk) => `${chunkName(chunk)}.js`, entryFileNames: '[name].js' },
      },
    },
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (Array.isArray(result) ? result[0] : result);
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
}

/** @param {string} name @param {string} text @returns {Row} */
const rowOf = (name, text) => ({ name, raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length });

/**
 * What a chunk imports, and what that imports, level by level, itself first.
 *
 * @param {ReadonlyMap<string, Chunk>} chunks
 * @param {string} entry
 * @returns {string[][]}
 */
export function levelsOf(chunks, entry) {
  const seen = new Set([entry]);
  const levels = [[entry]];
  for (;;) {
    const next = new Set((levels.at(-1) ?? []).flatMap((name) => chunks.get(name)?.imports ?? []));
    const level = [...next].filter((name) => !seen.has(name));
    if (!level.length) return levels;
    for (const name of level) seen.add(name);
    levels.push(level);
  }
}

/**
 * Banks as they are served: ten single-choice items with stem, options and key, which is what the other quiz systems were
 * measured with; the same ten with all that their author gave them; and the whole of the article's.
 */
function banks() {
  const bank = wholeBank();
  return {
    bare: rowOf('bank: ten single-choice items', JSON.stringify(tenItems(bank))),
    authored: rowOf('the same with feedback, hints, evidence', JSON.stringify({ ...bank, items: tenAuthored(bank) })),
    whole: rowOf(`the article's ${bank.items.length} items`, JSON.stringify(bank)),
  };
}

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(2)} kB`;

/** @param {readonly Row[]} rows */
function print(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, raw, gzip } of rows) {
    console.log(`  ${name.padEnd(width)}  ${kB(raw).padStart(10)}  ${kB(gzip).padStart(9)} gzip`);
  }
}

/** What each module of these chunks weighs by itself, largest first. @param {readonly (Chunk | undefined)[]} chunks */
function moduleRows(chunks) {
  const rows = chunks.flatMap((chunk) =>
    Object.entries(chunk?.modules ?? {}).map(([id, { code }]) =>
      rowOf(id.replace(`${ROOT}/`, '').replace(/^.*node_modules\//, ''), minifySync('x.js', code ?? '').code),
    ),
  );
  return rows.filter(({ raw }) => raw > 0).sort((a, b) => b.gzip - a.gzip);
}

/** The chunks that an entry needs at once, without those that are there. @param {ReadonlyMap<string, Chunk>} chunks @param {string} entry @param {readonly string[]} there */
const needsOf = (chunks, entry, there) =>
  levelsOf(chunks, entry)
    .flat()
    .filter((name) => !there.includes(name));

/**
 * What each type that loads on demand adds: its own chunks, and apart from them those that another part shares, and those
 * that wait until something of the item asks for them.
 *
 * @param {ReadonlyMap<string, Chunk>} chunks
 * @param {readonly string[]} first
 */
function typesOf(chunks, first) {
  const lazy = [...chunks.values()].filter(({ isDynamicEntry }) => isDynamicEntry).map(({ fileName }) => fileName);
  const needs = new Map(lazy.map((entry) => [entry, needsOf(chunks, entry, first)]));
  return lazy.flatMap((entry) => {
    const name = /items\/([^/]+)\/define\.ts$/.exec(chunks.get(entry)?.facadeModuleId ?? '')?.[1];
    if (!name) return [];
    const all = needs.get(entry) ?? [];
    const later = all.flatMap((chunk) => chunks.get(chunk)?.dynamicImports ?? []);
    const isShared = (/** @type {string} */ chunk) =>
      [...needs].some(([other, theirs]) => other !== entry && !later.includes(other) && theirs.includes(chunk));
    return [
      { name, own: all.filter((chunk) => !isShared(chunk)), shared: all.filter(isShared), later: [...new Set(later)] },
    ];
  });
}

const sum = (/** @type {readonly Row[]} */ rows) => rows.reduce((total, { gzip }) => total + gzip, 0);

async function main() {
  const chunks = await chunksOf();
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  if (!entry) throw new Error(`${ENTRY} gave no entry chunk.`);
  const levels = levelsOf(chunks, entry.fileName);
  const first = levels.flat();
  const { bare, authored, whole } = banks();
  const row = (/** @type {string} */ name) => rowOf(name, chunks.get(name)?.code ?? '');
  const script = first.map(row);
  const total = sum([...script, bare]);
  // The bank is asked for by the script, as a chunk that the entry imports would be.
  const chain = Math.max(levels.length, 2);

  console.log('For the first card:');
  print([...script, bare]);
  if (process.argv.includes('--modules')) {
    console.log('Of that, module by module (each compressed alone, so the sum is more):');
    print(moduleRows(first.map((name) => chunks.get(name))));
  }
  console.log('On demand:');
  print([...chunks.keys()].filter((name) => !first.includes(name)).map(row));
  const types = typesOf(chunks, first).map(({ name, own, shared, later }) => ({
    name,
    own,
    bytes: sum(own.map(row)),
    beside: [...shared.map((chunk) => `shared ${chunk} ${kB(row(chunk).gzip)}`)]
      .concat(later.map((chunk) => `when asked for ${chunk} ${kB(row(chunk).gzip)}`))
      .join(', '),
  }));
  console.log(`Each type of item adds, until its card can be answered (limit ${kB(TYPE_LIMIT)}):`);
  for (const { name, own, bytes, beside } of types) {
    console.log(`  ${name.padEnd(12)} ${kB(bytes).padStart(9)}${beside && `  (${beside})`}`);
    if (process.argv.includes('--modules')) print(moduleRows(own.map((chunk) => chunks.get(chunk))));
  }
  console.log(`Script and ten items: ${kB(total)} (limit ${kB(LIMIT)}, goal ${kB(GOAL)}).`);
  for (const bank of [authored, whole]) console.log(`With another bank, ${bank.name}: ${kB(sum([...script, bank]))}.`);
  console.log(
    `Requests one after another: ${chain} (${levels.map((level) => level.length).join(' + ')} scripts, then the bank).`,
  );
  if (total > LIMIT) console.error(`Too large by ${kB(total - LIMIT)}.`);
  if (chain > MAX_CHAIN) console.error(`A chain of ${chain} requests, where ${MAX_CHAIN} are allowed.`);
  const large = types.filter(({ bytes }) => bytes > TYPE_LIMIT);
  for (const { name, bytes } of large) console.error(`${name}: too large by ${kB(bytes - TYPE_LIMIT)}.`);
  process.exitCode = total > LIMIT || chain > MAX_CHAIN || large.length ? 1 : 0;
}

await main();
