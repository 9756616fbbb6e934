// The package in a project that has nothing else: its types in both ways of finding them, its core in Node, its program.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/console.js';
import { npmIn, quietly } from './package.js';

const TYPES = `import 'learning-quiz';
import { QuizFactEvent, type LearningQuiz, type Report } from 'learning-quiz';
import { findItemType, parseBank, type Bank } from 'learning-quiz/core';
import { followFrame } from 'learning-quiz/frame';
import * as written from 'learning-quiz/static';
import { learningQuizBank } from 'learning-quiz/vite';
import { LearningQuiz as Wrapper, QuizProgress } from 'learning-quiz/react';
import { createElement } from 'react';
import { QuizCard } from 'learning-quiz/elements/quiz-card';
import { view } from 'learning-quiz/items/order';

const quiz: LearningQuiz = document.createElement('learning-quiz');
quiz.mode = 'test';
// @ts-expect-error No such mode.
quiz.mode = 'exam';
const reports: Report[] = [];
quiz.addEventListener('quiz-session-completed', ({ detail }) => reports.push(detail.report));
// @ts-expect-error A fact of this name has no report.
quiz.addEventListener('quiz-hint-shown', ({ detail }) => reports.push(detail.report));
document.addEventListener('quiz-attempt-scored', ({ detail }) => detail.verdict?.length);
window.addEventListener('quiz-submit-request', (event) => event.detail.itemId && event.preventDefault());
// @ts-expect-error A fact of this name has no report.
document.addEventListener('quiz-hint-shown', ({ detail }) => reports.push(detail.report));
createElement(Wrapper, { mode: 'practice', disabled: false, name: 'quiz', onQuizAttemptScored: ({ detail }) => detail.verdict?.length });
// @ts-expect-error No such mode.
createElement(Wrapper, { mode: 'exam' });
const bank: Bank | undefined = parseBank({}).bank;
export { bank, findItemType, followFrame, learningQuizBank, QuizCard, QuizFactEvent, QuizProgress, view, written };
`;

const SCORES = `import assert from 'node:assert/strict';
import { parseBank, findItemType, scoreResponse } from 'learning-quiz/core';
const options = [{ id: 'a', text: 'Yes', key: true }, { id: 'b', text: 'No' }];
const item = { id: 'one', interaction: 'choice', stem: 'Does it run in Node?', options };
const { bank, issues } = parseBank({ format: 'learning-quiz/1', id: 'empty', version: '1.0.0', title: 'Empty', lang: 'en', items: [item] });
assert.deepEqual(issues, []);
const type = findItemType('choice');
for (const [id, raw] of [['a', 1], ['b', 0]]) {
  const { score } = scoreResponse(bank.items[0], type, [id]);
  assert.deepEqual(score, { raw, max: 1 });
}
assert.equal(typeof globalThis.document, 'undefined');
`;

/** The two ways in which TypeScript finds a package's types, and nothing of a library's left unchecked. @type {[string, string][]} */
const WAYS = [
  ['bundler', 'esnext'],
  ['node16', 'node16'],
];

/** The versions that the examples are locked to. @param {readonly string[]} names */
function lockedVersions(names) {
  const tree = JSON.parse(readFileSync(join(ROOT, 'examples/react/package-lock.json'), 'utf8'));
  return names.map((name) => `${name}@${tree.packages[`node_modules/${name}`].version}`);
}

/**
 * @param {string} folder Outside the project, so that nothing is found there by chance.
 * @param {string} tarball
 * @returns {[string, () => void][]} What is tried, one after the other.
 */
export function emptyProject(folder, tarball) {
  const cwd = join(folder, 'empty');
  mkdirSync(cwd);
  /** @param {{ good: boolean, said: string }} ended */
  const must = ({ good, said }) => assert.ok(good, said);
  /** @param {string[]} packages */
  const install = (...packages) => must(npmIn(cwd, ['install', '--no-audit', '--no-fund', ...packages]));
  return [
    [
      'installs',
      () => (must(npmIn(cwd, ['init', '--yes'])), must(npmIn(cwd, ['pkg', 'set', 'type=module'])), install(tarball)),
    ],
    [
      'scores in Node',
      () => {
        writeFileSync(join(cwd, 'scores.js'), SCORES);
        must(quietly(cwd, process.execPath, ['scores.js']));
      },
    ],
    [
      'runs `npx learning-quiz check`',
      () => {
        const bank = 'node_modules/learning-quiz/questions/south-caucasus-peace.yaml';
        must(npmIn(cwd, ['exec', '--', 'learning-quiz', 'check', bank]));
        assert.equal(npmIn(cwd, ['exec', '--', 'learning-quiz', 'check', 'nowhere.yaml']).good, false);
      },
    ],
    [
      'installs the packages that types ask for',
      () => install(...lockedVersions(['@types/react', 'react', 'typescript', 'vite']), '@lit/react', '@types/node@20'),
    ],
    ...WAYS.map(
      ([moduleResolution, module]) =>
        /** @type {[string, () => void]} */ ([
          `type-checks, moduleResolution ${moduleResolution}, skipLibCheck off`,
          () => {
            writeFileSync(join(cwd, 'types.ts'), TYPES);
            const options = `--strict --noEmit --target es2022 --module ${module} --moduleResolution ${moduleResolution}`;
            const libraries = ['--lib', 'es2023,dom,dom.iterable', '--types', 'node', '--skipLibCheck', 'false'];
            const tsc = join(cwd, 'node_modules/typescript/bin/tsc');
            must(
              quietly(cwd, process.execPath, [tsc, ...options.split(' '), ...libraries, '--ignoreConfig', 'types.ts']),
            );
          },
        ]),
    ),
  ];
}
