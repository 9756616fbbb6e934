// What is tried with one example, in a copy outside the project, so that nothing of ours is found there by chance.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from './elements.js';
import { copyExample, npmIn } from './package.js';
import { walk } from './walk.js';

/** Mistakes that its type check must find in the file that holds the quiz: what stands there, and what instead. */
const MISTAKES = [
  ['persist="none"', 'persist="nowhere"', /nowhere/],
  ['detail.report', 'detail.rapport', /rapport/],
];

/** The file that holds the quiz. @param {string} folder */
const appOf = (folder) =>
  join(folder, 'src', readdirSync(join(folder, 'src')).find((name) => name.startsWith('app.')) ?? 'app');

/** @param {string} folder @param {boolean} attributes Whether the framework checks what is set. */
function findsMistakes(folder, attributes) {
  const app = appOf(folder);
  const text = readFileSync(app, 'utf8');
  try {
    for (const [from, to, found] of attributes ? MISTAKES : MISTAKES.slice(1)) {
      assert.ok(text.includes(/** @type {string} */ (from)), `${app} has no ${from}`);
      writeFileSync(app, text.replace(/** @type {string} */ (from), /** @type {string} */ (to)));
      const { good, said } = npmIn(folder, ['run', '--silent', 'types']);
      assert.equal(good, false, `The type check lets \`${to}\` through.`);
      assert.match(said, /** @type {RegExp} */ (found));
    }
  } finally {
    writeFileSync(app, text);
  }
}

/** Whether all that Angular's template binds stands in the manifest of the package. @param {string} folder */
function isInManifest(folder) {
  const manifest = readFileSync(join(folder, 'node_modules/learning-quiz/custom-elements.json'), 'utf8');
  const quiz = elementsOf(JSON.parse(manifest)).find(({ tag }) => tag === 'learning-quiz');
  const markup = /<learning-quiz([^>]*)>/.exec(readFileSync(appOf(folder), 'utf8'))?.[1] ?? '';
  /** @param {RegExp} pattern */
  const names = (pattern) => [...markup.matchAll(pattern)].map(([, name]) => name);
  const [properties, events] = [names(/\[(\w+)\]=/g), names(/\(([\w-]+)\)=/g)];
  assert.ok(properties.length > 1 && events.length > 2, markup);
  const known = [...(quiz?.properties ?? []), ...(quiz?.events ?? [])].map(({ name }) => name);
  assert.deepEqual(
    [...properties, ...events].filter((name) => !known.includes(name ?? '')),
    [],
  );
}

/**
 * @param {string} name
 * @param {string} work A folder that has the package as `learning-quiz.tgz`.
 * @param {import('playwright-core').Browser} browser
 * @returns {[string, () => unknown][]} What is tried, one after the other.
 */
export function example(name, work, browser) {
  const folder = copyExample(name, work);
  /** @param {readonly string[]} args */
  const must = (args) => {
    const { good, said } = npmIn(folder, args);
    assert.ok(good, said);
  };
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [
    ['installs by its lockfile', () => must(['ci', '--no-audit', '--no-fund', '--loglevel=error'])],
    ['type-checks', () => must(['run', '--silent', 'types'])],
    ['type check finds mistakes', () => findsMistakes(folder, scripts.build !== undefined)],
    ...(scripts.build
      ? /** @type {[string, () => unknown][]} */ ([
          ['builds', () => must(['run', '--silent', 'build'])],
          ['is clicked through', () => walk(folder, browser)],
        ])
      : /** @type {[string, () => unknown][]} */ ([['binds what the manifest has', () => isInManifest(folder)]])),
  ];
}
